/* SPDX-License-Identifier: GPL-3.0-or-later
 * Goldens: files that hold what a test expects. With ENTENTE_UPDATE_GOLDENS=1 the test writes what
 * it got instead, for a person to read in the diff. */
#pragma once

#include <gio/gio.h>

/* Compares @actual with the file at @path (below the top of the source tree). */
static inline void
ent_assert_golden (const char *path, const char *actual)
{
  const char *source = g_getenv ("ENTENTE_SOURCE");
  g_autofree char *file = g_build_filename (source != NULL ? source : ".", path, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("ENTENTE_UPDATE_GOLDENS"), "1") == 0)
    {
      g_file_set_contents (file, actual, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (file, &expected, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (expected, actual))
    return;
  g_test_message ("%s differs from what is generated; if the new form is right, run the tests with "
                  "ENTENTE_UPDATE_GOLDENS=1 and commit it",
                  path);
  g_test_fail ();
}
