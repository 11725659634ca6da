/* SPDX-License-Identifier: GPL-3.0-or-later
 * Files of the source tree, found by ENTENTE_SOURCE, and temporary folders. */
#include "ent-test-file.h"

#include <glib/gstdio.h>

char *
ent_test_file_dup_path (const char *name)
{
  const char *top = g_getenv ("ENTENTE_SOURCE");

  return g_build_filename (top != NULL ? top : ".", name, NULL);
}

char *
ent_test_file_read (const char *name)
{
  g_autofree char *path = ent_test_file_dup_path (name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
write_golden (const char *name, const char *text)
{
  g_autofree char *path = ent_test_file_dup_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
ent_test_file_assert_golden (const char *name, const char *actual)
{
  g_autofree char *expected = NULL;

  if (g_strcmp0 (g_getenv ("ENTENTE_UPDATE_GOLDENS"), "1") == 0)
    {
      write_golden (name, actual);
      return;
    }
  expected = ent_test_file_read (name);
  if (g_str_equal (expected, actual))
    return;
  g_test_message ("%s differs from what is generated; if the new form is right, run the tests with "
                  "ENTENTE_UPDATE_GOLDENS=1 and commit it",
                  name);
  g_test_fail ();
}

char *
ent_test_folder_make (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("entente-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
ent_test_folder_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        ent_test_folder_empty (path);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

void
ent_test_folder_remove (char *folder)
{
  ent_test_folder_empty (folder);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}
