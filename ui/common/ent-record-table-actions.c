/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of records: what is done with its rows. */
#include "ent-children.h"
#include "ent-record-actions.h"
#include "ent-record-cell.h"
#include "ent-record-table-private.h"
#include "ent-record-task.h"

static void
open_row (EntRecordTable *self, guint position)
{
  g_autoptr (EntRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (record != NULL)
    g_signal_emit_by_name (self, "activated", record);
}

static void
row_activated_cb (EntRecordTable *self, guint position)
{
  gtk_selection_model_select_item (self->selection, position, TRUE);
  open_row (self, position);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordTable *self = ENT_RECORD_TABLE (widget);
  g_autoptr (EntRecord) record = ent_record_table_dup_selected (self);

  if (record != NULL)
    g_signal_emit_by_name (self, "activated", record);
}

static void
task_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordTable *self = ENT_RECORD_TABLE (widget);
  g_autoptr (EntRecord) record = ent_record_table_dup_selected (self);

  if (record != NULL)
    ent_record_task_find (self->kind)->start (widget, self->session, record);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordTable *self = ENT_RECORD_TABLE (widget);
  g_autoptr (GPtrArray) records = ent_record_table_list_selected (self);

  if (records->len > 0)
    ent_record_actions_remove (self->session, records);
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordTable *self = ENT_RECORD_TABLE (widget);
  g_autoptr (GPtrArray) records = ent_record_table_list_selected (self);
  g_autoptr (EntRecord) copy = NULL;

  if (records->len > 0)
    copy = ent_record_actions_duplicate (self->session, records);
  if (copy != NULL)
    ent_record_table_select (self, copy);
}

static void
pop_menu_up (EntRecordTable *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float)x, (float)y);
  GdkRectangle place;

  if (ent_record_table_count_selected (self) == 0
      || !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &point, &point))
    return;
  place = (GdkRectangle){ (int)point.x, (int)point.y, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordTable *self = ENT_RECORD_TABLE (widget);

  pop_menu_up (self, gtk_widget_get_width (GTK_WIDGET (self->view)) / 2.0, 36);
}

/* Returns: (nullable): the record of the row at a point of the view. */
static EntRecord *
find_record_at (EntRecordTable *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell;

  if (widget == NULL)
    return NULL;
  cell = gtk_widget_get_ancestor (widget, ENT_TYPE_RECORD_CELL);
  if (cell == NULL && gtk_widget_get_first_child (widget) != NULL
      && ENT_IS_RECORD_CELL (gtk_widget_get_first_child (widget)))
    cell = gtk_widget_get_first_child (widget);
  return cell != NULL ? ent_record_cell_get_record (ENT_RECORD_CELL (cell)) : NULL;
}

/* The menu is for the row under the pointer, or for the selection it is part of. */
static void
secondary_pressed_cb (EntRecordTable *self, int n_press, double x, double y)
{
  EntRecord *record = find_record_at (self, x, y);
  guint position = record != NULL ? ent_list_find (self->list, record) : G_MAXUINT;

  if (position == G_MAXUINT)
    return;
  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  pop_menu_up (self, x, y);
}

static gboolean
key_pressed_cb (EntRecordTable *self, guint key, guint code, GdkModifierType state)
{
  return ent_children_leave_by_tab (GTK_WIDGET (self->view), key, state);
}

void
ent_record_table_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "table.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "table.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "table.task", NULL, task_cb);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
}
