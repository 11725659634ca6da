/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looking at an engagement file before SQLite does, and making a new one. */
#include "ent-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-database-private.h"
#include "ent-error.h"

/* Places in the header of a SQLite file, from its file format description. */
#define HEADER_SIZE 100
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68
#define HEADER_MAGIC "SQLite format 3"

void
ent_file_info_clear (EntFileInfo *info)
{
  g_clear_pointer (&info->path, g_free);
}

static guint32
read_big_endian (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

static void
refuse_to_open (const char *path, int code, GError **error)
{
  g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
               /* Translators: a file name, and why it cannot be opened. */
               _ ("%s cannot be opened: %s. Check the name and the folder."), path,
               g_strerror (code));
}

/* Reads the header of the regular file at @path. Returns: how many bytes it has of it; -1 with
 * @error. */
static gssize
read_header (const char *path, guint8 *header, GError **error)
{
  struct stat status;
  gssize length = -1;
  int file = g_open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0);

  if (file < 0)
    refuse_to_open (path, errno, error);
  else if (fstat (file, &status) != 0 || !S_ISREG (status.st_mode))
    g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
                 _ ("%s is not a file. Choose an engagement file (.entente)."), path);
  else if ((length = read (file, header, HEADER_SIZE)) < 0)
    refuse_to_open (path, errno, error);
  if (file >= 0)
    close (file);
  return length;
}

gboolean
ent_file_inspect (const char *path, EntFileInfo *info, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  g_autofree char *name = g_filename_display_basename (path);
  char *real = realpath (path, NULL);
  gssize length;

  *info = (EntFileInfo){ 0 };
  if (real == NULL)
    {
      refuse_to_open (path, errno, error);
      return FALSE;
    }
  info->path = g_strdup (real);
  free (real);

  length = read_header (info->path, header, error);
  if (length < 0)
    return FALSE;
  if (length < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0
      || read_big_endian (header + HEADER_APPLICATION_ID) != ENT_APPLICATION_ID)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
                   _ ("%s is not an engagement file, or is cut short. Choose a file that Entente "
                      "made (.entente)."),
                   name);
      return FALSE;
    }
  info->schema = read_big_endian (header + HEADER_USER_VERSION);
  info->writable = access (info->path, W_OK) == 0;
  return TRUE;
}

/* Returns: (transfer full) (nullable): @path below the true name of its folder; NULL with errno. */
static char *
resolve_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real = realpath (folder, NULL);
  char *whole = real != NULL ? g_build_filename (real, name, NULL) : NULL;

  free (real);
  return whole;
}

static char *
refuse_to_create (const char *path, int code, GError **error)
{
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
               /* Translators: a file name, and why it cannot be made. */
               _ ("%s cannot be made: %s. Choose another name or folder."), path,
               g_strerror (code));
  return NULL;
}

char *
ent_file_create (const char *path, GError **error)
{
  g_autofree char *whole = resolve_folder (path);
  int file = whole != NULL
                 ? g_open (whole, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)
                 : -1;

  if (file < 0)
    return refuse_to_create (path, errno, error);
  close (file);
  return g_steal_pointer (&whole);
}

char *
ent_file_create_part (const char *path, GError **error)
{
  g_autofree char *whole = resolve_folder (path);
  g_autofree char *part = whole != NULL ? g_strconcat (whole, ".XXXXXX", NULL) : NULL;
  int file = part != NULL ? g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600) : -1;

  if (file < 0)
    return refuse_to_create (path, errno, error);
  close (file);
  return g_steal_pointer (&part);
}
