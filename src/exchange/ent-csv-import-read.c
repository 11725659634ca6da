/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading the rows of a CSV file into the plan of an import. */
#include "ent-csv-plan-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "ent-csv-header.h"
#include "ent-error.h"
#include "ent-text.h"

/* Rows between two reports of progress. */
#define PROGRESS_ROWS 256

static void
free_deferred (gpointer data)
{
  EntCsvDeferred *deferred = data;

  g_free (deferred->text);
  g_free (deferred);
}

static goffset
get_stream_length (GInputStream *stream)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!G_IS_FILE_INPUT_STREAM (stream))
    return 0;
  info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream),
                                         G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  return info != NULL ? g_file_info_get_size (info) : 0;
}

static void
begin_plan (EntCsvPlan *plan, EntCsvImport *import, EntEngagement *engagement)
{
  plan->import = import;
  plan->kind = import->kind;
  plan->source = ENT_SOURCE (engagement);
  plan->titles = ent_title_index_new (plan->source);
  plan->matcher = ent_csv_matcher_new (plan->source, import->kind, import->mapping);
  plan->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  plan->deferred = g_ptr_array_new_with_free_func (free_deferred);
  plan->told = g_new0 (gboolean, import->kind->n_fields);
  plan->stream_length = get_stream_length (import->stream);
}

static void
end_plan (EntCsvPlan *plan)
{
  ent_title_index_free (plan->titles);
  ent_csv_matcher_free (plan->matcher);
  g_hash_table_unref (plan->lines);
  g_ptr_array_unref (plan->deferred);
  g_free (plan->told);
  g_free (plan->parent);
}

/* A row of empty cells alone is what spreadsheets leave behind. */
static gboolean
is_blank (EntCsvReader *reader)
{
  for (guint i = 0; i < ent_csv_reader_get_n_cells (reader); i++)
    {
      gsize length;

      ent_text_trim (ent_csv_reader_get_cell (reader, i), &length);
      if (length > 0)
        return FALSE;
    }
  return TRUE;
}

static void
read_row (EntCsvPlan *plan)
{
  EntCsvCounts *counts = &plan->import->counts;
  EntCsvVerdict verdict = ent_csv_plan_row (plan);

  counts->bad += verdict == ENT_CSV_VERDICT_BAD;
  counts->skipped += verdict == ENT_CSV_VERDICT_SKIPPED;
}

/* Looks again for what was not there when its row was read. */
static void
settle_deferred (EntCsvPlan *plan)
{
  g_autoptr (GHashTable) bad = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < plan->deferred->len; i++)
    {
      EntCsvDeferred *deferred = g_ptr_array_index (plan->deferred, i);
      int target = ent_csv_mapping_get (plan->import->mapping, deferred->column);
      g_autoptr (GError) error = NULL;

      if (ent_title_index_read (plan->titles, &plan->kind->fields[target], deferred->text,
                                &deferred->row->after[target], &error))
        continue;
      ent_csv_import_report (plan->import, deferred->line, deferred->column,
                             ent_csv_mapping_get_header (plan->import->mapping, deferred->column),
                             error->message);
      g_hash_table_add (bad, deferred->row);
    }
  plan->import->counts.bad += g_hash_table_size (bad);
  ent_csv_import_drop (plan->import, bad);
}

static gboolean
is_unchanged (const EntCsvRow *row)
{
  for (guint i = 0; row->before != NULL && i < row->kind->n_fields; i++)
    if (g_strcmp0 (row->before[i], row->after[i]) != 0)
      return FALSE;
  return row->before != NULL;
}

/* Rows that change nothing leave the plan. */
static void
count_rows (EntCsvImport *self)
{
  g_autoptr (GHashTable) unchanged = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      EntCsvRow *row = g_ptr_array_index (self->rows, i);

      if (is_unchanged (row))
        g_hash_table_add (unchanged, row);
    }
  self->counts.unchanged = g_hash_table_size (unchanged);
  ent_csv_import_drop (self, unchanged);
  ent_csv_import_count (self);
}

