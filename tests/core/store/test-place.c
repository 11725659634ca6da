/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which places of an engagement file are warned of. */
#include "ent-place.h"

#include "ent-test.h"

static char *
find_nfs (const char *path)
{
  return g_strdup ("nfs4");
}

static char *
find_nothing (const char *path)
{
  return NULL;
}

static void
test_types (void)
{
  static const char *const remote[]
      = { "nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse.sshfs", "fuse.gvfsd-fuse" };
  static const char *const local[]
      = { "ext4", "btrfs", "xfs", "tmpfs", "fuse", "fuseblk", "fuse.gocryptfs", "fuse.portal", "" };

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    g_assert_true (ent_place_is_remote (remote[i]));
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (ent_place_is_remote (local[i]));
}

/* The table of mounts is read: every system has a `proc`, a folder and a file of it say so. */
static void
test_table_of_mounts (void)
{
  g_autofree char *folder = ent_place_find_type ("/proc");
  g_autofree char *file = ent_place_find_type ("/proc/self/status");

  g_assert_cmpstr (folder, ==, "proc");
  g_assert_cmpstr (file, ==, "proc");
  g_assert_null (ent_place_describe_risk ("/proc/self/status"));
}

static void
test_risk (void)
{
  g_autofree char *risk = NULL;

  ent_place_set_find_type (find_nfs);
  risk = ent_place_describe_risk ("/mnt/office/Fabrikant.entente");
  g_assert_cmpstr (risk, ==,
                   "Fabrikant.entente lies on a network drive (nfs4). Another computer may not see "
                   "that it is in use, and a lost connection can lose changes. Work on a copy on "
                   "this computer, and keep copies on the drive.");
  ent_place_set_find_type (find_nothing);
  g_assert_null (ent_place_describe_risk ("/mnt/office/Fabrikant.entente"));
  ent_place_set_find_type (NULL);
  g_assert_null (ent_place_describe_risk ("/proc/self/status"));
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/store/place/types", test_types);
  g_test_add_func ("/store/place/table-of-mounts", test_table_of_mounts);
  g_test_add_func ("/store/place/risk", test_risk);
  return g_test_run ();
}
