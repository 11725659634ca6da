/* SPDX-License-Identifier: GPL-3.0-or-later
 * The dependency line: its steps say how they stand, buttons and the switch do what the order
 * allows and say why they do not, by mouse and by keyboard, wide and narrow. */
#include "ent-fix-line.h"

#include "ent-diagnosis-kinds.h"
#include "ent-fix-node.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  EntRecord *steps[6];
  GtkWidget *line;
  GtkWidget *window;
} Fixture;

static const char *const names[]
    = { "Compensation plans",    "Pipeline definition", "SLA",
        "Attribution ownership", "Weekly deal review",  "Closed-lost loop" };

static void
add_steps (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      fixture->steps[i] = ent_widget_test_add (fixture->session, "fix-step", "number", number,
                                               "name", names[i], NULL);
    }
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  fixture->session = ent_widget_test_session ();
  add_steps (fixture);
  fixture->line = ent_fix_line_new ();
  ent_fix_line_set_session (ENT_FIX_LINE (fixture->line), fixture->session);
  fixture->window
      = ent_widget_test_window (fixture->line, width != NULL ? GPOINTER_TO_INT (width) : 1000, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (fixture->steps); i++)
    g_clear_object (&fixture->steps[i]);
  ent_widget_test_finalize (fixture->session);
}

static void
set (EntRecord *record, guint field, const char *value)
{
  g_autoptr (GError) error = NULL;

  ent_record_change (record, field, value, &error);
  g_assert_no_error (error);
  ent_widget_test_settle ();
}

/* Returns: (nullable): what says @text. */
static GtkWidget *
find_text (Fixture *fixture, const char *text)
{
  return ent_widget_test_find_text (fixture->window, text);
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *widget = find_text (fixture, label);

  return widget != NULL ? gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) : NULL;
}

static void
press (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (find_button (fixture, label), "clicked");
  ent_widget_test_settle ();
}

/* The step stands as @state says. */
static void
assert_state (Fixture *fixture, guint step, const char *state)
{
  g_assert_true (ent_record_equals (fixture->steps[step], ENT_FIX_STEP_STATE, state));
}

static void
test_start_and_finish (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_text (fixture, "0 of 6 steps done. Each waits for the one before it."));
  g_assert_nonnull (find_text (fixture, "Step 1: Compensation plans"));
  press (fixture, "Start");
  assert_state (fixture, 0, "in-progress");
  g_assert_null (find_button (fixture, "Start"));
  press (fixture, "Done");
  assert_state (fixture, 0, "done");
  g_assert_cmpstr (ent_record_get_text (fixture->steps[0], ENT_FIX_STEP_DONE_ON), ==, "2026-06-01");
  g_assert_nonnull (find_text (fixture, "1 of 6 steps done. Each waits for the one before it."));
  press (fixture, "Take Up Again");
  assert_state (fixture, 0, "in-progress");
}

/* A button that cannot be used says why in words. */
static void
test_too_early (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  g_assert_true (ent_fix_line_select (ENT_FIX_LINE (fixture->line), fixture->steps[2]));
  ent_widget_test_settle ();
  button = find_button (fixture, "Start");
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (find_text (fixture, "“SLA” cannot start before “Pipeline definition” is "
                                        "done. Finish that step first."));
  g_assert_nonnull (find_text (fixture, "Waits for “Pipeline definition”."));
}

/* The switch works for two sellers, and says why it does not for others. */
static void
test_small_team (Fixture *fixture, gconstpointer data)
{
  GtkWidget *merge = ent_widget_test_find (fixture->window, GTK_TYPE_SWITCH, NULL);
  g_autoptr (EntRecord) root
      = ent_engagement_dup_root (ent_session_get_engagement (fixture->session));

  if (root == NULL)
    root = ent_widget_test_add (fixture->session, "engagement", "title", "Northwind", NULL);
  ent_widget_test_settle ();
  g_assert_false (gtk_widget_is_sensitive (merge));
  g_assert_nonnull (find_text (fixture,
                               "“Weekly deal review” can be merged with the step before it only "
                               "where one or two people sell. Enter the number of sellers of the "
                               "engagement first."));
  set (root,
       ent_kind_find_field (ent_record_get_kind (root), "sellers", NULL)
           - ent_record_get_kind (root)->fields,
       "2");
  g_assert_true (gtk_widget_is_sensitive (merge));
  gtk_switch_set_active (GTK_SWITCH (merge), TRUE);
  ent_widget_test_settle ();
  assert_state (fixture, 4, "merged");
  ent_session_undo (fixture->session);
  ent_widget_test_settle ();
  assert_state (fixture, 4, "not-started");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (merge)));
}

