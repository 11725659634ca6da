/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading the rows of a CSV file into the plan of an import. */
#include "ent-csv-import-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-csv-cell.h"
#include "ent-csv-matcher.h"
#include "ent-error.h"
#include "ent-text.h"
#include "ent-title-index.h"
#include "ent-uuid.h"

/* Rows between two reports of progress. */
#define PROGRESS_ROWS 256

/* A reference that leads to nothing so far, but may lead to a later row of the file. */
typedef struct
{
  EntCsvRow *row;
  guint column;
  guint64 line;
  char *text;
} Deferred;

typedef struct
{
  EntCsvImport *import;
  const EntKind *kind;
  EntSource *source;
  EntTitleIndex *titles;
  EntCsvMatcher *matcher;
  GHashTable *lines;     /* identity to the line about it */
  GPtrArray *deferred;   /* (element-type Deferred) */
  guint n_settled;       /* of the deferred that belong to a row */
  gboolean *told;        /* by field: that it has no column was said */
  gsize size;            /* bytes the plan takes, about */
  goffset stream_length; /* 0: not known */
} Plan;

static void
free_deferred (gpointer data)
{
  Deferred *deferred = data;

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
begin_plan (Plan *plan, EntCsvImport *import, EntEngagement *engagement)
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
end_plan (Plan *plan)
{
  ent_title_index_free (plan->titles);
  ent_csv_matcher_free (plan->matcher);
  g_hash_table_unref (plan->lines);
  g_ptr_array_unref (plan->deferred);
  g_free (plan->told);
}

/* Reports what is wrong with the cell in @column of the row that was read. Returns: FALSE. */
static gboolean
refuse_cell (Plan *plan, guint column, const char *message)
{
  EntCsvImport *import = plan->import;
  guint64 line = ent_csv_reader_get_cell_line (import->reader, column);

  ent_csv_import_report (import, line, column, ent_csv_mapping_get_header (import->mapping, column),
                         message);
  return FALSE;
}

static void
defer (Plan *plan, guint column, const char *text)
{
  Deferred *deferred = g_new0 (Deferred, 1);

  deferred->column = column;
  deferred->line = ent_csv_reader_get_cell_line (plan->import->reader, column);
  deferred->text = g_strdup (text);
  g_ptr_array_add (plan->deferred, deferred);
}

/* Takes back what a row that turned out bad has deferred. */
static void
forget_deferred (Plan *plan)
{
  g_ptr_array_set_size (plan->deferred, plan->n_settled);
}

static gboolean
read_cell (Plan *plan, guint column, const char *text, char **value)
{
  const EntField *field = ent_csv_mapping_get_field (plan->import->mapping, column);
  g_autoptr (GError) error = NULL;

  if (field->type != ENT_TYPE_REFERENCE)
    return ent_field_normalise (field, text, value, &error)
           || refuse_cell (plan, column, error->message);
  if (ent_title_index_read (plan->titles, field, text, value, &error))
    return TRUE;
  if (!g_error_matches (error, ENT_ERROR, ENT_ERROR_NOT_FOUND)
      || !ent_field_allows (field, plan->kind->name))
    return refuse_cell (plan, column, error->message);
  defer (plan, column, text);
  return TRUE;
}

static gboolean
read_id (Plan *plan, guint column, const char *text, char **id)
{
  g_autofree char *trimmed = NULL;
  gsize length;
  const char *begin = ent_text_trim (text, &length);
  EntUuid uuid;

  if (length == 0)
    return TRUE;
  trimmed = g_strndup (begin, length);
  if (!ent_uuid_parse (trimmed, &uuid))
    return refuse_cell (
        plan, column, _ ("This is no id of a record (36 characters); leave it empty to add one."));
  *id = g_new (char, ENT_UUID_TEXT_LENGTH + 1);
  ent_uuid_format (&uuid, *id);
  return TRUE;
}

/* Reads all cells of the row, so that all that is wrong with it is said. */
static gboolean
read_cells (Plan *plan, char **values, char **id)
{
  EntCsvImport *import = plan->import;
  gboolean good = TRUE;

  for (guint i = 0; i < ent_csv_mapping_get_length (import->mapping); i++)
    {
      const char *text = ent_csv_cell_strip (ent_csv_reader_get_cell (import->reader, i));
      int target = ent_csv_mapping_get (import->mapping, i);

      if (target == ENT_CSV_COLUMN_ID)
        good &= read_id (plan, i, text, id);
      else if (target >= 0)
        good &= read_cell (plan, i, text, &values[target]);
    }
  return good;
}

static gboolean
check_length (Plan *plan)
{
  guint expected = ent_csv_mapping_get_length (plan->import->mapping);
  guint n_cells = ent_csv_reader_get_n_cells (plan->import->reader);
  g_autofree char *message = NULL;

  if (n_cells == expected)
    return TRUE;
  message = g_strdup_printf (
      /* Translators: number of cells in a row, number of columns in the header. */
      _ ("The row has %u cells where the header has %u; add or remove delimiters, or put cells "
         "that hold one in quotation marks."),
      n_cells, expected);
  ent_csv_import_report (plan->import, ent_csv_reader_get_line (plan->import->reader), -1, NULL,
                         message);
  return FALSE;
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

typedef enum
{
  VERDICT_TAKEN,
  VERDICT_SKIPPED,
  VERDICT_BAD,
} Verdict;

static Verdict
refuse_row (Plan *plan, const char *message)
{
  ent_csv_import_report (plan->import, ent_csv_reader_get_line (plan->import->reader), -1, NULL,
                         message);
  return VERDICT_BAD;
}

/* The row names its record. @record (out): the record, NULL if it is to be added. */
static Verdict
find_by_id (Plan *plan, const char *id, EntRecord **record)
{
  g_autoptr (EntRecord) found = ent_source_lookup (plan->source, id);
  g_autofree char *message = NULL;

  if (found != NULL && ent_record_get_kind (found) != plan->kind)
    {
      message = g_strdup_printf (
          /* Translators: a kind of record, twice. */
          _ ("The id is that of a %s, not of a %s; leave it empty to add a record."),
          _ (ent_record_get_kind (found)->label), _ (plan->kind->label));
      return refuse_row (plan, message);
    }
  *record = g_steal_pointer (&found);
  return VERDICT_TAKEN;
}

/* The row names no record; one like it may be there. */
static Verdict
find_by_values (Plan *plan, char **values, char **id, EntRecord **record)
{
  EntCsvDuplicates duplicates = plan->import->options.duplicates;
  const char *found = NULL;

  if (duplicates != ENT_CSV_DUPLICATES_ADD)
    found = ent_csv_matcher_find (plan->matcher, (const char *const *)values);
  if (found == NULL)
    {
      *id = ent_uuid_new_text ();
      if (duplicates != ENT_CSV_DUPLICATES_ADD)
        ent_csv_matcher_add (plan->matcher, (const char *const *)values, *id);
      return VERDICT_TAKEN;
    }
  if (duplicates == ENT_CSV_DUPLICATES_SKIP)
    return VERDICT_SKIPPED;
  if (*found == '\0')
    return refuse_row (plan, _ ("Several records are called so; add a column “id” that says which "
                                "one is meant."));
  *id = g_strdup (found);
  *record = ent_source_lookup (plan->source, found);
  return VERDICT_TAKEN;
}

/* Two rows about one record would leave it to chance which counts. */
static Verdict
enter_line (Plan *plan, const char *id)
{
  guint64 line = ent_csv_reader_get_line (plan->import->reader);
  const guint64 *known = g_hash_table_lookup (plan->lines, id);
  g_autofree char *message = NULL;

  if (known == NULL)
    {
      g_hash_table_insert (plan->lines, g_strdup (id), g_memdup2 (&line, sizeof line));
      return VERDICT_TAKEN;
    }
  message = g_strdup_printf (
      /* Translators: the number of a line. */
      _ ("Line %" PRIu64 " is about the same record; remove one of them."), *known);
  return refuse_row (plan, message);
}

static Verdict
find_record (Plan *plan, char **values, char **id, EntRecord **record)
{
  Verdict verdict;

  if (plan->kind->single)
    {
      *record = ent_source_dup_single (plan->source, plan->kind->name);
      if (*record != NULL)
        {
          g_free (*id);
          *id = g_strdup (ent_record_get_id (*record));
        }
    }
  if (*record != NULL)
    verdict = VERDICT_TAKEN;
  else if (*id != NULL)
    verdict = find_by_id (plan, *id, record);
  else
    verdict = find_by_values (plan, values, id, record);
  return verdict == VERDICT_TAKEN ? enter_line (plan, *id) : verdict;
}

static char **
copy_values (EntRecord *record, const EntKind *kind)
{
  char **values = g_new0 (char *, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = g_strdup (ent_record_get_text (record, i));
  return values;
}

/* Completes @values, which hold what the columns say. */
static EntCsvRow *
make_row (Plan *plan, char **values, char **id, EntRecord *record)
{
  EntCsvRow *row = g_new0 (EntCsvRow, 1);

  row->kind = plan->kind;
  row->line = ent_csv_reader_get_line (plan->import->reader);
  row->id = g_steal_pointer (id);
  row->before = record != NULL ? copy_values (record, plan->kind) : NULL;
  row->after = values;
  for (guint i = 0; i < plan->kind->n_fields; i++)
    {
      const EntField *field = &plan->kind->fields[i];
      gboolean mapped = ent_csv_mapping_has (plan->import->mapping, i, NULL);

      if (!mapped && row->before != NULL)
        row->after[i] = g_strdup (row->before[i]);
      else if (values[i] == NULL && row->before == NULL && (!mapped || field->required))
        row->after[i] = g_strdup (field->initial);
    }
  return row;
}

/* That a column is missing is said once, not for each row. */
static void
report_missing_column (Plan *plan, guint field)
{
  g_autofree char *message = NULL;

  if (plan->told[field])
    return;
  plan->told[field] = TRUE;
  message = g_strdup_printf (
      /* Translators: a field, a kind of record, the name of a field. */
      _ ("There is no column for %s, which every new %s needs; add a column “%s”."),
      _ (plan->kind->fields[field].label), _ (plan->kind->label), plan->kind->fields[field].name);
  ent_csv_import_report (plan->import, plan->import->header_line, -1, NULL, message);
}

static gboolean
is_deferred (Plan *plan, guint column)
{
  for (guint i = plan->n_settled; i < plan->deferred->len; i++)
    if (((Deferred *)g_ptr_array_index (plan->deferred, i))->column == column)
      return TRUE;
  return FALSE;
}

static gboolean
check_required (Plan *plan, EntCsvRow *row)
{
  gboolean good = TRUE;

  for (guint i = 0; i < plan->kind->n_fields; i++)
    {
      const EntField *field = &plan->kind->fields[i];
      g_autofree char *message = NULL;
      guint column;

      if (!field->required || row->after[i] != NULL)
        continue;
      if (!ent_csv_mapping_has (plan->import->mapping, i, &column))
        {
          report_missing_column (plan, i);
          good = FALSE;
        }
      else if (!is_deferred (plan, column))
        {
          /* Translators: %s is a field. */
          message
              = g_strdup_printf (_ ("%s is missing; every record needs one."), _ (field->label));
          good = refuse_cell (plan, column, message);
        }
    }
  return good;
}

static gboolean
is_unchanged (const EntCsvRow *row)
{
  for (guint i = 0; row->before != NULL && i < row->kind->n_fields; i++)
    if (g_strcmp0 (row->before[i], row->after[i]) != 0)
      return FALSE;
  return row->before != NULL;
}

static gsize
measure_values (const EntKind *kind, char **values)
{
  gsize size = sizeof (char *) * kind->n_fields;

  for (guint i = 0; values != NULL && i < kind->n_fields; i++)
    size += values[i] != NULL ? strlen (values[i]) + 16 : 0;
  return size;
}

/* The row stands: it joins the plan, and later rows may refer to its record. */
static void
take_row (Plan *plan, EntCsvRow *row)
{
  g_ptr_array_add (plan->import->rows, row);
  ent_title_index_add (plan->titles, plan->kind, row->id, row->after[plan->kind->title_field]);
  plan->size += measure_values (plan->kind, row->before) + measure_values (plan->kind, row->after);
  for (; plan->n_settled < plan->deferred->len; plan->n_settled++)
    ((Deferred *)g_ptr_array_index (plan->deferred, plan->n_settled))->row = row;
}

static Verdict
plan_row (Plan *plan)
{
  char **values = g_new0 (char *, plan->kind->n_fields);
  g_autofree char *id = NULL;
  g_autoptr (EntRecord) record = NULL;
  Verdict verdict = VERDICT_BAD;
  EntCsvRow *row;

  if (check_length (plan) && read_cells (plan, values, &id))
    verdict = find_record (plan, values, &id, &record);
  if (verdict != VERDICT_TAKEN)
    {
      ent_csv_values_free (plan->kind, values);
      return verdict;
    }
  row = make_row (plan, values, &id, record);
  if (check_required (plan, row))
    {
      take_row (plan, row);
      return VERDICT_TAKEN;
    }
  ent_csv_row_free (row);
  return VERDICT_BAD;
}

static void
read_row (Plan *plan)
{
  EntCsvCounts *counts = &plan->import->counts;
  Verdict verdict = plan_row (plan);

  counts->bad += verdict == VERDICT_BAD;
  counts->skipped += verdict == VERDICT_SKIPPED;
  if (verdict != VERDICT_TAKEN)
    forget_deferred (plan);
}

/* Looks again for what was not there when its row was read. */
static void
settle_deferred (Plan *plan)
{
  g_autoptr (GHashTable) bad = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < plan->deferred->len; i++)
    {
      Deferred *deferred = g_ptr_array_index (plan->deferred, i);
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
check_size (Plan *plan, GError **error)
{
  if (plan->size <= ENT_CSV_PLAN_LIMIT)
    return TRUE;
  ent_report_add (plan->import->report, ENT_SEVERITY_ERROR,
                  ent_csv_reader_get_line (plan->import->reader), 0, NULL,
                  _ ("The file is too large to be imported at once; split it."));
  return ent_csv_import_refuse (plan->import, error);
}

static gboolean
read_rows (
    Plan *plan, EntProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
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

gboolean
ent_csv_import_read (EntCsvImport *self,
                     EntEngagement *engagement,
                     const EntCsvOptions *options,
                     EntProgress progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error)
{
  Plan plan = { 0 };
  gboolean done;

  if (!ent_csv_mapping_check (self->mapping, self->header_line, self->report))
    return ent_csv_import_refuse (self, error);
  self->options = *options;
  begin_plan (&plan, self, engagement);
  done = read_rows (&plan, progress, user_data, cancellable, error);
  if (done)
    {
      settle_deferred (&plan);
      count_rows (self);
    }
  end_plan (&plan);
  return done && (!ent_report_has_errors (self->report) || ent_csv_import_refuse (self, error));
}
