/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a dimension's score. */
#include "ent-score-history.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-diagnosis-kinds.h"
#include "ent-follower.h"
#include "ent-line-keys.h"
#include "ent-score-chart.h"

/* The chart is drawn in colours of the style, which these widgets, never seen, have. */
enum
{
  INK_GROUND,
  INK_COURSE,
  INK_ALARM,
  N_INKS,
};

struct _EntScoreHistory
{
  AdwBin parent_instance;
  GtkDrawingArea *area;
  GtkLabel *sentence;
  GtkWidget *inks[N_INKS];
  EntFollower *follower;
  char *score_id;    /* (nullable) */
  GPtrArray *points; /* (element-type EntScorePoint) */
  int selected;      /* index of a point; negative: none */
};

G_DEFINE_FINAL_TYPE (EntScoreHistory, ent_score_history, ADW_TYPE_BIN)

static EntInk
get_ink (GtkWidget *widget)
{
  GdkRGBA color;

  ent_compat_get_color (widget, &color);
  return (EntInk){ color.red, color.green, color.blue };
}

static void
fill_chart (EntScoreHistory *self, EntScoreChart *chart)
{
  *chart = (EntScoreChart){
    .points = self->points,
    .text = get_ink (GTK_WIDGET (self->area)),
    .ground = get_ink (self->inks[INK_GROUND]),
    .course = get_ink (self->inks[INK_COURSE]),
    .alarm = get_ink (self->inks[INK_ALARM]),
    .selected = self->selected,
  };
}

static void
draw (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer data)
{
  EntScoreHistory *self = data;
  EntScoreChart chart;

  fill_chart (self, &chart);
  ent_score_chart_draw (&chart, cairo, gtk_widget_get_pango_context (GTK_WIDGET (area)), width,
                        height);
}

/* The sentence is of the point that is marked, else of the whole course. */
static void
tell (EntScoreHistory *self)
{
  g_autofree char *course = ent_score_course_describe (self->points);
  g_autofree char *point = NULL;

  if (self->selected >= 0)
    point = ent_score_point_dup_text (g_ptr_array_index (self->points, self->selected));
  gtk_label_set_label (self->sentence, point != NULL ? point : course);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  point != NULL ? point : course, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

/* The height follows the size of the text. */
static void
fit (EntScoreHistory *self)
{
  EntScoreChart chart = { .points = self->points };
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->area));

  gtk_drawing_area_set_content_height (self->area, (int)ent_score_chart_measure (&chart, context));
}

static void
refresh (gpointer view)
{
  EntScoreHistory *self = view;
  EntSession *session = ent_follower_get_session (self->follower);
  g_autoptr (EntRecord) score = NULL;

  if (session != NULL && self->score_id != NULL)
    score = ent_source_lookup (ent_session_get_source (session), self->score_id);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  if (score != NULL && ent_record_is_kind (score, "dimension-score"))
    self->points
        = ent_score_course_list (ent_session_get_source (session),
                                 ent_record_get_text (score, ENT_DIMENSION_SCORE_DIMENSION));
  else
    self->points = g_ptr_array_new ();
  if (self->selected >= (int)self->points->len)
    self->selected = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), score != NULL);
  fit (self);
  tell (self);
}

void
ent_score_history_select (EntScoreHistory *self, int index)
{
  self->selected = MIN (index, (int)self->points->len - 1);
  tell (self);
}

/* By keyboard */

static gboolean
key_pressed_cb (EntScoreHistory *self, guint key)
{
  int at = self->selected;

  if (!ent_line_keys_follow (NULL, key, (int)self->points->len - 1, &at))
    return GDK_EVENT_PROPAGATE;
  ent_score_history_select (self, at);
  return GDK_EVENT_STOP;
}

static void
left_cb (EntScoreHistory *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->area)))
    ent_score_history_select (self, -1);
}

/* By pointer */

static int
find_at (EntScoreHistory *self, double x, double y)
{
  EntScoreChart chart;

  fill_chart (self, &chart);
  return ent_score_chart_find (&chart, gtk_widget_get_pango_context (GTK_WIDGET (self->area)),
                               gtk_widget_get_width (GTK_WIDGET (self->area)),
                               gtk_widget_get_height (GTK_WIDGET (self->area)), x, y);
}

static void
moved_cb (EntScoreHistory *self, double x, double y)
{
  int index = find_at (self, x, y);

  if (index >= 0 && index != self->selected)
    ent_score_history_select (self, index);
}

static gboolean
query_tooltip_cb (EntScoreHistory *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int index = keyboard ? self->selected : find_at (self, x, y);
  g_autofree char *text = NULL;

  if (index < 0)
    return FALSE;
  text = ent_score_point_dup_text (g_ptr_array_index (self->points, index));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
ent_score_history_dispose (GObject *object)
{
  EntScoreHistory *self = ENT_SCORE_HISTORY (object);

  g_clear_pointer (&self->follower, ent_follower_free);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->score_id, g_free);
  G_OBJECT_CLASS (ent_score_history_parent_class)->dispose (object);
}

static void
ent_score_history_class_init (EntScoreHistoryClass *klass)
{
  static const char *const inks[N_INKS] = { "ground_ink", "course_ink", "alarm_ink" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_score_history_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-score-history.ui");
  gtk_widget_class_bind_template_child (widget_class, EntScoreHistory, area);
  gtk_widget_class_bind_template_child (widget_class, EntScoreHistory, sentence);
  for (guint i = 0; i < N_INKS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, inks[i], FALSE,
                                               G_STRUCT_OFFSET (EntScoreHistory, inks)
                                                   + i * sizeof (GtkWidget *));
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
ent_score_history_init (EntScoreHistory *self)
{
  self->selected = -1;
  self->points = g_ptr_array_new ();
  self->follower = ent_follower_new ("dimension-score audit", refresh, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw, self, NULL);
}

GtkWidget *
ent_score_history_new (void)
{
  return g_object_new (ENT_TYPE_SCORE_HISTORY, NULL);
}

void
ent_score_history_set_session (EntScoreHistory *self, EntSession *session)
{
  ent_follower_set_session (self->follower, session);
}

void
ent_score_history_set_score (EntScoreHistory *self, const char *dimension_score_id)
{
  if (g_strcmp0 (self->score_id, dimension_score_id) == 0)
    return;
  g_free (self->score_id);
  self->score_id = g_strdup (dimension_score_id);
  self->selected = -1;
  refresh (self);
}
