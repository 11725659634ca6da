/* SPDX-License-Identifier: GPL-3.0-or-later
 * A small line of a number's course. */
#include "ent-sparkline.h"

#include <math.h>

#include "ent-compat.h"

#define INSET 3.0 /* px: room for the dot at the edges */

struct _EntSparkline
{
  GtkWidget parent_instance;
  double *values;
  guint n_values;
  double target;
};

G_DEFINE_FINAL_TYPE (EntSparkline, ent_sparkline, GTK_TYPE_WIDGET)

/* The range shown: of the values and the target, never empty. */
static void
get_range (EntSparkline *self, double *low, double *high)
{
  *low = *high = self->values[0];
  for (guint i = 1; i < self->n_values; i++)
    {
      *low = MIN (*low, self->values[i]);
      *high = MAX (*high, self->values[i]);
    }
  if (!isnan (self->target))
    {
      *low = MIN (*low, self->target);
      *high = MAX (*high, self->target);
    }
  if (*high - *low <= 0)
    {
      *low -= 1;
      *high += 1;
    }
}

static double
place (double value, double low, double high, double height)
{
  return height - INSET - (value - low) / (high - low) * (height - 2 * INSET);
}

static void
draw_target (EntSparkline *self, cairo_t *cr, double y, double width, const GdkRGBA *color)
{
  const double dashes[] = { 3, 3 };
  GdkRGBA faint = *color;

  faint.alpha *= 0.45f;
  gdk_cairo_set_source_rgba (cr, &faint);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, 0, round (y) + 0.5);
  cairo_line_to (cr, width, round (y) + 0.5);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_course (EntSparkline *self, cairo_t *cr, double width, double height, double low, double high)
{
  guint steps = MAX (self->n_values - 1, 1);
  double x = 0;
  double y = 0;

  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->n_values; i++)
    {
      x = INSET + (width - 2 * INSET) * (self->n_values == 1 ? 1.0 : (double)i / steps);
      y = place (self->values[i], low, high, height);
      cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
  cairo_arc (cr, x, y, 2.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
ent_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntSparkline *self = ENT_SPARKLINE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double low = 0;
  double high = 0;
  GdkRGBA color;
  cairo_t *cr;

  if (self->n_values == 0)
    return;
  get_range (self, &low, &high);
  ent_compat_get_color (widget, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!isnan (self->target))
    draw_target (self, cr, place (self->target, low, high, height), width, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  draw_course (self, cr, width, height, low, high);
  cairo_destroy (cr);
}

static void
ent_sparkline_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 32 : 18;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 72 : 24;
}

static void
ent_sparkline_finalize (GObject *object)
{
  g_free (ENT_SPARKLINE (object)->values);
  G_OBJECT_CLASS (ent_sparkline_parent_class)->finalize (object);
}

static void
ent_sparkline_class_init (EntSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_sparkline_finalize;
  widget_class->snapshot = ent_sparkline_snapshot;
  widget_class->measure = ent_sparkline_measure;
  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_sparkline_init (EntSparkline *self)
{
  self->target = NAN;
}

void
ent_sparkline_set_values (
    EntSparkline *self, const double *values, guint n_values, double target, const char *spoken)
{
  g_free (self->values);
  self->values = g_memdup2 (values, n_values * sizeof *values);
  self->n_values = n_values;
  self->target = target;
  if (spoken != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
