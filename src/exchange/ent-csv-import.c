/* SPDX-License-Identifier: GPL-3.0-or-later
 * The import of a CSV file: its header, its plan, its report. */
#include "ent-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"

gboolean
ent_csv_duplicates_parse (const char *name, EntCsvDuplicates *duplicates)
{
  static const char *const names[] = {
    [ENT_CSV_DUPLICATES_UPDATE] = "update",
    [ENT_CSV_DUPLICATES_SKIP] = "skip",
    [ENT_CSV_DUPLICATES_ADD] = "add",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *duplicates = i;
        return TRUE;
      }
  return FALSE;
}

void
ent_csv_values_free (const EntKind *kind, char **values)
{
  for (guint i = 0; values != NULL && i < kind->n_fields; i++)
    g_free (values[i]);
  g_free (values);
}

void
ent_csv_row_free (EntCsvRow *row)
{
  ent_csv_values_free (row->kind, row->before);
  ent_csv_values_free (row->kind, row->after);
  g_free (row->id);
  g_free (row);
}

/* For arrays rows may be taken out of. */
static void
free_row (gpointer data)
{
  if (data != NULL)
    ent_csv_row_free (data);
}

/* The first row names the columns. */
static gboolean
read_header (EntCsvImport *self, GError **error)
{
  GError *cause = NULL;

  if (ent_csv_reader_next (self->reader, NULL, &cause))
    {
      self->header_line = ent_csv_reader_get_line (self->reader);
      for (guint i = 0; i < ent_csv_reader_get_n_cells (self->reader); i++)
        ent_csv_mapping_add (self->mapping, ent_csv_reader_get_cell (self->reader, i));
      ent_csv_mapping_guess (self->mapping);
      return TRUE;
    }
  if (cause != NULL)
    return ent_csv_import_fail (self, cause, error);
  ent_report_add (self->report, ENT_SEVERITY_ERROR, 1, 0, NULL,
                  _ ("The file is empty; its first line must name the fields."));
  return ent_csv_import_refuse (self, error);
}

EntCsvImport *
ent_csv_import_new (
    const EntKind *kind, GInputStream *stream, char delimiter, EntReport *report, GError **error)
{
  g_autoptr (EntCsvImport) self = g_new0 (EntCsvImport, 1);

  self->kind = kind;
  self->stream = g_object_ref (stream);
  self->reader = ent_csv_reader_new (stream, delimiter, report);
  self->mapping = ent_csv_mapping_new (kind);
  self->report = ent_report_ref (report);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

void
ent_csv_import_free (EntCsvImport *self)
{
  g_object_unref (self->stream);
  ent_csv_reader_free (self->reader);
  ent_csv_mapping_free (self->mapping);
  ent_report_unref (self->report);
  g_ptr_array_unref (self->rows);
  g_free (self->parent);
  g_strfreev (self->parent_values);
  g_free (self);
}

void
ent_csv_import_set_parent (EntCsvImport *self, const char *title, const char *const *values)
{
  g_return_if_fail (ent_kind_get_owning_field (self->kind, NULL) != NULL);

  g_free (self->parent);
  g_strfreev (self->parent_values);
  self->parent = g_strdup (title);
  self->parent_values = g_strdupv ((char **)values);
}

void
ent_csv_import_set_adapt (EntCsvImport *self, EntCsvAdapt adapt)
{
  self->adapt = adapt;
}

EntCsvMapping *
ent_csv_import_get_mapping (EntCsvImport *self)
{
  return self->mapping;
}

GPtrArray *
ent_csv_import_get_rows (EntCsvImport *self)
{
  return self->rows;
}

const EntCsvCounts *
ent_csv_import_get_counts (EntCsvImport *self)
{
  return &self->counts;
}

void
ent_csv_import_report (
    EntCsvImport *self, guint64 line, int column, const char *path, const char *message)
{
  EntSeverity severity = self->options.skip_bad ? ENT_SEVERITY_WARNING : ENT_SEVERITY_ERROR;

  ent_report_add (self->report, severity, line, column + 1, path, "%s", message);
}

/* The record all rows live in is none of the file's. */
void
ent_csv_import_count (EntCsvImport *self)
{
  self->counts.added = self->counts.changed = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const EntCsvRow *row = g_ptr_array_index (self->rows, i);

      if (row->kind == self->kind)
        *(row->before == NULL ? &self->counts.added : &self->counts.changed) += 1;
    }
}

void
ent_csv_import_drop (EntCsvImport *self, GHashTable *rows)
{
  g_autoptr (GPtrArray) all = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (rows, all->pdata[i]))
      g_ptr_array_add (self->rows, g_steal_pointer (&all->pdata[i]));
}

gboolean
ent_csv_import_refuse (EntCsvImport *self, GError **error)
{
  return ent_report_set_error (self->report, ENT_ERROR_INVALID, NULL, error);
}

gboolean
ent_csv_import_fail (EntCsvImport *self, GError *cause, GError **error)
{
  if (!g_error_matches (cause, ENT_ERROR, ENT_ERROR_INVALID))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  ent_report_add (self->report, ENT_SEVERITY_ERROR, ent_csv_reader_get_line (self->reader),
                  ent_csv_reader_get_column (self->reader), NULL, "%s", cause->message);
  g_error_free (cause);
  return ent_csv_import_refuse (self, error);
}
