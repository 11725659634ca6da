/* SPDX-License-Identifier: GPL-3.0-or-later
 * Work that takes longer than a step. */
#include "ent-job.h"

#include "ent-job-dialog.h"

/* What is over sooner needs no dialog. */
#define DIALOG_AFTER_MS 400
#define PROGRESS_EVERY_MS 80

struct _EntJob
{
  GObject parent_instance;
  GtkWindow *parent; /* (weak) */
  char *title;
  GCancellable *cancellable;
  EntJobWork work;
  EntJobDone done;
  gpointer data;
  GDestroyNotify destroy;
  EntJobDialog *dialog;
  guint dialog_source;
  guint progress_source;
  int permille; /* how far, written by the thread, read by the dialog; atomic */
};

G_DEFINE_FINAL_TYPE (EntJob, ent_job, G_TYPE_OBJECT)

static gboolean
refresh_progress (gpointer user_data)
{
  EntJob *self = user_data;

  ent_job_dialog_set_fraction (self->dialog, g_atomic_int_get (&self->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_dialog (gpointer user_data)
{
  EntJob *self = user_data;

  self->dialog_source = 0;
  self->dialog = ent_job_dialog_new (self->parent, self->title, self->cancellable);
  self->progress_source = g_timeout_add (PROGRESS_EVERY_MS, refresh_progress, self);
  refresh_progress (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return G_SOURCE_REMOVE;
}

static void
close_dialog (EntJob *self)
{
  g_clear_handle_id (&self->dialog_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_pointer (&self->dialog, ent_job_dialog_finish);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EntJob *self = source;
  GError *error = NULL;

  if (self->work (self, self->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
finished_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  EntJob *self = ENT_JOB (object);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  close_dialog (self);
  self->done (self->data, error);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_weak_pointer (&self->parent);
}

/* The last reference may be the thread's: what belongs to the main thread was given back before. */
static void
ent_job_finalize (GObject *object)
{
  EntJob *self = ENT_JOB (object);

  g_clear_object (&self->cancellable);
  g_free (self->title);
  G_OBJECT_CLASS (ent_job_parent_class)->finalize (object);
}

static void
ent_job_class_init (EntJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_job_finalize;
}

static void
ent_job_init (EntJob *self)
{
  self->cancellable = g_cancellable_new ();
}

EntJob *
ent_job_run (GtkWindow *parent,
             const char *title,
             EntJobWork work,
             EntJobDone done,
             gpointer data,
             GDestroyNotify destroy)
{
  g_autoptr (EntJob) self = g_object_new (ENT_TYPE_JOB, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, finished_cb, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->title = g_strdup (title);
  self->work = work;
  self->done = done;
  self->data = data;
  self->destroy = destroy;
  self->dialog_source = g_timeout_add (DIALOG_AFTER_MS, show_dialog, self);
  g_task_run_in_thread (task, run_in_thread);
  return self;
}

void
ent_job_set_progress (double fraction, gpointer job)
{
  EntJob *self = job;

  g_atomic_int_set (&self->permille, (int)(fraction * 1000));
}

void
ent_job_cancel (EntJob *self)
{
  g_cancellable_cancel (self->cancellable);
}
