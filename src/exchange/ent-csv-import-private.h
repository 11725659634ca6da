/* SPDX-License-Identifier: GPL-3.0-or-later
 * What reading and applying a CSV import share. */
#pragma once

#include "ent-csv-import.h"
#include "ent-csv-reader.h"

G_BEGIN_DECLS

struct _EntCsvImport
{
  const EntKind *kind;
  GInputStream *stream;
  EntCsvReader *reader;
  EntCsvMapping *mapping;
  EntReport *report;
  guint64 header_line;
  EntCsvOptions options;
  EntCsvCounts counts;
  gboolean typed;      /* some row has no identity: not all of it was exported somewhere */
  GPtrArray *rows;     /* (element-type EntCsvRow) */
  char *parent;        /* (nullable): title of the record all rows live in */
  GStrv parent_values; /* (nullable): of a new one */
  EntCsvAdapt adapt;   /* (nullable) */
};

/* Reports a bad row: an error, or a warning if it may be left out. @column: from 0; -1: none. */
void ent_csv_import_report (
    EntCsvImport *self, guint64 line, int column, const char *path, const char *message);

/* Frees @values (nullable), one text for each field of @kind. */
void ent_csv_values_free (const EntKind *kind, char **values);

/* Frees @row and what it holds. */
void ent_csv_row_free (EntCsvRow *row);

/* Counts the rows of the plan. */
void ent_csv_import_count (EntCsvImport *self);

/* Takes the rows in @rows (a set of EntCsvRow) out of the plan. */
void ent_csv_import_drop (EntCsvImport *self, GHashTable *rows);

/* Sets @error to the first of the report. Returns: FALSE. */
gboolean ent_csv_import_refuse (EntCsvImport *self, GError **error);

/* The reader stopped with @cause (transfer full): reports it if it is about the file's text. Sets
 * @error. Returns: FALSE. */
gboolean ent_csv_import_fail (EntCsvImport *self, GError *cause, GError **error);

G_END_DECLS
