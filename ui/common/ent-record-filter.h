/* SPDX-License-Identifier: GPL-3.0-or-later
 * What of a table is shown: words, and values of choice fields. Each value in force is a button
 * that takes it out again. */
#pragma once

#include <adwaita.h>

#include "ent-source.h"

G_BEGIN_DECLS

/* Signal `changed`: something else is asked for. */
#define ENT_TYPE_RECORD_FILTER (ent_record_filter_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordFilter, ent_record_filter, ENT, RECORD_FILTER, GtkWidget)

/* To be called once. */
void ent_record_filter_set_kind (EntRecordFilter *self, const EntKind *kind);

/* Offers the values of a text field, ended by NULL, to choose from first of all; called again where
 * they change. The value in force stays. */
void ent_record_filter_offer (EntRecordFilter *self, guint field, const char *const *values);

/* Adds what is asked for to @query, which is of the same kind. */
void ent_record_filter_apply (EntRecordFilter *self, EntQuery *query);

/* TRUE if not everything is asked for. */
gboolean ent_record_filter_is_active (EntRecordFilter *self);

/* Asks for everything. */
void ent_record_filter_clear (EntRecordFilter *self);

/* Puts the focus where words are typed. */
void ent_record_filter_focus (EntRecordFilter *self);

/* Adds @widget after the filter's own buttons. */
void ent_record_filter_append (EntRecordFilter *self, GtkWidget *widget);

G_END_DECLS
