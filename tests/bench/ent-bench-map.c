/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-map [COUNT]: opens the page of stakeholders on COUNT of them (5,000) and prints
 * what a frame costs, median and worst in milliseconds, from the input to the end of painting:
 * hovering, dragging, redrawing, a step of the keyboard, and a change of scores with its new
 * layout. */
#include <stdlib.h>
#include <time.h>

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

/* µs */
typedef struct
{
  gint64 wall;
  gint64 processor;
} Moment;

typedef struct
{
  EntMapView *map;
  GtkEventController *motion;
  GtkEventController *keys;
  GtkGesture *drag;
  Moment begun; /* when the last frame began */
  Moment done;  /* when it was painted */
  gboolean painted;
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

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static Moment
now (void)
{
  struct timespec processor;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &processor);
  return (Moment){ g_get_monotonic_time (),
                   processor.tv_sec * G_USEC_PER_SEC + processor.tv_nsec / 1000 };
}

static void
begun_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->begun = now ();
}

static void
painted_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->done = now ();
  bench->painted = TRUE;
}

/* The n-th step of each kind of input. */

static void
hover (Bench *bench, guint n)
{
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
drag (Bench *bench, guint n)
{
  g_signal_emit_by_name (bench->drag, "drag-update", 10.0 + n % 80, -10.0 - n % 60);
}

static void
redraw (Bench *bench, guint n)
{
}

static void
press_key (Bench *bench, guint key, GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (bench->keys, "key-pressed", key, 0, state, &handled);
}

static void
step (Bench *bench, guint n)
{
  press_key (bench, GDK_KEY_Page_Down, 0);
}

static void
rescore (Bench *bench, guint n)
{
  press_key (bench, n % 2 == 0 ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK);
}

static void
resize (Bench *bench, guint n)
{
  gtk_widget_set_margin_end (GTK_WIDGET (bench->map), 24 + (int)(n % 2));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return first < second ? -1 : first > second;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
print (const char *name, gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("%s median %7.2f  worst %7.2f", name, (double)times[n / 2] / 1000,
           (double)times[n - 1] / 1000);
}

static void
measure (Bench *bench, const char *name, void (*input) (Bench *, guint), guint rounds)
{
  g_autofree gint64 *walls = g_new (gint64, rounds);
  g_autofree gint64 *processors = g_new (gint64, rounds);

  for (guint i = 0; i < rounds; i++)
    {
      Moment start, handled;

      settle ();
      bench->painted = FALSE;
      start = now ();
      input (bench, i);
      gtk_widget_queue_draw (GTK_WIDGET (bench->map));
      handled = now ();
      while (!bench->painted)
        g_main_context_iteration (NULL, TRUE);
      walls[i] = handled.wall - start.wall + bench->done.wall - bench->begun.wall;
      processors[i]
          = handled.processor - start.processor + bench->done.processor - bench->begun.processor;
    }
  g_print ("%-18s", name);
  print ("", walls, rounds);
  print (" ms    processor", processors, rounds);
  g_print (" ms\n");
}

static void
run (EntSession *session, guint count)
{
  EntPage *page = info.create (&info);
  GtkWidget *window = gtk_window_new ();
  GdkFrameClock *clock;
  Bench bench = { NULL };

  gtk_window_set_default_size (GTK_WINDOW (window), 1380, 880);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  ent_page_set_session (page, session);
  gtk_window_present (GTK_WINDOW (window));
  bench.map = ENT_MAP_VIEW (find_widget (window, ENT_TYPE_MAP_VIEW));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (bench.map));
  bench.motion = find_controller (bench.map, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  bench.keys = find_controller (bench.map, GTK_TYPE_EVENT_CONTROLLER_KEY);
  bench.drag = find_controller (bench.map, GTK_TYPE_GESTURE_DRAG);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (begun_cb), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &bench);
  gtk_widget_grab_focus (GTK_WIDGET (bench.map));

  g_print ("%u stakeholders, map %d × %d px\n", count,
           gtk_widget_get_width (GTK_WIDGET (bench.map)),
           gtk_widget_get_height (GTK_WIDGET (bench.map)));
  measure (&bench, "redraw", redraw, ROUNDS);
  measure (&bench, "hover", hover, ROUNDS);
  begin_drag (&bench);
  measure (&bench, "drag", drag, ROUNDS);
  press_key (&bench, GDK_KEY_Escape, 0);
  measure (&bench, "step by keyboard", step, FEW_ROUNDS);
  measure (&bench, "new size", resize, FEW_ROUNDS);
  measure (&bench, "scores changed", rescore, FEW_ROUNDS);
  g_signal_handlers_disconnect_by_data (clock, &bench);
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
