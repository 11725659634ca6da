/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copies of an engagement: into another file, checked before it gets its name, and into memory as
 * it was at some entry of the journal. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ent-copy-private.h"
#include "ent-error.h"
#include "ent-journal-private.h"

/* Pages copied between two looks at the cancellable. */
#define PAGES_A_STEP 512

typedef struct
{
  EntProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} Copying;

static gboolean
copy_pages (EntDatabase *from, EntDatabase *to, const Copying *copying, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int code = backup != NULL ? SQLITE_OK : sqlite3_errcode (to->handle);

  while (code == SQLITE_OK && !g_cancellable_is_cancelled (copying->cancellable))
    {
      code = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (copying->progress != NULL)
        copying->progress (1.0
                               - sqlite3_backup_remaining (backup)
                                     / MAX (1.0, sqlite3_backup_pagecount (backup)),
                           copying->user_data);
    }
  sqlite3_backup_finish (backup);
  if (g_cancellable_set_error_if_cancelled (copying->cancellable, error))
    return FALSE;
  return code == SQLITE_DONE || ent_database_set_error (to, code, error);
}

static gboolean
check_copy (EntDatabase *copy, GError **error)
{
  ENT_AUTO_RESET statement = ent_database_prepare (copy, "PRAGMA quick_check(1)", error);

  if (statement == NULL || ent_database_step (copy, statement, error) != SQLITE_ROW)
    return FALSE;
  if (g_strcmp0 ((const char *)sqlite3_column_text (statement, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_CORRUPT,
               _ ("The copy of %s is damaged and was thrown away. Check the disk, then try again."),
               copy->name);
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean synced = file >= 0 && fsync (file) == 0;

  if (file >= 0)
    close (file);
  return synced;
}

static gboolean
put_in_place (const char *part, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (sync_path (part, 0) && g_rename (part, path) == 0)
    {
      sync_path (folder, O_DIRECTORY);
      return TRUE;
    }
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
               /* Translators: a file name and why it could not be written. */
               _ ("%s could not be written: %s."), path, g_strerror (errno));
  return FALSE;
}

static gboolean
write_part (EntDatabase *database, const char *part, const Copying *copying, GError **error)
{
  g_autoptr (EntDatabase) copy = ent_database_open (part, ENT_DATABASE_WRITE, NULL, error);

  return copy != NULL && copy_pages (database, copy, copying, error) && check_copy (copy, error);
}

gboolean
ent_copy_write (EntDatabase *database,
                const char *path,
                EntProgress progress,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  const Copying copying = { progress, user_data, cancellable };
  g_autofree char *part = ent_file_create_part (path, error);

  if (part == NULL)
    return FALSE;
  if (write_part (database, part, &copying, error) && put_in_place (part, path, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}

gboolean
ent_engagement_backup (EntEngagement *self,
                       const char *path,
                       EntProgress progress,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error)
{
  /* A copy over the file would destroy it. */
  if (!ent_engagement_is_file (self, path))
    return ent_copy_write (self->database, path, progress, user_data, cancellable, error);
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               _ ("%s is the file that is open. Choose another name for the copy."), path);
  return FALSE;
}

EntEngagement *
ent_engagement_open_as_of (EntEngagement *self, gint64 sequence, GError **error)
{
  const Copying copying = { NULL, NULL, NULL };
  g_autoptr (EntDatabase) memory = ent_database_open (NULL, ENT_DATABASE_MEMORY, NULL, error);
  g_autoptr (EntEngagement) past = NULL;
  g_autoptr (EntEntry) entry = NULL;

  if (memory == NULL || !copy_pages (self->database, memory, &copying, error))
    return NULL;
  past = ent_engagement_new (g_steal_pointer (&memory), NULL);
  if (!ent_journal_rewind (past, sequence, error))
    return NULL;
  entry = ent_journal_dup_head (past);
  past->read_only_reason
      /* Translators: %.10s is a date as YYYY-MM-DD. */
      = g_strdup_printf (_ ("This is the engagement as it was on %.10s. It cannot be changed."),
                         ent_entry_get_time (entry));
  return g_steal_pointer (&past);
}
