/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keeps the search index in step with a transaction. The index takes rows in rising order; one
 * behind the last makes it write out all it has gathered, which costs as much as a hundred rows. So
 * such rows wait for the end, are put in order, and their texts are read again. */
#include "ent-transaction-private.h"

typedef struct
{
  gint64 row;
  gint64 change; /* id in `change` */
} LateRow;

GArray *
ent_late_rows_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (LateRow));
}

gboolean
ent_transaction_index (EntTransaction *self,
                       EntTable *table,
                       gint64 row,
                       const char *const *before,
                       const char *const *after,
                       GError **error)
{
  LateRow late = { row, self->first_change + self->n_changes - 1 };

  if (row <= self->last_indexed)
    {
      g_array_append_val (self->late_rows, late);
      return TRUE;
    }
  self->last_indexed = row;
  return ent_search_update (self->engagement->database, table->kind, row, before, after, error);
}

/* Turns @values, what row @late has now, into what it had before the change it was late with.
 * Returns: FALSE if there was no such record. */
static gboolean
restore_values (EntDatabase *database, const EntKind *kind, const LateRow *late, char **values)
{
  ENT_AUTO_RESET statement = ent_database_prepare (
      database,
      "SELECT operation, fields FROM change WHERE record = ?1 AND id >= ?2 ORDER BY id DESC", NULL);
  EntOperation operation = ENT_OPERATION_ADD;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, late->row);
  sqlite3_bind_int64 (statement, 2, late->change);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      operation = sqlite3_column_int (statement, 0);
      ent_change_decode (kind, sqlite3_column_blob (statement, 1),
                         sqlite3_column_bytes (statement, 1), values, NULL);
    }
  return operation != ENT_OPERATION_ADD;
}

static gboolean
index_late_row (EntTransaction *self, const LateRow *late, GError **error)
{
  EntDatabase *database = self->engagement->database;
  EntTable *table = NULL;
  char **before, **after;
  gboolean is_there, was_there, indexed;
  EntUuid uuid;
  gint64 code;

  if (ent_identity_get (database, late->row, &uuid, &code))
    table = ent_engagement_get_table_for_code (self->engagement, ABS (code));
  if (table == NULL)
    return ent_database_set_error (database, SQLITE_CORRUPT, error);
  after = ent_values_new (table->kind);
  is_there = ent_table_load (table, database, late->row, after, NULL);
  before = ent_values_copy (table->kind, (const char *const *)after);
  was_there = restore_values (database, table->kind, late, before);
  indexed = ent_search_update (database, table->kind, late->row,
                               was_there ? (const char *const *)before : NULL,
                               is_there ? (const char *const *)after : NULL, error);
  ent_values_free (table->kind, before);
  ent_values_free (table->kind, after);
  return indexed;
}

static int
compare_late_rows (gconstpointer a, gconstpointer b)
{
  const LateRow *first = a;
  const LateRow *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return (first->change > second->change) - (first->change < second->change);
}

gboolean
ent_transaction_finish_index (EntTransaction *self, GError **error)
{
  gint64 last_row = 0;

  g_array_sort (self->late_rows, compare_late_rows);
  for (guint i = 0; i < self->late_rows->len; i++)
    {
      const LateRow *late = &g_array_index (self->late_rows, LateRow, i);

      /* A row that was late more than once goes from before the first change to what it is now. */
      if (late->row != last_row && !index_late_row (self, late, error))
        return FALSE;
      last_row = late->row;
    }
  return TRUE;
}
