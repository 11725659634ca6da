/* SPDX-License-Identifier: GPL-3.0-or-later
 * One import as the window sees it: what is asked for, and, after a trial or the real run in a
 * thread, what it found. The thread opens the engagement's file for itself; meanwhile the window
 * has it closed. */
#pragma once

#include "ent-csv-import.h"
#include "ent-job.h"
#include "ent-merge.h"

G_BEGIN_DECLS

typedef struct _EntImport EntImport;

struct _EntImport
{
  /* What is asked for. */
  char *engagement;    /* path */
  char *person;        /* (nullable) */
  char *source;        /* path of the XML or CSV */
  const EntKind *kind; /* of a CSV; NULL: the source is XML */
  EntPrefer prefer;    /* of XML: whose value, where both changed it */
  EntCsvOptions options;
  GArray *columns; /* (element-type int) (nullable): of a CSV: what each column is for */
  gboolean trial;  /* nothing is changed */

  /* What was found. */
  EntReport *report;
  EntMergeSummary *summary; /* of XML */
  EntCsvCounts counts;      /* of CSV */
  GPtrArray *headers;       /* (element-type utf8) (nullable): of a CSV */
  GPtrArray *lines;         /* (element-type EntImportLine): the first of them */
};

EntImport *ent_import_new (const char *engagement, const char *source);
void ent_import_free (EntImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImport, ent_import_free)

/* TRUE if the source is a CSV file, by its name. */
gboolean ent_import_is_csv (const EntImport *self);

/* The work, for ent_job_run(); @data is the EntImport. */
gboolean ent_import_run (EntJob *job, gpointer data, GCancellable *cancellable, GError **error);

/* Adds to @text, after a comma, @format with @count in the place of its %u; nothing for 0. */
void ent_import_append_count (GString *text, const char *format, guint count);

/* Returns: (transfer full): one sentence of what was found: "12 new, 3 changed". */
char *ent_import_describe (const EntImport *self);

/* TRUE if there is anything to take in. */
gboolean ent_import_has_changes (const EntImport *self);

/* Returns: how many values both sides changed. */
guint ent_import_count_conflicts (const EntImport *self);

G_END_DECLS
