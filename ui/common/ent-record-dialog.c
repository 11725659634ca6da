/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window to make one record in. */
#include "ent-record-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-record-form.h"

struct _EntRecordDialog
{
  AdwWindow parent_instance;
  EntRecordForm *form;
};

static guint added_signal;

G_DEFINE_FINAL_TYPE (EntRecordDialog, ent_record_dialog, ADW_TYPE_WINDOW)

static void
added_cb (EntRecordDialog *self, EntRecord *record)
{
  g_signal_emit (self, added_signal, 0, record);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ent_record_dialog_class_init (EntRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  added_signal = g_signal_new ("added", ENT_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  g_type_ensure (ENT_TYPE_RECORD_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRecordDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
}

static void
ent_record_dialog_init (EntRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntRecordDialog *
ent_record_dialog_new (GtkWidget *parent,
                       EntSession *session,
                       const EntKind *kind,
                       const char *title)
{
  EntRecordDialog *self = g_object_new (ENT_TYPE_RECORD_DIALOG, NULL);
  g_autoptr (EntSubject) draft = ent_subject_new_draft (session, kind, NULL);
  g_autofree char *heading = ent_subject_dup_title (draft);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (kind->fields[kind->title_field].type == ENT_TYPE_TEXT && title != NULL && *title != '\0')
    ent_subject_set (draft, kind->title_field, title, NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), heading);
  ent_record_form_set_subject (self->form, draft);
  return self;
}
