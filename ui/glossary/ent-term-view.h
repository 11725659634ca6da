/* SPDX-License-Identifier: GPL-3.0-or-later
 * One term on one screen: how far it has come, what cites it, what each side means by it, the
 * difference, the agreed text with its why, who signed it, and what happened to it. Everything is
 * edited where it stands. (screens.md, Glossary) */
#pragma once

#include "ent-glossary-index.h"

G_BEGIN_DECLS

#define ENT_TYPE_TERM_VIEW (ent_term_view_get_type ())
G_DECLARE_FINAL_TYPE (EntTermView, ent_term_view, ENT, TERM_VIEW, AdwBin)

/* @term: (nullable): shows that a term is to be chosen */
void ent_term_view_set_term (EntTermView *self,
                             EntSession *session,
                             EntGlossaryIndex *index,
                             EntRecord *term);

/* Puts the focus in @field (a name, nullable) of @record: the term, or what lives in it. */
void ent_term_view_focus (EntTermView *self, EntRecord *record, const char *field);

/* Shows or hides the button that leads back to the list (action `glossary.list`). */
void ent_term_view_set_alone (EntTermView *self, gboolean alone);

G_END_DECLS
