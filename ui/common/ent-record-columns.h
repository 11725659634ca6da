/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of a table of records: one a field, those the kind's table marks shown at first, and
 * what somebody chose instead remembered. A click on a head sorts by it, in the file, not here. */
#pragma once

#include <adwaita.h>

#include "ent-list.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_RECORD_COLUMNS (ent_record_columns_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordColumns, ent_record_columns, ENT, RECORD_COLUMNS, GObject)

/* Returns: (transfer full): @view's columns for records of @kind, which are made now. @view is not
 * held. */
EntRecordColumns *ent_record_columns_new (GtkColumnView *view, const EntKind *kind);

/* Today, for the dates in the cells. */
void ent_record_columns_set_today (EntRecordColumns *self, const GDate *today);

/* Returns: (nullable): the field whose head was clicked last. */
const EntField *ent_record_columns_get_sort (EntRecordColumns *self, gboolean *descending);

/* Sorts by field @field as a click on its head would; G_MAXUINT: in the kind's own order. */
void ent_record_columns_sort (EntRecordColumns *self, guint field, gboolean descending);

/* TRUE if the table can be sorted by @field: several references have no order, and nobody sorts by
 * paragraphs. */
gboolean ent_record_columns_can_sort (const EntField *field);

/* Hides what does not fit into @width px, the less important first: no table is wider than its pane
 * of itself. Columns somebody chose all stay. */
void ent_record_columns_fit (EntRecordColumns *self, int width);

/* How many fields can be columns, and each: its field index, whether it is to be shown where there
 * is room, whether that can be changed (the title is always shown). */
guint ent_record_columns_get_length (EntRecordColumns *self);
guint ent_record_columns_get_field (EntRecordColumns *self, guint index);
gboolean ent_record_columns_get_shown (EntRecordColumns *self, guint index);
gboolean ent_record_columns_can_hide (EntRecordColumns *self, guint index);

/* Shows or hides a column and remembers it. */
void ent_record_columns_set_shown (EntRecordColumns *self, guint index, gboolean shown);

/* Shows what the kind's table marks, and forgets what was chosen. */
void ent_record_columns_reset (EntRecordColumns *self);

/* Reads the cells of references again: what they refer to may be called otherwise now. */
void ent_record_columns_refresh_references (EntRecordColumns *self);

G_END_DECLS
