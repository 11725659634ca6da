/* SPDX-License-Identifier: GPL-3.0-or-later
 * Applying the plan of a CSV import. */
#include "ent-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"
#include "ent-standing.h"
#include "ent-transaction.h"

typedef struct
{
  EntCsvImport *import;
  GHashTable *rows; /* identity to EntCsvRow */
  GHashTable *bad;  /* (element-type EntCsvRow): set of the rows found bad in this attempt */
  gboolean stuck;   /* something stands in the way that is in no row */
} Attempt;

static EntTransaction *
begin (EntCsvImport *self, EntEngagement *engagement, GError **error)
{
  g_autofree char *label
      = self->parent != NULL
            /* Translators: %s is the name of a record, as a questionnaire. */
            ? g_strdup_printf (_ ("Import “%s” (CSV)"), self->parent)
            /* Translators: %s is a kind of records, as "Deliverables". */
            : g_strdup_printf (_ ("Import %s (CSV)"), _ (self->kind->label_plural));

  return ent_transaction_begin (engagement, label, error);
}

static void
refuse_row (Attempt *attempt, EntCsvRow *row, const EntField *field, const char *message)
{
  guint column;
  gboolean mapped = field != NULL && row->kind == attempt->import->kind
                    && ent_csv_mapping_has (attempt->import->mapping,
                                            (int)(field - attempt->import->kind->fields), &column);

  ent_csv_import_report (attempt->import, row->line, mapped ? (int)column : -1,
                         mapped ? ent_csv_mapping_get_header (attempt->import->mapping, column)
                                : NULL,
                         message);
  g_hash_table_add (attempt->bad, row);
}

static void
obstacle_found_cb (const EntObstacle *obstacle, gpointer user_data)
{
  Attempt *attempt = user_data;
  EntCsvRow *row = g_hash_table_lookup (attempt->rows, obstacle->id);

  if (row != NULL)
    {
      refuse_row (attempt, row, obstacle->field, obstacle->message);
      return;
    }
  attempt->stuck = TRUE;
  ent_report_add (attempt->import->report, ENT_SEVERITY_ERROR, 0, 0, NULL, "%s", obstacle->message);
}

/* What is wrong with a row is reported; what is wrong with the file ends the import. */
static gboolean
put_rows (Attempt *attempt, EntTransaction *transaction, GError **error)
{
  GPtrArray *rows = attempt->import->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      EntCsvRow *row = g_ptr_array_index (rows, i);
      GError *cause = NULL;

      g_hash_table_insert (attempt->rows, row->id, row);
      if (ent_transaction_put (transaction, row->kind, row->id, (const char *const *)row->after,
                               &cause))
        continue;
      if (!g_error_matches (cause, ENT_ERROR, ENT_ERROR_INVALID)
          && !g_error_matches (cause, ENT_ERROR, ENT_ERROR_CONFLICT))
        {
          g_propagate_error (error, cause);
          return FALSE;
        }
      refuse_row (attempt, row, NULL, cause->message);
      g_error_free (cause);
    }
  return TRUE;
}

/* One attempt to make the plan true. Returns: FALSE with @error set if it cannot be; TRUE without
 * having changed anything if bad rows were found, which are then dropped. */
static gboolean
try_plan (Attempt *attempt, EntEngagement *engagement, gboolean dry_run, GError **error)
{
  EntCsvImport *self = attempt->import;
  g_autoptr (EntStanding) standing = ent_standing_new (engagement);
  g_autoptr (EntTransaction) transaction = begin (self, engagement, error);

  if (transaction == NULL)
    return FALSE;
  if (!self->typed)
    ent_transaction_set_document (transaction);
  if (!put_rows (attempt, transaction, error))
    return FALSE;
  ent_transaction_check (transaction, obstacle_found_cb, attempt);
  if (attempt->stuck || (g_hash_table_size (attempt->bad) > 0 && !self->options.skip_bad))
    return ent_csv_import_refuse (self, error);
  if (g_hash_table_size (attempt->bad) > 0)
    {
      self->counts.bad += g_hash_table_size (attempt->bad);
      ent_csv_import_drop (self, attempt->bad);
      return TRUE;
    }
  self->counts.stale = ent_standing_report (standing, self->report);
  return dry_run || ent_transaction_commit (transaction, error);
}

gboolean
ent_csv_import_apply (EntCsvImport *self,
                      EntEngagement *engagement,
                      gboolean dry_run,
                      GError **error)
{
  gboolean done, settled;

  do
    {
      guint n_rows = self->rows->len;
      Attempt attempt = {
        .import = self,
        .rows = g_hash_table_new (g_str_hash, g_str_equal),
        .bad = g_hash_table_new (NULL, NULL),
      };

      done = n_rows == 0 || try_plan (&attempt, engagement, dry_run, error);
      settled = self->rows->len == n_rows;
      g_hash_table_unref (attempt.rows);
      g_hash_table_unref (attempt.bad);
    }
  while (done && !settled);
  ent_csv_import_count (self);
  return done;
}
