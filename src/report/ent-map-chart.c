/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws the stakeholder map. All lengths are parts of the em, the height of the labels' font. */
#include "ent-map-chart.h"

#include "ent-map-legend.h"
#include "ent-map-people.h"
#include "ent-map-scale.h"

#include <math.h>

#define LEAST_MARKER 0.5
#define MARKER 1.7    /* diameter with ring */
#define TICK_LINE 1.6 /* words of the support scale, and its title */
#define NAME_LINE 1.7 /* names of the quadrants, and the title of influence */
#define LEAST_PLOT 4.0
#define LEAST_ROW 3.4 /* a marker and, below it, a name */
#define N_ROWS (ENT_MAP_MAXIMUM_INFLUENCE - ENT_MAP_MINIMUM_INFLUENCE + 1)

struct _EntMapChart
{
  EntMapChartSpec spec;
  double em;
  GPtrArray *people;
  PangoLayout *layout; /* for all texts, in the labels' font */
  EntMapPen *pen;
  EntMapPen *legend_pen;
  EntMapLegend *legend;
  double legend_height;
  EntMapBox plot;
  EntMapFrame frame;
  EntInfluenceMap *map;
};

/* Texts */

static double
measure_text (const EntMapChart *self, const char *text)
{
  int width;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

static double
measure_cb (const char *text, gpointer user_data)
{
  return measure_text (user_data, text);
}

/* With contrast even the finest line has half the strength of the ink. */
static void
set_ink (const EntMapChart *self, cairo_t *cairo, double strength)
{
  if (self->spec.contrast)
    strength = (1 + strength) / 2;
  ent_map_color_set (ent_map_theme_get_ink (self->spec.theme, strength), cairo, 1);
}

/* Draws @text in the middle of the line at @y, beginning at @x, or ending or centred there with
 * @align 1 or 0.5, and never wider than @room. */
static void
draw_text (const EntMapChart *self,
           cairo_t *cairo,
           const char *text,
           double x,
           double y,
           double align,
           double room)
{
  int width, height;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_size (self->layout, &width, &height);
  if (width > room * PANGO_SCALE)
    {
      pango_layout_set_width (self->layout, (int)(room * PANGO_SCALE));
      pango_layout_get_size (self->layout, &width, &height);
    }
  cairo_move_to (cairo, x - align * width / PANGO_SCALE, y - 0.5 * height / PANGO_SCALE);
  pango_cairo_show_layout (cairo, self->layout);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
}

/* Layout */

/* Returns: the width of what stands left of the plot: the influence scale and both titles. */
static double
measure_left (const EntMapChart *self)
{
  double widest = MAX (measure_text (self, ent_map_scale_get_influence_title ()),
                       measure_text (self, ent_map_scale_get_support_title ()));

  for (int i = ENT_MAP_MINIMUM_INFLUENCE; i <= ENT_MAP_MAXIMUM_INFLUENCE; i++)
    {
      g_autofree char *word = ent_map_scale_dup_influence (i);

      widest = MAX (widest, measure_text (self, word));
    }
  return widest;
}

/* Returns: the height of what stands below the plot: names, the support scale, the legend. */
static double
measure_foot (const EntMapChart *self)
{
  double legend = self->legend_height > 0 ? self->legend_height + 0.5 * self->em : 0;

  return (NAME_LINE + TICK_LINE) * self->em + legend;
}

static EntMapBox
place_plot (const EntMapChart *self)
{
  double em = self->em;
  double left = measure_left (self) + 0.5 * em;
  double top = NAME_LINE * em;
  double foot = measure_foot (self);

  return (EntMapBox){
    .x = left,
    .y = top,
    .width = MAX (self->spec.width - left, LEAST_PLOT * em),
    .height = MAX (self->spec.height - top - foot, LEAST_PLOT * em),
  };
}

static void
set_fonts (EntMapChart *self)
{
  const PangoFontDescription *font = pango_context_get_font_description (self->spec.context);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->spec.context, font, NULL);

  self->em = (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics))
             / (1.2 * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  self->layout = pango_layout_new (self->spec.context);
  pango_layout_set_font_description (self->layout, font);
}

