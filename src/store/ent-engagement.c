/* SPDX-License-Identifier: GPL-3.0-or-later
 * The open engagement: its connection, lock and live records. */
#include "ent-engagement-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-catalogue.h"
#include "ent-change-private.h"
#include "ent-error.h"
#include "ent-migration-private.h"
#include "ent-record-private.h"
#include "ent-schema-private.h"
#include "ent-select-private.h"

enum
{
  SIGNAL_COMMITTING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void source_init (EntSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntEngagement,
                               ent_engagement,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENT_TYPE_SOURCE, source_init))

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

EntTable *
ent_engagement_get_table (EntEngagement *self, const EntKind *kind)
{
  return ent_engagement_get_table_for_code (self, ent_catalogue_index (kind) + 1);
}

EntTable *
ent_engagement_get_table_for_code (EntEngagement *self, gint64 code)
{
  if (code < 1 || code > ent_catalogue_get_length ())
    return NULL;
  if (self->tables[code - 1] == NULL)
    self->tables[code - 1] = ent_table_new (code - 1);
  return self->tables[code - 1];
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

/* EntSource */

static void
select_rows (EntSource *source, const EntQuery *query, GArray *rows)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);

  if (self->database != NULL)
    ent_select_rows (self->database, query, rows);
}

static guint
count_rows (EntSource *source, const EntQuery *query)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);

  return self->database != NULL ? ent_select_count (self->database, query) : 0;
}

static EntRecord *
get_record (EntSource *source, const EntKind *kind, gint64 row)
{
  g_autoptr (EntRecord) record = ent_engagement_dup_record (ENT_ENGAGEMENT (source), row);

  if (record == NULL || ent_record_get_kind (record) != kind)
    return NULL;
  return g_steal_pointer (&record);
}

static EntRecord *
lookup (EntSource *source, const char *id)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);
  EntIdentity identity;
  EntUuid uuid;

  if (self->database == NULL || !ent_uuid_parse (id, &uuid)
      || !ent_identity_find (self->database, &uuid, &identity) || identity.code <= 0)
    return NULL;
  return ent_engagement_dup_record (self, identity.row);
}

static gboolean
load (EntSource *source, const EntKind *kind, gint64 row, char **values)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);
  g_autoptr (GError) error = NULL;

  if (self->database == NULL)
    return FALSE;
  if (ent_table_load (ent_engagement_get_table (self, kind), self->database, row, values, &error))
    return TRUE;
  if (error != NULL)
    g_info ("A record of %s could not be read: %s", kind->name, error->message);
  return FALSE;
}

static void
source_init (EntSourceInterface *iface)
{
  iface->select = select_rows;
  iface->count = count_rows;
  iface->get_record = get_record;
  iface->lookup = lookup;
  iface->load = load;
}

/* Life */

void
ent_engagement_close (EntEngagement *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (self->transaction == NULL);
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Living *living = value;

      ent_record_detach (living->record);
      let_go (living);
      g_hash_table_iter_remove (&iter);
    }
  g_clear_pointer (&self->database, ent_database_free);
  g_clear_pointer (&self->lock, ent_lock_free);
}

static void
ent_engagement_dispose (GObject *object)
{
  ent_engagement_close (ENT_ENGAGEMENT (object));
  G_OBJECT_CLASS (ent_engagement_parent_class)->dispose (object);
}

static void
ent_engagement_finalize (GObject *object)
{
  EntEngagement *self = ENT_ENGAGEMENT (object);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_clear_pointer (&self->tables[i], ent_table_free);
  g_free (self->tables);
  g_hash_table_unref (self->records);
  g_free (self->path);
  g_free (self->read_only_reason);
  g_free (self->person);
  g_clear_pointer (&self->time, g_date_time_unref);
  G_OBJECT_CLASS (ent_engagement_parent_class)->finalize (object);
}

static void
ent_engagement_class_init (EntEngagementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_engagement_dispose;
  object_class->finalize = ent_engagement_finalize;

  signals[SIGNAL_COMMITTING]
      = g_signal_new ("committing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
ent_engagement_init (EntEngagement *self)
{
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->tables = g_new0 (EntTable *, ent_catalogue_get_length ());
  self->person = g_strdup (g_get_real_name ());
}

EntEngagement *
ent_engagement_new (EntDatabase *database, const char *path)
{
  EntEngagement *self = g_object_new (ENT_TYPE_ENGAGEMENT, NULL);

  self->database = database;
  self->path = g_strdup (path);
  return self;
}

/* The one `single` kind whose record is the engagement itself. */
static const EntKind *
find_root_kind (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_catalogue_get (i)->single)
      return ent_catalogue_get (i);
  return NULL;
}

static gboolean
add_root (EntEngagement *self, const char *title, GError **error)
{
  const EntKind *kind = find_root_kind ();
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) root = NULL;

  if (title == NULL || kind == NULL)
    return TRUE;
  transaction = ent_transaction_begin (self, _ ("Begin the engagement"), error);
  if (transaction == NULL)
    return FALSE;
  root = ent_transaction_add (transaction, kind, NULL, error);
  return root != NULL && ent_transaction_set (transaction, root, kind->title_field, title, error)
         && ent_transaction_commit (transaction, error);
}

static EntEngagement *
open_fresh (const char *path, EntDatabaseMode mode, GError **error)
{
  g_autoptr (EntDatabase) database = ent_database_open (path, mode, NULL, error);

  if (database == NULL
      || !ent_migration_run (database, NULL, 0, ent_migrations, ent_n_migrations, error))
    return NULL;
  return ent_engagement_new (g_steal_pointer (&database), path);
}

