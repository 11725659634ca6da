/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing a file from the open engagement in a thread. */
#include "ent-write-job.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-job.h"

struct _EntWriteJob
{
  EntWindow *window;
  EntEngagement *engagement;
  char *path;
  EntWriteFunc func;
  gconstpointer what;
};

static void
write_job_free (EntWriteJob *self)
{
  g_object_unref (self->window);
  g_object_unref (self->engagement);
  g_free (self->path);
  g_free (self);
}

/* Of the open engagement the thread asks only for another connection to its file. */
static gboolean
write_in_thread (EntJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  EntWriteJob *self = data;
  g_autoptr (EntEngagement) reader
      = ent_engagement_open_reader (self->engagement, cancellable, error);
  gboolean written;

  if (reader == NULL)
    return FALSE;
  written
      = self->func (reader, self->path, self->what, ent_job_set_progress, job, cancellable, error);
  ent_engagement_close (reader);
  return written;
}

/* What a toast's button needs to open the folder of a written file. */
typedef struct
{
  GtkWidget *window; /* (weak): the toast is the window's */
  char *uri;
} Written;

static void
written_free (gpointer data)
{
  Written *written = data;

  g_clear_weak_pointer (&written->window);
  g_free (written->uri);
  g_free (written);
}

static void
open_written_cb (gpointer data)
{
  Written *written = data;

  if (written->window != NULL)
    ent_compat_open_uri (written->window, written->uri);
}

static void
finished_cb (gpointer data, const GError *error)
{
  EntWriteJob *self = data;
  EntSession *session = ent_window_get_session (self->window);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *text = NULL;
  Written *written;

  if (session == NULL)
    return;
  if (error != NULL)
    {
      ent_session_show_error (session, error);
      return;
    }
  written = g_new0 (Written, 1);
  g_set_weak_pointer (&written->window, GTK_WIDGET (self->window));
  written->uri = g_filename_to_uri (self->path, NULL, NULL);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("“%s” was written"), name);
  ent_session_toast (session, text, _ ("_Open"), open_written_cb, written, written_free);
}

void
ent_write_job_run (
    EntWindow *window, const char *title, const char *path, EntWriteFunc func, gconstpointer what)
{
  EntWriteJob *self = g_new0 (EntWriteJob, 1);

  self->window = g_object_ref (window);
  self->engagement = g_object_ref (ent_window_get_engagement (window));
  self->path = g_strdup (path);
  self->func = func;
  self->what = what;
  ent_job_run (GTK_WINDOW (window), title, write_in_thread, finished_cb, self,
               (GDestroyNotify)write_job_free);
}
