/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and the state of what it shows: findings, undo, earlier days, files for reading only,
 * what is kept from one time to the next. */
#include "ent-journal.h"
#include "ent-page-table.h"
#include "ent-place.h"
#include "ent-transaction.h"
#include "ent-window-test.h"

/* A finding's Mend goes to its record's page. */
static void
test_mend (EntWindowFixture *fixture, gconstpointer data)
{
  EntSession *session = ent_window_get_session (fixture->window);
  GListModel *findings = G_LIST_MODEL (ent_session_get_findings (session));
  guint length = g_list_model_get_n_items (findings);

  g_assert_cmpuint (length, >, 0);
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (findings, i);
      const EntKind *subject = ent_finding_get_subject (finding);

      ent_session_mend (session, finding);
      g_assert_cmpstr (ent_window_test_get_page (fixture), ==,
                       ent_page_table_find_kind (subject, NULL)->name);
    }
  ent_window_test_settle (fixture->window);
}

static void
test_undo (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) term = ent_window_test_find (fixture, "term", "MQL");
  g_autoptr (GError) error = NULL;
  guint field = 0;

  ent_kind_find_field (ent_record_get_kind (term), "full-name", &field);
  g_assert_true (ent_record_change (term, field, "Marketing-qualified lead", &error));
  ent_window_test_settle (fixture->window);
  g_assert_true (ent_window_test_is_enabled (fixture, "undo"));
  g_assert_false (ent_window_test_is_enabled (fixture, "redo"));
  ent_window_test_activate (fixture, "win.undo");
  g_assert_false (ent_record_has (term, field));
  g_assert_true (ent_window_test_is_enabled (fixture, "redo"));
  ent_window_test_activate (fixture, "win.redo");
  g_assert_cmpstr (ent_record_get_text (term, field), ==, "Marketing-qualified lead");
}

static void
test_past (EntWindowFixture *fixture, gconstpointer data)
{
  EntEngagement *engagement = ent_window_get_engagement (fixture->window);
  g_autoptr (EntEntry) before = ent_journal_dup_head (engagement);
  g_autoptr (EntRecord) term = ent_window_test_find (fixture, "term", "MQL");
  g_autoptr (EntRecord) then = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_record_change (term, 0, "Lead of marketing", &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-past", "(xs)",
                              ent_entry_get_sequence (before), "2026-05-05");
  ent_window_test_settle (fixture->window);
  g_assert_cmpstr (ent_window_get_banner_text (fixture->window), ==,
                   "This is the engagement as it was on Tuesday, 5 May 2026.");
  then = ent_window_test_find (fixture, "term", "MQL");
  g_assert_true (then != term);
  g_assert_false (ent_window_test_is_enabled (fixture, "add"));
  g_assert_false (ent_window_test_is_enabled (fixture, "undo"));
  g_assert_false (ent_window_test_is_enabled (fixture, "import"));
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    g_assert_nonnull (ent_window_show_page (fixture->window, ent_page_table_get (i)->name));

  ent_window_test_activate (fixture, "win.show-present");
  g_assert_null (ent_window_get_banner_text (fixture->window));
  g_assert_true (ent_window_test_is_enabled (fixture, "undo"));
}

static void
test_read_only (EntWindowFixture *fixture, gconstpointer data)
{
  g_assert_nonnull (ent_window_get_banner_text (fixture->window));
  ent_window_show_page (fixture->window, "glossary");
  ent_window_test_settle (fixture->window);
  g_assert_false (ent_window_test_is_enabled (fixture, "add"));
  g_assert_false (ent_window_test_is_enabled (fixture, "import"));
  g_assert_false (ent_window_test_is_enabled (fixture, "undo"));
  g_assert_true (ent_window_test_is_enabled (fixture, "save-copy"));
  g_assert_true (ent_window_test_is_enabled (fixture, "export"));
}

static char *
find_share (const char *path)
{
  return g_strdup ("fuse.gvfsd-fuse");
}

/* A file on a share is warned of as long as it is open, and offers the way out. */
static void
test_network_drive (EntWindowFixture *fixture, gconstpointer data)
{
  const char *text;

  g_assert_null (ent_window_get_banner_text (fixture->window));
  ent_window_test_close (fixture->window);
  ent_place_set_find_type (find_share);
  fixture->window = ent_window_test_open (fixture->path, FALSE);
  ent_place_set_find_type (NULL);
  text = ent_window_get_banner_text (fixture->window);
  g_assert_nonnull (text);
  g_assert_true (g_str_has_prefix (
      text, "fern.entente lies on a network drive (fuse.gvfsd-fuse). Another computer"));
  g_assert_nonnull (ent_window_test_find_button (GTK_WIDGET (fixture->window), "Save a Copy…"));
}

/* What was typed a moment before the window closes is in the file. */
static void
test_typed_then_closed (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) dana = ent_window_test_find (fixture, "stakeholder", "Dana Fox");
  g_autofree char *path = g_strdup (fixture->path);
  guint field = 0;

  ent_kind_find_field (ent_record_get_kind (dana), "job-title", &field);
  ent_session_go_to (ent_window_get_session (fixture->window), dana, "job-title");
  ent_window_test_settle (fixture->window);
  ent_window_test_press (fixture->window, "C M O");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  g_clear_object (&dana);
  fixture->window = ent_window_test_open (path, FALSE);
  dana = ent_window_test_find (fixture, "stakeholder", "Dana Fox");
  g_assert_cmpstr (ent_record_get_text (dana, field), ==, "CMO");
}

/* A window that opens narrow folds its panes in its first frame, without a word of warning. */
static void
test_narrow (EntWindowFixture *fixture, gconstpointer data)
{
  GSettings *settings = ent_application_get_settings (ent_window_test_get_application ());

  ent_window_test_close (fixture->window);
  g_settings_set_int (settings, "window-width", 500);
  fixture->window = ent_window_test_open (fixture->path, FALSE);
  g_assert_false (gtk_widget_get_mapped (
      ent_widget_test_find (GTK_WIDGET (fixture->window), g_type_from_name ("EntSidebar"), NULL)));
  g_settings_reset (settings, "window-width");
}

/* Size and page are those of last time. */
static void
test_state (EntWindowFixture *fixture, gconstpointer data)
{
  GSettings *settings = ent_application_get_settings (ent_window_test_get_application ());
  g_autofree char *last = NULL;

  ent_window_show_page (fixture->window, "scorecard");
  ent_window_test_settle (fixture->window);
  ent_window_test_close (fixture->window);
  last = g_settings_get_string (settings, "last-page");
  g_assert_cmpstr (last, ==, "scorecard");
  fixture->window = ent_window_test_open (fixture->path, FALSE);
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "scorecard");
  g_settings_reset (settings, "last-page");
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/shell/window-state/mend", test_mend, NULL);
  ent_window_test_add ("/shell/window-state/undo", test_undo, NULL);
  ent_window_test_add ("/shell/window-state/past", test_past, NULL);
  ent_window_test_add ("/shell/window-state/read-only", test_read_only, "read-only");
  ent_window_test_add ("/shell/window-state/network-drive", test_network_drive, NULL);
  ent_window_test_add ("/shell/window-state/typed-then-closed", test_typed_then_closed, NULL);
  ent_window_test_add ("/shell/window-state/state", test_state, NULL);
  ent_window_test_add ("/shell/window-state/narrow", test_narrow, NULL);
  return g_test_run ();
}
