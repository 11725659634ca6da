/* SPDX-License-Identifier: GPL-3.0-or-later
 * The outcome of importing an instrument. */
#include "ent-import-outcome.h"

#include <glib/gi18n-lib.h>

#include "ent-import-line.h"
#include "ent-import.h"

#define LINES_LIMIT 500

void
ent_import_outcome_init (EntImportOutcome *self)
{
  *self = (EntImportOutcome){ .report = ent_report_new (),
                              .lines = g_ptr_array_new_with_free_func (g_object_unref) };
}

void
ent_import_outcome_clear (EntImportOutcome *self)
{
  ent_report_unref (self->report);
  g_ptr_array_unref (self->lines);
}

static void
add_line (EntImportOutcome *self, EntImportLine *line)
{
  if (line != NULL)
    g_ptr_array_add (self->lines, line);
}

static void
list_problems (EntImportOutcome *self)
{
  guint n = MIN (ent_report_get_length (self->report), LINES_LIMIT);

  for (guint i = 0; i < n; i++)
    add_line (self, ent_import_line_new_for_problem (ent_report_get (self->report, i)));
}

void
ent_import_outcome_take_csv (EntImportOutcome *self,
                             EntCsvImport *import,
                             const EntCsvCounts *counts)
{
  GPtrArray *rows = import != NULL ? ent_csv_import_get_rows (import) : NULL;

  list_problems (self);
  if (counts != NULL)
    {
      self->added = counts->added;
      self->changed = counts->changed;
      self->bad = counts->bad;
    }
  for (guint i = 0; rows != NULL && i < rows->len && self->lines->len < LINES_LIMIT; i++)
    {
      const EntCsvRow *row = g_ptr_array_index (rows, i);

      add_line (self, ent_import_line_new_for_row (row->kind, row));
    }
}

void
ent_import_outcome_take_xml (EntImportOutcome *self, EntMergeSummary *summary)
{
  guint n = MIN (ent_merge_summary_get_length (summary), LINES_LIMIT);

  list_problems (self);
  for (guint i = 0; i < n; i++)
    add_line (self, ent_import_line_new_for_change (ent_merge_summary_get (summary, i)));
  self->added = ent_merge_summary_get_count (summary, ENT_MERGE_ADDED);
  self->changed = ent_merge_summary_get_count (summary, ENT_MERGE_CHANGED);
}

char *
ent_import_outcome_describe (const EntImportOutcome *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  ent_import_append_count (text, _ ("%u new"), self->added);
  ent_import_append_count (text, _ ("%u changed"), self->changed);
  ent_import_append_count (text, _ ("%u bad"), self->bad);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE)
                       : g_strdup (_ ("Nothing new"));
}

char *
ent_import_outcome_describe_refusal (const EntImportOutcome *self, const GError *error)
{
  if (self->bad == 0)
    return g_strdup (error->message);
  /* Translators: a number of rows of a file. */
  return g_strdup_printf (ngettext ("%u bad row. Mend it in the file, or leave it out.",
                                    "%u bad rows. Mend them in the file, or leave them out.",
                                    self->bad),
                          self->bad);
}
