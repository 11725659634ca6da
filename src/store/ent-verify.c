/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading a whole engagement file against itself: SQLite's check, references, the catalogue's
 * rules, the journal's chain, and the records against the journal. (hardening.md, Evidence) */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "ent-catalogue.h"
#include "ent-change-private.h"
#include "ent-error.h"
#include "ent-journal-private.h"
#include "ent-transaction-private.h"

typedef struct
{
  EntEngagement *engagement;
  EntDatabase *database;
  EntReport *report;
} Verification;

/* Statements of a verification are long walks in which other statements run. */
static gboolean
prepare_walk (Verification *self, const char *sql, sqlite3_stmt **statement, GError **error)
{
  int code = sqlite3_prepare_v2 (self->database->handle, sql, -1, statement, NULL);

  return code == SQLITE_OK || ent_database_set_error (self->database, code, error);
}

static gboolean
finish_walk (Verification *self, sqlite3_stmt *statement, int code, GError **error)
{
  sqlite3_finalize (statement);
  return code == SQLITE_DONE || ent_database_set_error (self->database, code, error);
}

static gboolean
verify_pages (Verification *self, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  if (!prepare_walk (self, "PRAGMA integrity_check(20)", &statement, error))
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *text = ent_statement_dup_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, NULL,
                        /* Translators: %s is a technical sentence of SQLite. */
                        _ ("The file is damaged: %s."), text);
    }
  return finish_walk (self, statement, code, error);
}

static gboolean
verify_foreign_keys (Verification *self, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  if (!prepare_walk (self, "PRAGMA foreign_key_check", &statement, error))
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0,
                    (const char *)sqlite3_column_text (statement, 0),
                    /* Translators: names of two kinds of records. */
                    _ ("A record of “%s” refers to one of “%s” that is not there."),
                    sqlite3_column_text (statement, 0), sqlite3_column_text (statement, 2));
  return finish_walk (self, statement, code, error);
}

static char *
name_record (const EntKind *kind, char *const *values)
{
  const char *title = values[kind->title_field];

  if (title == NULL || kind->fields[kind->title_field].type == ENT_TYPE_REFERENCE)
    return g_strdup (_ (kind->label));
  return g_strdup_printf (_ ("%s “%s”"), _ (kind->label), title);
}

/* Every value is what the gate of its field would have let in. */
static void
verify_values (Verification *self, const EntKind *kind, char *const *values)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *normal = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;
      const EntField *field = &kind->fields[i];
      gboolean holds = ent_field_normalise (field, values[i], &normal, &error)
                       && g_strcmp0 (normal, values[i]) == 0;

      if (holds && (values[i] != NULL || !field->required))
        continue;
      name = name_record (kind, values);
      ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, field->name,
                      /* Translators: a record, a field's label, the reason (may be empty). */
                      _ ("%s: the value of %s breaks the rules. %s"), name, _ (field->label),
                      error != NULL ? error->message : "");
    }
}

/* What the journal says row @row holds. Returns: FALSE if it says the row is gone, or nothing. */
static gboolean
replay_changes (Verification *self, const EntKind *kind, gint64 row, char **values)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (self->database,
                              "SELECT operation, fields FROM change WHERE record = ?1 ORDER BY id",
                              NULL);
  gboolean there = FALSE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      ent_change_decode (kind, sqlite3_column_blob (statement, 1),
                         sqlite3_column_bytes (statement, 1), NULL, values);
      there = sqlite3_column_int (statement, 0) != ENT_OPERATION_REMOVE;
    }
  return there;
}

static void
verify_row (Verification *self, EntTable *table, gint64 row, gboolean should_be_there)
{
  const EntKind *kind = table->kind;
  char **values = ent_values_new (kind);
  char **replayed = ent_values_new (kind);
  gboolean there = ent_table_load (table, self->database, row, values, NULL);
  gboolean recorded = replay_changes (self, kind, row, replayed);
  gboolean same = there == recorded && there == should_be_there;

  for (guint i = 0; same && there && i < kind->n_fields; i++)
    same = g_strcmp0 (values[i], replayed[i]) == 0;
  if (!same)
    {
      g_autofree char *name = name_record (kind, there ? values : replayed);

      ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, kind->name,
                      _ ("%s is not what the history says. It was changed outside Entente."), name);
    }
  if (there)
    verify_values (self, kind, values);
  ent_values_free (kind, values);
  ent_values_free (kind, replayed);
}

static gboolean
verify_records (Verification *self, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  if (!prepare_walk (self, "SELECT id, kind FROM record ORDER BY id", &statement, error))
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 kind = sqlite3_column_int64 (statement, 1);
      EntTable *table = ent_engagement_get_table_for_code (self->engagement, ABS (kind));

      if (table != NULL)
        verify_row (self, table, sqlite3_column_int64 (statement, 0), kind > 0);
      else
        ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, "record",
                        _ ("There is an identity without a kind of record."));
    }
  return finish_walk (self, statement, code, error);
}

