/* SPDX-License-Identifier: GPL-3.0-or-later
 * Saves a checked copy of the open engagement. */
#include "ent-save-copy.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-file-filters.h"
#include "ent-write-job.h"

static gboolean
write_copy (EntEngagement *reader,
            const char *path,
            gconstpointer what,
            EntProgress progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  return ent_engagement_backup (reader, path, progress, user_data, cancellable, error);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  EntWindow *window = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && ent_window_get_engagement (window) != NULL)
    ent_write_job_run (window, _ ("Saving a copy"), path, write_copy, NULL);
}

void
ent_save_copy (EntWindow *window)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_ENGAGEMENT);
  g_autofree char *name = ent_file_filters_suggest_name (gtk_window_get_title (GTK_WINDOW (window)),
                                                         ENT_FILE_KIND_ENGAGEMENT);
  const EntFileRequest request = {
    .mode = ENT_FILE_SAVE,
    .title = _ ("Save a Copy"),
    .accept = _ ("_Save"),
    .name = name,
    .filters = filters,
  };

  ent_compat_choose_file (GTK_WIDGET (window), &request, chosen_cb, g_object_ref (window),
                          g_object_unref);
}
