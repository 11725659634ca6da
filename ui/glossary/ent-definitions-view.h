/* SPDX-License-Identifier: GPL-3.0-or-later
 * All definitions of a term: marketing and sales beside each other with the words marked that
 * differ, further sides and regions below. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_DEFINITIONS_VIEW (ent_definitions_view_get_type ())
G_DECLARE_FINAL_TYPE (EntDefinitionsView, ent_definitions_view, ENT, DEFINITIONS_VIEW, AdwBin)

/* @term: (nullable) */
void ent_definitions_view_set_term (EntDefinitionsView *self, EntSession *session, EntRecord *term);

/* Returns: (transfer none): what other sides and regions mean, for its owner to place: it stands
 * below what the two sides agreed on. */
GtkWidget *ent_definitions_view_get_further (EntDefinitionsView *self);

/* Definitions came or went. */
void ent_definitions_view_refresh (EntDefinitionsView *self);

/* Puts the focus in @field (a name; NULL: the text) of @definition (nullable: the first side that
 * has said nothing yet, else marketing). */
void
ent_definitions_view_focus (EntDefinitionsView *self, EntRecord *definition, const char *field);

/* Stores what was typed. */
void ent_definitions_view_commit (EntDefinitionsView *self);

G_END_DECLS