static gboolean
check_size (EntCsvPlan *plan, GError **error)
{
  if (plan->size <= ENT_CSV_PLAN_LIMIT)
    return TRUE;
  ent_report_add (plan->import->report, ENT_SEVERITY_ERROR,
                  ent_csv_reader_get_line (plan->import->reader), 0, NULL,
                  _ ("The file is too large to be imported at once; split it."));
  return ent_csv_import_refuse (plan->import, error);
}

static gboolean
read_rows (EntCsvPlan *plan,
           EntProgress progress,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  EntCsvImport *import = plan->import;
  GError *cause = NULL;

  for (guint i = 0; ent_csv_reader_next (import->reader, cancellable, &cause); i++)
    {
      if (!is_blank (import->reader))
        read_row (plan);
      if (!check_size (plan, error))
        return FALSE;
      if (progress != NULL && plan->stream_length > 0 && i % PROGRESS_ROWS == 0)
        progress (MIN (1.0, (double)g_seekable_tell (G_SEEKABLE (import->stream))
                                / (double)plan->stream_length),
                  user_data);
    }
  return cause == NULL || ent_csv_import_fail (import, cause, error);
}

/* A record that is made for rows is not made without any. */
static void
check_rows (EntCsvImport *self)
{
  const EntCsvRow *first = self->rows->len == 1 ? g_ptr_array_index (self->rows, 0) : NULL;

  if (first != NULL && first->kind != self->kind && !ent_report_has_errors (self->report))
    ent_report_add (self->report, ENT_SEVERITY_ERROR, self->header_line, 0, NULL,
                    /* Translators: %s is a kind of records, as "Questions". */
                    _ ("There is no good row under the header; add one for each of the %s."),
                    _ (self->kind->label_plural));
}

/* Text above the header is refused and not passed over: it may be a row of a table without one. */
static void
report_lines_above (EntCsvImport *self, guint64 line)
{
  guint64 n_above = line - 1;

  ent_report_add (self->report, ENT_SEVERITY_ERROR, self->header_line, 0, NULL,
                  /* Translators: the number of a line, how many lines are above it. */
                  ngettext ("The first line must name the fields, and line %" PRIu64
                            " looks like it does. Delete the %" PRIu64 " line above it.",
                            "The first line must name the fields, and line %" PRIu64
                            " looks like it does. Delete the %" PRIu64 " lines above it.",
                            n_above),
                  line, n_above);
}

/* A file none of whose columns has a field of its own is refused, whatever else it is: looking for
 * another header takes rows away. */
static gboolean
refuse_header (EntCsvImport *self)
{
  guint64 line = ent_csv_header_find (self->reader, self->kind);

  if (line > 0)
    report_lines_above (self, line);
  else if (ent_csv_mapping_check (self->mapping, self->header_line, self->report))
    ent_report_add (self->report, ENT_SEVERITY_ERROR, self->header_line, 0, NULL,
                    /* Translators: the name of a record kind. */
                    _ ("No column goes into a field of %s. The first line must name the fields; "
                       "assign the columns, or add such a line."),
                    self->kind->name);
  return FALSE;
}

static gboolean
check_header (EntCsvImport *self)
{
  return ent_csv_header_is_doubtful (self->mapping)
             ? refuse_header (self)
             : ent_csv_mapping_check (self->mapping, self->header_line, self->report);
}

gboolean
ent_csv_import_read (EntCsvImport *self,
                     EntEngagement *engagement,
                     const EntCsvOptions *options,
                     EntProgress progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error)
{
  EntCsvPlan plan = { 0 };
  gboolean done;

  if (!check_header (self))
    return ent_csv_import_refuse (self, error);
  self->options = *options;
  begin_plan (&plan, self, engagement);
  done = ent_csv_plan_parent (&plan) ? read_rows (&plan, progress, user_data, cancellable, error)
                                     : ent_csv_import_refuse (self, error);
  if (done)
    {
      settle_deferred (&plan);
      count_rows (self);
      check_rows (self);
    }
  end_plan (&plan);
  return done && (!ent_report_has_errors (self->report) || ent_csv_import_refuse (self, error));
}
