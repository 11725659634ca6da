/* SPDX-License-Identifier: GPL-3.0-or-later
 * The end of a transaction: its journal entry, the commit, and the news; or nothing at all. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-record-private.h"
#include "ent-transaction-private.h"

static char *
get_time (EntEngagement *engagement)
{
  g_autoptr (GDateTime) now = engagement->time != NULL ? g_date_time_to_utc (engagement->time)
                                                       : g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

void
ent_entry_content_digest (const EntEntryContent *content,
                          const EntDigest *previous,
                          EntDigest *digest)
{
  g_autoptr (EntDigester) digester = ent_digester_new ("entente-journal-1");

  if (previous != NULL)
    ent_digester_add_bytes (digester, previous->bytes, ENT_DIGEST_SIZE);
  else
    ent_digester_add (digester, NULL);
  ent_digester_add_integer (digester, content->sequence);
  ent_digester_add (digester, content->time);
  ent_digester_add (digester, content->person);
  ent_digester_add (digester, content->label);
  ent_digester_add (digester, content->reason);
  ent_digester_add_integer (digester, content->mode);
  ent_digester_add_integer (digester, content->reverses);
  ent_digester_add_integer (digester, content->count);
  ent_digester_add_bytes (digester, content->changes.bytes, ENT_DIGEST_SIZE);
  ent_digester_finish (digester, digest);
}

static gboolean
insert_entry (EntTransaction *self,
              const EntEntryContent *content,
              const EntDigest *digest,
              GError **error)
{
  EntDatabase *database = self->engagement->database;
  sqlite3_stmt *statement = ent_database_prepare (
      database,
      "INSERT INTO entry (sequence, time, person, label, reason, mode, reverses, first, count, "
      "digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, content->sequence);
  ent_statement_bind_text (statement, 2, content->time);
  ent_statement_bind_text (statement, 3, content->person);
  ent_statement_bind_text (statement, 4, content->label);
  ent_statement_bind_text (statement, 5, content->reason);
  sqlite3_bind_int64 (statement, 6, content->mode);
  sqlite3_bind_int64 (statement, 7, content->reverses);
  sqlite3_bind_int64 (statement, 8, self->first_change);
  sqlite3_bind_int64 (statement, 9, content->count);
  sqlite3_bind_blob (statement, 10, digest->bytes, ENT_DIGEST_SIZE, SQLITE_STATIC);
  return ent_database_finish (database, statement, error);
}

/* Writes the journal entry over all changes so far. */
static gboolean
write_journal_entry (EntTransaction *self, GError **error)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (self->engagement);
  g_autofree char *time = get_time (self->engagement);
  EntEntryContent content = {
    .sequence = head != NULL ? ent_entry_get_sequence (head) + 1 : 1,
    .time = time,
    .person = self->engagement->person,
    .label = self->label,
    .reason = self->reason,
    .mode = self->mode,
    .reverses = self->reverses,
    .count = self->n_changes,
  };
  EntDigest digest;

  ent_digester_finish (self->digester, &content.changes);
  ent_entry_content_digest (&content, head != NULL ? ent_entry_get_digest (head) : NULL, &digest);
  return insert_entry (self, &content, &digest, error);
}

/* Writes what happened to one record, field by field changes taken together. */
static gboolean
flush_pending (EntTransaction *self, EntPending *pending, GError **error)
{
  const EntKind *kind = pending->table->kind;
  const char *const *before = (const char *const *)pending->before;
  char **after = NULL;
  gboolean flushed;
  EntUuid uuid;

  ent_uuid_parse (ent_record_get_id (pending->record), &uuid);
  if (pending->removed)
    return before == NULL
           || ent_transaction_record (self, pending->table, pending->row, &uuid, before, NULL,
                                      error);
  after = ent_values_new (kind);
  flushed = ent_table_load (pending->table, self->engagement->database, pending->row, after, error)
            && ent_transaction_record (self, pending->table, pending->row, &uuid, before,
                                       (const char *const *)after, error);
  ent_values_free (kind, after);
  return flushed;
}

static gboolean
flush_pendings (EntTransaction *self, GError **error)
{
  for (guint i = 0; i < self->pendings->len; i++)
    if (!flush_pending (self, g_ptr_array_index (self->pendings, i), error))
      return FALSE;
  return TRUE;
}

static void
take_first_obstacle (const EntObstacle *obstacle, gpointer user_data)
{
  GError **error = user_data;

  if (*error == NULL)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID, obstacle->message);
}

static void
finish (EntTransaction *self)
{
  self->finished = TRUE;
  self->engagement->transaction = NULL;
}

/* Reads again what this transaction may have changed, and not all that lives: a form that gives
 * back what it was given rolls back too. */
static void
refresh_touched (EntTransaction *self)
{
  for (guint i = 0; self->touches != NULL && i < self->pendings->len; i++)
    {
      EntPending *pending = g_ptr_array_index (self->pendings, i);
      EntTouch touch = { .row = pending->row };

      g_array_append_val (self->touches, touch);
    }
  ent_engagement_refresh_records (self->engagement, self->touches);
}

void
ent_transaction_rollback (EntTransaction *self)
{
  EntEngagement *engagement = self->engagement;

  ent_database_run (engagement->database, "ROLLBACK", NULL);
  finish (self);
  for (guint i = 0; i < self->pendings->len; i++)
    {
      EntPending *pending = g_ptr_array_index (self->pendings, i);

      if (pending->before == NULL)
        ent_engagement_forget_record (engagement, pending->row);
    }
  refresh_touched (self);
}

static gboolean
write_all (EntTransaction *self, GError **error)
{
  g_autoptr (GError) obstacle = NULL;

  if (!self->checked && !ent_transaction_check (self, take_first_obstacle, &obstacle))
    {
      g_propagate_error (error, g_steal_pointer (&obstacle));
      return FALSE;
    }
  return flush_pendings (self, error) && ent_transaction_finish_index (self, error)
         && (self->n_changes == 0 || write_journal_entry (self, error));
}

static void
tell (EntTransaction *self)
{
  g_autoptr (GArray) anything = g_array_new (FALSE, FALSE, sizeof (EntTouch));

  ent_engagement_refresh_records (self->engagement, self->touches);
  ent_engagement_emit_changed (self->engagement, self->touches != NULL ? self->touches : anything);
}

gboolean
ent_transaction_commit (EntTransaction *self, GError **error)
{
  g_return_val_if_fail (!self->finished, FALSE);
  if (!write_all (self, error))
    {
      ent_transaction_rollback (self);
      return FALSE;
    }
  if (self->n_changes == 0)
    {
      ent_transaction_rollback (self);
      return TRUE;
    }
  ent_engagement_emit_committing (self->engagement);
  if (!ent_database_run (self->engagement->database, "COMMIT", error))
    {
      ent_transaction_rollback (self);
      return FALSE;
    }
  finish (self);
  g_debug ("%s: %u added, %u changed, %u removed", self->label, self->counts[ENT_OPERATION_ADD],
           self->counts[ENT_OPERATION_CHANGE], self->counts[ENT_OPERATION_REMOVE]);
  tell (self);
  return TRUE;
}
