/* SPDX-License-Identifier: GPL-3.0-or-later
 * Putting records in another order by dragging their rows. */
#include "ent-child-drag.h"

#include <glib/gi18n-lib.h>

static GdkContentProvider *
prepare_cb (EntChildRow *row, double x, double y)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  return gdk_content_provider_new_typed (ENT_TYPE_CHILD_ROW, row);
}

static void
begin_cb (EntChildRow *row, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
}

/* A row only moves among its siblings. */
static gboolean
is_sibling (EntChildRow *row, EntChildRow *dragged)
{
  return dragged != row
         && gtk_widget_get_parent (GTK_WIDGET (row))
                == gtk_widget_get_parent (GTK_WIDGET (dragged));
}

static GdkDragAction
motion_cb (EntChildRow *row, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  return value == NULL || is_sibling (row, g_value_get_object (value)) ? GDK_ACTION_MOVE : 0;
}

/* The dragged row takes the place of the row it is dropped on. */
static gboolean
drop_cb (EntChildRow *row, const GValue *value, double x, double y)
{
  EntChildRow *dragged = g_value_get_object (value);

  if (!is_sibling (row, dragged))
    return FALSE;
  g_signal_emit_by_name (dragged, "move",
                         gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
                             - gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged)));
  return TRUE;
}

void
ent_child_drag_install (EntChildRow *row)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ENT_TYPE_CHILD_ROW, GDK_ACTION_MOVE);

  gtk_widget_set_tooltip_text (handle, _ ("Drag to another place, or press Alt with Up or Down"));
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_add_css_class (handle, "dim-label");
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), handle);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (motion_cb), row);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
