/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a score, drawn. All lengths come from the height of the text, so that the chart
 * looks the same on a screen and, in points, on paper. */
#include "ent-score-chart.h"

#include "ent-date.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEVEL 1.75       /* lines of text from one level to the next */
#define RADIUS 0.72      /* lines of text: of a marker */
#define NARROW 24.0      /* lines of text: below it the levels are numbers alone */
#define FAINT 0.22       /* opacity of grid lines */
#define QUIET 0.65       /* opacity of words beside the course */
#define TINT 0.07        /* opacity of the part that blocks */
#define DATE_LENGTH 1.35 /* lines of text under the axis */

/* Where things are in the box. */
typedef struct
{
  double line;  /* height of a line of text */
  double left;  /* of the first place a marker may have */
  double right; /* of the last */
  double top;   /* of the highest level */
  double step;  /* from one level to the next */
  double gutter;
  double width;
  gboolean narrow;
} Frame;

static PangoLayout *
create_layout (const EntScoreChart *chart, PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);

  if (chart->font != NULL)
    pango_layout_set_font_description (layout, chart->font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
measure_text (const EntScoreChart *chart,
              PangoContext *context,
              const char *text,
              double *width,
              double *height)
{
  g_autoptr (PangoLayout) layout = create_layout (chart, context, text);
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double)w / PANGO_SCALE;
  if (height != NULL)
    *height = (double)h / PANGO_SCALE;
}

/* Returns: (transfer full): “4 – Significant”, or “4” where there is little room. */
static char *
make_label (guint level, gboolean narrow)
{
  return narrow ? g_strdup_printf ("%u", level) : g_strdup (ent_score_get_wording (level, NULL));
}

static void
make_frame (
    const EntScoreChart *chart, PangoContext *context, double width, double height, Frame *frame)
{
  double widest = 0;

  measure_text (chart, context, "1", NULL, &frame->line);
  frame->width = width;
  frame->narrow = width < NARROW * frame->line;
  for (guint level = 1; level <= ENT_SCORE_LEVELS; level++)
    {
      g_autofree char *label = make_label (level, frame->narrow);
      double w;

      measure_text (chart, context, label, &w, NULL);
      widest = MAX (widest, w);
    }
  frame->gutter = widest + 0.6 * frame->line;
  frame->left = frame->gutter + 2 * frame->line;
  frame->right = MAX (frame->left, width - 2.6 * frame->line);
  frame->step = (height - (2 * RADIUS + DATE_LENGTH) * frame->line) / (ENT_SCORE_LEVELS - 1);
  frame->top = RADIUS * frame->line + 1;
}

double
ent_score_chart_measure (const EntScoreChart *chart, PangoContext *context)
{
  double line;

  measure_text (chart, context, "1", NULL, &line);
  return ceil (((ENT_SCORE_LEVELS - 1) * LEVEL + 2 * RADIUS + DATE_LENGTH) * line);
}

static const EntScorePoint *
get_point (const EntScoreChart *chart, guint index)
{
  return g_ptr_array_index (chart->points, index);
}

/* The worst level is at the top. */
static double
place_level (const Frame *frame, guint level)
{
  return frame->top + (ENT_SCORE_LEVELS - level) * frame->step;
}

/* Days keep their distances; points of one day stand side by side. */
static double
place_date (const EntScoreChart *chart, const Frame *frame, guint index)
{
  guint n = chart->points->len;
  int span = ent_date_days_between (&get_point (chart, 0)->date, &get_point (chart, n - 1)->date);
  int days = ent_date_days_between (&get_point (chart, 0)->date, &get_point (chart, index)->date);

  if (n == 1)
    return frame->left;
  if (span == 0)
    return frame->left + (frame->right - frame->left) * index / (n - 1);
  return frame->left + (frame->right - frame->left) * days / span;
}

