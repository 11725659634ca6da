/* SPDX-License-Identifier: GPL-3.0-or-later
 * A button whose popover says how a table is sorted and which columns it shows. */
#include "ent-column-chooser.h"

#include <glib/gi18n-lib.h>

#include "ent-menu-button.h"

struct _EntColumnChooser
{
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkDropDown *sort;
  GtkToggleButton *descending;
  GtkBox *checks;
  EntRecordColumns *columns;
  const EntKind *kind;
  GArray *sorts;    /* (element-type guint): field by position in the list of sorts */
  gboolean filling; /* nobody ticks */
};

G_DEFINE_FINAL_TYPE (EntColumnChooser, ent_column_chooser, ADW_TYPE_BIN)

static void
toggled_cb (EntColumnChooser *self, GtkCheckButton *check)
{
  guint index = 0;

  if (self->filling)
    return;
  for (GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (check)); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    index++;
  ent_record_columns_set_shown (self->columns, index, gtk_check_button_get_active (check));
}

static void
require_checks (EntColumnChooser *self)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->checks)) != NULL)
    return;
  for (guint i = 0; i < ent_record_columns_get_length (self->columns); i++)
    {
      const EntField *field = &self->kind->fields[ent_record_columns_get_field (self->columns, i)];
      GtkWidget *check = gtk_check_button_new_with_label (_ (field->label));

      gtk_widget_set_name (check, field->name);
      gtk_widget_set_sensitive (check, ent_record_columns_can_hide (self->columns, i));
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (self->checks, check);
    }
}

static void
sorted_cb (EntColumnChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->sort);

  if (!self->filling && selected < self->sorts->len)
    ent_record_columns_sort (self->columns, g_array_index (self->sorts, guint, selected),
                             gtk_toggle_button_get_active (self->descending));
}

static void
add_sort (EntColumnChooser *self, GtkStringList *labels, guint field, const char *label)
{
  gtk_string_list_append (labels, label);
  g_array_append_val (self->sorts, field);
}

static void
require_sorts (EntColumnChooser *self)
{
  g_autoptr (GtkStringList) labels = NULL;

  if (self->sorts->len > 0)
    return;
  labels = gtk_string_list_new (NULL);
  add_sort (self, labels, G_MAXUINT, C_ ("sort", "Usual order"));
  for (guint i = 0; i < ent_record_columns_get_length (self->columns); i++)
    {
      guint field = ent_record_columns_get_field (self->columns, i);

      if (ent_record_columns_can_sort (&self->kind->fields[field]))
        add_sort (self, labels, field, _ (self->kind->fields[field].label));
    }
  gtk_drop_down_set_model (self->sort, G_LIST_MODEL (labels));
}

static void
show_sort (EntColumnChooser *self)
{
  gboolean descending;
  const EntField *sort = ent_record_columns_get_sort (self->columns, &descending);
  guint selected = 0;

  for (guint i = 1; i < self->sorts->len; i++)
    if (sort == &self->kind->fields[g_array_index (self->sorts, guint, i)])
      selected = i;
  gtk_drop_down_set_selected (self->sort, selected);
  gtk_toggle_button_set_active (self->descending, descending);
}

static void
shown_cb (EntColumnChooser *self)
{
  guint index = 0;

  self->filling = TRUE;
  require_sorts (self);
  show_sort (self);
  require_checks (self);
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 ent_record_columns_get_shown (self->columns, index++));
  self->filling = FALSE;
}

static void
reset_cb (EntColumnChooser *self)
{
  ent_record_columns_reset (self->columns);
  shown_cb (self);
}

static void
ent_column_chooser_dispose (GObject *object)
{
  g_clear_object (&ENT_COLUMN_CHOOSER (object)->columns);
  G_OBJECT_CLASS (ent_column_chooser_parent_class)->dispose (object);
}

static void
ent_column_chooser_finalize (GObject *object)
{
  g_array_unref (ENT_COLUMN_CHOOSER (object)->sorts);
  G_OBJECT_CLASS (ent_column_chooser_parent_class)->finalize (object);
}

static void
ent_column_chooser_class_init (EntColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_column_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_column_chooser_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, EntColumnChooser, button);
  gtk_widget_class_bind_template_child (widget_class, EntColumnChooser, sort);
  gtk_widget_class_bind_template_child (widget_class, EntColumnChooser, descending);
  gtk_widget_class_bind_template_child (widget_class, EntColumnChooser, checks);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorted_cb);
}

static void
ent_column_chooser_init (EntColumnChooser *self)
{
  self->sorts = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_menu_button_set_name (self->button, NULL);
}

GtkWidget *
ent_column_chooser_new (EntRecordColumns *columns, const EntKind *kind)
{
  EntColumnChooser *self = g_object_new (ENT_TYPE_COLUMN_CHOOSER, NULL);

  self->columns = g_object_ref (columns);
  self->kind = kind;
  return GTK_WIDGET (self);
}
