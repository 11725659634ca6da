/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a reference to one record. */
#include "ent-reference-row.h"

#include <glib/gi18n-lib.h>

#include "ent-chooser-button.h"

struct _EntReferenceRow
{
  EntFieldRow parent_instance;
  GtkMenuButton *button;
  GtkLabel *value;
  GtkWidget *go;
  GtkWidget *clear;
  EntRecord *target;
  gulong title_handler;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (EntReferenceRow, ent_reference_row, ENT_TYPE_FIELD_ROW)

static void
refresh_value (EntReferenceRow *self)
{
  const EntField *field = ent_field_row_get_field (ENT_FIELD_ROW (self));
  g_autofree char *title = self->target != NULL ? ent_record_dup_title (self->target) : NULL;
  const char *hint = field->help != NULL ? _ (field->help) : _ ("Choose…");

  gtk_label_set_label (self->value, title != NULL ? title : hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  title, -1);
  if (title != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  gtk_widget_set_visible (self->go, title != NULL);
  gtk_widget_set_visible (self->clear, title != NULL && self->editable && !field->required);
}

static void
set_target (EntReferenceRow *self, EntRecord *target)
{
  if (self->target != NULL)
    g_clear_signal_handler (&self->title_handler, self->target);
  g_set_object (&self->target, target);
  if (target != NULL)
    self->title_handler
        = g_signal_connect_swapped (target, "notify::title", G_CALLBACK (refresh_value), self);
}

static void
chosen_cb (EntFieldRow *row, EntRecord *record)
{
  ent_field_row_choose (row, ent_record_get_id (record));
}

static void
ent_reference_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntReferenceRow *self = ENT_REFERENCE_ROW (row);

  ent_field_row_set_control (row, GTK_WIDGET (self->button));
  ent_field_row_name_part (row, self->go);
  ent_field_row_name_part (row, self->clear);
}

static void
ent_reference_row_show (EntFieldRow *row, const char *value)
{
  EntReferenceRow *self = ENT_REFERENCE_ROW (row);
  EntSubject *subject = ent_field_row_get_subject (row);
  g_autoptr (GPtrArray) targets = NULL;

  if (subject != NULL)
    targets = ent_subject_list_references (subject, ent_field_row_get_index (row));
  set_target (self, targets != NULL && targets->len > 0 ? g_ptr_array_index (targets, 0) : NULL);
  refresh_value (self);
}

static char *
ent_reference_row_read (EntFieldRow *row)
{
  EntReferenceRow *self = ENT_REFERENCE_ROW (row);

  return self->target != NULL ? g_strdup (ent_record_get_id (self->target)) : NULL;
}

static void
ent_reference_row_set_editable (EntFieldRow *row, gboolean editable)
{
  EntReferenceRow *self = ENT_REFERENCE_ROW (row);

  self->editable = editable;
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), editable);
  ent_chooser_button_reset (self->button);
}

static void
go_cb (EntReferenceRow *self)
{
  EntSubject *subject = ent_field_row_get_subject (ENT_FIELD_ROW (self));

  if (self->target != NULL)
    ent_session_go_to (ent_subject_get_session (subject), self->target, NULL);
}

static void
clear_cb (EntReferenceRow *self)
{
  ent_field_row_choose (ENT_FIELD_ROW (self), NULL);
}

static void
ent_reference_row_dispose (GObject *object)
{
  set_target (ENT_REFERENCE_ROW (object), NULL);
  G_OBJECT_CLASS (ent_reference_row_parent_class)->dispose (object);
}

static void
ent_reference_row_class_init (EntReferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_reference_row_dispose;
  row_class->prepare = ent_reference_row_prepare;
  row_class->show = ent_reference_row_show;
  row_class->read = ent_reference_row_read;
  row_class->set_editable = ent_reference_row_set_editable;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntReferenceRow, button);
  gtk_widget_class_bind_template_child (widget_class, EntReferenceRow, value);
  gtk_widget_class_bind_template_child (widget_class, EntReferenceRow, go);
  gtk_widget_class_bind_template_child (widget_class, EntReferenceRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
ent_reference_row_init (EntReferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_chooser_button_install (self->button, ENT_FIELD_ROW (self), chosen_cb);
}
