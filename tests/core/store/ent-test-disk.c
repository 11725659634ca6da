/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layer under SQLite that notes and fails, and the files a power cut leaves. */
#include "ent-test-disk.h"

#include <sqlite3.h>
#include <string.h>

/* What a disk writes whole or not at all. */
#define SECTOR_SIZE 512

/* A file of ours: SQLite's own comes right after it in memory. */
typedef struct
{
  sqlite3_file base;
  char *name; /* (nullable): NULL for what is not noted */
} DiskFile;

static sqlite3_vfs *real;
static sqlite3_vfs disk;
static GPtrArray *notes; /* (nullable) (element-type EntDiskEvent) */
static guint n_until_failure;
static int failure;

static void
event_free (gpointer data)
{
  EntDiskEvent *event = data;

  g_free (event->name);
  g_clear_pointer (&event->bytes, g_bytes_unref);
  g_free (event);
}

/* Notes a change, unless it is to fail. Returns: SQLITE_OK or what it fails with. */
static int
note (EntDiskAction action, const char *name, gint64 place, const void *bytes, gsize length)
{
  EntDiskEvent *event;

  if (failure != 0 && (n_until_failure == 0 || --n_until_failure == 0))
    return failure;
  if (notes == NULL || name == NULL)
    return SQLITE_OK;
  event = g_new0 (EntDiskEvent, 1);
  event->action = action;
  event->name = g_strdup (name);
  event->place = place;
  event->bytes = bytes != NULL ? g_bytes_new (bytes, length) : NULL;
  g_ptr_array_add (notes, event);
  return SQLITE_OK;
}

/* Files */

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return (sqlite3_file *)((DiskFile *)file + 1);
}

static int
close_file (sqlite3_file *file)
{
  g_clear_pointer (&((DiskFile *)file)->name, g_free);
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
read_file (sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), bytes, length, offset);
}

static int
write_file (sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
  int code = note (ENT_DISK_WRITE, ((DiskFile *)file)->name, offset, bytes, length);

  return code != SQLITE_OK
             ? code
             : get_real (file)->pMethods->xWrite (get_real (file), bytes, length, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  int code = note (ENT_DISK_TRUNCATE, ((DiskFile *)file)->name, size, NULL, 0);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

/* Nothing is really synced: the power cuts are of our making, and tests are not to wait. */
static int
sync_file (sqlite3_file *file, int flags)
{
  return note (ENT_DISK_SYNC, ((DiskFile *)file)->name, 0, NULL, 0);
}

static int
get_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
lock_file (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
unlock_file (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), reserved);
}

static int
control_file (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return SECTOR_SIZE;
}

static int
get_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = get_file_size,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_reserved_lock,
  .xFileControl = control_file,
  .xSectorSize = get_sector_size,
  .xDeviceCharacteristics = get_device_characteristics,
};

static int
open_file (
    sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags, int *granted_flags)
{
  DiskFile *self = (DiskFile *)file;
  gboolean noted = path != NULL && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
  int exists = 1;
  int code;

  memset (self, 0, sizeof *self);
  if (noted && (flags & SQLITE_OPEN_CREATE) != 0)
    real->xAccess (real, path, SQLITE_ACCESS_EXISTS, &exists);
  self->name = noted ? g_path_get_basename (path) : NULL;
  code = exists ? SQLITE_OK : note (ENT_DISK_CREATE, self->name, 0, NULL, 0);
  if (code == SQLITE_OK)
    code = real->xOpen (real, path, get_real (file), flags, granted_flags);
  if (code == SQLITE_OK)
    self->base.pMethods = &methods;
  else
    g_clear_pointer (&self->name, g_free);
  return code;
}

static int
delete_file (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  g_autofree char *name = g_path_get_basename (path);
  int code = note (ENT_DISK_DELETE, name, sync_folder != 0, NULL, 0);

  return code != SQLITE_OK ? code : real->xDelete (real, path, FALSE);
}

void
ent_disk_install (void)
{
  real = sqlite3_vfs_find (NULL);
  disk = *real;
  disk.zName = "entente-test-disk";
  disk.szOsFile = sizeof (DiskFile) + real->szOsFile;
  disk.xOpen = open_file;
  disk.xDelete = delete_file;
  sqlite3_vfs_register (&disk, TRUE);
}

void
ent_disk_record (void)
{
  g_assert_null (notes);
  notes = g_ptr_array_new_with_free_func (event_free);
}

GPtrArray *
ent_disk_stop (void)
{
  return g_steal_pointer (&notes);
}

void
ent_disk_mark (gint64 number)
{
  note (ENT_DISK_MARK, "", number, NULL, 0);
}

void
ent_disk_fail (guint nth, int code)
{
  n_until_failure = nth;
  failure = code;
}

gboolean
ent_disk_has_failed (void)
{
  return failure != 0 && n_until_failure == 0;
}

/* After a power cut */

/* One file on the disk. */
typedef struct
{
  GByteArray *safe;  /* what is in it for sure */
  GPtrArray *unsafe; /* (element-type EntDiskEvent), not owned: changes since */
  gboolean is_there; /* as SQLite sees it */
  gboolean name_is_safe;
  GByteArray *deleted; /* (nullable): what it was before it was deleted, if that may be undone */
} Content;

