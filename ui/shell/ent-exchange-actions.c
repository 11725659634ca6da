/* SPDX-License-Identifier: GPL-3.0-or-later
 * Save a copy, import and export. */
#include "ent-exchange-actions.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-file-filters.h"
#include "ent-job.h"

/* What a job writes, and whose it is. */
typedef struct
{
  EntWindow *window;
  EntEngagement *engagement;
  char *path;
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_object_unref (job->window);
  g_object_unref (job->engagement);
  g_free (job->path);
  g_free (job);
}

static gboolean
copy_in_thread (EntJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  WriteJob *copy = data;
  g_autoptr (EntEngagement) reader
      = ent_engagement_open_reader (copy->engagement, cancellable, error);

  return reader != NULL
         && ent_engagement_backup (reader, copy->path, ent_job_set_progress, job, cancellable,
                                   error);
}

static void
written_cb (gpointer data, const GError *error)
{
  WriteJob *job = data;
  EntSession *session = ent_window_get_session (job->window);
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *text = NULL;

  if (session == NULL)
    return;
  if (error != NULL)
    {
      ent_session_show_error (session, error);
      return;
    }
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("%s was written"), name);
  ent_session_toast (session, text, NULL, NULL, NULL, NULL);
}

static void
copy_chosen_cb (GFile *file, gpointer user_data)
{
  EntWindow *window = user_data;
  WriteJob *job;

  if (file == NULL || ent_window_get_engagement (window) == NULL)
    return;
  job = g_new0 (WriteJob, 1);
  job->window = g_object_ref (window);
  job->engagement = g_object_ref (ent_window_get_engagement (window));
  job->path = g_file_get_path (file);
  ent_job_run (GTK_WINDOW (window), _ ("Saving a copy"), copy_in_thread, written_cb, job,
               (GDestroyNotify)write_job_free);
}

void
ent_exchange_save_copy (EntWindow *window)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_ENGAGEMENT);
  g_autofree char *name
      = g_strconcat (gtk_window_get_title (GTK_WINDOW (window)), ".entente", NULL);
  const EntFileRequest request = {
    .mode = ENT_FILE_SAVE,
    .title = _ ("Save a Copy"),
    .accept = _ ("_Save"),
    .name = name,
    .filters = filters,
  };

  g_strdelimit (name, "/", '-');
  ent_compat_choose_file (GTK_WIDGET (window), &request, copy_chosen_cb, g_object_ref (window),
                          g_object_unref);
}

void
ent_exchange_import (EntWindow *window)
{
}

void
ent_exchange_export (EntWindow *window)
{
}
