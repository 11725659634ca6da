/* SPDX-License-Identifier: GPL-3.0-or-later
 * How an engagement comes to be open: made, opened, read beside a writer, or kept in memory. */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-engagement-private.h"
#include "ent-error.h"
#include "ent-migration-private.h"
#include "ent-schema-private.h"

static gboolean
add_root (EntEngagement *self, const char *title, GError **error)
{
  const EntKind *kind = ent_engagement_get_root_kind ();
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