EntEngagement *
ent_engagement_create (const char *path, const char *title, const char *person, GError **error)
{
  g_autofree char *whole = ent_file_create (path, error);
  g_autoptr (EntEngagement) self = NULL;
  EntLock *lock;

  if (whole == NULL)
    return NULL;
  lock = ent_lock_new (whole, error);
  if (lock != NULL)
    self = open_fresh (whole, ENT_DATABASE_WRITE, error);
  if (self != NULL)
    {
      self->lock = g_steal_pointer (&lock);
      ent_engagement_set_person (self, person);
      if (add_root (self, title, error))
        return g_steal_pointer (&self);
      ent_engagement_close (self);
    }
  /* What could not be finished leaves nothing behind. */
  g_clear_pointer (&lock, ent_lock_free);
  g_unlink (whole);
  return NULL;
}

EntEngagement *
ent_engagement_new_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  EntEngagement *self = open_fresh (NULL, ENT_DATABASE_MEMORY, &error);

  if (self == NULL)
    g_error ("No engagement can be made in memory: %s", error->message);
  return self;
}

/* Takes the lock, or says why the file is open for reading only. */
static void
take_lock (EntEngagement *self, const EntFileInfo *info, gboolean read_only)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (info->path);

  if (read_only)
    self->read_only_reason = g_strdup_printf (_ ("%s is open for reading."), name);
  else if (!info->writable)
    self->read_only_reason
        = g_strdup_printf (_ ("%s is write-protected. Save a copy elsewhere to change it."), name);
  else
    self->lock = ent_lock_new (info->path, &error);
  if (error != NULL)
    self->read_only_reason = g_strdup (error->message);
}

/* An older file is brought up to this version, which takes a file that can be changed. */
static gboolean
upgrade (EntEngagement *self, guint schema, GError **error)
{
  if (schema == ENT_SCHEMA_VERSION)
    return TRUE;
  if (self->lock != NULL)
    return ent_migration_run (self->database, self->path, schema, ent_migrations, ent_n_migrations,
                              error);
  g_set_error (
      error, ENT_ERROR, ENT_ERROR_READ_ONLY,
      _ ("%s was made by an older Entente and has to be changed once to be opened. Open it "
         "where it can be written."),
      self->database->name);
  return FALSE;
}

EntEngagement *
ent_engagement_open (const char *path, gboolean read_only, GError **error)
{
  g_auto (EntFileInfo) info = { 0 };
  g_autoptr (EntEngagement) self = NULL;
  g_autofree char *name = g_filename_display_basename (path);

  if (!ent_file_inspect (path, &info, error)
      || !ent_schema_check_version (name, info.schema, error))
    return NULL;
  self = ent_engagement_new (NULL, info.path);
  take_lock (self, &info, read_only);
  self->database
      = ent_database_open (info.path, self->lock != NULL ? ENT_DATABASE_WRITE : ENT_DATABASE_READ,
                           NULL, error);
  if (self->database == NULL || !upgrade (self, info.schema, error)
      || !ent_schema_check (self->database, error))
    return NULL;
  g_debug ("Opened %s%s", name, self->lock != NULL ? "" : " for reading");
  return g_steal_pointer (&self);
}

EntEngagement *
ent_engagement_open_reader (EntEngagement *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntDatabase) database = NULL;
  EntEngagement *reader;

  if (self->path == NULL)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                           _ ("An engagement in memory has only one reader."));
      return NULL;
    }
  database = ent_database_open (self->path, ENT_DATABASE_READ, cancellable, error);
  /* One snapshot for all its reads, held until it is closed. */
  if (database == NULL || !ent_database_run (database, "BEGIN", error)
      || !ent_schema_check (database, error))
    return NULL;
  reader = ent_engagement_new (g_steal_pointer (&database), self->path);
  reader->read_only_reason = g_strdup (_ ("This reader cannot change the engagement."));
  return reader;
}

/* Small things */

gboolean
ent_engagement_check_writable (EntEngagement *self, GError **error)
{
  if (self->database == NULL)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_READ_ONLY,
                         _ ("The engagement was closed. Open it again to change it."));
  else if (self->read_only_reason != NULL)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_READ_ONLY, self->read_only_reason);
  return self->database != NULL && self->read_only_reason == NULL;
}

void
ent_engagement_emit_committing (EntEngagement *self)
{
  g_signal_emit (self, signals[SIGNAL_COMMITTING], 0);
}

void
ent_engagement_emit_changed (EntEngagement *self, GArray *touches)
{
  g_signal_emit_by_name (self, "changed", touches);
}

const char *
ent_engagement_get_path (EntEngagement *self)
{
  return self->path;
}

const char *
ent_engagement_get_read_only_reason (EntEngagement *self)
{
  return self->read_only_reason;
}

gboolean
ent_engagement_is_read_only (EntEngagement *self)
{
  return self->read_only_reason != NULL || self->database == NULL;
}

EntRecord *
ent_engagement_dup_root (EntEngagement *self)
{
  const EntKind *kind = find_root_kind ();

  return kind != NULL ? ent_source_dup_single (ENT_SOURCE (self), kind->name) : NULL;
}

void
ent_engagement_set_person (EntEngagement *self, const char *person)
{
  g_free (self->person);
  self->person = g_strdup (person != NULL && *person != '\0' ? person : g_get_real_name ());
}

const char *
ent_engagement_get_person (EntEngagement *self)
{
  return self->person;
}

void
ent_engagement_set_time (EntEngagement *self, GDateTime *time)
{
  g_clear_pointer (&self->time, g_date_time_unref);
  self->time = time != NULL ? g_date_time_ref (time) : NULL;
}