static gboolean
press_key (GtkWidget *line, guint key)
{
  GtkWidget *nodes = gtk_widget_get_parent (ent_widget_test_find (line, ENT_TYPE_FIX_NODE, NULL));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (nodes);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  ent_widget_test_settle ();
  return handled;
}

/* Arrows go along the line and stop at its ends; the focus goes with them. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press_key (fixture->line, GDK_KEY_Right));
  g_assert_nonnull (find_text (fixture, "Step 2: Pipeline definition"));
  g_assert_true (ENT_IS_FIX_NODE (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  press_key (fixture->line, GDK_KEY_End);
  press_key (fixture->line, GDK_KEY_Down);
  g_assert_nonnull (find_text (fixture, "Step 6: Closed-lost loop"));
  press_key (fixture->line, GDK_KEY_Home);
  press_key (fixture->line, GDK_KEY_Left);
  g_assert_nonnull (find_text (fixture, "Step 1: Compensation plans"));
  g_assert_false (press_key (fixture->line, GDK_KEY_a));
}

/* Words and chips say how each step stands, apart from colour. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  set (fixture->steps[0], ENT_FIX_STEP_STATE, "done");
  set (fixture->steps[1], ENT_FIX_STEP_STATE, "done");
  set (fixture->steps[2], ENT_FIX_STEP_STATE, "in-progress");
  set (fixture->steps[1], ENT_FIX_STEP_STATE, "in-progress");
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (
        find_text (fixture, (const char *const[]){ "Done", "In progress", "Too early" }[i]));
  g_assert_nonnull (find_text (fixture, "Waits"));
}

/* Nodes lie in a row where there is room, else in a column. */
static void
test_wide (Fixture *fixture, gconstpointer data)
{
  GtkWidget *node = ent_widget_test_find (fixture->line, ENT_TYPE_FIX_NODE, NULL);
  graphene_rect_t first, second;

  g_assert_true (gtk_widget_compute_bounds (node, fixture->line, &first));
  g_assert_true (
      gtk_widget_compute_bounds (gtk_widget_get_next_sibling (node), fixture->line, &second));
  if (data == NULL)
    g_assert_cmpfloat (second.origin.x, >=, first.origin.x + first.size.width - 1);
  else
    g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height - 1);
}

/* Without steps the view says what they are for; they come and go with the file. */
static void
test_steps_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fixture->steps); i++)
    {
      EntTransaction *transaction
          = ent_transaction_begin (ent_session_get_engagement (fixture->session), "Remove", &error);

      g_assert_true (ent_transaction_remove (transaction, fixture->steps[i], &error));
      g_assert_true (ent_transaction_commit (transaction, &error));
      ent_transaction_free (transaction);
    }
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (fixture->window, ENT_TYPE_FIX_NODE), ==, 0);
  g_assert_nonnull (find_text (fixture, "Enter Steps…"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), int width)
{
  g_test_add (path, Fixture, width > 0 ? GINT_TO_POINTER (width) : NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/fix-line/start-and-finish", test_start_and_finish, 0);
  add ("/fix-line/too-early", test_too_early, 0);
  add ("/fix-line/small-team", test_small_team, 0);
  add ("/fix-line/keyboard", test_keyboard, 0);
  add ("/fix-line/words", test_words, 0);
  add ("/fix-line/wide", test_wide, 0);
  add ("/fix-line/narrow", test_wide, 420);
  add ("/fix-line/steps-go", test_steps_go, 0);
  return g_test_run ();
}
