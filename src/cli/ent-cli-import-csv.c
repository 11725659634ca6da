/* SPDX-License-Identifier: GPL-3.0-or-later
 * import of CSV: records of one kind. */
#include "ent-cli-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-cli-interrupt.h"
#include "ent-cli-text.h"
#include "ent-cli-value.h"
#include "ent-csv-dialect.h"
#include "ent-csv-import.h"
#include "ent-error.h"
#include "ent-instrument-import.h"

/* The rows of an instrument are its questions. */
static const EntKind *
find_kind (const EntCliImport *import, GError **error)
{
  if (import->instrument != NULL
      && (import->kind == NULL || g_str_equal (import->kind, "question")))
    return ent_cli_find_kind ("question", error);
  if (import->instrument != NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   /* Translators: the name of a record kind. */
                   _ ("--instrument is for questions, not for %s; leave out one of the two."),
                   import->kind);
      return NULL;
    }
  if (import->kind != NULL)
    return ent_cli_find_kind (import->kind, error);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                       _ ("Say with --kind what the rows of the CSV file are."));
  return NULL;
}

/* @delimiter (out): 0 where it is to be found out. */
static gboolean
read_delimiter (const char *text, char *delimiter, GError **error)
{
  *delimiter = 0;
  if (text == NULL)
    return TRUE;
  *delimiter = strcmp (text, "\\t") == 0 || strcmp (text, "tab") == 0 ? '\t' : text[0];
  if (*delimiter == '\t' || (strlen (text) == 1 && ent_csv_dialect_allows (*delimiter)))
    return TRUE;
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                       _ ("--delimiter takes one punctuation mark, or “tab”."));
  return FALSE;
}

static gboolean
read_options (const EntCliImport *import, EntCsvOptions *options, GError **error)
{
  static const char *const policies[] = { "update", "skip", "add", NULL };
  int policy;

  if (!ent_cli_choose ("--duplicates", import->duplicates, policies, &policy, error))
    return FALSE;
  ent_csv_duplicates_parse (policies[policy], &options->duplicates);
  options->skip_bad = import->skip_bad;
  return TRUE;
}

/* The last equals sign counts: a header may hold some, the name of a field does not. */
static gboolean
assign (EntCsvMapping *mapping, const char *text, GError **error)
{
  const char *equals = strrchr (text, '=');
  g_autofree char *header = NULL;

  if (equals == NULL)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                           _ ("--map takes HEADER=FIELD, or HEADER= to leave a column out."));
      return FALSE;
    }
  header = g_strndup (text, equals - text);
  return ent_csv_mapping_assign (mapping, header, equals + 1, error);
}

static gboolean
assign_all (EntCsvMapping *mapping, const char *const *mappings, GError **error)
{
  for (; mappings != NULL && *mappings != NULL; mappings++)
    if (!assign (mapping, *mappings, error))
      return FALSE;
  return TRUE;
}

static void
print_row (EntSource *source, const EntCsvRow *row)
{
  const EntField *title_field = &row->kind->fields[row->kind->title_field];
  g_autofree char *title
      = ent_cli_format_value (source, title_field, row->after[row->kind->title_field]);

  if (row->before == NULL)
    ent_cli_print ("add %s \"%s\"\n", row->kind->name, title);
  for (guint i = 0; row->before != NULL && i < row->kind->n_fields; i++)
    {
      const EntField *field = &row->kind->fields[i];
      g_autofree char *before = ent_cli_format_value (source, field, row->before[i]);
      g_autofree char *after = ent_cli_format_value (source, field, row->after[i]);

      if (g_strcmp0 (row->before[i], row->after[i]) != 0)
        ent_cli_print ("change %s \"%s\" %s: \"%s\" -> \"%s\"\n", row->kind->name, title,
                       field->name, before, after);
    }
}

static void
print_plan (EntSource *source, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len && ent_cli_is_heard (); i++)
    print_row (source, g_ptr_array_index (rows, i));
}

static void
tell_counts (EntCli *cli, const EntCsvCounts *counts)
{
  ent_cli_tell (cli,
                /* Translators: five numbers of rows. */
                _ ("%u added, %u changed, %u unchanged, %u skipped, %u bad."), counts->added,
                counts->changed, counts->unchanged, counts->skipped, counts->bad);
  ent_cli_import_tell_stale (cli, counts->stale);
}

static EntCsvImport *
open_import (const EntCliImport *asked,
             const EntKind *kind,
             GInputStream *stream,
             char delimiter,
             EntReport *report,
             GError **error)
{
  const EntInstrumentFile file
      = { .stream = stream, .delimiter = delimiter, .name = asked->instrument };

  return asked->instrument != NULL ? ent_instrument_import_new (&file, report, error)
                                   : ent_csv_import_new (kind, stream, delimiter, report, error);
}

static gboolean
import_rows (EntCli *cli,
             const EntCliImport *asked,
             const EntCsvOptions *options,
             EntCsvImport *import,
             EntEngagement *engagement,
             GError **error)
{
  return assign_all (ent_csv_import_get_mapping (import), asked->mappings, error)
         && ent_csv_import_read (import, engagement, options, ent_cli_show_progress, cli,
                                 ent_cli_interrupt_watch (), error)
         /* What is open for reading only can be looked at all the same. */
         && ((asked->dry_run && ent_engagement_is_read_only (engagement))
             || ent_csv_import_apply (import, engagement, asked->dry_run, error));
}

static int
import_stream (EntCli *cli,
               const EntCliImport *asked,
               const EntCsvOptions *options,
               const EntKind *kind,
               char delimiter,
               EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = ent_cli_open_input (asked->source, &error);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvImport) import = NULL;

  if (stream != NULL)
    import = open_import (asked, kind, stream, delimiter, report, &error);
  if (import == NULL || !import_rows (cli, asked, options, import, engagement, &error))
    return ent_cli_refuse (cli, asked->source, report, error);
  ent_cli_show_report (cli, asked->source, report);
  if (asked->dry_run)
    print_plan (ENT_SOURCE (engagement), ent_csv_import_get_rows (import));
  tell_counts (cli, ent_csv_import_get_counts (import));
  return ENT_STATUS_DONE;
}

int
ent_cli_import_csv (EntCli *cli, const EntCliImport *import)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  const EntKind *kind = find_kind (import, &error);
  EntCsvOptions options = { 0 };
  char delimiter;

  if (kind == NULL || !read_delimiter (import->delimiter, &delimiter, &error)
      || !read_options (import, &options, &error))
    return ent_cli_fail (NULL, error);
  engagement = import->dry_run ? ent_cli_open_to_try (cli, import->path, &error)
                               : ent_cli_open (cli, import->path, TRUE, &error);
  if (engagement == NULL)
    return ent_cli_fail (import->path, error);
  return import_stream (cli, import, &options, kind, delimiter, engagement);
}