/* Returns: how many people are in the fullest cell. */
static guint
count_fullest (const EntMapChart *self)
{
  guint counts[ENT_MAP_MAXIMUM_INFLUENCE + 1][5] = { { 0 } };
  guint most = 1;

  for (guint i = 0; i < self->people->len; i++)
    {
      const EntMapPerson *person = self->people->pdata[i];
      EntMapScore score = ent_map_score_clamp (person->score);
      guint *count = &counts[score.influence][score.support - ENT_MAP_MINIMUM_SUPPORT];

      most = MAX (most, ++*count);
    }
  return most;
}

/* Markers get smaller before they hide each other, as far as they can still be seen. */
static double
measure_marker (const EntMapChart *self)
{
  EntMapBox cell = ent_map_frame_get_cell (&self->frame, (EntMapScore){ 1, 0 });
  double fitting = 0.85 * sqrt (cell.width * cell.height / count_fullest (self));

  return CLAMP (fitting, LEAST_MARKER * self->em, MARKER * self->em);
}

/* Returns: (transfer full): a chart with all but its plot. */
static EntMapChart *
create (GPtrArray *people, const EntMapChartSpec *spec)
{
  EntMapChart *self = g_new0 (EntMapChart, 1);

  self->spec = *spec;
  g_object_ref (spec->context);
  self->people = g_ptr_array_ref (people);
  set_fonts (self);
  self->legend_pen = ent_map_pen_new (spec->context, spec->theme, MARKER * self->em);
  self->legend = ent_map_legend_new (people, spec->classes);
  self->legend_height = ent_map_legend_draw (self->legend, NULL, self->legend_pen, self->layout,
                                             spec->theme, spec->width);
  return self;
}

double
ent_map_chart_measure_height (GPtrArray *people, const EntMapChartSpec *spec)
{
  g_autoptr (EntMapChart) self = create (people, spec);

  return (NAME_LINE + N_ROWS * LEAST_ROW) * self->em + measure_foot (self);
}

EntMapChart *
ent_map_chart_new (GPtrArray *people, const EntMapChartSpec *spec)
{
  EntMapChart *self = create (people, spec);
  g_autoptr (GArray) items = ent_map_people_make_items (people);

  self->plot = place_plot (self);
  self->frame = (EntMapFrame){
    .width = self->plot.width,
    .height = self->plot.height,
    .line = 1.25 * self->em,
    .gap = 0.32 * self->em,
    .measure = measure_cb,
    .user_data = self,
  };
  self->frame.marker = measure_marker (self);
  self->pen = ent_map_pen_new (spec->context, spec->theme, self->frame.marker);
  self->map = ent_influence_map_new ((const EntMapItem *)items->data, items->len, &self->frame);
  return self;
}

void
ent_map_chart_free (EntMapChart *self)
{
  g_clear_pointer (&self->map, ent_influence_map_free);
  g_clear_pointer (&self->pen, ent_map_pen_free);
  ent_map_legend_free (self->legend);
  ent_map_pen_free (self->legend_pen);
  g_object_unref (self->layout);
  g_object_unref (self->spec.context);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/* Drawing */

/* A shade a quadrant: the two that call for something are a little stronger. */
static void
draw_quadrants (const EntMapChart *self, cairo_t *cairo)
{
  static const double shades[ENT_N_QUADRANTS] = {
    [ENT_QUADRANT_WIN_OVER] = 0.075,
    [ENT_QUADRANT_CHAMPION] = 0.045,
    [ENT_QUADRANT_WATCH] = 0.045,
    [ENT_QUADRANT_ALLY] = 0.02,
  };

  for (EntQuadrant i = 0; i < ENT_N_QUADRANTS; i++)
    {
      EntMapBox box = ent_quadrant_get_box (&self->frame, i);

      ent_map_color_set (ent_map_theme_get_ink (self->spec.theme, shades[i]), cairo, 1);
      cairo_rectangle (cairo, self->plot.x + box.x, self->plot.y + box.y, box.width, box.height);
      cairo_fill (cairo);
    }
}

/* The names stand outside the plot, above and below their quadrant, where no label can be. */
static void
draw_names (const EntMapChart *self, cairo_t *cairo)
{
  pango_layout_set_attributes (self->layout, NULL);
  for (EntQuadrant i = 0; i < ENT_N_QUADRANTS; i++)
    {
      EntMapBox box = ent_quadrant_get_box (&self->frame, i);
      gboolean top = i == ENT_QUADRANT_WIN_OVER || i == ENT_QUADRANT_CHAMPION;
      PangoAttrList *bold = pango_attr_list_new ();
      double y = top ? -NAME_LINE / 2 * self->em : self->plot.height + NAME_LINE / 2 * self->em;

      pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (self->layout, bold);
      pango_attr_list_unref (bold);
      set_ink (self, cairo, 0.75);
      draw_text (self, cairo, ent_quadrant_get_label (i), self->plot.x + box.x + box.width / 2,
                 self->plot.y + y, 0.5, box.width);
    }
  pango_layout_set_attributes (self->layout, NULL);
}

static void
draw_line (cairo_t *cairo, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cairo, x1, y1);
  cairo_line_to (cairo, x2, y2);
  cairo_stroke (cairo);
}