static Content *
content_new (void)
{
  Content *self = g_new0 (Content, 1);

  self->safe = g_byte_array_new ();
  self->unsafe = g_ptr_array_new ();
  return self;
}

static void
content_free (gpointer data)
{
  Content *self = data;

  g_byte_array_unref (self->safe);
  g_ptr_array_unref (self->unsafe);
  g_clear_pointer (&self->deleted, g_byte_array_unref);
  g_free (self);
}

static void
set_size (GByteArray *bytes, gsize size)
{
  gsize old_size = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > old_size)
    memset (bytes->data + old_size, 0, size - old_size);
}

/* Carries out a change, each sector of it with the chance @random gives; all of it without. */
static void
carry_out (GByteArray *bytes, const EntDiskEvent *event, GRand *random)
{
  gsize length, end;
  const guint8 *data;

  if (event->action == ENT_DISK_TRUNCATE)
    {
      if (random == NULL || g_rand_boolean (random))
        set_size (bytes, event->place);
      return;
    }
  data = g_bytes_get_data (event->bytes, &length);
  for (gsize from = 0; from < length; from = end)
    {
      gsize place = event->place + from;

      end = MIN (length, from + SECTOR_SIZE - place % SECTOR_SIZE);
      if (random != NULL && g_rand_boolean (random))
        continue;
      set_size (bytes, MAX (bytes->len, event->place + end));
      memcpy (bytes->data + place, data + from, end - from);
    }
}

static void
settle (Content *content)
{
  for (guint i = 0; i < content->unsafe->len; i++)
    carry_out (content->safe, content->unsafe->pdata[i], NULL);
  g_ptr_array_set_size (content->unsafe, 0);
  content->name_is_safe = TRUE;
  g_clear_pointer (&content->deleted, g_byte_array_unref);
}

static void
delete_content (Content *content, gboolean safely)
{
  g_clear_pointer (&content->deleted, g_byte_array_unref);
  if (!safely && content->name_is_safe)
    content->deleted = g_steal_pointer (&content->safe);
  else
    g_byte_array_unref (content->safe);
  content->safe = g_byte_array_new ();
  g_ptr_array_set_size (content->unsafe, 0);
  content->is_there = FALSE;
  content->name_is_safe = FALSE;
}

static void
replay (GHashTable *contents, const EntDiskEvent *event, EntDiskPower power)
{
  Content *content = g_hash_table_lookup (contents, event->name);

  if (content == NULL)
    {
      content = content_new ();
      g_hash_table_insert (contents, event->name, content);
    }
  switch (event->action)
    {
    case ENT_DISK_CREATE:
      content->is_there = TRUE;
      break;
    case ENT_DISK_WRITE:
    case ENT_DISK_TRUNCATE:
      content->is_there = TRUE;
      g_ptr_array_add (content->unsafe, (gpointer)event);
      break;
    case ENT_DISK_SYNC:
      if (power != ENT_DISK_LIES)
        settle (content);
      break;
    case ENT_DISK_DELETE:
      delete_content (content,
                      event->place && power != ENT_DISK_LIES && power != ENT_DISK_FORGETS_NAMES);
      break;
    case ENT_DISK_MARK:
      break;
    }
}

/* Returns: (transfer none) (nullable): what the file is after the cut; NULL: not there. */
static GByteArray *
outlast (Content *content, EntDiskPower power, GRand *random)
{
  gboolean some = power != ENT_DISK_KEEPS_SYNCED && power != ENT_DISK_KEEPS_ALL;
  gboolean named = content->name_is_safe
                   || (content->is_there
                       && (power == ENT_DISK_KEEPS_ALL || (some && g_rand_boolean (random))));

  if (!named)
    return content->deleted != NULL && g_rand_boolean (random) ? content->deleted : NULL;
  for (guint i = 0; i < content->unsafe->len && power != ENT_DISK_KEEPS_SYNCED; i++)
    carry_out (content->safe, content->unsafe->pdata[i], some ? random : NULL);
  return content->safe;
}

void
ent_disk_cut (GPtrArray *events, guint end, EntDiskPower power, GRand *random, const char *folder)
{
  g_autoptr (GHashTable) contents
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, content_free);
  gboolean begun = FALSE;
  GHashTableIter iter;
  gpointer name, content;

  for (guint i = 0; i < end; i++)
    {
      const EntDiskEvent *event = events->pdata[i];

      if (event->action != ENT_DISK_MARK)
        replay (contents, event, begun ? power : ENT_DISK_KEEPS_SYNCED);
      else
        begun = TRUE;
    }
  g_hash_table_iter_init (&iter, contents);
  while (g_hash_table_iter_next (&iter, &name, &content))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GByteArray *bytes = outlast (content, power, random);
      g_autoptr (GError) error = NULL;

      if (bytes != NULL)
        g_file_set_contents_full (path, (const char *)bytes->data, bytes->len,
                                  G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}
