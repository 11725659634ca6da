/* SPDX-License-Identifier: GPL-3.0-or-later
 * The children of a widget. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes all children out of @parent: a box, or a widget at its end. */
void ent_children_remove (GtkWidget *parent);

/* To be called when @key is pressed in @list, a list or column view. Tab leaves it: in GTK it goes
 * from row to row, through all of them. Returns: GDK_EVENT_STOP if that was it. */
gboolean ent_children_leave_by_tab (GtkWidget *list, guint key, GdkModifierType state);

G_END_DECLS
