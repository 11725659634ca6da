/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records of one kind out of a CSV file, in three steps: the header is matched with the kind's
 * fields, the rows are read into a plan of what would change, and the plan is applied in one
 * transaction. All of it or nothing, unless bad rows may be left out. (architecture.md, Exchange)
 *
 * References are titles or identities (ent-title-index.h). A row with an identity is about that
 * record, new or not; for one without see ent-csv-matcher.h. A column that is there says what its
 * field holds, so an empty cell empties the field; fields without a column keep what they have, or
 * begin as in any new record. */
#pragma once

#include "ent-csv-mapping.h"
#include "ent-engagement.h"

G_BEGIN_DECLS

/* Most bytes the plan of one import may take. */
#define ENT_CSV_PLAN_LIMIT (128 * 1024 * 1024)

/* What becomes of a row about a record that is there already and which has no identity. */
typedef enum
{
  ENT_CSV_DUPLICATES_UPDATE,
  ENT_CSV_DUPLICATES_SKIP,
  ENT_CSV_DUPLICATES_ADD,
} EntCsvDuplicates;

/* Sets @duplicates from `update`, `skip` or `add`. Returns: FALSE if @name is none. */
gboolean ent_csv_duplicates_parse (const char *name, EntCsvDuplicates *duplicates);

/**
 * EntCsvOptions:
 * @duplicates: see EntCsvDuplicates
 * @skip_bad: bad rows are reported as warnings and left out, instead of refusing the file
 */
typedef struct
{
  EntCsvDuplicates duplicates;
  gboolean skip_bad;
} EntCsvOptions;

/**
 * EntCsvRow: what one row changes
 * @kind: of the record
 * @line: where it begins
 * @id: of the record
 * @before: (nullable): its stored texts by field index; NULL for a record that is added
 * @after: its stored texts with the row applied
 */
typedef struct
{
  const EntKind *kind;
  guint64 line;
  char *id;
  char **before;
  char **after;
} EntCsvRow;

/* How many rows of the file the plan has of each sort, and what applying it does to signatures. */
typedef struct
{
  guint added;
  guint changed;
  guint unchanged;
  guint skipped; /* duplicates */
  guint bad;
  guint stale; /* signatures that become so; no rows */
} EntCsvCounts;

typedef struct _EntCsvImport EntCsvImport;

/**
 * ent_csv_import_new:
 * @stream: the file
 * @delimiter: 0: found out
 * @report: takes what is wrong with the file, with line and column
 *
 * Reads the header.
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_INVALID, ENT_ERROR_OPEN.
 */
EntCsvImport *ent_csv_import_new (
    const EntKind *kind, GInputStream *stream, char delimiter, EntReport *report, GError **error);

void ent_csv_import_free (EntCsvImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCsvImport, ent_csv_import_free)

/**
 * ent_csv_import_set_parent:
 * @title: of the record all rows are to live in, whose kind owns theirs
 * @values: names of fields and texts in turn, ended by NULL: what it has if it has to be made
 *
 * Where there is no such record it is made in the same transaction. Rows that are new and whose
 * order no column tells are numbered as they come, after those that are there.
 */
void ent_csv_import_set_parent (EntCsvImport *self, const char *title, const char *const *values);

/* Completes what a row of @kind says before its record is looked for. @values: stored texts by
 * field index, NULL where the row says nothing; may be changed. */
typedef void (*EntCsvAdapt) (const EntKind *kind, char **values);

/* Every good row is given to @adapt first. */
void ent_csv_import_set_adapt (EntCsvImport *self, EntCsvAdapt adapt);

/* Borrows the mapping, to be looked at and changed before ent_csv_import_read(). */
EntCsvMapping *ent_csv_import_get_mapping (EntCsvImport *self);

/**
 * ent_csv_import_read:
 * @progress: (nullable) (scope call): told the fraction of the file that was read
 *
 * Reads all rows and plans what to do in @engagement, which is not changed. Once only.
 *
 * Returns: FALSE with ENT_ERROR_INVALID if the file is refused; the report says why.
 */
gboolean ent_csv_import_read (EntCsvImport *self,
                              EntEngagement *engagement,
                              const EntCsvOptions *options,
                              EntProgress progress,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error);

/* Returns: (element-type EntCsvRow): the plan, in the order of the file. */
GPtrArray *ent_csv_import_get_rows (EntCsvImport *self);

const EntCsvCounts *ent_csv_import_get_counts (EntCsvImport *self);

/**
 * ent_csv_import_apply:
 * @dry_run: everything is tried and checked, and nothing kept
 *
 * Changes the engagement by the plan. Rows the engagement's own rules refuse are reported; if bad
 * rows may be left out, the plan then lacks them. Signed records that become stale are warned of.
 *
 * Returns: FALSE with the reason; nothing was changed then.
 */
gboolean ent_csv_import_apply (EntCsvImport *self,
                               EntEngagement *engagement,
                               gboolean dry_run,
                               GError **error);

G_END_DECLS
