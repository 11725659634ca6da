/* SPDX-License-Identifier: GPL-3.0-or-later
 * One line of what an import would do, or of what is wrong with its file, for a list.
 *
 * Properties: `icon-name`, `title`, `detail`, `outcome` (strings). */
#pragma once

#include "ent-csv-import.h"
#include "ent-merge.h"
#include "ent-report.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_LINE (ent_import_line_get_type ())
G_DECLARE_FINAL_TYPE (EntImportLine, ent_import_line, ENT, IMPORT_LINE, GObject)

EntImportLine *ent_import_line_new_for_problem (const EntProblem *problem);
EntImportLine *ent_import_line_new_for_change (const EntMergeChange *change);

/* Returns: (nullable): the line of @row; NULL if it changes nothing. */
EntImportLine *ent_import_line_new_for_row (const EntKind *kind, const EntCsvRow *row);

G_END_DECLS
