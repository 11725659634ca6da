/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows of a list that show one thing after another. */
#include "ent-rows.h"

void
ent_rows_set_length (GtkListBox *list, guint n, EntRowsCreate create, gpointer data)
{
  GtkListBoxRow *surplus;
  guint length = 0;

  while (length < n && gtk_list_box_get_row_at_index (list, (int)length) != NULL)
    length++;
  for (; length < n; length++)
    gtk_list_box_append (list, create (data));
  while ((surplus = gtk_list_box_get_row_at_index (list, (int)n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (surplus));
}
