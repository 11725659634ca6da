/* SPDX-License-Identifier: GPL-3.0-or-later
 * A button whose popover says how a table is sorted and which columns it shows: the same as clicks
 * on the heads do, for those who use no pointer. */
#pragma once

#include "ent-record-columns.h"

G_BEGIN_DECLS

#define ENT_TYPE_COLUMN_CHOOSER (ent_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EntColumnChooser, ent_column_chooser, ENT, COLUMN_CHOOSER, AdwBin)

/* @columns: of records of @kind; held */
GtkWidget *ent_column_chooser_new (EntRecordColumns *columns, const EntKind *kind);

G_END_DECLS
