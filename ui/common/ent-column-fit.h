/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which columns of a table fit into a width: plain arithmetic, known before anything is drawn. */
#pragma once

#include <gtk/gtk.h>

#include "ent-kind.h"

G_BEGIN_DECLS

/* What a column tells, the more important before the less. */
typedef enum
{
  ENT_COLUMN_STATUS,    /* how the record stands */
  ENT_COLUMN_DAY,       /* until when, or when */
  ENT_COLUMN_DUTY,      /* with whom, and what other days there are */
  ENT_COLUMN_FACT,      /* anything else that is short */
  ENT_COLUMN_PARAGRAPH, /* of which a table shows a few words */
} EntColumnRank;

/* One column: the px it needs to be read, and whether it is wanted. */
typedef struct
{
  int least;
  int comfort; /* of the very first: the px more it takes before mere facts come, and a quarter of
                * it before duties do */
  gboolean wanted;
  EntColumnRank rank;
  gboolean fits; /* set by ent_column_fit() */
} EntColumnFit;

/* Sets `fits` of the wanted ones among @columns that have room in @width px: of status, day and
 * duty each that has, of the others all up to the one that is too wide. The very first always fits.
 */
void ent_column_fit (EntColumnFit *columns, guint n_columns, int width);

/* Returns: the px a column of field @field of @kind needs in @view, at the least. */
int ent_column_fit_measure (GtkWidget *view, const EntKind *kind, guint field);

/* Returns: the px more in which @kind's titles are usually whole. */
int ent_column_fit_measure_comfort (GtkWidget *view, const EntKind *kind);

G_END_DECLS
