/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-map [COUNT]: opens the page of stakeholders on COUNT of them (5,000) and prints
 * what a frame costs, median and worst in milliseconds, from the input to the end of painting:
 * hovering, dragging, redrawing, a step of the keyboard, and a change of scores with its new
 * layout. */
#include <stdlib.h>

#include "ent-bench-frames.h"
#include "ent-init.h"
#include "ent-map-view.h"
#include "ent-people-kinds.h"
#include "ent-stakeholders-page.h"
#include "ent-transaction.h"

#define ROUNDS 200
#define FEW_ROUNDS 20

static const EntPageInfo info = {
  .name = "stakeholders",
  .title = "Stakeholders",
  .kinds = "stakeholder role success-divergence",
  .create = ent_stakeholders_page_new,
};

typedef struct
{
  EntMapView *map;
  GtkEventController *motion;
  GtkEventController *keys;
  GtkGesture *drag;
} Bench;

static void
set_field (EntTransaction *transaction, EntRecord *record, guint field, const char *value)
{
  if (!ent_transaction_set (transaction, record, field, value, NULL))
    g_error ("“%s” is refused", value);
}

/* The same people in each run. */
static void
add_people (EntEngagement *engagement, guint count)
{
  static const char *const classes[] = { "executive-sponsor", "operational-owner", "data-owner",
                                         "frontline-leader", "potential-blocker" };
  static const char *const functions[] = { "marketing", "sales", "operations", "finance", "it" };
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Fill", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (EntRecord) record
          = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, NULL);
      g_autofree char *name = g_strdup_printf ("Person %u", i + 1);
      g_autofree char *influence = g_strdup_printf ("%d", g_rand_int_range (random, 1, 6));
      g_autofree char *support = g_strdup_printf ("%d", g_rand_int_range (random, -2, 3));

      set_field (transaction, record, ENT_STAKEHOLDER_NAME, name);
      set_field (transaction, record, ENT_STAKEHOLDER_CLASS, classes[i % G_N_ELEMENTS (classes)]);
      set_field (transaction, record, ENT_STAKEHOLDER_FUNCTION,
                 functions[g_rand_int_range (random, 0, G_N_ELEMENTS (functions))]);
      set_field (transaction, record, ENT_STAKEHOLDER_INFLUENCE, influence);
      set_field (transaction, record, ENT_STAKEHOLDER_SUPPORT, support);
    }
  if (!ent_transaction_commit (transaction, NULL))
    g_error ("The stakeholders cannot be added");
}

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
redraw (gpointer data, guint n)
{
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
run (EntSession *session, guint count)
{
  EntPage *page = info.create (&info);
  GtkWidget *window = gtk_window_new ();
  g_autoptr (EntBenchFrames) frames = NULL;
  Bench bench = { NULL };

  gtk_window_set_default_size (GTK_WINDOW (window), 1380, 880);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  ent_page_set_session (page, session);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  bench.map = ENT_MAP_VIEW (ent_bench_find_widget (window, ENT_TYPE_MAP_VIEW));
  bench.motion = find_controller (bench.map, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  bench.keys = find_controller (bench.map, GTK_TYPE_EVENT_CONTROLLER_KEY);
  bench.drag = find_controller (bench.map, GTK_TYPE_GESTURE_DRAG);
  frames = ent_bench_frames_new (GTK_WIDGET (bench.map));
  gtk_widget_grab_focus (GTK_WIDGET (bench.map));

  g_print ("%u stakeholders, map %d × %d px\n", count,
           gtk_widget_get_width (GTK_WIDGET (bench.map)),
           gtk_widget_get_height (GTK_WIDGET (bench.map)));
  ent_bench_frames_measure (frames, "redraw", redraw, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "hover", hover, &bench, ROUNDS);
  begin_drag (&bench);
  ent_bench_frames_measure (frames, "drag", drag, &bench, ROUNDS);
  press_key (&bench, GDK_KEY_Escape, 0);
  ent_bench_frames_measure (frames, "step by keyboard", step, &bench, FEW_ROUNDS);
  ent_bench_frames_measure (frames, "new size", resize, &bench, FEW_ROUNDS);
  ent_bench_frames_measure (frames, "scores changed", rescore, &bench, FEW_ROUNDS);
  g_clear_pointer (&frames, ent_bench_frames_free);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint)strtoul (argv[1], NULL, 10) : 5000;
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (EntSession) session = NULL;
  GDate today;

  ent_init ();
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_JUNE, 2026);
  engagement = ent_engagement_new_in_memory ();
  add_people (engagement, MAX (count, 1));
  session = ent_session_new (engagement, &today);
  run (session, MAX (count, 1));
  return 0;
}
