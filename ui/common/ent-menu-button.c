/* SPDX-License-Identifier: GPL-3.0-or-later
 * What GTK leaves to be said of a menu button. */
#include "ent-menu-button.h"

void
ent_menu_button_set_name (GtkMenuButton *button, const char *name)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  if (name == NULL)
    name = gtk_widget_get_tooltip_text (GTK_WIDGET (button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_BUTTON (inner))
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

void
ent_menu_button_fill (GtkMenuButton *button)
{
  for (GtkWidget *widget = gtk_menu_button_get_child (button);
       widget != GTK_WIDGET (button) && !GTK_IS_BUTTON (widget);
       widget = gtk_widget_get_parent (widget))
    gtk_widget_set_halign (widget, GTK_ALIGN_FILL);
}
