/* SPDX-License-Identifier: GPL-3.0-or-later
 * The children of a widget. */
#include "ent-children.h"

void
ent_children_remove (GtkWidget *parent)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    gtk_widget_unparent (child);
}

/* What cannot be focused is passed by. */
gboolean
ent_children_leave_by_tab (GtkWidget *list, guint key, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (list);

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab) || state & GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (root),
                          state & GDK_SHIFT_MASK ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (list, TRUE);
  return GDK_EVENT_STOP;
}
