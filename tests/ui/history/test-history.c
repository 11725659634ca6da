/* SPDX-License-Identifier: GPL-3.0-or-later
 * The history page: every change, of all records or of one, in words; and the way back. */
#include "ent-history-page.h"

#include "ent-history-row.h"
#include "ent-journal.h"
#include "ent-transaction.h"
#include "ent-window-test.h"

static EntHistoryPage *
open_page (EntWindowFixture *fixture)
{
  EntPage *page = ent_window_show_page (fixture->window, "history");

  ent_window_test_settle (fixture->window);
  return ENT_HISTORY_PAGE (page);
}

static void
rename_term (EntWindowFixture *fixture, const char *title, const char *name)
{
  g_autoptr (EntRecord) term = ent_window_test_find (fixture, "term", title);
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_record_change (term, ent_record_get_kind (term)->title_field, name, &error));
  ent_window_test_settle (fixture->window);
}

/* A change made elsewhere is at the top at once, with its difference beside it. */
static void
test_follows (EntWindowFixture *fixture, gconstpointer data)
{
  EntHistoryPage *page = open_page (fixture);

  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (page), ENT_TYPE_HISTORY_ROW), ==, 2);
  rename_term (fixture, "MQL", "Marketing lead");
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (page), ENT_TYPE_HISTORY_ROW), ==, 3);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (page), "3 changes, the latest first"));
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (page), "Name: MQL Marketing lead"));
}

static void
test_of_one_record (EntWindowFixture *fixture, gconstpointer data)
{
  EntHistoryPage *page = open_page (fixture);
  g_autoptr (EntRecord) sql = ent_window_test_find (fixture, "term", "SQL");

  rename_term (fixture, "MQL", "Marketing lead");
  ent_history_page_set_record (page, sql);
  ent_window_test_settle (fixture->window);
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (page), ENT_TYPE_HISTORY_ROW), ==, 1);
  ent_history_page_set_record (page, NULL);
  ent_window_test_settle (fixture->window);
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (page), ENT_TYPE_HISTORY_ROW), ==, 3);
}

/* An undo is told as one. */
static void
test_undo (EntWindowFixture *fixture, gconstpointer data)
{
  EntHistoryPage *page = open_page (fixture);
  g_autoptr (EntEntry) head = NULL;
  g_autofree char *label = NULL;

  rename_term (fixture, "MQL", "Marketing lead");
  ent_window_test_activate (fixture, "win.undo");
  head = ent_journal_dup_head (ent_window_get_engagement (fixture->window));
  label = ent_history_dup_label (head);
  g_assert_true (g_str_has_prefix (label, "Undo: "));
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (page), label));
}

/* "As It Was Then" puts the whole window there. */
static void
test_as_it_was (EntWindowFixture *fixture, gconstpointer data)
{
  EntHistoryPage *page = open_page (fixture);
  rename_term (fixture, "MQL", "Marketing lead");
  g_signal_emit_by_name (ent_window_test_find_button (GTK_WIDGET (page), "As It Was Then"),
                         "clicked");
  ent_window_test_settle (fixture->window);
  g_assert_nonnull (ent_window_get_banner_text (fixture->window));
  g_object_unref (ent_window_test_find (fixture, "term", "Marketing lead"));
  ent_window_test_activate (fixture, "win.show-present");
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/history/follows", test_follows, NULL);
  ent_window_test_add ("/history/of-one-record", test_of_one_record, NULL);
  ent_window_test_add ("/history/undo", test_undo, NULL);
  ent_window_test_add ("/history/as-it-was", test_as_it_was, NULL);
  return g_test_run ();
}
