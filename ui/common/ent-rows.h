/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows of a list that show one thing after another: to make a row costs ten times what it costs to
 * fill it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): a row (GtkListBoxRow) that shows nothing yet. */
typedef GtkWidget *(*EntRowsCreate) (gpointer data);

/* Gives @list @n rows: those it has stay, as far as they are needed. */
void ent_rows_set_length (GtkListBox *list, guint n, EntRowsCreate create, gpointer data);

G_END_DECLS
