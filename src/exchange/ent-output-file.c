/* SPDX-License-Identifier: GPL-3.0-or-later
 * A file that appears whole or not at all. */
#include "ent-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-early-output-stream.h"
#include "ent-error.h"

struct _EntOutputFile
{
  char *path;
  char *partial; /* where it is written until it is in place; NULL when that is @path itself */
  int fd;
  GOutputStream *stream;
};

gboolean
ent_output_explain (GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  /* Translators: %s is the system's reason, as "No space left on device". */
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
               _ ("The document could not be written: %s. Choose another place or make room."),
               cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
fail (const EntOutputFile *self, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  /* Translators: a file name, then the system's reason, as "No space left on device". */
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
               _ ("“%s” could not be written: %s. Choose another place or make room."), name,
               g_strerror (code));
  return FALSE;
}

/* A pipe or device is written to as it is: it cannot be replaced, and a folder must not be. */
static int
open_for_writing (EntOutputFile *self)
{
  GStatBuf status;

  if (g_stat (self->path, &status) == 0 && !S_ISREG (status.st_mode))
    return g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
  self->partial = g_strconcat (self->path, ".XXXXXX", NULL);
  return g_mkstemp_full (self->partial, O_WRONLY | O_CLOEXEC, 0600);
}

EntOutputFile *
ent_output_file_new (const char *path, GError **error)
{
  g_autoptr (EntOutputFile) self = g_new0 (EntOutputFile, 1);

  self->path = g_strdup (path);
  self->fd = open_for_writing (self);
  if (self->fd < 0)
    {
      fail (self, errno, error);
      g_clear_pointer (&self->partial, g_free);
      return NULL;
    }
  self->stream = ent_early_output_stream_new (self->fd);
  return g_steal_pointer (&self);
}

EntOutputFile *
ent_output_file_new_for (EntEngagement *engagement, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (!ent_engagement_is_file (engagement, path))
    return ent_output_file_new (path, error);
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: %s is a file name. */
               _ ("“%s” is the engagement itself, which the document would replace. Choose another "
                  "name."),
               name);
  return NULL;
}

GOutputStream *
ent_output_file_get_stream (EntOutputFile *self)
{
  return self->stream;
}

gboolean
ent_output_file_write (EntOutputFile *self,
                       gconstpointer data,
                       gsize length,
                       GCancellable *cancellable,
                       GError **error)
{
  GError *cause = NULL;

  return g_output_stream_write_all (self->stream, data, length, NULL, cancellable, &cause)
         || ent_output_explain (cause, error);
}

/* Pipes and some file systems have no such operation. */
static gboolean
sync_descriptor (int fd)
{
  return fsync (fd) == 0 || errno == EINVAL || errno == EROFS;
}

/* The name is safe only once the folder that holds it is on the disk. */
static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return FALSE;
  done = sync_descriptor (fd);
  close (fd);
  return done;
}

gboolean
ent_output_file_finish (EntOutputFile *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (!g_output_stream_close (self->stream, NULL, &cause))
    {
      g_autofree char *name = g_filename_display_name (self->path);
      /* Translators: a file name, then the system's reason. */
      g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE, _ ("“%s” could not be written: %s."), name,
                   cause->message);
      return FALSE;
    }
  if (!sync_descriptor (self->fd))
    return fail (self, errno, error);
  if (close (g_steal_fd (&self->fd)) != 0)
    return fail (self, errno, error);
  if (self->partial == NULL)
    return TRUE;
  if (g_rename (self->partial, self->path) != 0)
    return fail (self, errno, error);
  g_clear_pointer (&self->partial, g_free);
  return sync_folder (self->path) || fail (self, errno, error);
}

void
ent_output_file_free (EntOutputFile *self)
{
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    close (self->fd);
  if (self->partial != NULL)
    g_unlink (self->partial);
  g_free (self->partial);
  g_free (self->path);
  g_free (self);
}

gboolean
ent_output_write_file (const char *path, gconstpointer data, gsize length, GError **error)
{
  g_autoptr (EntOutputFile) file = ent_output_file_new (path, error);

  return file != NULL && ent_output_file_write (file, data, length, NULL, error)
         && ent_output_file_finish (file, error);
}
