/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which column of a CSV file goes into which field, as a row that unfolds into one row a column. */
#pragma once

#include <adwaita.h>

#include "ent-csv-mapping.h"

G_BEGIN_DECLS

/* Signal `changed`: another field was chosen for a column. */
#define ENT_TYPE_MAPPING_ROW (ent_mapping_row_get_type ())
G_DECLARE_FINAL_TYPE (EntMappingRow, ent_mapping_row, ENT, MAPPING_ROW, AdwExpanderRow)

/**
 * ent_mapping_row_fill:
 * @targets: (element-type int): what a column can be for, as ent_csv_mapping_get() has it; the
 *   first stands for what no column is for
 * @headers: (element-type utf8): the columns
 * @columns: (element-type int): what each is for so far
 *
 * Shows the columns, and unfolds where one has no field yet.
 */
void ent_mapping_row_fill (EntMappingRow *self,
                           const EntKind *kind,
                           const GArray *targets,
                           GPtrArray *headers,
                           const GArray *columns);

/* Shows no columns. */
void ent_mapping_row_clear (EntMappingRow *self);

/* Returns: how many columns are shown. */
guint ent_mapping_row_get_length (EntMappingRow *self);

/* Returns: what column @column is for, as the person sees it. */
int ent_mapping_row_get_target (EntMappingRow *self, guint column);

G_END_DECLS
