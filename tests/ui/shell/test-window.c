/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window: opening, pages, going to records, keys. */
#include "ent-field-row.h"
#include "ent-page-table.h"
#include "ent-unfinished.h"
#include "ent-window-test.h"

#define QUESTION "Discard What Was Not Accepted?"

static void
test_open (EntWindowFixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Fern revenue engagement");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "overview");
  g_assert_null (ent_window_get_banner_text (fixture->window));
  g_assert_nonnull (
      ent_widget_test_find_text (GTK_WIDGET (fixture->window), "Fern & Field · quarter 2 of 4"));
}

/* The same file again brings its window to the front instead of locking itself out. */
static void
test_open_twice (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  EntApplication *application = ent_window_test_get_application ();
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));
  guint before = g_list_length (windows);

  g_assert_true (ent_application_open_file (application, file, FALSE));
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  g_assert_cmpuint (g_list_length (windows), ==, before);
}

static void
test_pages (EntWindowFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    {
      const EntPageInfo *info = ent_page_table_get (i);
      EntPage *page = ent_window_show_page (fixture->window, info->name);

      g_assert_nonnull (page);
      ent_window_test_settle (fixture->window);
      g_assert_true (ent_window_get_page (fixture->window) == page);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
    }
  g_assert_null (ent_window_show_page (fixture->window, "nowhere"));
}

static void
test_step_and_back (EntWindowFixture *fixture, gconstpointer data)
{
  g_assert_false (ent_window_test_is_enabled (fixture, "back"));
  ent_window_test_activate (fixture, "win.next-page");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
  ent_window_test_activate (fixture, "win.previous-page");
  ent_window_test_activate (fixture, "win.previous-page");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "overview");
  ent_window_test_activate (fixture, "win.back");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
  ent_window_test_activate (fixture, "win.back");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "overview");
  g_assert_false (ent_window_test_is_enabled (fixture, "back"));
}

static void
test_go_to (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) term = ent_window_test_find (fixture, "term", "SQL");

  ent_session_go_to (ent_window_get_session (fixture->window), term, "difference");
  ent_window_test_settle (fixture->window);
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "glossary");
}

/* Where nothing is open, nothing can be done to it. */
static void
test_welcome (void)
{
  EntWindow *window = ent_window_new (ent_window_test_get_application ());

  gtk_window_present (GTK_WINDOW (window));
  ent_window_test_settle (window);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (window), "What was agreed, and why"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "search"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export"));
  ent_window_test_close (window);
}

/* A file that cannot be opened is said so, in the window that was asked. */
static void
test_missing (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at-all.entente");
  EntWindow *window = ent_window_new (ent_window_test_get_application ());

  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (ent_application_open_file (ent_window_test_get_application (), file, FALSE));
  ent_window_test_settle (window);
  g_assert_null (ent_window_get_engagement (window));
  g_assert_nonnull (ent_widget_test_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, NULL));
  ent_window_test_close (window);
}

/* By the keyboard alone, and the entry keeps its own undo. */
static void
test_keys (EntWindowFixture *fixture, gconstpointer data)
{
  ent_window_test_press (fixture->window, "ctrl+Next");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
  ent_window_test_press (fixture->window, "alt+Left");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "overview");
}

/* Closing the window asks before a draft, or what a field refused, goes with it. */
static void
test_unfinished (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *what = NULL;
  GtkWidget *row;

  ent_window_show_page (fixture->window, "checkpoints");
  ent_window_test_activate (fixture, "win.add");
  row = ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_FIELD_ROW, "name");
  gtk_editable_set_text (GTK_EDITABLE (ent_widget_test_find (row, GTK_TYPE_TEXT, NULL)), "Second");
  row = ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_FIELD_ROW, "quarter");
  gtk_editable_set_text (GTK_EDITABLE (ent_widget_test_find (row, GTK_TYPE_TEXT, NULL)), "soon");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ent_window_test_settle (fixture->window);
  what = ent_unfinished_describe (ent_window_get_session (fixture->window));
  g_assert_cmpstr (what, ==, "Quarter, new checkpoint");
  ent_window_test_answer (QUESTION, "Keep Editing");
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (ent_widget_test_find (row, GTK_TYPE_TEXT, NULL))),
                   ==, "soon");

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  ent_window_test_answer (QUESTION, "Discard");
  g_assert_null (fixture->window);
  fixture->window = ent_window_test_open (fixture->path, FALSE);
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  g_test_add_func ("/shell/window/welcome", test_welcome);
  g_test_add_func ("/shell/window/missing", test_missing);
  ent_window_test_add ("/shell/window/open", test_open, NULL);
  ent_window_test_add ("/shell/window/open-twice", test_open_twice, NULL);
  ent_window_test_add ("/shell/window/pages", test_pages, NULL);
  ent_window_test_add ("/shell/window/step-and-back", test_step_and_back, NULL);
  ent_window_test_add ("/shell/window/go-to", test_go_to, NULL);
  ent_window_test_add ("/shell/window/keys", test_keys, NULL);
  ent_window_test_add ("/shell/window/unfinished", test_unfinished, NULL);
  return g_test_run ();
}