static void
set_ink (cairo_t *cairo, const EntInk *ink, double opacity)
{
  cairo_set_source_rgba (cairo, ink->red, ink->green, ink->blue, opacity);
}

/* Shows @text with its middle on the line at @y. @align: 0: begins at @x; 0.5: has its middle
 * there; 1: ends there. */
static void
draw_text (const EntScoreChart *chart,
           cairo_t *cairo,
           PangoContext *context,
           const char *text,
           double x,
           double y,
           double align)
{
  g_autoptr (PangoLayout) layout = create_layout (chart, context, text);
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  cairo_move_to (cairo, x - align * width / PANGO_SCALE, y - 0.5 * height / PANGO_SCALE);
  pango_cairo_show_layout (cairo, layout);
}

static void
draw_levels (const EntScoreChart *chart, cairo_t *cairo, PangoContext *context, const Frame *frame)
{
  double bottom = place_level (frame, ENT_SCORE_BLOCKS) + frame->step / 2;

  set_ink (cairo, &chart->alarm, TINT);
  cairo_rectangle (cairo, frame->gutter, 0, frame->width - frame->gutter, bottom);
  cairo_fill (cairo);
  cairo_set_line_width (cairo, 1);
  for (guint level = 1; level <= ENT_SCORE_LEVELS; level++)
    {
      double y = round (place_level (frame, level)) + 0.5;
      g_autofree char *label = make_label (level, frame->narrow);

      set_ink (cairo, &chart->text, level == 1 ? 2 * FAINT : FAINT / 2);
      cairo_move_to (cairo, frame->gutter, y);
      cairo_line_to (cairo, frame->width, y);
      cairo_stroke (cairo);
      set_ink (cairo, &chart->text, QUIET);
      draw_text (chart, cairo, context, label, 0, y, 0);
    }
  set_ink (cairo, &chart->alarm, 0.9);
  if (!frame->narrow)
    draw_text (chart, cairo, context, _ ("blocks the contract"), frame->width - 0.5 * frame->line,
               place_level (frame, ENT_SCORE_LEVELS) + frame->step / 2, 1);
}

static void
draw_course (const EntScoreChart *chart, cairo_t *cairo, const Frame *frame)
{
  set_ink (cairo, &chart->course, 1);
  cairo_set_line_width (cairo, frame->line / 9);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cairo);
  for (guint i = 0; i < chart->points->len; i++)
    cairo_line_to (cairo, place_date (chart, frame, i),
                   place_level (frame, get_point (chart, i)->score));
  cairo_stroke (cairo);
}

static void
draw_marker (const EntScoreChart *chart,
             cairo_t *cairo,
             PangoContext *context,
             const Frame *frame,
             guint index)
{
  const EntScorePoint *point = get_point (chart, index);
  double x = place_date (chart, frame, index);
  double y = place_level (frame, point->score);
  char digit[] = { (char)('0' + point->score), '\0' };

  cairo_new_path (cairo);
  cairo_arc (cairo, x, y, RADIUS * frame->line, 0, 2 * G_PI);
  set_ink (cairo, point->again ? &chart->course : &chart->ground, 1);
  cairo_fill_preserve (cairo);
  set_ink (cairo, &chart->course, 1);
  cairo_set_line_width (cairo, frame->line / 9);
  cairo_stroke (cairo);
  if (chart->selected == (int)index)
    {
      cairo_arc (cairo, x, y, (RADIUS + 0.25) * frame->line, 0, 2 * G_PI);
      cairo_stroke (cairo);
    }
  set_ink (cairo, point->again ? &chart->ground : &chart->course, 1);
  draw_text (chart, cairo, context, digit, x, y, 0.5);
}

/* Returns: (transfer full): “30 Jan 2026”. */
static char *
make_date (const GDate *date)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  /* Translators: a date under a chart, as short as it can be: “30 Jan 2026”; see the manual of
   * strftime. */
  return g_date_time_format (time, C_ ("date", "%-d %b %Y"));
}

