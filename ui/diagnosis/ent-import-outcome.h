/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a trial of importing an instrument, or the import itself, came to: lines to list and a
 * sentence. */
#pragma once

#include "ent-csv-import.h"
#include "ent-merge.h"

G_BEGIN_DECLS

/**
 * EntImportOutcome:
 * @report: takes what is wrong with the file
 * @lines: (element-type EntImportLine): problems, then what is taken in; the first of them
 * @added, @changed, @bad: how many records
 */
typedef struct
{
  EntReport *report;
  GPtrArray *lines;
  guint added;
  guint changed;
  guint bad;
} EntImportOutcome;

void ent_import_outcome_init (EntImportOutcome *self);
void ent_import_outcome_clear (EntImportOutcome *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportOutcome, ent_import_outcome_clear)

/* Lists the problems, then the rows. @import: (nullable): NULL where nothing can be taken in;
 * @counts: (nullable): NULL where the file could not be read at all */
void ent_import_outcome_take_csv (EntImportOutcome *self,
                                  EntCsvImport *import,
                                  const EntCsvCounts *counts);

/* Lists the problems, then the changes. */
void ent_import_outcome_take_xml (EntImportOutcome *self, EntMergeSummary *summary);

/* Returns: (transfer full): “49 new, 2 changed, 1 bad”. */
char *ent_import_outcome_describe (const EntImportOutcome *self);

/* Returns: (transfer full): why nothing can be imported; bad rows are told in the list. */
char *ent_import_outcome_describe_refusal (const EntImportOutcome *self, const GError *error);

G_END_DECLS
