/* SPDX-License-Identifier: GPL-3.0-or-later
 * Files that come with the program. */
#include "ent-data-files.h"

#include "entente-config.h"

static char *
find_below (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

char *
ent_data_files_find (const char *name)
{
  const char *chosen = g_getenv ("ENTENTE_DATA_DIR");
  const char *const *folders = g_get_system_data_dirs ();
  char *path = chosen != NULL ? find_below (chosen, name) : NULL;

  for (guint i = 0; path == NULL && folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (folders[i], "entente", NULL);

      path = find_below (folder, name);
    }
  return path != NULL ? path : find_below (ENT_DATA_DIR, name);
}