/* Dates under the axis: the last one first, then whatever leaves it room. */
static void
draw_dates (const EntScoreChart *chart, cairo_t *cairo, PangoContext *context, const Frame *frame)
{
  double y = place_level (frame, 1) + (RADIUS + DATE_LENGTH / 2) * frame->line;
  double free_until = frame->width;

  set_ink (cairo, &chart->text, QUIET);
  for (guint i = chart->points->len; i-- > 0;)
    {
      g_autofree char *text = make_date (&get_point (chart, i)->date);
      double middle = place_date (chart, frame, i);
      double width;

      measure_text (chart, context, text, &width, NULL);
      middle = MIN (middle, frame->width - width / 2);
      if (middle + width / 2 > free_until)
        continue;
      draw_text (chart, cairo, context, text, middle, y, 0.5);
      free_until = middle - width / 2 - 0.5 * frame->line;
    }
}

/* What is still to come is said where it would be. */
static void
draw_rest (const EntScoreChart *chart, cairo_t *cairo, PangoContext *context, const Frame *frame)
{
  const double dashes[] = { frame->line / 4, frame->line / 4 };
  double y = place_level (frame, get_point (chart, 0)->score);
  double from = frame->left + (RADIUS + 0.2) * frame->line;
  double width;

  if (chart->points->len > 1)
    return;
  measure_text (chart, context, _ ("not scored again yet"), &width, NULL);
  if (from + width > frame->width)
    return;
  set_ink (cairo, &chart->course, QUIET);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cairo, from, y);
  cairo_rel_line_to (cairo, 2 * frame->line, 0);
  cairo_stroke (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
  set_ink (cairo, &chart->text, QUIET);
  draw_text (chart, cairo, context, _ ("not scored again yet"), from, y - frame->step / 2, 0);
}

void
ent_score_chart_draw (
    const EntScoreChart *chart, cairo_t *cairo, PangoContext *context, double width, double height)
{
  Frame frame;

  cairo_save (cairo);
  make_frame (chart, context, width, height, &frame);
  draw_levels (chart, cairo, context, &frame);
  if (chart->points->len > 0)
    {
      draw_rest (chart, cairo, context, &frame);
      draw_course (chart, cairo, &frame);
      draw_dates (chart, cairo, context, &frame);
    }
  for (guint i = 0; i < chart->points->len; i++)
    draw_marker (chart, cairo, context, &frame, i);
  cairo_restore (cairo);
}

void
ent_score_chart_place (const EntScoreChart *chart,
                       PangoContext *context,
                       double width,
                       double height,
                       guint index,
                       double *x,
                       double *y)
{
  Frame frame;

  g_return_if_fail (index < chart->points->len);
  make_frame (chart, context, width, height, &frame);
  *x = place_date (chart, &frame, index);
  *y = place_level (&frame, get_point (chart, index)->score);
}

int
ent_score_chart_find (const EntScoreChart *chart,
                      PangoContext *context,
                      double width,
                      double height,
                      double x,
                      double y)
{
  Frame frame;
  double nearest;
  int found = -1;

  make_frame (chart, context, width, height, &frame);
  nearest = 1.5 * RADIUS * frame.line;
  for (guint i = 0; i < chart->points->len; i++)
    {
      double distance = hypot (place_date (chart, &frame, i) - x,
                               place_level (&frame, get_point (chart, i)->score) - y);

      if (distance <= nearest)
        {
          nearest = distance;
          found = (int)i;
        }
    }
  return found;
}

void
ent_score_chart_set_paper (EntScoreChart *chart)
{
  chart->text = (EntInk){ 0, 0, 0 };
  chart->ground = (EntInk){ 1, 1, 1 };
  chart->course = (EntInk){ 0.11, 0.44, 0.85 };
  chart->alarm = (EntInk){ 0.7, 0.08, 0.12 };
}