/* Rows that no identity accounts for were put there by something else. */
static void
verify_counts (Verification *self)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autofree char *sql = g_strdup_printf (
          "SELECT count (*) FROM \"%s\" t LEFT JOIN record r ON r.id = t.id WHERE r.kind IS NOT %u",
          kind->name, i + 1);
      gint64 strangers = ent_database_get_integer (self->database, sql, 0);

      if (strangers > 0)
        ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, kind->name,
                        _ ("%" PRId64 " records of “%s” were not added by Entente."), strangers,
                        _ (kind->label));
    }
}

static gboolean
digest_changes (Verification *self, EntEntry *entry, EntDigest *digest, gint64 *count)
{
  g_autoptr (EntDigester) digester = ent_digester_new (ENT_CHANGES_DOMAIN);
  gint64 first = ent_entry_get_first_change (entry);
  ENT_AUTO_RESET statement = ent_database_prepare (
      self->database,
      "SELECT r.uuid, r.kind, c.operation, c.fields FROM change c JOIN record r ON r.id = c.record "
      "WHERE c.id >= ?1 AND c.id < ?2 ORDER BY c.id",
      NULL);

  *count = 0;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, first + ent_entry_get_n_changes (entry));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 code = sqlite3_column_int64 (statement, 1);
      EntTable *table = ent_engagement_get_table_for_code (self->engagement, ABS (code));
      EntUuid uuid;

      ent_statement_get_uuid (statement, 0, &uuid);
      if (table == NULL)
        return FALSE;
      ent_change_digest (digester, &uuid, table->kind, sqlite3_column_int (statement, 2),
                         sqlite3_column_blob (statement, 3), sqlite3_column_bytes (statement, 3));
      (*count)++;
    }
  ent_digester_finish (digester, digest);
  return TRUE;
}

static gboolean
is_entry_intact (Verification *self, EntEntry *entry, const EntDigest *previous)
{
  EntEntryContent content = {
    .sequence = ent_entry_get_sequence (entry),
    .time = ent_entry_get_time (entry),
    .person = ent_entry_get_person (entry),
    .label = ent_entry_get_label (entry),
    .reason = ent_entry_get_reason (entry),
    .mode = ent_entry_get_mode (entry),
    .reverses = ent_entry_get_reverses (entry),
    .count = ent_entry_get_n_changes (entry),
  };
  EntDigest digest;
  gint64 count;

  if (!digest_changes (self, entry, &content.changes, &count) || count != content.count)
    return FALSE;
  ent_entry_content_digest (&content, previous, &digest);
  return ent_digest_equal (&digest, ent_entry_get_digest (entry));
}

/* Each entry's digest covers the one before it; sequences have no gaps, changes no strangers. */
static gboolean
verify_chain (Verification *self, GError **error)
{
  g_autoptr (EntEntry) previous = NULL;
  sqlite3_stmt *statement;
  gint64 next_change = 1;
  int code;

  if (!prepare_walk (self, "SELECT " ENT_ENTRY_COLUMNS " FROM entry ORDER BY sequence", &statement,
                     error))
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autoptr (EntEntry) entry = ent_entry_new_from_row (statement);
      gint64 expected = previous != NULL ? ent_entry_get_sequence (previous) + 1 : 1;

      if (ent_entry_get_sequence (entry) != expected
          || ent_entry_get_first_change (entry) != next_change
          || !is_entry_intact (self, entry,
                               previous != NULL ? ent_entry_get_digest (previous) : NULL))
        ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, "entry",
                        /* Translators: a number, a date and time, what was done. */
                        _ ("History entry %" PRId64 " (%s, “%s”) was rewritten."),
                        ent_entry_get_sequence (entry), ent_entry_get_time (entry),
                        ent_entry_get_label (entry));
      next_change = ent_entry_get_first_change (entry) + ent_entry_get_n_changes (entry);
      g_set_object (&previous, entry);
    }
  if (ent_database_get_integer (self->database, "SELECT max (id) + 1 FROM change", 1)
      != next_change)
    ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, "change",
                    _ ("The history's last entries were cut off or added to."));
  return finish_walk (self, statement, code, error);
}

gboolean
ent_engagement_verify (EntEngagement *engagement,
                       EntReport *report,
                       GCancellable *cancellable,
                       GError **error)
{
  Verification self = { engagement, engagement->database, report };

  if (!verify_pages (&self, error) || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !verify_foreign_keys (&self, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error) || !verify_chain (&self, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !verify_records (&self, error))
    return FALSE;
  verify_counts (&self);
  return !ent_report_has_errors (report);
}
