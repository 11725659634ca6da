/* SPDX-License-Identifier: GPL-3.0-or-later
 * A metric at a glance. */
#include "ent-metric-tile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ent-metric-course.h"
#include "ent-sparkline.h"
#include "ent-tooltip.h"

#define PERIODS_SHOWN 12

struct _EntMetricTile
{
  GtkButton parent_instance;
  GtkLabel *name;
  GtkLabel *value;
  GtkLabel *target;
  EntSparkline *sparkline;
  EntSession *session;
  EntRecord *metric;
};

G_DEFINE_FINAL_TYPE (EntMetricTile, ent_metric_tile, GTK_TYPE_BUTTON)

static void
ent_metric_tile_clicked (GtkButton *button)
{
  EntMetricTile *self = ENT_METRIC_TILE (button);

  ent_session_go_to (self->session, self->metric, NULL);
}

static void
ent_metric_tile_dispose (GObject *object)
{
  EntMetricTile *self = ENT_METRIC_TILE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->metric);
  G_OBJECT_CLASS (ent_metric_tile_parent_class)->dispose (object);
}

static void
ent_metric_tile_class_init (EntMetricTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_metric_tile_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = ent_metric_tile_clicked;
  g_type_ensure (ENT_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/overview/ent-metric-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, EntMetricTile, name);
  gtk_widget_class_bind_template_child (widget_class, EntMetricTile, value);
  gtk_widget_class_bind_template_child (widget_class, EntMetricTile, target);
  gtk_widget_class_bind_template_child (widget_class, EntMetricTile, sparkline);
}

static void
ent_metric_tile_init (EntMetricTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): how far the last value is from the one before, in the unit that is said
 * above it: "▲ 0.4". */
static char *
describe_change (const EntMetricCourse *course)
{
  const double *values = (const double *)course->values->data;
  guint length = course->values->len;
  g_autofree char *amount = NULL;
  double change;

  if (length < 2)
    return g_strdup ("");
  change = values[length - 1] - values[length - 2];
  if (change == 0)
    return g_strdup ("＝");
  amount = ent_metric_format_plain (fabs (change));
  return g_strdup_printf ("%s\u00a0%s", change > 0 ? "▲" : "▼", amount);
}

static char *
describe_target (EntMetricTile *self, const EntMetricCourse *course)
{
  g_autofree char *change = describe_change (course);
  g_autofree char *target = NULL;
  g_autofree char *text = NULL;

  if (isnan (course->target))
    return g_steal_pointer (&change);
  target = ent_metric_format (self->metric, course->target);
  /* Translators: %s is a number with its unit. */
  text = g_strdup_printf (_ ("Target %s"), target);
  return *change != '\0' ? g_strjoin ("  ·  ", change, text, NULL) : g_steal_pointer (&text);
}

static void
show_metric (EntMetricTile *self)
{
  g_autoptr (EntMetricCourse) course = ent_metric_course_new (self->metric, PERIODS_SHOWN);
  const double *values = (const double *)course->values->data;
  guint length = course->values->len;
  g_autofree char *title = ent_record_dup_title (self->metric);
  g_autofree char *value = length > 0 ? ent_metric_format (self->metric, values[length - 1])
                                      : g_strdup (_ ("No reading"));
  g_autofree char *target = describe_target (self, course);
  g_autofree char *spoken = g_strjoin (", ", title, value, target, NULL);

  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->target, target);
  if (length == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "missing");
  gtk_widget_set_visible (GTK_WIDGET (self->sparkline), length > 1);
  ent_sparkline_set_values (self->sparkline, values, length, course->target, NULL);
  if (ent_metric_course_is_reached (course, self->metric))
    gtk_widget_add_css_class (GTK_WIDGET (self), "reached");
  ent_tooltip_set (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

GtkWidget *
ent_metric_tile_new (EntSession *session, EntRecord *metric)
{
  EntMetricTile *self = g_object_new (ENT_TYPE_METRIC_TILE, NULL);

  self->session = g_object_ref (session);
  self->metric = g_object_ref (metric);
  show_metric (self);
  return GTK_WIDGET (self);
}
