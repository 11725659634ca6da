/* SPDX-License-Identifier: GPL-3.0-or-later
 * One writer: an open-file-description lock on a sidecar that says who has it. */
#include "ent-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-error.h"

struct _EntLock
{
  char *path;
  int file;
};

/* How often a lock file that was removed under us is tried again. */
#define ATTEMPTS 10

static char *
get_sidecar (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lock = g_strdup_printf (".%s.lock", name);

  return g_build_filename (folder, lock, NULL);
}

/* The sidecar's text is shown to people: one line, whatever was in it. */
static char *
read_holder (int file)
{
  char text[256] = { 0 };
  gssize length = pread (file, text, sizeof text - 1, 0);
  g_autofree char *valid = g_utf8_make_valid (text, MAX (length, 0));

  g_strdelimit (valid, "\n\r\t", ' ');
  g_strstrip (valid);
  return *valid != '\0' ? g_steal_pointer (&valid) : g_strdup (_ ("another program"));
}

static void
write_holder (int file)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%F %R");
  g_autofree char *text
      /* Translators: user name, host name, process number, date and time. */
      = g_strdup_printf (_ ("%s on %s (process %d, since %s)"), g_get_user_name (),
                         g_get_host_name (), (int)getpid (), since);

  /* What it says is a courtesy; the lock holds without it. */
  if (ftruncate (file, 0) == 0 && pwrite (file, text, strlen (text), 0) < 0)
    g_debug ("The lock file could not say who holds it: %s", g_strerror (errno));
}

static gboolean
is_still_there (int file, const char *path)
{
  struct stat ours, theirs;

  return fstat (file, &ours) == 0 && lstat (path, &theirs) == 0 && ours.st_ino == theirs.st_ino
         && ours.st_dev == theirs.st_dev;
}

static int
open_and_lock (const char *sidecar, const char *path, GError **error)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int file = g_open (sidecar, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);

  if (file < 0)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_READ_ONLY,
                   _ ("The folder of %s cannot be written (%s), so it is open for reading. Save a "
                      "copy elsewhere to change it."),
                   path, g_strerror (errno));
      return -1;
    }
  if (fcntl (file, F_OFD_SETLK, &whole) != 0)
    {
      g_autofree char *holder = read_holder (file);

      g_set_error (error, ENT_ERROR, ENT_ERROR_LOCKED,
                   /* Translators: a file name, then who has it: user, host, since when. */
                   _ ("%s is in use by %s. It can be read; close it there to change it here."),
                   path, holder);
      close (file);
      return -1;
    }
  return file;
}

EntLock *
ent_lock_new (const char *path, GError **error)
{
  g_autofree char *sidecar = get_sidecar (path);
  g_autofree char *name = g_filename_display_basename (path);

  for (int attempt = 0; attempt < ATTEMPTS; attempt++)
    {
      int file = open_and_lock (sidecar, name, error);

      if (file < 0)
        return NULL;
      /* Whoever held it may have removed it between our open and our lock. */
      if (is_still_there (file, sidecar))
        {
          EntLock *self = g_new0 (EntLock, 1);

          self->path = g_steal_pointer (&sidecar);
          self->file = file;
          write_holder (file);
          return self;
        }
      close (file);
    }
  g_set_error (error, ENT_ERROR, ENT_ERROR_LOCKED,
               _ ("%s is being opened and closed by something else. Try again in a moment."), name);
  return NULL;
}

void
ent_lock_free (EntLock *self)
{
  g_unlink (self->path);
  close (self->file);
  g_free (self->path);
  g_free (self);
}
