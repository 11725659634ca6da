/* SPDX-License-Identifier: GPL-3.0-or-later
 * The engagement file as a file: looked at before SQLite sees it, made, and locked against a second
 * writer. (hardening.md, The engagement file) */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the header of an engagement file says. */
typedef struct
{
  char *path; /* absolute, links resolved */
  guint schema;
  gboolean writable;
} EntFileInfo;

void ent_file_info_clear (EntFileInfo *info);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntFileInfo, ent_file_info_clear)

/* Resolves @path, opens it once, reads its first hundred bytes and closes it. While the engagement
 * is open nothing but SQLite may open it again: closing such a descriptor would drop its locks.
 * Returns: FALSE with ENT_ERROR_OPEN if it is missing, no regular file or no engagement. */
gboolean ent_file_inspect (const char *path, EntFileInfo *info, GError **error);

/* Makes an empty file at @path, readable by its owner alone. Returns: (transfer full) (nullable):
 * its absolute path; ENT_ERROR_WRITE if it exists or cannot be made. */
char *ent_file_create (const char *path, GError **error);

/* Makes an empty file beside @path, under a name nothing else has: what a crash left of another one
 * is in nobody's way. Returns: (transfer full) (nullable): its path. */
char *ent_file_create_part (const char *path, GError **error);

/* A lock on the sidecar file `.NAME.lock`, which the kernel drops when the program ends. */
typedef struct _EntLock EntLock;

/* Returns: (transfer full) (nullable): ENT_ERROR_LOCKED names who has it; ENT_ERROR_READ_ONLY says
 * that the folder cannot be written. */
EntLock *ent_lock_new (const char *path, GError **error);
void ent_lock_free (EntLock *self);

G_END_DECLS
