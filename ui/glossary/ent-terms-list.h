/* SPDX-License-Identifier: GPL-3.0-or-later
 * All terms as a list to choose from: filtered by words and by state. It holds what is on screen,
 * however many terms there are. */
#pragma once

#include "ent-glossary-index.h"

G_BEGIN_DECLS

/* Signals: `selected` (EntRecord, nullable); `activated` (EntRecord): to be shown and edited;
 * `add-wanted`. */
#define ENT_TYPE_TERMS_LIST (ent_terms_list_get_type ())
G_DECLARE_FINAL_TYPE (EntTermsList, ent_terms_list, ENT, TERMS_LIST, AdwBin)

/* @index: (nullable): with it the list is filled, and its first term selected. */
void ent_terms_list_set_session (EntTermsList *self, EntSession *session, EntGlossaryIndex *index);

/* Selects @term and brings it into sight; a filter that hides it is cleared. Returns: FALSE if it
 * is not there. */
gboolean ent_terms_list_select (EntTermsList *self, EntRecord *term);

/* Returns: (transfer full) (nullable) */
EntRecord *ent_terms_list_dup_selected (EntTermsList *self);

/* Puts the focus where words are typed, or on the selected term. */
void ent_terms_list_focus_filter (EntTermsList *self);
void ent_terms_list_focus (EntTermsList *self);

G_END_DECLS
