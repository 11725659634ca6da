/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records of one kind as CSV. */
#include "ent-csv-writer.h"

#include "ent-catalogue.h"
#include "ent-csv-cell.h"
#include "ent-csv-mapping.h"
#include "ent-cursor.h"
#include "ent-output-file.h"
#include "ent-text-output.h"

#define ROW_END "\r\n"

typedef struct
{
  EntEngagement *engagement;
  const EntKind *kind;
  EntTitleIndex *titles;
  GPtrArray *cursors; /* (element-type EntCursor) */
  EntTextOutput *output;
} Writer;

void
ent_csv_append_header (GString *text, const EntKind *kind)
{
  g_string_append (text, ENT_CSV_ID_HEADER);
  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (text, ",%s", kind->fields[i].name);
  g_string_append (text, ROW_END);
}

void
ent_csv_append_record (GString *text,
                       const EntKind *kind,
                       const char *id,
                       const char *const *values,
                       EntTitleIndex *titles)
{
  g_string_append (text, id);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autofree char *references = NULL;

      if (field->type == ENT_TYPE_REFERENCE)
        references = ent_title_index_format (titles, field, values[i]);
      g_string_append_c (text, ',');
      ent_csv_cell_append (text, references != NULL ? references : values[i]);
    }
  g_string_append (text, ROW_END);
}

static gboolean
is_veiled (Writer *writer, EntCursor *cursor)
{
  g_autoptr (EntRecord) record = NULL;

  if (writer->kind->veil == NULL)
    return FALSE;
  record = ent_source_get_record (ENT_SOURCE (writer->engagement), writer->kind,
                                  ent_cursor_get_row (cursor));
  return record != NULL && ent_record_is_veiled (record, NULL);
}

/* @owner: (nullable): identity of the record the rows of the cursor live in. */
static gboolean
write_row (Writer *writer, EntCursor *cursor, const char *owner, GError **error)
{
  g_autofree const char **values = g_new0 (const char *, writer->kind->n_fields);

  if (is_veiled (writer, cursor))
    return TRUE;
  for (guint i = 0; i < writer->kind->n_fields; i++)
    values[i] = writer->kind->fields[i].owning ? owner : ent_cursor_get_text (cursor, i);
  ent_csv_append_record (writer->output->text, writer->kind, ent_cursor_get_id (cursor), values,
                         writer->titles);
  writer->output->n_done++;
  return ent_text_output_flush_full (writer->output, error);
}

/* Walks the records of the kind at @level of the lineage, in the order of those they live in. */
static gboolean
write_level (Writer *writer, guint level, gint64 parent_row, const char *parent_id, GError **error)
{
  EntCursor *cursor = g_ptr_array_index (writer->cursors, level);
  gboolean last = level + 1 == writer->cursors->len;
  GError *cause = NULL;

  ent_cursor_rewind (cursor, parent_row);
  while (ent_cursor_next (cursor, &cause))
    if (last ? !write_row (writer, cursor, parent_id, error)
             : !write_level (writer, level + 1, ent_cursor_get_row (cursor),
                             ent_cursor_get_id (cursor), error))
      return FALSE;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

static void
free_cursor (gpointer data)
{
  EntCursor *cursor = data;

  ent_cursor_free (cursor);
}

/* Returns: (transfer full) (element-type EntCursor): one for @kind, and before it one for each kind
 * its records live in, from the top. */
static GPtrArray *
make_cursors (EntEngagement *engagement, const EntKind *kind)
{
  GPtrArray *cursors = g_ptr_array_new_with_free_func (free_cursor);

  while (kind != NULL)
    {
      const EntField *owning = ent_kind_get_owning_field (kind, NULL);
      const EntKind *parent = owning != NULL ? ent_catalogue_find (owning->target, NULL) : NULL;

      g_ptr_array_insert (cursors, 0, ent_cursor_new (engagement, kind, parent, 0));
      kind = parent;
    }
  return cursors;
}

gboolean
ent_csv_write (EntEngagement *engagement,
               const EntKind *kind,
               GOutputStream *stream,
               EntProgress progress,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (EntTitleIndex) titles = ent_title_index_new (ENT_SOURCE (engagement));
  g_autoptr (GPtrArray) cursors = make_cursors (engagement, kind);
  g_auto (EntTextOutput) output = { NULL };
  Writer writer = {
    .engagement = engagement, .kind = kind, .titles = titles, .cursors = cursors, .output = &output
  };

  ent_text_output_init (&output, stream, ent_source_count (ENT_SOURCE (engagement), kind->name),
                        progress, user_data, cancellable);
  ent_csv_append_header (output.text, kind);
  return write_level (&writer, 0, 0, NULL, error) && ent_text_output_flush (&output, error);
}

gboolean
ent_csv_write_file (EntEngagement *engagement,
                    const EntKind *kind,
                    const char *path,
                    EntProgress progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (EntOutputFile) file = ent_output_file_new_for (engagement, path, error);

  return file != NULL
         && ent_csv_write (engagement, kind, ent_output_file_get_stream (file), progress, user_data,
                           cancellable, error)
         && ent_output_file_finish (file, error);
}
