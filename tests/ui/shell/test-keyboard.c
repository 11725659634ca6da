/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window by keyboard alone, with keys pressed at the X server: pages, a table, its form, undo,
 * menu, palette and dialogs; afterwards the focus is where it was. */
#include "ent-field-row.h"
#include "ent-people-kinds.h"
#include "ent-record-form.h"
#include "ent-record-table.h"
#include "ent-sidebar-row.h"
#include "ent-transaction.h"
#include "ent-window-test.h"

static GtkWidget *
get_focus (EntWindowFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
assert_focus_in (EntWindowFixture *fixture, GType type)
{
  GtkWidget *focus = get_focus (fixture);

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, type));
}

/* The focus is seen once a key was pressed. */
static void
assert_focus_visible (EntWindowFixture *fixture)
{
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (fixture->window)));
}

/* Tab leads to the list of pages and on past it, and leaves the page that is shown; arrows lead
 * through the list and show pages. */
static void
test_sidebar (EntWindowFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *focus = get_focus (fixture);

      if (focus != NULL && ENT_IS_SIDEBAR_ROW (focus))
        break;
      ent_window_test_press (fixture->window, "Tab");
    }
  assert_focus_in (fixture, ENT_TYPE_SIDEBAR_ROW);
  assert_focus_visible (fixture);
  ent_window_test_press (fixture->window, "Tab");
  g_assert_false (ENT_IS_SIDEBAR_ROW (get_focus (fixture)));
  ent_window_test_press (fixture->window, "shift+Tab");
  assert_focus_in (fixture, ENT_TYPE_SIDEBAR_ROW);
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "overview");
  ent_window_test_press (fixture->window, "Down Return");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
}

/* Words filter the table; what is typed in the form of a row is stored with Return and, outside of
 * entries, which have an undo of their own, taken back with Ctrl+Z. */
static void
test_table_and_form (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) lee = ent_window_test_find (fixture, "stakeholder", "Lee Park");

  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  ent_window_test_activate (fixture, "win.focus-filter");
  ent_window_test_type (fixture->window, "Lee");
  ent_widget_test_pause (400);
  ent_page_show_record (ent_window_get_page (fixture->window), lee, "name");
  ent_window_test_settle (fixture->window);
  assert_focus_in (fixture, ENT_TYPE_FIELD_ROW);
  ent_window_test_press (fixture->window, "End");
  ent_window_test_type (fixture->window, " Junior");
  ent_window_test_press (fixture->window, "Return");
  g_assert_cmpstr (ent_record_get_text (lee, ENT_STAKEHOLDER_NAME), ==, "Lee Park Junior");
  while (GTK_IS_TEXT (get_focus (fixture)))
    ent_window_test_press (fixture->window, "Tab");
  ent_window_test_press (fixture->window, "ctrl+z");
  g_assert_cmpstr (ent_record_get_text (lee, ENT_STAKEHOLDER_NAME), ==, "Lee Park");
  assert_focus_in (fixture, ENT_TYPE_RECORD_FORM);
  assert_focus_visible (fixture);
}

/* What lies over the window gives the focus back to where it was. */
static void
test_focus_comes_back (EntWindowFixture *fixture, gconstpointer data)
{
  static const char *const dialogs[] = { "ctrl+question", "ctrl+shift+n", "ctrl+e", "ctrl+comma" };
  GtkWidget *focus;

  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  ent_window_test_press (fixture->window, "ctrl+n");
  focus = get_focus (fixture);
  g_assert_nonnull (focus);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      ent_window_test_press_to_open (fixture, dialogs[i]);
      ent_window_test_press_to_close (fixture, "Escape");
      g_assert_true (get_focus (fixture) == focus);
    }
  ent_window_test_press (fixture->window, "ctrl+k");
  g_assert_false (get_focus (fixture) == focus);
  ent_window_test_press (fixture->window, "Escape");
  g_assert_true (get_focus (fixture) == focus);
  ent_window_test_press (fixture->window, "F10");
  g_assert_false (get_focus (fixture) == focus);
  ent_window_test_press (fixture->window, "Escape");
  g_assert_nonnull (get_focus (fixture));
}

/* The palette finds a record, and Return goes to it. */
static void
test_palette (EntWindowFixture *fixture, gconstpointer data)
{
  ent_window_test_press (fixture->window, "ctrl+k");
  ent_window_test_type (fixture->window, "Lee Park");
  ent_widget_test_pause (400);
  ent_window_test_press (fixture->window, "Return");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
  g_assert_nonnull (get_focus (fixture));
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/keyboard/sidebar", test_sidebar, NULL);
  ent_window_test_add ("/keyboard/table-and-form", test_table_and_form, NULL);
  ent_window_test_add ("/keyboard/focus-comes-back", test_focus_comes_back, NULL);
  ent_window_test_add ("/keyboard/palette", test_palette, NULL);
  return g_test_run ();
}
