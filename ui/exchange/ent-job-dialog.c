/* SPDX-License-Identifier: GPL-3.0-or-later
 * The dialog of a job. */
#include "ent-job-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntJobDialog
{
  AdwWindow parent_instance;
  GtkLabel *title;
  GtkProgressBar *bar;
  GtkWidget *cancel_button;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (EntJobDialog, ent_job_dialog, ADW_TYPE_WINDOW)

static void
cancel_clicked_cb (EntJobDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* The dialog stays until the thread has stopped, which the job says. */
static gboolean
ent_job_dialog_close_request (GtkWindow *window)
{
  EntJobDialog *self = ENT_JOB_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  return GDK_EVENT_STOP;
}

static void
ent_job_dialog_dispose (GObject *object)
{
  g_clear_object (&ENT_JOB_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (ent_job_dialog_parent_class)->dispose (object);
}

static void
ent_job_dialog_class_init (EntJobDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_job_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ent_job_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/exchange/ent-job-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntJobDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntJobDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, EntJobDialog, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
ent_job_dialog_init (EntJobDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntJobDialog *
ent_job_dialog_new (GtkWindow *parent, const char *title, GCancellable *cancellable)
{
  EntJobDialog *self
      = g_object_new (ENT_TYPE_JOB_DIALOG, "transient-for", parent, "title", title, NULL);

  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_label (self->title, title);
  return self;
}

void
ent_job_dialog_set_fraction (EntJobDialog *self, double fraction)
{
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
}

void
ent_job_dialog_finish (EntJobDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}
