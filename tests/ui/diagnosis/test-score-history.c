/* SPDX-License-Identifier: GPL-3.0-or-later
 * The chart of a score follows the file, speaks, and is read with the arrow keys. */
#include "ent-score-history.h"

#include "ent-diagnosis-kinds.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  EntRecord *score;
  GtkWidget *history;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
  fixture->score = ent_widget_test_add (fixture->session, "dimension-score", "dimension", "metrics",
                                        "score", "4", "scored-on", "2026-01-30", NULL);
  fixture->history = ent_score_history_new ();
  ent_score_history_set_session (ENT_SCORE_HISTORY (fixture->history), fixture->session);
  ent_score_history_set_score (ENT_SCORE_HISTORY (fixture->history),
                               ent_record_get_id (fixture->score));
  fixture->window = ent_widget_test_window (fixture->history, 600, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  g_clear_object (&fixture->score);
  ent_widget_test_finalize (fixture->session);
}

static void
set (Fixture *fixture, guint field, const char *value)
{
  g_autoptr (GError) error = NULL;

  ent_record_change (fixture->score, field, value, &error);
  g_assert_no_error (error);
}

static void
score_again (Fixture *fixture)
{
  set (fixture, ENT_DIMENSION_SCORE_RESCORE, "2");
  set (fixture, ENT_DIMENSION_SCORE_RESCORED_ON, "2026-05-30");
  ent_widget_test_settle ();
}

static void
assert_says (Fixture *fixture, const char *text)
{
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (fixture->window, text));
}

static GtkWidget *
get_area (Fixture *fixture)
{
  return ent_widget_test_find (fixture->window, GTK_TYPE_DRAWING_AREA, NULL);
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, "4 – Significant; not scored again yet.");
  ent_widget_test_shoot (fixture->history, "score-history-once");
  score_again (fixture);
  assert_says (fixture, "From 4 – Significant to 2 – Minor gaps: better by 2.");
  ent_widget_test_shoot (fixture->history, "score-history");
  ent_session_undo (fixture->session);
  ent_session_undo (fixture->session);
  assert_says (fixture, "4 – Significant; not scored again yet.");
}

static gboolean
press_key (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_area (fixture));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

/* The sentence under the chart tells of the point that was reached. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  score_again (fixture);
  g_assert_true (gtk_widget_get_focusable (get_area (fixture)));
  g_assert_true (press_key (fixture, GDK_KEY_Left));
  assert_says (fixture, "30 May 2026, scored again: 2 – Minor gaps. Differences of wording the "
                        "owners settle themselves.");
  g_assert_true (press_key (fixture, GDK_KEY_Home));
  assert_says (fixture, "30 January 2026: 4 – Significant. Needs executive intervention.");
  press_key (fixture, GDK_KEY_Left);
  assert_says (fixture, "30 January 2026: 4 – Significant. Needs executive intervention.");
  g_assert_false (press_key (fixture, GDK_KEY_a));
}

/* A point that is gone is not marked any more. */
static void
test_point_goes (Fixture *fixture, gconstpointer data)
{
  score_again (fixture);
  ent_score_history_select (ENT_SCORE_HISTORY (fixture->history), 1);
  ent_session_undo (fixture->session);
  ent_session_undo (fixture->session);
  assert_says (fixture, "4 – Significant; not scored again yet.");
}

/* Without a score there is nothing to see, and nothing to stumble over. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  ent_score_history_set_score (ENT_SCORE_HISTORY (fixture->history), NULL);
  ent_widget_test_settle ();
  g_assert_false (gtk_widget_get_visible (fixture->history));
  g_assert_false (press_key (fixture, GDK_KEY_Left));
  ent_score_history_select (ENT_SCORE_HISTORY (fixture->history), 3);
  ent_score_history_set_session (ENT_SCORE_HISTORY (fixture->history), NULL);
  ent_widget_test_settle ();
}

/* The words take the room they need. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  int width, height;

  gtk_widget_measure (fixture->history, GTK_ORIENTATION_VERTICAL, 600, &height, NULL, NULL, NULL);
  gtk_widget_measure (fixture->history, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 100);
  g_assert_cmpint (width, <, 300);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/score-history/follows", test_follows);
  add ("/score-history/keyboard", test_keyboard);
  add ("/score-history/point-goes", test_point_goes);
  add ("/score-history/nothing", test_nothing);
  add ("/score-history/size", test_size);
  return g_test_run ();
}
