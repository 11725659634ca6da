/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-map [COUNT]: opens the page of stakeholders on COUNT of them (5,000) and prints
 * what a frame costs, median and worst in milliseconds: hovering, dragging, redrawing, a step of
 * the keyboard with the key held and with a rest after it, another size, and a change of scores
 * with its new layout. */
#include "ent-bench-page.h"
#include "ent-map-view.h"
#include "ent-stakeholders-page.h"

#define ROUNDS 200
#define FEW_ROUNDS 20

typedef struct
{
  EntMapView *map;
  GtkEventController *motion;
  GtkEventController *keys;
  GtkGesture *drag;
} Bench;

/* Returns: (transfer none): the map's controller of @type, which the map keeps. */
static gpointer
find_controller (EntMapView *map, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (map));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* The n-th step of each kind of input. */

static void
hover (gpointer data, guint n)
{
  Bench *bench = data;
  guint index = n * 37 % ent_map_view_get_people (bench->map)->len;
  EntMapPoint point = ent_map_view_get_point (bench->map, index);

  g_signal_emit_by_name (bench->motion, "motion", point.x, point.y);
}

static void
begin_drag (Bench *bench)
{
  EntMapPoint point = ent_map_view_get_point (bench->map, 0);

  g_signal_emit_by_name (bench->drag, "drag-begin", point.x, point.y);
}

static void
drag (gpointer data, guint n)
{
  Bench *bench = data;

  g_signal_emit_by_name (bench->drag, "drag-update", 10.0 + n % 80, -10.0 - n % 60);
}

static void
press_key (Bench *bench, guint key, GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (bench->keys, "key-pressed", key, 0, state, &handled);
}

static void
step (gpointer data, guint n)
{
  Bench *bench = data;

  press_key (bench, GDK_KEY_Page_Down, 0);
}

static void
rescore (gpointer data, guint n)
{
  Bench *bench = data;

  press_key (bench, n % 2 == 0 ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK);
}

static void
resize (gpointer data, guint n)
{
  Bench *bench = data;

  gtk_widget_set_margin_end (GTK_WIDGET (bench->map), 24 + (int)(n % 2));
}

static void
run (EntPage *page, guint count)
{
  EntMapView *map = ent_bench_find_widget (page, ENT_TYPE_MAP_VIEW);
  g_autoptr (EntBenchFrames) frames = ent_bench_frames_new (GTK_WIDGET (map));
  Bench bench = {
    .map = map,
    .motion = find_controller (map, GTK_TYPE_EVENT_CONTROLLER_MOTION),
    .keys = find_controller (map, GTK_TYPE_EVENT_CONTROLLER_KEY),
    .drag = find_controller (map, GTK_TYPE_GESTURE_DRAG),
  };

  gtk_widget_grab_focus (GTK_WIDGET (map));
  ent_bench_frames_measure (frames, "redraw", ent_bench_redraw, NULL, ROUNDS);
  ent_bench_frames_measure (frames, "hover", hover, &bench, ROUNDS);
  begin_drag (&bench);
  ent_bench_frames_measure (frames, "drag", drag, &bench, ROUNDS);
  press_key (&bench, GDK_KEY_Escape, 0);
  ent_bench_frames_measure (frames, "key held", step, &bench, ROUNDS);
  ent_bench_frames_measure_rests (frames, "key, then rest", step, &bench, FEW_ROUNDS);
  ent_bench_frames_measure (frames, "new size", resize, &bench, FEW_ROUNDS);
  ent_bench_frames_measure (frames, "scores changed", rescore, &bench, FEW_ROUNDS);
}

static const EntPageInfo info = {
  .name = "stakeholders",
  .title = "Stakeholders",
  .kinds = "stakeholder role success-divergence",
  .create = ent_stakeholders_page_new,
};

int
main (int argc, char **argv)
{
  static const EntBenchPage bench
      = { .info = &info, .count = 5000, .fill = ent_bench_add_people, .run = run };

  return ent_bench_page_main (argc, argv, &bench);
}
