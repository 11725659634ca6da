/* SPDX-License-Identifier: GPL-3.0-or-later
 * A disk that can fail: a layer under SQLite that notes every write and sync, lets the nth change
 * fail, and afterwards gives the files as a power cut at any moment would have left them. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntDiskAction:
 * @ENT_DISK_CREATE: a file appears
 * @ENT_DISK_WRITE: bytes at a place
 * @ENT_DISK_TRUNCATE: a new length
 * @ENT_DISK_SYNC: what was written to the file before is safe, and the file's name with it
 * @ENT_DISK_DELETE: a file goes; @place is 1 if the folder was synced after it
 * @ENT_DISK_MARK: no action of SQLite: @place is what the test noted
 */
typedef enum
{
  ENT_DISK_CREATE,
  ENT_DISK_WRITE,
  ENT_DISK_TRUNCATE,
  ENT_DISK_SYNC,
  ENT_DISK_DELETE,
  ENT_DISK_MARK,
} EntDiskAction;

typedef struct
{
  EntDiskAction action;
  char *name; /* of the file, without its folder */
  gint64 place;
  GBytes *bytes;
} EntDiskEvent;

/* Puts the layer under all files SQLite opens from now on. */
void ent_disk_install (void);

/* From now on every change is noted. */
void ent_disk_record (void);

/* Returns: (transfer full) (element-type EntDiskEvent): what was noted. */
GPtrArray *ent_disk_stop (void);

void ent_disk_mark (gint64 number);

/* Lets the @nth change from now on, and all after it, fail with SQLite's result @code; 0: none. */
void ent_disk_fail (guint nth, int code);

/* TRUE if the failure that was asked for last has come. */
gboolean ent_disk_has_failed (void);

/**
 * EntDiskPower: what the disk keeps at a power cut
 * @ENT_DISK_KEEPS_SYNCED: what was synced, nothing else
 * @ENT_DISK_KEEPS_ALL: everything
 * @ENT_DISK_KEEPS_SOME: what was synced; of the rest, any sectors
 * @ENT_DISK_LIES: any sectors, synced or not: what `synchronous=OFF` amounts to
 * @ENT_DISK_FORGETS_NAMES: as ENT_DISK_KEEPS_SOME, but a file that was deleted may be back: what
 *   `synchronous=FULL` amounts to
 */
typedef enum
{
  ENT_DISK_KEEPS_SYNCED,
  ENT_DISK_KEEPS_ALL,
  ENT_DISK_KEEPS_SOME,
  ENT_DISK_LIES,
  ENT_DISK_FORGETS_NAMES,
} EntDiskPower;

/* Writes into @folder the files as they are after a power cut before event @end of @events. Up to
 * the first mark the disk is a good one. */
void
ent_disk_cut (GPtrArray *events, guint end, EntDiskPower power, GRand *random, const char *folder);

G_END_DECLS
