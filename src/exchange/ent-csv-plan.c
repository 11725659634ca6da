/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one row of a CSV file says: its cells as stored texts, the record it is about, and what it
 * makes of that. */
#include "ent-csv-plan-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-csv-cell.h"
#include "ent-error.h"
#include "ent-text.h"
#include "ent-title-index.h"
#include "ent-uuid.h"

/* Reports what is wrong with the cell in @column of the row that was read. Returns: FALSE. */
static gboolean
refuse_cell (EntCsvPlan *plan, guint column, const char *message)
{
  EntCsvImport *import = plan->import;
  guint64 line = ent_csv_reader_get_cell_line (import->reader, column);

  ent_csv_import_report (import, line, column, ent_csv_mapping_get_header (import->mapping, column),
                         message);
  return FALSE;
}

static void
defer (EntCsvPlan *plan, guint column, const char *text)
{
  EntCsvDeferred *deferred = g_new0 (EntCsvDeferred, 1);

  deferred->column = column;
  deferred->line = ent_csv_reader_get_cell_line (plan->import->reader, column);
  deferred->text = g_strdup (text);
  g_ptr_array_add (plan->deferred, deferred);
}

/* Takes back what a row that does not join the plan has deferred. */
static void
forget_deferred (EntCsvPlan *plan)
{
  g_ptr_array_set_size (plan->deferred, plan->n_settled);
}

static gboolean
read_cell (EntCsvPlan *plan, guint column, const char *text, char **value)
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

/* Adds the cell to what other columns say of the same field. */
static gboolean
read_paragraph (EntCsvPlan *plan, guint column, const char *text, const char *label, char **value)
{
  g_autofree char *earlier = g_steal_pointer (value);
  g_autofree char *own = NULL;

  if (!read_cell (plan, column, text, &own))
    return FALSE;
  if (own == NULL)
    *value = g_steal_pointer (&earlier);
  else
    *value = g_strconcat (earlier != NULL ? earlier : "", earlier != NULL ? "\n" : "",
                          label != NULL ? label : "", label != NULL ? ": " : "", own, NULL);
  return TRUE;
}

static gboolean
read_id (EntCsvPlan *plan, guint column, const char *text, char **id)
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

/* Returns: (transfer full): what the row says of field @field: the texts of its columns, joined. */
static char *
join_parts (EntCsvPlan *plan, guint field)
{
  g_autoptr (GArray) columns = ent_csv_mapping_list_columns (plan->import->mapping, field);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);
      gsize length;
      const char *text = ent_text_trim (ent_csv_cell_strip (
                                            ent_csv_reader_get_cell (plan->import->reader, column)),
                                        &length);

      if (joined->len > 0 && length > 0)
        g_string_append_c (joined, ' ');
      g_string_append_len (joined, text, length);
    }
  return g_string_free (joined, FALSE);
}

/* A field that has parts is read with the first of its columns. */
static gboolean
read_parts (EntCsvPlan *plan, guint column, int target, char **values)
{
  g_autofree char *whole = NULL;
  guint first;

  ent_csv_mapping_has (plan->import->mapping, target, &first);
  if (first != column)
    return TRUE;
  whole = join_parts (plan, target);
  return read_cell (plan, column, whole, &values[target]);
}

/* Reads all cells of the row, so that all that is wrong with it is said. */
static gboolean
read_cells (EntCsvPlan *plan, char **values, char **id)
{
  EntCsvImport *import = plan->import;
  gboolean good = TRUE;

  for (guint i = 0; i < ent_csv_mapping_get_length (import->mapping); i++)
    {
      const char *text = ent_csv_cell_strip (ent_csv_reader_get_cell (import->reader, i));
      int target = ent_csv_mapping_get (import->mapping, i);
      const char *label;

      if (target == ENT_CSV_COLUMN_ID)
        good &= read_id (plan, i, text, id);
      else if (ent_csv_mapping_is_joined (import->mapping, i, &label))
        good &= read_paragraph (plan, i, text, label, &values[target]);
      else if (target >= 0 && plan->kind->fields[target].parts != NULL)
        good &= read_parts (plan, i, target, values);
      else if (target >= 0)
        good &= read_cell (plan, i, text, &values[target]);
    }
  return good;
}

static gboolean
check_length (EntCsvPlan *plan)
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

static EntCsvVerdict
refuse_row (EntCsvPlan *plan, const char *message)
{
  ent_csv_import_report (plan->import, ent_csv_reader_get_line (plan->import->reader), -1, NULL,
                         message);
  return ENT_CSV_VERDICT_BAD;
}

/* The row names its record. @record (out): the record, NULL if it is to be added. */
static EntCsvVerdict
find_by_id (EntCsvPlan *plan, const char *id, EntRecord **record)
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
  return ENT_CSV_VERDICT_TAKEN;
}

/* The row names no record; one like it may be there. */
static EntCsvVerdict
find_by_values (EntCsvPlan *plan, char **values, char **id, EntRecord **record)
{
  EntCsvDuplicates duplicates = plan->import->options.duplicates;
  const char *found = NULL;

  plan->import->typed = TRUE;
  if (duplicates != ENT_CSV_DUPLICATES_ADD)
    found = ent_csv_matcher_find (plan->matcher, (const char *const *)values);
  if (found == NULL)
    {
      *id = ent_uuid_new_text ();
      if (duplicates != ENT_CSV_DUPLICATES_ADD)
        ent_csv_matcher_add (plan->matcher, (const char *const *)values, *id);
      return ENT_CSV_VERDICT_TAKEN;
    }
  if (duplicates == ENT_CSV_DUPLICATES_SKIP)
    return ENT_CSV_VERDICT_SKIPPED;
  if (*found == '\0')
    return refuse_row (plan, _ ("Several records are called so; add a column “id” that says which "
                                "one is meant."));
  *id = g_strdup (found);
  *record = ent_source_lookup (plan->source, found);
  return ENT_CSV_VERDICT_TAKEN;
}

