/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading the journal: its entries, what each changed, and values as they were. */
#include "ent-journal-private.h"
#include "ent-record-private.h"
#include "ent-transaction-private.h"

EntEntry *
ent_journal_dup_entry (EntDatabase *database, gint64 sequence)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (database,
                              "SELECT " ENT_ENTRY_COLUMNS " FROM entry WHERE sequence = ?1", NULL);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, sequence);
  return sqlite3_step (statement) == SQLITE_ROW ? ent_entry_new_from_row (statement) : NULL;
}

EntEntry *
ent_journal_dup_head (EntEngagement *engagement)
{
  gint64 last;

  if (engagement->database == NULL)
    return NULL;
  last = ent_database_get_integer (engagement->database, "SELECT max (sequence) FROM entry", 0);
  return ent_journal_dup_entry (engagement->database, last);
}

gint64
ent_journal_find_date (EntEngagement *engagement, const GDate *date)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (engagement->database,
                              "SELECT max (sequence) FROM entry WHERE substr (time, 1, 10) <= ?1",
                              NULL);
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                                          g_date_get_month (date), g_date_get_day (date));

  if (statement == NULL)
    return 0;
  ent_statement_bind_text (statement, 1, day);
  return sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
}

/* What an entry changed. */

EntFieldChange *
ent_field_change_new (EntRecord *record,
                      EntOperation operation,
                      const EntField *field,
                      const char *before,
                      const char *after)
{
  EntFieldChange *change = g_new0 (EntFieldChange, 1);

  change->kind = ent_record_get_kind (record);
  change->id = g_strdup (ent_record_get_id (record));
  change->title = ent_record_dup_title (record);
  change->operation = operation;
  change->field = field;
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  return change;
}

void
ent_field_change_free (EntFieldChange *change)
{
  g_free (change->id);
  g_free (change->title);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

const char *
ent_field_change_get_veil (const EntFieldChange *change, EntSource *source, const char *person)
{
  guint field = change->field != NULL ? (guint)(change->field - change->kind->fields) : 0;
  g_autoptr (EntRecord) record = NULL;

  if (change->kind->veil == NULL || change->field == NULL)
    return NULL;
  record = ent_source_lookup (source, change->id);
  return record != NULL ? ent_record_get_veil (record, field, person)
                        : change->kind->veil (NULL, field, person);
}

typedef struct
{
  EntEngagement *engagement;
  GPtrArray *list;
  guint limit;
} Listing;

static void
add_field_change (Listing *listing,
                  EntRecord *record,
                  EntOperation operation,
                  const EntField *field,
                  const char *before,
                  const char *after)
{
  if (listing->list->len < listing->limit)
    g_ptr_array_add (listing->list, ent_field_change_new (record, operation, field, before, after));
}

/* The record of a change, also of one that is gone: then with what the change says of it. */
static EntRecord *
dup_changed_record (EntEngagement *engagement, gint64 row, EntTable **table)
{
  EntUuid uuid;
  gint64 code;

  if (!ent_identity_get (engagement->database, row, &uuid, &code))
    return NULL;
  *table = ent_engagement_get_table_for_code (engagement, ABS (code));
  return *table != NULL ? ent_engagement_dup_any_record (engagement, (*table)->kind, row, &uuid)
                        : NULL;
}

static void
list_change (Listing *listing, sqlite3_stmt *statement)
{
  EntOperation operation = CLAMP (sqlite3_column_int (statement, 1), 0, ENT_OPERATION_REMOVE);
  EntTable *table = NULL;
  g_autoptr (EntRecord) record
      = dup_changed_record (listing->engagement, sqlite3_column_int64 (statement, 0), &table);
  char **before, **after;
  guint n = listing->list->len;

  if (record == NULL)
    return;
  before = ent_values_new (table->kind);
  after = ent_values_new (table->kind);
  ent_change_decode (table->kind, sqlite3_column_blob (statement, 2),
                     sqlite3_column_bytes (statement, 2), before, after);
  for (guint i = 0; i < table->kind->n_fields; i++)
    if (g_strcmp0 (before[i], after[i]) != 0)
      add_field_change (listing, record, operation, &table->kind->fields[i], before[i], after[i]);
  if (listing->list->len == n)
    add_field_change (listing, record, operation, NULL, NULL, NULL);
  ent_values_free (table->kind, before);
  ent_values_free (table->kind, after);
}

GPtrArray *
ent_journal_list_changes (EntEngagement *engagement, EntEntry *entry, guint limit)
{
  Listing listing
      = { engagement, g_ptr_array_new_with_free_func ((GDestroyNotify)ent_field_change_free),
          limit };
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (engagement->database->handle,
                                 "SELECT record, operation, fields FROM change WHERE id >= ?1 AND "
                                 "id < ?2 ORDER BY id",
                                 -1, &statement, NULL);

  if (code != SQLITE_OK)
    return listing.list;
  sqlite3_bind_int64 (statement, 1, ent_entry_get_first_change (entry));
  sqlite3_bind_int64 (statement, 2,
                      ent_entry_get_first_change (entry) + ent_entry_get_n_changes (entry));
  while (listing.list->len < limit && sqlite3_step (statement) == SQLITE_ROW)
    list_change (&listing, statement);
  sqlite3_finalize (statement);
  return listing.list;
}

/* The newest change at or before the entry that says something of the field decides. */
static gboolean
find_value (sqlite3_stmt *statement, const EntKind *kind, guint field, char **value)
{
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      char **after = ent_values_new (kind);
      gboolean named;

      /* A field the change does not name keeps this mark. */
      after[field] = g_strdup ("\001");
      ent_change_decode (kind, sqlite3_column_blob (statement, 0),
                         sqlite3_column_bytes (statement, 0), NULL, after);
      named = g_strcmp0 (after[field], "\001") != 0;
      if (named)
        *value = g_steal_pointer (&after[field]);
      ent_values_free (kind, after);
      if (named)
        return TRUE;
    }
  return FALSE;
}

char *
ent_journal_dup_value_at (EntEngagement *engagement,
                          EntRecord *record,
                          guint field,
                          gint64 sequence)
{
  g_autoptr (EntEntry) entry = ent_journal_dup_entry (engagement->database, sequence);
  ENT_AUTO_RESET statement = ent_database_prepare (
      engagement->database,
      "SELECT fields FROM change WHERE record = ?1 AND id < ?2 ORDER BY id DESC", NULL);
  char *value = NULL;

  if (entry == NULL || statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, ent_record_get_row (record));
  sqlite3_bind_int64 (statement, 2,
                      ent_entry_get_first_change (entry) + ent_entry_get_n_changes (entry));
  find_value (statement, ent_record_get_kind (record), field, &value);
  return value;
}
