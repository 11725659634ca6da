/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which columns of a table fit into a width: plain arithmetic, known before anything is drawn. */
#pragma once

#include <gtk/gtk.h>

#include "ent-kind.h"

G_BEGIN_DECLS

/* One column: the px it needs to be read, and whether it is wanted. */
typedef struct
{
  int least;
  gboolean wanted;
  gboolean first; /* goes before the others: the row's title, its status */
  gboolean fits;  /* set by ent_column_fit() */
} EntColumnFit;

/* Sets `fits` of the wanted ones among @columns that have room in @width px: those that go first,
 * then the others in their order, up to the one that is too wide. The very first always fits. */
void ent_column_fit (EntColumnFit *columns, guint n_columns, int width);

/* Returns: the px a column of field @field of @kind needs in @view, at the least. */
int ent_column_fit_measure (GtkWidget *view, const EntKind *kind, guint field);

G_END_DECLS