/* Fine lines between cells, stronger ones between quadrants. */
static void
draw_grid (const EntMapChart *self, cairo_t *cairo)
{
  const EntMapBox *plot = &self->plot;
  EntMapBox corner = ent_quadrant_get_box (&self->frame, ENT_QUADRANT_ALLY);

  cairo_set_line_width (cairo, self->em / 18);
  set_ink (self, cairo, 0.13);
  for (int i = 1; i < 5; i++)
    {
      draw_line (cairo, plot->x + plot->width * i / 5, plot->y, plot->x + plot->width * i / 5,
                 plot->y + plot->height);
      draw_line (cairo, plot->x, plot->y + plot->height * i / 5, plot->x + plot->width,
                 plot->y + plot->height * i / 5);
    }
  set_ink (self, cairo, 0.4);
  cairo_set_line_width (cairo, self->em / 13);
  draw_line (cairo, plot->x + corner.x, plot->y, plot->x + corner.x, plot->y + plot->height);
  draw_line (cairo, plot->x, plot->y + corner.y, plot->x + plot->width, plot->y + corner.y);
  draw_line (cairo, plot->x, plot->y, plot->x, plot->y + plot->height);
  draw_line (cairo, plot->x, plot->y + plot->height, plot->x + plot->width, plot->y + plot->height);
}

static void
draw_influence_ticks (const EntMapChart *self, cairo_t *cairo)
{
  const EntMapBox *plot = &self->plot;

  for (int i = ENT_MAP_MINIMUM_INFLUENCE; i <= ENT_MAP_MAXIMUM_INFLUENCE; i++)
    {
      EntMapBox cell = ent_map_frame_get_cell (&self->frame, (EntMapScore){ i, 0 });
      g_autofree char *word = ent_map_scale_dup_influence (i);

      draw_text (self, cairo, word, plot->x - 0.5 * self->em, plot->y + cell.y + cell.height / 2, 1,
                 plot->x);
    }
}

static void
draw_support_ticks (const EntMapChart *self, cairo_t *cairo)
{
  const EntMapBox *plot = &self->plot;
  double y = plot->y + plot->height + (NAME_LINE + TICK_LINE / 2) * self->em;
  double room = plot->width / 5 - 0.5 * self->em;
  EntMapTick tick = ent_map_scale_choose_tick (room, measure_cb, (gpointer)self);

  for (int i = ENT_MAP_MINIMUM_SUPPORT; i <= ENT_MAP_MAXIMUM_SUPPORT; i++)
    {
      EntMapBox cell = ent_map_frame_get_cell (&self->frame, (EntMapScore){ 1, i });
      g_autofree char *word = ent_map_scale_dup_support (i, tick);

      draw_text (self, cairo, word, plot->x + cell.x + cell.width / 2, y, 0.5, room);
    }
}

/* Each title stands at its scale, in the corners the words leave free. */
static void
draw_titles (const EntMapChart *self, cairo_t *cairo)
{
  const EntMapBox *plot = &self->plot;
  double x = plot->x - 0.5 * self->em;

  set_ink (self, cairo, 0.9);
  draw_text (self, cairo, ent_map_scale_get_influence_title (), x,
             plot->y - NAME_LINE / 2 * self->em, 1, plot->x);
  draw_text (self, cairo, ent_map_scale_get_support_title (), x,
             plot->y + plot->height + (NAME_LINE + TICK_LINE / 2) * self->em, 1, plot->x);
}

