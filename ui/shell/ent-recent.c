/* SPDX-License-Identifier: GPL-3.0-or-later
 * Engagements opened lately. */
#include "ent-recent.h"

#include <gtk/gtk.h>

/* Under this name the desktop's list knows which files are ours. */
#define PROGRAM "entente"
#define MIME_TYPE "application/x-entente"

void
ent_recent_file_free (EntRecentFile *file)
{
  g_free (file->uri);
  g_free (file->title);
  g_free (file->folder);
  g_free (file);
}

void
ent_recent_add (const char *path, const char *title)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = {
    .display_name = (char *)title,
    .mime_type = (char *)MIME_TYPE,
    .app_name = (char *)PROGRAM,
    .app_exec = (char *)PROGRAM " %u",
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *first = *(GtkRecentInfo *const *)a;
  GtkRecentInfo *second = *(GtkRecentInfo *const *)b;

  return g_date_time_compare (gtk_recent_info_get_modified (second),
                              gtk_recent_info_get_modified (first));
}

/* Returns: (transfer full): the folder of @uri, the home folder written as "~". */
static char *
describe_folder (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *inside = folder != NULL ? g_file_get_relative_path (home, folder) : NULL;

  if (folder == NULL)
    return g_strdup ("");
  if (inside != NULL)
    return g_strconcat ("~/", inside, NULL);
  return g_file_equal (folder, home) ? g_strdup ("~") : g_file_get_parse_name (folder);
}

GPtrArray *
ent_recent_list (guint limit)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)ent_recent_file_free);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();

  for (GList *link = infos; link != NULL; link = link->next)
    if (gtk_recent_info_has_application (link->data, PROGRAM)
        && gtk_recent_info_exists (link->data))
      g_ptr_array_add (ours, link->data);
  g_ptr_array_sort (ours, compare_latest_first);
  for (guint i = 0; i < ours->len && i < limit; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (ours, i);
      EntRecentFile *file = g_new0 (EntRecentFile, 1);

      file->uri = g_strdup (gtk_recent_info_get_uri (info));
      file->title = g_strdup (gtk_recent_info_get_display_name (info));
      file->folder = describe_folder (file->uri);
      g_ptr_array_add (files, file);
    }
  g_list_free_full (infos, (GDestroyNotify)gtk_recent_info_unref);
  return files;
}

GMenuModel *
ent_recent_create_menu (guint limit, const char *action)
{
  g_autoptr (GPtrArray) files = ent_recent_list (limit);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < files->len; i++)
    {
      const EntRecentFile *file = g_ptr_array_index (files, i);
      g_auto (GStrv) parts = g_strsplit (file->title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "s", file->uri);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
