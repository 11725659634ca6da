/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of one of a few choices. */
#include "ent-choice-row.h"

#include <glib/gi18n-lib.h>

#include "ent-choice-item.h"

struct _EntChoiceRow
{
  EntFieldRow parent_instance;
  GtkDropDown *choices;
};

G_DEFINE_FINAL_TYPE (EntChoiceRow, ent_choice_row, ENT_TYPE_FIELD_ROW)

/* A required choice cannot be taken back once it is made. */
static void
ent_choice_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntChoiceRow *self = ENT_CHOICE_ROW (row);
  g_autoptr (GListModel) list
      = ent_choice_item_list (field, field->required ? NULL : C_ ("choice", "Not set"));

  gtk_drop_down_set_model (self->choices, list);
  ent_field_row_set_control (row, GTK_WIDGET (self->choices));
}

static void
ent_choice_row_show (EntFieldRow *row, const char *value)
{
  EntChoiceRow *self = ENT_CHOICE_ROW (row);

  gtk_drop_down_set_selected (self->choices,
                              ent_choice_item_find (gtk_drop_down_get_model (self->choices),
                                                    value));
}

static char *
ent_choice_row_read (EntFieldRow *row)
{
  EntChoiceItem *item = gtk_drop_down_get_selected_item (ENT_CHOICE_ROW (row)->choices);

  return item != NULL ? g_strdup (ent_choice_item_get_value (item)) : NULL;
}

static void
ent_choice_row_set_editable (EntFieldRow *row, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (ENT_CHOICE_ROW (row)->choices), editable);
}

static void
selected_cb (EntChoiceRow *self)
{
  g_autofree char *value = ent_choice_row_read (ENT_FIELD_ROW (self));

  ent_field_row_choose (ENT_FIELD_ROW (self), value);
}

static void
ent_choice_row_class_init (EntChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  row_class->prepare = ent_choice_row_prepare;
  row_class->show = ent_choice_row_show;
  row_class->read = ent_choice_row_read;
  row_class->set_editable = ent_choice_row_set_editable;

  g_type_ensure (ENT_TYPE_CHOICE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntChoiceRow, choices);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
ent_choice_row_init (EntChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
