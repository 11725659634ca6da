/* SPDX-License-Identifier: GPL-3.0-or-later
 * One import as the window sees it. */
#include "ent-import.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"
#include "ent-import-line.h"
#include "ent-xml-import.h"

/* More lines nobody reads before deciding; the counts are of all. */
#define LINES_LIMIT 1000

EntImport *
ent_import_new (const char *engagement, const char *source)
{
  EntImport *self = g_new0 (EntImport, 1);

  self->engagement = g_strdup (engagement);
  self->source = g_strdup (source);
  self->trial = TRUE;
  return self;
}

static void
forget_findings (EntImport *self)
{
  g_clear_pointer (&self->report, ent_report_unref);
  g_clear_pointer (&self->summary, ent_merge_summary_unref);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->counts = (EntCsvCounts){ 0 };
}

void
ent_import_free (EntImport *self)
{
  forget_findings (self);
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self->engagement);
  g_free (self->person);
  g_free (self->source);
  g_free (self);
}

gboolean
ent_import_is_csv (const EntImport *self)
{
  g_autofree char *lower = g_ascii_strdown (self->source, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv")
         || g_str_has_suffix (lower, ".txt");
}

static void
list_problems (EntImport *self)
{
  guint length = MIN (ent_report_get_length (self->report), LINES_LIMIT);

  for (guint i = 0; i < length; i++)
    g_ptr_array_add (self->lines,
                     ent_import_line_new_for_problem (ent_report_get (self->report, i)));
}

static void
list_merge (EntImport *self)
{
  guint length = MIN (ent_merge_summary_get_length (self->summary), LINES_LIMIT);

  for (guint i = 0; i < length; i++)
    g_ptr_array_add (self->lines,
                     ent_import_line_new_for_change (ent_merge_summary_get (self->summary, i)));
}

static void
list_rows (EntImport *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len && self->lines->len < LINES_LIMIT; i++)
    {
      EntImportLine *line = ent_import_line_new_for_row (self->kind, g_ptr_array_index (rows, i));

      if (line != NULL)
        g_ptr_array_add (self->lines, line);
    }
}

static gboolean
run_xml (EntImport *self,
         EntEngagement *engagement,
         EntJob *job,
         GCancellable *cancellable,
         GError **error)
{
  const EntXmlImportOptions options = { .prefer = self->prefer, .dry_run = self->trial };
  gboolean done;

  self->summary = ent_merge_summary_new ();
  done = ent_xml_import (engagement, self->source, &options, self->report, self->summary,
                         ent_job_set_progress, job, cancellable, error);
  list_problems (self);
  list_merge (self);
  return done;
}

/* The columns as the file names them, and as the person assigned them. */
static void
take_columns (EntImport *self, EntCsvMapping *mapping)
{
  guint length = ent_csv_mapping_get_length (mapping);

  self->headers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < length; i++)
    g_ptr_array_add (self->headers, g_strdup (ent_csv_mapping_get_header (mapping, i)));
  for (guint i = 0; self->columns != NULL && i < MIN (length, self->columns->len); i++)
    ent_csv_mapping_set (mapping, i, g_array_index (self->columns, int, i));
  g_clear_pointer (&self->columns, g_array_unref);
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < length; i++)
    {
      int target = ent_csv_mapping_get (mapping, i);

      g_array_append_val (self->columns, target);
    }
}

static gboolean
run_csv (EntImport *self,
         EntEngagement *engagement,
         EntJob *job,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->source);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (EntCsvImport) import = NULL;
  gboolean done;

  if (stream == NULL)
    return FALSE;
  import = ent_csv_import_new (self->kind, G_INPUT_STREAM (stream), 0, self->report, error);
  if (import == NULL)
    {
      list_problems (self);
      return FALSE;
    }
  take_columns (self, ent_csv_import_get_mapping (import));
  done = ent_csv_import_read (import, engagement, &self->options, ent_job_set_progress, job,
                              cancellable, error)
         && ent_csv_import_apply (import, engagement, self->trial, error);
  self->counts = *ent_csv_import_get_counts (import);
  list_problems (self);
  list_rows (self, ent_csv_import_get_rows (import));
  return done;
}

gboolean
ent_import_run (EntJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  EntImport *self = data;
  g_autoptr (EntEngagement) engagement = NULL;
  gboolean done;

  forget_findings (self);
  self->report = ent_report_new ();
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  engagement = ent_engagement_open (self->engagement, FALSE, error);
  if (engagement == NULL)
    return FALSE;
  ent_engagement_set_person (engagement, self->person);
  done = self->kind != NULL ? run_csv (self, engagement, job, cancellable, error)
                            : run_xml (self, engagement, job, cancellable, error);
  ent_engagement_close (engagement);
  return done;
}

void
ent_import_append_count (GString *text, const char *format, guint count)
{
  g_autoptr (GString) part = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", count);

  if (count == 0)
    return;
  g_string_replace (part, "%u", number, 1);
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part->str);
}

char *
ent_import_describe (const EntImport *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  /* Translators: a number of signatures that count no more, as in "1 changed, 2 made stale". */
  const char *stale = _ ("signatures made stale: %u");

  if (self->kind != NULL)
    {
      ent_import_append_count (text, _ ("%u new"), self->counts.added);
      ent_import_append_count (text, _ ("%u changed"), self->counts.changed);
      ent_import_append_count (text, _ ("%u unchanged"), self->counts.unchanged);
      ent_import_append_count (text, _ ("%u skipped"), self->counts.skipped);
      ent_import_append_count (text, _ ("%u bad"), self->counts.bad);
      ent_import_append_count (text, stale, self->counts.stale);
    }
  else if (self->summary != NULL)
    {
      ent_import_append_count (text, _ ("%u new"),
                               ent_merge_summary_get_count (self->summary, ENT_MERGE_ADDED));
      ent_import_append_count (text, _ ("%u changed"),
                               ent_merge_summary_get_count (self->summary, ENT_MERGE_CHANGED));
      ent_import_append_count (text, _ ("%u newer here"),
                               ent_merge_summary_get_count (self->summary, ENT_MERGE_KEPT));
      ent_import_append_count (text, _ ("%u changed on both sides"),
                               ent_import_count_conflicts (self));
      ent_import_append_count (text, _ ("%u signed"),
                               ent_merge_summary_get_count (self->summary, ENT_MERGE_SIGNED));
      ent_import_append_count (text, stale, ent_merge_summary_get_n_stale (self->summary));
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE)
                       : g_strdup (_ ("Nothing new"));
}

gboolean
ent_import_has_changes (const EntImport *self)
{
  if (self->kind != NULL)
    return self->counts.added + self->counts.changed > 0;
  return self->summary != NULL
         && ent_merge_summary_get_count (self->summary, ENT_MERGE_ADDED)
                    + ent_merge_summary_get_count (self->summary, ENT_MERGE_CHANGED)
                    + (self->prefer == ENT_PREFER_THEIRS ? ent_import_count_conflicts (self) : 0)
                > 0;
}

guint
ent_import_count_conflicts (const EntImport *self)
{
  return self->summary != NULL ? ent_merge_summary_get_count (self->summary, ENT_MERGE_CONFLICT)
                               : 0;
}
