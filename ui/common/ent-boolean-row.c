/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a yes or no. */
#include "ent-boolean-row.h"

#include <glib/gi18n-lib.h>

struct _EntBooleanRow
{
  EntFieldRow parent_instance;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (EntBooleanRow, ent_boolean_row, ENT_TYPE_FIELD_ROW)

/* The name stands beside the switch, so the caption above it is not needed. */
static void
ent_boolean_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntBooleanRow *self = ENT_BOOLEAN_ROW (row);

  gtk_label_set_label (self->title, _ (field->label));
  if (field->help != NULL)
    gtk_label_set_label (self->subtitle, _ (field->help));
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), field->help != NULL);
  ent_field_row_hide_head (row);
  ent_field_row_set_control (row, GTK_WIDGET (self->toggle));
}

static void
ent_boolean_row_show (EntFieldRow *row, const char *value)
{
  gtk_switch_set_active (ENT_BOOLEAN_ROW (row)->toggle, g_strcmp0 (value, "true") == 0);
}

static char *
ent_boolean_row_read (EntFieldRow *row)
{
  return g_strdup (gtk_switch_get_active (ENT_BOOLEAN_ROW (row)->toggle) ? "true" : "false");
}

static void
ent_boolean_row_set_editable (EntFieldRow *row, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (ENT_BOOLEAN_ROW (row)->toggle), editable);
}

static void
toggled_cb (EntBooleanRow *self)
{
  g_autofree char *value = ent_boolean_row_read (ENT_FIELD_ROW (self));

  ent_field_row_choose (ENT_FIELD_ROW (self), value);
}

static void
ent_boolean_row_class_init (EntBooleanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  row_class->prepare = ent_boolean_row_prepare;
  row_class->show = ent_boolean_row_show;
  row_class->read = ent_boolean_row_read;
  row_class->set_editable = ent_boolean_row_set_editable;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-boolean-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntBooleanRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntBooleanRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntBooleanRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ent_boolean_row_init (EntBooleanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
