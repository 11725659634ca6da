/* SPDX-License-Identifier: GPL-3.0-or-later
 * Undo and redo: new entries that reverse old ones. What they would reverse is read from the
 * journal itself, so it survives a restart. */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "ent-error.h"
#include "ent-journal-private.h"
#include "ent-transaction-private.h"

/* Walking back from the newest entry, each undo takes out one entry before it that did something:
 * the first one left over is what undo reverses. */
static EntEntry *
find_undo (EntDatabase *database)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (database,
                              "SELECT " ENT_ENTRY_COLUMNS " FROM entry ORDER BY sequence DESC",
                              NULL);
  guint undone = 0;

  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      if (sqlite3_column_int (statement, 5) == ENT_MODE_UNDO)
        undone++;
      else if (undone == 0)
        return ent_entry_new_from_row (statement);
      else
        undone--;
    }
  return NULL;
}

/* Walking back, each redo takes out one undo before it; the first one left over is what redo
 * reverses. Anything newly done ends the walk: nothing is to redo then. */
static EntEntry *
find_redo (EntDatabase *database)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (database,
                              "SELECT " ENT_ENTRY_COLUMNS " FROM entry ORDER BY sequence DESC",
                              NULL);
  guint redone = 0;

  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      int mode = sqlite3_column_int (statement, 5);

      if (mode == ENT_MODE_DO)
        return NULL;
      if (mode == ENT_MODE_REDO)
        redone++;
      else if (redone == 0)
        return ent_entry_new_from_row (statement);
      else
        redone--;
    }
  return NULL;
}

/* The entry that brought the engagement's own record stays. */
static gboolean
is_reversible (EntEngagement *engagement, EntEntry *entry)
{
  g_autoptr (EntRecord) root = NULL;
  ENT_AUTO_RESET statement = NULL;

  if (entry == NULL)
    return FALSE;
  root = ent_engagement_dup_root (engagement);
  statement = ent_database_prepare (engagement->database,
                                    "SELECT 1 FROM change WHERE record = ?1 AND operation = ?2 AND "
                                    "id >= ?3 AND id < ?4",
                                    NULL);
  if (root == NULL || statement == NULL)
    return TRUE;
  sqlite3_bind_int64 (statement, 1, ent_record_get_row (root));
  sqlite3_bind_int (statement, 2, ENT_OPERATION_ADD);
  sqlite3_bind_int64 (statement, 3, ent_entry_get_first_change (entry));
  sqlite3_bind_int64 (statement, 4,
                      ent_entry_get_first_change (entry) + ent_entry_get_n_changes (entry));
  return sqlite3_step (statement) != SQLITE_ROW;
}

static char *
dup_label (EntEngagement *engagement, EntEntry *entry)
{
  return is_reversible (engagement, entry) ? g_strdup (ent_entry_get_label (entry)) : NULL;
}

char *
ent_journal_dup_undo_label (EntEngagement *engagement)
{
  g_autoptr (EntEntry) entry
      = engagement->database != NULL ? find_undo (engagement->database) : NULL;

  return dup_label (engagement, entry);
}

char *
ent_journal_dup_redo_label (EntEngagement *engagement)
{
  g_autoptr (EntEntry) entry
      = engagement->database != NULL ? find_redo (engagement->database) : NULL;

  return dup_label (engagement, entry);
}

/* One line of the journal, ready to be reversed. */
typedef struct
{
  EntTable *table;
  gint64 row;
  EntUuid uuid;
  EntOperation operation;
  char **before; /* what the row will be; NULL: not there */
  char **after;  /* what it is; NULL: not there */
} Reversal;

static void
clear_reversal (Reversal *reversal)
{
  if (reversal->before != NULL)
    ent_values_free (reversal->table->kind, reversal->before);
  if (reversal->after != NULL)
    ent_values_free (reversal->table->kind, reversal->after);
}

static gboolean
refuse_damaged (EntEngagement *engagement, GError **error)
{
  g_set_error (error, ENT_ERROR, ENT_ERROR_CORRUPT,
               _ ("The history of %s does not fit its records, so nothing was undone. Verify the "
                  "file."),
               engagement->database->name);
  return FALSE;
}

static gboolean
read_reversal (EntEngagement *engagement,
               sqlite3_stmt *statement,
               Reversal *reversal,
               GError **error)
{
  EntDatabase *database = engagement->database;
  const void *fields = sqlite3_column_blob (statement, 2);
  gsize length = sqlite3_column_bytes (statement, 2);
  const EntKind *kind;
  gint64 code;

  *reversal = (Reversal){ .row = sqlite3_column_int64 (statement, 0),
                          .operation = sqlite3_column_int (statement, 1) };
  if (!ent_identity_get (database, reversal->row, &reversal->uuid, &code))
    return refuse_damaged (engagement, error);
  reversal->table = ent_engagement_get_table_for_code (engagement, ABS (code));
  if (reversal->table == NULL)
    return refuse_damaged (engagement, error);
  kind = reversal->table->kind;
  if (reversal->operation != ENT_OPERATION_REMOVE)
    {
      reversal->after = ent_values_new (kind);
      if (!ent_table_load (reversal->table, database, reversal->row, reversal->after, error))
        return error != NULL && *error != NULL ? FALSE : refuse_damaged (engagement, error);
    }
  if (reversal->operation == ENT_OPERATION_CHANGE)
    reversal->before = ent_values_copy (kind, (const char *const *)reversal->after);
  else if (reversal->operation == ENT_OPERATION_REMOVE)
    reversal->before = ent_values_new (kind);
  return ent_change_decode (kind, fields, length, reversal->before, NULL)
         || refuse_damaged (engagement, error);
}

