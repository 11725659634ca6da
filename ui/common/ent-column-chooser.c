/* SPDX-License-Identifier: GPL-3.0-or-later
 * A button whose popover says which columns a table shows. */
#include "ent-column-chooser.h"

#include <glib/gi18n-lib.h>

#include "ent-menu-button.h"

struct _EntColumnChooser
{
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkBox *checks;
  EntRecordColumns *columns;
  const EntKind *kind;
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
shown_cb (EntColumnChooser *self)
{
  guint index = 0;

  self->filling = TRUE;
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
ent_column_chooser_class_init (EntColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_column_chooser_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, EntColumnChooser, button);
  gtk_widget_class_bind_template_child (widget_class, EntColumnChooser, checks);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
ent_column_chooser_init (EntColumnChooser *self)
{
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
