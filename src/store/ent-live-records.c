/* SPDX-License-Identifier: GPL-3.0-or-later
 * The records of an engagement that somebody holds: one object a row, kept in step with the file.
 */
#include "ent-change-private.h"
#include "ent-engagement-private.h"
#include "ent-record-private.h"

/* Which entry of the table of live records a record is. */
typedef struct
{
  GHashTable *records;
  gint64 row;
} Life;

static void
free_life (Life *life)
{
  g_hash_table_unref (life->records);
  g_free (life);
}

static void
record_gone_cb (gpointer data, GObject *where_the_record_was)
{
  Life *life = data;

  g_hash_table_remove (life->records, &life->row);
  free_life (life);
}

static gint64 *
make_key (gint64 row)
{
  gint64 *key = g_new (gint64, 1);

  *key = row;
  return key;
}

/* What is in the table for a row: the record, and what undoes the weak reference. */
typedef struct
{
  EntRecord *record;
  Life *life;
} Living;

static EntRecord *
adopt_record (EntEngagement *self, const EntKind *kind, gint64 row, const char *id)
{
  EntRecord *record = ent_record_new (kind, ENT_SOURCE (self), row, id);
  Living *living = g_new0 (Living, 1);

  living->record = record;
  living->life = g_new0 (Life, 1);
  living->life->records = g_hash_table_ref (self->records);
  living->life->row = row;
  g_hash_table_insert (self->records, make_key (row), living);
  g_object_weak_ref (G_OBJECT (record), record_gone_cb, living->life);
  return record;
}

EntRecord *
ent_engagement_peek_record (EntEngagement *self, gint64 row)
{
  Living *living = g_hash_table_lookup (self->records, &row);

  return living != NULL ? living->record : NULL;
}

static void
let_go (Living *living)
{
  g_object_weak_unref (G_OBJECT (living->record), record_gone_cb, living->life);
  free_life (living->life);
}

void
ent_engagement_forget_record (EntEngagement *self, gint64 row)
{
  Living *living = g_hash_table_lookup (self->records, &row);

  if (living == NULL)
    return;
  ent_record_set_removed (living->record, TRUE);
  ent_record_detach (living->record);
  let_go (living);
  g_hash_table_remove (self->records, &row);
}

static void
refresh_record (EntEngagement *self, gint64 row)
{
  g_autoptr (EntRecord) record = NULL;
  EntUuid uuid;
  gint64 code;

  g_set_object (&record, ent_engagement_peek_record (self, row));
  if (record == NULL || !ent_identity_get (self->database, row, &uuid, &code))
    return;
  ent_record_set_removed (record, code <= 0);
  if (code > 0)
    ent_record_refresh (record);
}

void
ent_engagement_refresh_records (EntEngagement *self, GArray *touches)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  if (touches != NULL)
    {
      for (guint i = 0; i < touches->len; i++)
        refresh_record (self, g_array_index (touches, EntTouch, i).row);
      return;
    }
  /* Handlers may let records go, so the table is not walked while they run. */
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_val (rows, *(gint64 *)key);
  for (guint i = 0; i < rows->len; i++)
    refresh_record (self, g_array_index (rows, gint64, i));
}

EntRecord *
ent_engagement_dup_record (EntEngagement *self, gint64 row)
{
  EntRecord *living = ent_engagement_peek_record (self, row);
  char text[ENT_UUID_TEXT_LENGTH + 1];
  EntTable *table;
  EntUuid uuid;
  gint64 code;

  if (living != NULL)
    return g_object_ref (living);
  if (self->database == NULL || !ent_identity_get (self->database, row, &uuid, &code))
    return NULL;
  table = ent_engagement_get_table_for_code (self, code);
  if (table == NULL)
    return NULL;
  ent_uuid_format (&uuid, text);
  return adopt_record (self, table->kind, row, text);
}

/* What the journal last knew of a record that is gone. */
static void
stage_last_values (EntEngagement *self, EntRecord *record)
{
  const EntKind *kind = ent_record_get_kind (record);
  char **values = ent_values_new (kind);
  ENT_AUTO_RESET statement = ent_database_prepare (
      self->database,
      "SELECT fields FROM change WHERE record = ?1 AND operation = ?2 ORDER BY id DESC LIMIT 1",
      NULL);

  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, ent_record_get_row (record));
      sqlite3_bind_int (statement, 2, ENT_OPERATION_REMOVE);
      if (sqlite3_step (statement) == SQLITE_ROW)
        ent_change_decode (kind, sqlite3_column_blob (statement, 0),
                           sqlite3_column_bytes (statement, 0), values, NULL);
    }
  ent_record_stage (record, values);
  ent_record_set_removed (record, TRUE);
}

EntRecord *
ent_engagement_dup_any_record (EntEngagement *self,
                               const EntKind *kind,
                               gint64 row,
                               const EntUuid *uuid)
{
  EntRecord *record = ent_engagement_dup_record (self, row);
  char text[ENT_UUID_TEXT_LENGTH + 1];

  if (record != NULL)
    return record;
  ent_uuid_format (uuid, text);
  record = adopt_record (self, kind, row, text);
  stage_last_values (self, record);
  return record;
}

void
ent_engagement_let_records_go (EntEngagement *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Living *living = value;

      ent_record_detach (living->record);
      let_go (living);
      g_hash_table_iter_remove (&iter);
    }
}
