/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of records: the focus on its rows. */
#include "ent-compat.h"
#include "ent-record-cell.h"
#include "ent-record-table-private.h"

/* Returns: (nullable) (transfer none): the record of the row @widget is. */
static EntRecord *
find_record (GtkWidget *widget)
{
  EntRecord *record = NULL;

  if (ENT_IS_RECORD_CELL (widget))
    return ent_record_cell_get_record (ENT_RECORD_CELL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && record == NULL;
       child = gtk_widget_get_next_sibling (child))
    record = find_record (child);
  return record;
}

static gboolean
show_focus_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  EntRecordTable *self = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  EntRecord *record = NULL;
  guint position = G_MAXUINT;

  if (focus != NULL && gtk_widget_is_ancestor (focus, view) && !gtk_widget_get_mapped (focus))
    record = find_record (focus);
  if (record != NULL)
    position = ent_list_find (self->list, record);
  if (position != G_MAXUINT)
    ent_compat_scroll_to_row (self->view, position);
  return G_SOURCE_REMOVE;
}

/* The rows keep which of them had the focus. When it comes back GTK 4.8 does not scroll to that
 * row, which may be out of sight by now. */
static void
focus_entered_cb (EntRecordTable *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), show_focus_cb, self, NULL);
}

void
ent_record_table_show_focus (EntRecordTable *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

gboolean
ent_record_table_focus_rows (EntRecordTable *self)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  if (gtk_widget_get_mapped (rows))
    return gtk_widget_grab_focus (rows);
  if (gtk_widget_get_mapped (self->add_button))
    return gtk_widget_grab_focus (self->add_button);
  ent_record_filter_focus (self->filter);
  return TRUE;
}
