/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on screen: what a frame puts there. */
#include "ent-map-view-private.h"

#include <math.h>

#include "ent-compat.h"
#include "ent-map-layer.h"

static void
draw_picture (cairo_t *cairo, gpointer user_data)
{
  ent_map_chart_draw (user_data, cairo);
}

/* A ring @by px outside the marker of person @index. */
static void
trace_ring (EntMapView *self, cairo_t *cairo, guint index, double by)
{
  EntMapPoint point = ent_map_chart_get_point (self->chart, index);

  cairo_new_sub_path (cairo);
  cairo_arc (cairo, point.x, point.y, ent_map_chart_get_diameter (self->chart) / 2 + by, 0,
             2 * G_PI);
}

static void
draw_marks (cairo_t *cairo, gpointer user_data)
{
  EntMapView *self = user_data;
  GdkRGBA accent;

  ent_compat_get_color (GTK_WIDGET (self), &accent);
  gdk_cairo_set_source_rgba (cairo, &accent);
  cairo_set_line_width (cairo, 2.5);
  for (guint i = 0; i < self->people->len; i++)
    if (ent_map_view_is_selected (self, i))
      {
        trace_ring (self, cairo, i, 2);
        cairo_stroke (cairo);
      }
}

static gboolean
has_selected (EntMapView *self)
{
  g_autoptr (GtkBitset) set = NULL;

  if (self->selection == NULL)
    return FALSE;
  set = gtk_selection_model_get_selection (self->selection);
  return !gtk_bitset_is_empty (set);
}

static void
refresh_marks (EntMapView *self)
{
  if (self->marked)
    return;
  g_clear_object (&self->marks);
  if (has_selected (self))
    self->marks = ent_map_layer_render (GTK_WIDGET (self), draw_marks, self);
  self->marked = TRUE;
}

/* Appends a drawing for a small part of the widget. Returns: (transfer full) */
static cairo_t *
append_cairo (GtkSnapshot *snapshot, EntMapBox box, double margin)
{
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT ((float)(box.x - margin), (float)(box.y - margin),
                            (float)(box.width + 2 * margin), (float)(box.height + 2 * margin));

  return gtk_snapshot_append_cairo (snapshot, &bounds);
}

static void
snapshot_ring (EntMapView *self, GtkSnapshot *snapshot, int index, double by, double alpha)
{
  double diameter = ent_map_chart_get_diameter (self->chart);
  EntMapPoint point;
  GdkRGBA accent;
  cairo_t *cairo;

  if (index == ENT_MAP_NOBODY)
    return;
  point = ent_map_chart_get_point (self->chart, (guint)index);
  cairo = append_cairo (snapshot, (EntMapBox){ point.x, point.y, 0, 0 }, diameter / 2 + by + 3);
  ent_compat_get_color (GTK_WIDGET (self), &accent);
  accent.alpha *= (float)alpha;
  gdk_cairo_set_source_rgba (cairo, &accent);
  cairo_set_line_width (cairo, 2);
  trace_ring (self, cairo, (guint)index, by);
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

/* A box in the accent: where somebody would land, or what a band takes in. */
static void
snapshot_box (EntMapView *self, GtkSnapshot *snapshot, EntMapBox box)
{
  cairo_t *cairo = append_cairo (snapshot, box, 2);
  GdkRGBA accent;

  ent_compat_get_color (GTK_WIDGET (self), &accent);
  gdk_cairo_set_source_rgba (cairo, &accent);
  cairo_set_line_width (cairo, 1.5);
  cairo_rectangle (cairo, box.x, box.y, box.width, box.height);
  cairo_stroke_preserve (cairo);
  accent.alpha *= 0.15f;
  gdk_cairo_set_source_rgba (cairo, &accent);
  cairo_fill (cairo);
  cairo_destroy (cairo);
}

/* The scores somebody would have, in words at the pointer, kept inside the widget. */
static void
snapshot_score (EntMapView *self, GtkSnapshot *snapshot, EntMapScore score)
{
  const GdkRGBA ground = { 0, 0, 0, 0.8f };
  g_autofree char *text = ent_map_score_format (score);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  graphene_rect_t box;
  int width, height;
  double x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (self->at.x + 14, 6, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - 6, 6));
  y = MAX (self->at.y - height - 14, 3);
  box = GRAPHENE_RECT_INIT ((float)x - 6, (float)y - 3, (float)width + 12, (float)height + 6);
  gtk_snapshot_append_color (snapshot, &ground, &box);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, &(const GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_person (EntMapView *self, GtkSnapshot *snapshot)
{
  EntMapScore score = ent_map_chart_get_score (self->chart, self->at.x, self->at.y);
  EntMapBox at = { self->at.x, self->at.y, 0, 0 };
  cairo_t *cairo;

  snapshot_box (self, snapshot, ent_map_chart_get_cell (self->chart, score));
  cairo = append_cairo (snapshot, at, ent_map_chart_get_diameter (self->chart));
  ent_map_chart_draw_person (self->chart, cairo, (guint)self->grabbed, self->at.x, self->at.y);
  cairo_destroy (cairo);
  snapshot_score (self, snapshot, score);
}

static void
snapshot_band (EntMapView *self, GtkSnapshot *snapshot)
{
  snapshot_box (self, snapshot,
                (EntMapBox){
                    .x = MIN (self->start.x, self->at.x),
                    .y = MIN (self->start.y, self->at.y),
                    .width = fabs (self->at.x - self->start.x),
                    .height = fabs (self->at.y - self->start.y),
                });
}

void
ent_map_view_draw (EntMapView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                               (float)gtk_widget_get_height (widget));

  if (ent_map_view_get_chart (self) == NULL)
    return;
  if (self->picture == NULL)
    self->picture = ent_map_layer_render (widget, draw_picture, self->chart);
  refresh_marks (self);
  gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
  if (self->marks != NULL)
    gtk_snapshot_append_texture (snapshot, self->marks, &bounds);
  if (gtk_widget_has_visible_focus (widget))
    snapshot_ring (self, snapshot, ent_map_view_get_cursor (self), 5, 0.6);
  if (self->drag == ENT_MAP_DRAG_NONE)
    snapshot_ring (self, snapshot, self->hovered, 2, 0.5);
  else if (self->drag == ENT_MAP_DRAG_PERSON)
    snapshot_person (self, snapshot);
  else
    snapshot_band (self, snapshot);
}