typedef gboolean (*ReversalFunc) (gpointer context, const Reversal *reversal, GError **error);

/* Reverses the lines of `change` from @first to before @end, newest first. */
static gboolean
reverse_changes (EntEngagement *engagement,
                 gint64 first,
                 gint64 end,
                 ReversalFunc func,
                 gpointer context,
                 GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean reversed = TRUE;
  int code = sqlite3_prepare_v2 (engagement->database->handle,
                                 "SELECT record, operation, fields FROM change WHERE id >= ?1 AND "
                                 "id < ?2 ORDER BY id DESC",
                                 -1, &statement, NULL);

  if (code != SQLITE_OK)
    return ent_database_set_error (engagement->database, code, error);
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, end);
  while (reversed && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      Reversal reversal;

      reversed = read_reversal (engagement, statement, &reversal, error)
                 && func (context, &reversal, error);
      clear_reversal (&reversal);
    }
  sqlite3_finalize (statement);
  if (reversed && code != SQLITE_DONE)
    return ent_database_set_error (engagement->database, code, error);
  return reversed;
}

static gboolean
reverse_in_transaction (gpointer context, const Reversal *reversal, GError **error)
{
  EntTransaction *transaction = context;

  if (reversal->operation == ENT_OPERATION_REMOVE
      && !ent_identity_set_code (transaction->engagement->database, reversal->row,
                                 reversal->table->code, error))
    return FALSE;
  return ent_transaction_apply (transaction, reversal->table, reversal->row, &reversal->uuid,
                                (const char *const *)reversal->after,
                                (const char *const *)reversal->before, error);
}

static gboolean
reverse_entry (EntEngagement *engagement, EntEntry *entry, EntMode mode, GError **error)
{
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin_mode (engagement, ent_entry_get_label (entry), mode,
                                    ent_entry_get_sequence (entry), error);
  gint64 first = ent_entry_get_first_change (entry);

  return transaction != NULL
         && reverse_changes (engagement, first, first + ent_entry_get_n_changes (entry),
                             reverse_in_transaction, transaction, error)
         && ent_transaction_commit (transaction, error);
}

gboolean
ent_journal_undo (EntEngagement *engagement, GError **error)
{
  g_autoptr (EntEntry) entry = NULL;

  if (!ent_engagement_check_writable (engagement, error))
    return FALSE;
  entry = find_undo (engagement->database);
  if (is_reversible (engagement, entry))
    return reverse_entry (engagement, entry, ENT_MODE_UNDO, error);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_NOT_FOUND, _ ("There is nothing to undo."));
  return FALSE;
}

gboolean
ent_journal_redo (EntEngagement *engagement, GError **error)
{
  g_autoptr (EntEntry) entry = NULL;

  if (!ent_engagement_check_writable (engagement, error))
    return FALSE;
  entry = find_redo (engagement->database);
  if (is_reversible (engagement, entry))
    return reverse_entry (engagement, entry, ENT_MODE_REDO, error);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_NOT_FOUND, _ ("There is nothing to redo."));
  return FALSE;
}

static gboolean
reverse_row (gpointer context, const Reversal *reversal, GError **error)
{
  EntDatabase *database = ((EntEngagement *)context)->database;
  EntTable *table = reversal->table;
  const char *const *values = (const char *const *)reversal->before;
  gint64 code = reversal->before != NULL ? table->code : -table->code;

  if (reversal->operation != ENT_OPERATION_CHANGE
      && !ent_identity_set_code (database, reversal->row, code, error))
    return FALSE;
  if (!ent_search_update (database, table->kind, reversal->row,
                          (const char *const *)reversal->after, values, error))
    return FALSE;
  if (values == NULL)
    return ent_table_delete (table, database, reversal->row, error);
  return reversal->after == NULL ? ent_table_insert (table, database, reversal->row, values, error)
                                 : ent_table_update (table, database, reversal->row, values, error);
}

gboolean
ent_journal_rewind (EntEngagement *engagement, gint64 sequence, GError **error)
{
  g_autoptr (EntEntry) entry = ent_journal_dup_entry (engagement->database, sequence);
  g_autofree char *forget = NULL;
  gint64 end;

  if (entry == NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
                   _ ("The history of %s has no entry %" PRId64 "."), engagement->database->name,
                   sequence);
      return FALSE;
    }
  if (!ent_database_run (engagement->database, "BEGIN", error))
    return FALSE;
  end = ent_entry_get_first_change (entry) + ent_entry_get_n_changes (entry);
  forget = g_strdup_printf ("DELETE FROM change WHERE id >= %" G_GINT64_FORMAT
                            "; DELETE FROM entry WHERE sequence > %" G_GINT64_FORMAT "; COMMIT",
                            end, sequence);
  if (reverse_changes (engagement, end, G_MAXINT64, reverse_row, engagement, error)
      && ent_database_run (engagement->database, forget, error))
    return TRUE;
  ent_database_run (engagement->database, "ROLLBACK", NULL);
  return FALSE;
}
