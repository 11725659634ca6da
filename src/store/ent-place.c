/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which file systems are another computer's. */
#include "ent-place.h"

#include <gio/gunixmounts.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define FUSE_PREFIX "fuse."

static EntPlaceFindType type_finder = ent_place_find_type;

/* Taken from the table of mounts and not from statfs(), which calls all of FUSE alike: an encrypted
 * folder of one's own and a share opened in the file manager. */
char *
ent_place_find_type (const char *path)
{
  g_autoptr (GUnixMountEntry) mount = g_unix_mount_for (path, NULL);

  return mount != NULL ? g_strdup (g_unix_mount_get_fs_type (mount)) : NULL;
}

void
ent_place_set_find_type (EntPlaceFindType find)
{
  type_finder = find != NULL ? find : ent_place_find_type;
}

gboolean
ent_place_is_remote (const char *type)
{
  static const char *const remote[] = {
    "9p",     "afs",       "beegfs",     "ceph",   "cifs",     "coda",  "curlftpfs", "davfs",
    "davfs2", "glusterfs", "gvfsd-fuse", "lustre", "ncp",      "ncpfs", "nfs",       "nfs4",
    "rclone", "s3fs",      "smb3",       "smbfs",  "smbnetfs", "sshfs", NULL,
  };

  if (g_str_has_prefix (type, FUSE_PREFIX))
    type += strlen (FUSE_PREFIX);
  return g_strv_contains (remote, type);
}

char *
ent_place_describe_risk (const char *path)
{
  g_autofree char *type = type_finder (path);
  g_autofree char *name = g_filename_display_basename (path);

  if (type == NULL || !ent_place_is_remote (type))
    return NULL;
  return g_strdup_printf (
      /* Translators: a file name, then the type of a file system, as "nfs4". */
      _ ("%s lies on a network drive (%s). Another computer may not see that it is in use, and a "
         "lost connection can lose changes. Work on a copy on this computer, and keep copies on "
         "the drive."),
      name, type);
}
