/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which columns of a table fit into a width. */
#include "ent-column-fit.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-present.h"
#include "ent-record-cell.h"

/* px around the words: of any cell (common.css), of a head with the arrow of its order, of a chip
 * with its icon, and what the first cell has more. */
#define CELL_PADDING 24
#define HEAD_PADDING 28
#define CHIP_PADDING 40
#define FIRST_PADDING 12

static gboolean
take (EntColumnFit *column, int *left)
{
  if (!column->wanted || column->fits)
    return TRUE;
  if (column->least > *left)
    return FALSE;
  column->fits = TRUE;
  *left -= column->least;
  return TRUE;
}

/* Returns: FALSE where one of @rank is too wide. */
static gboolean
take_rank (EntColumnFit *columns, guint n_columns, EntColumnRank rank, int *left)
{
  gboolean all = TRUE;

  for (guint i = 1; i < n_columns && (all || rank <= ENT_COLUMN_DUTY); i++)
    if (columns[i].rank == rank && !take (&columns[i], left))
      all = FALSE;
  return all;
}

void
ent_column_fit (EntColumnFit *columns, guint n_columns, int width)
{
  int left = width;

  for (guint i = 0; i < n_columns; i++)
    columns[i].fits = FALSE;
  if (n_columns == 0)
    return;
  columns[0].fits = columns[0].wanted;
  left -= columns[0].least;
  take_rank (columns, n_columns, ENT_COLUMN_STATUS, &left);
  take_rank (columns, n_columns, ENT_COLUMN_DAY, &left);
  left -= columns[0].comfort / 4;
  take_rank (columns, n_columns, ENT_COLUMN_DUTY, &left);
  left -= columns[0].comfort - columns[0].comfort / 4;
  if (take_rank (columns, n_columns, ENT_COLUMN_FACT, &left))
    take_rank (columns, n_columns, ENT_COLUMN_PARAGRAPH, &left);
}

static int
measure_text (GtkWidget *view, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
measure_chips (GtkWidget *view, const EntField *field)
{
  int widest = 0;

  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    widest = MAX (widest, measure_text (view, _ (choice->label)));
  return widest + CHIP_PADDING;
}

/* As an inscription measures its characters. */
static int
measure_characters (GtkWidget *view, guint n_characters)
{
  PangoContext *context = gtk_widget_get_pango_context (view);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * (int)n_characters);
}

int
ent_column_fit_measure (GtkWidget *view, const EntKind *kind, guint field)
{
  const EntField *description = &kind->fields[field];
  g_autofree char *header = ent_present_header (description);
  int head = measure_text (view, header) + HEAD_PADDING;
  int cell = ent_chip_is_status (description)
                 ? measure_chips (view, description)
                 : measure_characters (view, ent_record_cell_count_least (kind, field));

  return MAX (head, cell + CELL_PADDING) + (field == kind->title_field ? FIRST_PADDING : 0);
}

int
ent_column_fit_measure_comfort (GtkWidget *view, const EntKind *kind)
{
  guint least = ent_record_cell_count_least (kind, kind->title_field);

  return measure_characters (view, ent_record_cell_count_usual_title ())
         - measure_characters (view, least);
}