void
ent_map_chart_draw_person (const EntMapChart *self, cairo_t *cairo, guint index, double x, double y)
{
  const EntMapPerson *person = self->people->pdata[index];
  EntMapLook look = { person->class, person->function, person->can_block, person->vacant };

  ent_map_pen_draw (self->pen, cairo, look, x, y);
}

/* What markers a count lies over does not show through. */
static void
draw_plate (const EntMapChart *self, cairo_t *cairo, const EntMapBox *box)
{
  ent_map_color_set (ent_map_theme_get_ink (self->spec.theme, 0), cairo, 0.85);
  cairo_rectangle (cairo, self->plot.x + box->x, self->plot.y + box->y, box->width, box->height);
  cairo_fill (cairo);
}

static void
draw_labels (const EntMapChart *self, cairo_t *cairo)
{
  guint length;
  const EntMapLabel *labels = ent_influence_map_get_labels (self->map, &length);

  for (guint i = 0; i < length; i++)
    {
      const EntMapBox *box = &labels[i].box;
      gboolean counts = labels[i].item < 0;

      if (labels[i].covers)
        draw_plate (self, cairo, box);
      set_ink (self, cairo, counts ? 0.65 : 0.9);
      draw_text (self, cairo, labels[i].text, self->plot.x + box->x,
                 self->plot.y + box->y + box->height / 2, 0, box->width * 1.5);
    }
}

/* Who can block is drawn last, over the others of a full cell. */
static void
draw_people (const EntMapChart *self, cairo_t *cairo)
{
  for (int blocking = FALSE; blocking <= TRUE; blocking++)
    for (guint i = 0; i < self->people->len; i++)
      {
        const EntMapPerson *person = self->people->pdata[i];
        EntMapPoint point = ent_map_chart_get_point (self, i);

        if (!person->can_block == !blocking)
          ent_map_chart_draw_person (self, cairo, i, point.x, point.y);
      }
}

void
ent_map_chart_draw (const EntMapChart *self, cairo_t *cairo)
{
  cairo_save (cairo);
  draw_quadrants (self, cairo);
  draw_grid (self, cairo);
  draw_names (self, cairo);
  set_ink (self, cairo, 0.65);
  draw_influence_ticks (self, cairo);
  draw_support_ticks (self, cairo);
  draw_titles (self, cairo);
  draw_people (self, cairo);
  draw_labels (self, cairo);
  cairo_translate (cairo, 0, self->spec.height - self->legend_height);
  ent_map_legend_draw (self->legend, cairo, self->legend_pen, self->layout, self->spec.theme,
                       self->spec.width);
  cairo_restore (cairo);
}

/* Geometry */

EntMapBox
ent_map_chart_get_plot (const EntMapChart *self)
{
  return self->plot;
}

const EntInfluenceMap *
ent_map_chart_get_map (const EntMapChart *self)
{
  return self->map;
}

EntMapBox
ent_map_chart_get_cell (const EntMapChart *self, EntMapScore score)
{
  EntMapBox cell = ent_map_frame_get_cell (&self->frame, score);

  cell.x += self->plot.x;
  cell.y += self->plot.y;
  return cell;
}

EntMapScore
ent_map_chart_get_score (const EntMapChart *self, double x, double y)
{
  return ent_map_frame_get_score (&self->frame, x - self->plot.x, y - self->plot.y);
}

int
ent_map_chart_hit (const EntMapChart *self, double x, double y)
{
  return ent_influence_map_hit (self->map, x - self->plot.x, y - self->plot.y);
}

EntMapPoint
ent_map_chart_get_point (const EntMapChart *self, guint index)
{
  EntMapPoint point = ent_influence_map_get_point (self->map, index);

  return (EntMapPoint){ point.x + self->plot.x, point.y + self->plot.y };
}

double
ent_map_chart_get_diameter (const EntMapChart *self)
{
  return self->frame.marker;
}
