/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a field did not accept stays with its record, by real keys in the whole window. */
#include "ent-unfinished.h"

#include "ent-field-row.h"
#include "ent-record-table.h"
#include "ent-window-test.h"

static GtkWidget *
find_text (EntWindowFixture *fixture, const char *field)
{
  GtkWidget *row = ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_FIELD_ROW, field);

  g_assert_nonnull (row);
  return ent_widget_test_find (row, GTK_TYPE_TEXT, NULL);
}

static const char *
get_typed (EntWindowFixture *fixture, const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_text (fixture, field)));
}

/* Selects the row @key leads to in the table in sight. */
static void
step_in_table (EntWindowFixture *fixture, const char *key)
{
  GtkWidget *table
      = ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_RECORD_TABLE, NULL);
  GtkWidget *view = ent_widget_test_find (table, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkWidget *list = ent_widget_test_find (view, GTK_TYPE_LIST_VIEW, NULL);

  gtk_widget_grab_focus (list);
  ent_window_test_press (fixture->window, key);
}

/* Returns: (transfer full): a checkpoint besides the one that is there. */
static EntRecord *
add_checkpoint (EntWindowFixture *fixture)
{
  return ent_widget_test_add (ent_window_get_session (fixture->window), "checkpoint", "name",
                              "Second", "quarter", "2", "due", "2026-08-20", NULL);
}

/* Goes to @record's quarter and types what is none. */
static void
type_wrong (EntWindowFixture *fixture, EntRecord *record)
{
  ent_session_go_to (ent_window_get_session (fixture->window), record, "quarter");
  ent_window_test_settle (fixture->window);
  ent_window_test_type (fixture->window, "soon");
  ent_window_test_press (fixture->window, "Tab");
  g_assert_cmpstr (get_typed (fixture, "quarter"), ==, "soon");
}

/* Another record is selected: its form says what is not stored, and the way back leads to what was
 * typed, with the reason. */
static void
test_selecting (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) second = add_checkpoint (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *line;
  EntFieldRow *row;

  type_wrong (fixture, second);
  g_assert_null (ent_widget_test_find_text (window, "Typed, but not stored: Quarter of Second"));
  step_in_table (fixture, "Home");
  g_assert_cmpstr (get_typed (fixture, "quarter"), !=, "soon");
  line = ent_widget_test_find_text (window, "Typed, but not stored: Quarter of Second");
  g_assert_nonnull (line);
  ent_widget_test_shoot (window, "unfinished");

  g_signal_emit_by_name (ent_window_test_find_button (window, "Show"), "clicked");
  ent_window_test_settle (fixture->window);
  g_assert_cmpstr (get_typed (fixture, "quarter"), ==, "soon");
  row = ENT_FIELD_ROW (ent_widget_test_find (window, ENT_TYPE_FIELD_ROW, "quarter"));
  g_assert_nonnull (ent_field_row_get_problem (row));
  g_assert_false (gtk_widget_get_mapped (line));

  ent_window_test_press (fixture->window, "Escape");
  g_assert_cmpstr (get_typed (fixture, "quarter"), ==, "2");
  g_assert_null (ent_unfinished_describe (ent_window_get_session (fixture->window)));
}

/* The record changes its page, and is opened again by its row. */
static void
test_leaving_page (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) second = add_checkpoint (fixture);
  g_autofree char *what = NULL;

  type_wrong (fixture, second);
  step_in_table (fixture, "Home");
  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  what = ent_unfinished_describe (ent_window_get_session (fixture->window));
  g_assert_cmpstr (what, ==, "Quarter of Second");

  ent_window_show_page (fixture->window, "checkpoints");
  ent_window_test_settle (fixture->window);
  step_in_table (fixture, "End");
  g_assert_cmpstr (get_typed (fixture, "quarter"), ==, "soon");
  gtk_widget_grab_focus (find_text (fixture, "quarter"));
  ent_window_test_press (fixture->window, "ctrl+a");
  ent_window_test_type (fixture->window, "3");
  ent_window_test_press (fixture->window, "Return");
  g_assert_null (ent_unfinished_describe (ent_window_get_session (fixture->window)));
}

/* A record that is gone has nothing unfinished; once it is back, so is what was typed. */
static void
test_deleted (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) second = add_checkpoint (fixture);
  EntSession *session = ent_window_get_session (fixture->window);
  g_autofree char *what = NULL;

  type_wrong (fixture, second);
  gtk_widget_activate_action (find_text (fixture, "quarter"), "form.delete", NULL);
  ent_window_test_settle (fixture->window);
  g_assert_true (ent_record_is_removed (second));
  g_assert_null (ent_unfinished_describe (session));
  ent_session_undo (session);
  ent_window_test_settle (fixture->window);
  what = ent_unfinished_describe (session);
  g_assert_cmpstr (what, ==, "Quarter of Second");
  ent_session_go_to (session, second, "quarter");
  ent_window_test_settle (fixture->window);
  g_assert_cmpstr (get_typed (fixture, "quarter"), ==, "soon");
  ent_window_test_press (fixture->window, "Escape");
  g_assert_null (ent_unfinished_describe (session));
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/unfinished/selecting", test_selecting, NULL);
  ent_window_test_add ("/unfinished/leaving-page", test_leaving_page, NULL);
  ent_window_test_add ("/unfinished/deleted", test_deleted, NULL);
  return g_test_run ();
}