/* Two rows about one record would leave it to chance which counts. */
static EntCsvVerdict
enter_line (EntCsvPlan *plan, const char *id)
{
  guint64 line = ent_csv_reader_get_line (plan->import->reader);
  const guint64 *known = g_hash_table_lookup (plan->lines, id);
  g_autofree char *message = NULL;

  if (known == NULL)
    {
      g_hash_table_insert (plan->lines, g_strdup (id), g_memdup2 (&line, sizeof line));
      return ENT_CSV_VERDICT_TAKEN;
    }
  message = g_strdup_printf (
      /* Translators: the number of a line. */
      _ ("Line %" PRIu64 " is about the same record; remove one of them."), *known);
  return refuse_row (plan, message);
}

static EntCsvVerdict
find_record (EntCsvPlan *plan, char **values, char **id, EntRecord **record)
{
  EntCsvVerdict verdict;

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
    verdict = ENT_CSV_VERDICT_TAKEN;
  else if (*id != NULL)
    verdict = find_by_id (plan, *id, record);
  else
    verdict = find_by_values (plan, values, id, record);
  return verdict == ENT_CSV_VERDICT_TAKEN ? enter_line (plan, *id) : verdict;
}

static char **
copy_values (EntRecord *record, const EntKind *kind)
{
  char **values = g_new0 (char *, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = g_strdup (ent_record_get_text (record, i));
  return values;
}

/* Returns: (transfer full) (nullable): what a new row has in a field no column tells of. */
static char *
make_initial (EntCsvPlan *plan, guint field)
{
  if (plan->parent != NULL && plan->kind->fields[field].orders)
    return g_strdup_printf ("%" G_GINT64_FORMAT, plan->next_number++);
  return g_strdup (plan->kind->fields[field].initial);
}

/* What a record is found by is the same in other letters, as an e-mail address is: ours stays,
 * unless the rows name their records themselves. */
static void
keep_spelling (EntCsvRow *row, guint field)
{
  g_autofree char *before = row->before[field] != NULL ? ent_text_fold (row->before[field]) : NULL;
  g_autofree char *after = row->after[field] != NULL ? ent_text_fold (row->after[field]) : NULL;

  if (before == NULL || g_strcmp0 (before, after) != 0)
    return;
  g_free (row->after[field]);
  row->after[field] = g_strdup (row->before[field]);
}

/* Completes @values, which hold what the columns say, and the parent. */
static EntCsvRow *
make_row (EntCsvPlan *plan, char **values, char **id, EntRecord *record)
{
  gboolean named = ent_csv_mapping_has (plan->import->mapping, ENT_CSV_COLUMN_ID, NULL);
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

      if (row->before != NULL && field->identifies && !named)
        keep_spelling (row, i);
      if (values[i] != NULL)
        continue;
      if (!mapped && row->before != NULL)
        row->after[i] = g_strdup (row->before[i]);
      else if (row->before == NULL && (!mapped || field->required))
        row->after[i] = make_initial (plan, i);
    }
  return row;
}

/* That a column is missing is said once, not for each row. */
static void
report_missing_column (EntCsvPlan *plan, guint field)
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
is_deferred (EntCsvPlan *plan, guint column)
{
  for (guint i = plan->n_settled; i < plan->deferred->len; i++)
    if (((EntCsvDeferred *)g_ptr_array_index (plan->deferred, i))->column == column)
      return TRUE;
  return FALSE;
}

static gboolean
check_required (EntCsvPlan *plan, EntCsvRow *row)
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
take_row (EntCsvPlan *plan, EntCsvRow *row)
{
  g_ptr_array_add (plan->import->rows, row);
  ent_title_index_add (plan->titles, plan->kind, row->id, row->after[plan->kind->title_field]);
  plan->size += measure_values (plan->kind, row->before) + measure_values (plan->kind, row->after);
  for (; plan->n_settled < plan->deferred->len; plan->n_settled++)
    ((EntCsvDeferred *)g_ptr_array_index (plan->deferred, plan->n_settled))->row = row;
}

static EntCsvVerdict
judge_row (EntCsvPlan *plan)
{
  char **values = g_new0 (char *, plan->kind->n_fields);
  g_autofree char *id = NULL;
  g_autoptr (EntRecord) record = NULL;
  EntCsvVerdict verdict = ENT_CSV_VERDICT_BAD;
  EntCsvRow *row;

  if (plan->parent != NULL)
    values[plan->owning] = g_strdup (plan->parent);
  if (check_length (plan) && read_cells (plan, values, &id))
    {
      if (plan->import->adapt != NULL)
        plan->import->adapt (plan->kind, values);
      verdict = find_record (plan, values, &id, &record);
    }
  if (verdict != ENT_CSV_VERDICT_TAKEN)
    {
      ent_csv_values_free (plan->kind, values);
      return verdict;
    }
  row = make_row (plan, values, &id, record);
  if (check_required (plan, row))
    {
      take_row (plan, row);
      return ENT_CSV_VERDICT_TAKEN;
    }
  ent_csv_row_free (row);
  return ENT_CSV_VERDICT_BAD;
}

EntCsvVerdict
ent_csv_plan_row (EntCsvPlan *plan)
{
  EntCsvVerdict verdict = judge_row (plan);

  if (verdict != ENT_CSV_VERDICT_TAKEN)
    forget_deferred (plan);
  return verdict;
}
