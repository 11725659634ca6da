/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tables on paper: heads that come again on each page, and rows that stay whole. */
#include "ent-paper-private.h"

#define GAP 8.0 /* between columns */
#define PAD 3.0 /* over and under the text of a row */

static void
set_grey (EntPaper *self, double grey)
{
  cairo_set_source_rgb (self->cairo, grey, grey, grey);
}

static void
draw_rule (EntPaper *self, double grey)
{
  set_grey (self, grey);
  cairo_set_line_width (self->cairo, 0.5);
  cairo_move_to (self->cairo, ENT_PAPER_MARGIN, self->y);
  cairo_rel_line_to (self->cairo, ent_paper_get_text_width (self), 0);
  cairo_stroke (self->cairo);
}

static double
get_column_width (EntPaper *self, guint column)
{
  return self->columns[column].part * ent_paper_get_text_width (self) - GAP;
}

/* Returns: (transfer full): the text of a cell, set to the width of its column. */
static PangoLayout *
create_cell (EntPaper *self, EntPaperStyle style, guint column, const char *text)
{
  PangoLayout *layout = ent_paper_create_layout (self, style, text != NULL ? text : "");

  pango_layout_set_width (layout, (int)(get_column_width (self, column) * PANGO_SCALE));
  if (self->columns[column].centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

/* Draws @layout at @x, @down under the top of the row. */
static void
draw_layout (EntPaper *self, PangoLayout *layout, double x, double down, double grey)
{
  set_grey (self, grey);
  cairo_move_to (self->cairo, x, self->y + PAD + down);
  pango_cairo_show_layout (self->cairo, layout);
}

/* @tag: what a reader by ear is told of the cells: TH or TD; @small: (nullable): under the first */
static void
draw_cells (EntPaper *self, GPtrArray *layouts, const char *tag, double grey, PangoLayout *small)
{
  double x = ENT_PAPER_MARGIN;

  ent_paper_begin_tag (self, "TR");
  for (guint i = 0; i < layouts->len; i++)
    {
      ent_paper_begin_tag (self, tag);
      draw_layout (self, layouts->pdata[i], x, 0, grey);
      if (i == 0 && small != NULL)
        draw_layout (self, small, x, get_height (layouts->pdata[i]), 0.35);
      ent_paper_end_tag (self, tag);
      x += self->columns[i].part * ent_paper_get_text_width (self);
    }
  ent_paper_end_tag (self, "TR");
}

/* Returns: (transfer full) (element-type PangoLayout); @height (out): of the highest */
static GPtrArray *
create_cells (EntPaper *self, EntPaperStyle style, const char *const *cells, double *height)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  *height = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      PangoLayout *layout
          = create_cell (self, style, i, cells != NULL ? cells[i] : self->columns[i].head);

      *height = MAX (*height, get_height (layout));
      g_ptr_array_add (layouts, layout);
    }
  return layouts;
}

static void
draw_heads (EntPaper *self)
{
  double height;
  g_autoptr (GPtrArray) heads = create_cells (self, ENT_PAPER_CAPTION, NULL, &height);

  draw_cells (self, heads, "TH", 0.35, NULL);
  self->y += height + 2 * PAD;
  draw_rule (self, 0.35);
}

void
ent_paper_begin_table (EntPaper *self, const EntPaperColumn *columns, guint n_columns)
{
  self->columns = columns;
  self->n_columns = n_columns;
  ent_paper_keep (self, 5);
  ent_paper_begin_tag (self, "Table");
  draw_heads (self);
}

/* Only a row that is higher than a page may run over its end. */
void
ent_paper_add_row (EntPaper *self, const char *const *cells, const char *note)
{
  double height;
  g_autoptr (GPtrArray) layouts = create_cells (self, ENT_PAPER_TEXT, cells, &height);
  g_autoptr (PangoLayout) small
      = note != NULL ? create_cell (self, ENT_PAPER_CAPTION, 0, note) : NULL;

  if (small != NULL)
    height = MAX (height, get_height (layouts->pdata[0]) + get_height (small));
  if (!ent_paper_has_room (self, height + 2 * PAD))
    {
      ent_paper_begin_page (self);
      draw_heads (self);
    }
  draw_cells (self, layouts, "TD", 0, small);
  self->y += height + 2 * PAD;
  draw_rule (self, 0.8);
}

void
ent_paper_end_table (EntPaper *self)
{
  ent_paper_end_tag (self, "Table");
  self->columns = NULL;
  self->n_columns = 0;
  self->y += ENT_PAPER_LINE;
}
