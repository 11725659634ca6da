/* SPDX-License-Identifier: GPL-3.0-or-later
 * One cell of a table of records: a field's value, shown as its type is best read, and following
 * the record. */
#pragma once

#include <adwaita.h>

#include "ent-record.h"

G_BEGIN_DECLS

#define ENT_TYPE_RECORD_CELL (ent_record_cell_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordCell, ent_record_cell, ENT, RECORD_CELL, GtkWidget)

/* Returns: (transfer floating): a cell for field @field of @kind. */
GtkWidget *ent_record_cell_new (const EntKind *kind, guint field);

/* Shows the field of @record as of @today, which the cell copies. NULL: nothing is followed any
 * more; what the cell shows goes with its row. */
void ent_record_cell_set_record (EntRecordCell *self, EntRecord *record, const GDate *today);

/* Returns: (nullable) */
EntRecord *ent_record_cell_get_record (EntRecordCell *self);

/* Reads the value again: what it refers to may be called otherwise now. */
void ent_record_cell_refresh (EntRecordCell *self);

/* Returns: how many characters of field @field of @kind a cell shows at the least. */
guint ent_record_cell_count_least (const EntKind *kind, guint field);

/* Returns: how many characters a title usually takes. */
guint ent_record_cell_count_usual_title (void);

G_END_DECLS
