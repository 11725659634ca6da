/* SPDX-License-Identifier: GPL-3.0-or-later
 * The palette: what it answers, and that it is used by keyboard alone. */
#include "ent-palette.h"

#include "ent-palette-item.h"
#include "ent-window-test.h"

static EntPalette *
get_palette (EntWindowFixture *fixture)
{
  return ENT_PALETTE (ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_PALETTE, NULL));
}

static gboolean
is_open (EntWindowFixture *fixture)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_palette (fixture)));
}

static gboolean
answers (EntWindowFixture *fixture, const char *title)
{
  GListModel *list = ent_palette_get_answers (get_palette (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntPaletteItem) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (ent_palette_item_get_title (item), title) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_opens_and_closes (EntWindowFixture *fixture, gconstpointer data)
{
  g_assert_false (is_open (fixture));
  ent_window_test_press (fixture->window, "ctrl+k");
  g_assert_true (is_open (fixture));
  g_assert_true (answers (fixture, "Glossary"));
  ent_window_test_press (fixture->window, "Escape");
  g_assert_false (is_open (fixture));
  ent_window_test_press (fixture->window, "ctrl+f");
  g_assert_true (is_open (fixture));
  ent_window_test_press (fixture->window, "Escape");
}

/* Any word of a record finds it, and Return goes to it. */
static void
test_record (EntWindowFixture *fixture, gconstpointer data)
{
  ent_window_test_press (fixture->window, "ctrl+k");
  ent_window_test_type (fixture->window, "both sides beli");
  ent_widget_test_pause (200);
  g_assert_true (answers (fixture, "Dana Fox"));
  g_assert_false (answers (fixture, "Lee Park"));
  ent_window_test_press (fixture->window, "Return");
  g_assert_false (is_open (fixture));
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
}

/* A page is gone to, the keyboard with it. */
static void
test_page (EntWindowFixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  ent_window_test_press (fixture->window, "ctrl+k");
  ent_window_test_type (fixture->window, "score");
  ent_widget_test_pause (200);
  ent_window_test_press (fixture->window, "Return");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "scorecard");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (
      gtk_widget_is_ancestor (focus, GTK_WIDGET (ent_window_get_page (fixture->window))));
}

static void
test_arrows (EntWindowFixture *fixture, gconstpointer data)
{
  ent_window_test_press (fixture->window, "ctrl+k Down Down Up Return");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "stakeholders");
}

static void
test_command (EntWindowFixture *fixture, gconstpointer data)
{
  ent_window_test_press (fixture->window, "ctrl+k");
  ent_window_test_type (fixture->window, "hide list of pages");
  ent_widget_test_pause (200);
  g_assert_true (answers (fixture, "Show or hide the list of pages"));
  g_assert_false (answers (fixture, "Undo"));
  ent_window_test_press (fixture->window, "Return");
  g_assert_false (is_open (fixture));
}

static void
test_nothing (EntWindowFixture *fixture, gconstpointer data)
{
  ent_window_test_press (fixture->window, "ctrl+k");
  ent_window_test_type (fixture->window, "zzyzx");
  ent_widget_test_pause (200);
  g_assert_nonnull (
      ent_widget_test_find_text (GTK_WIDGET (get_palette (fixture)), "Nothing holds “zzyzx”."));
  ent_window_test_press (fixture->window, "Return");
  g_assert_true (is_open (fixture));
  ent_window_test_press (fixture->window, "Escape");
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/shell/palette/opens-and-closes", test_opens_and_closes, NULL);
  ent_window_test_add ("/shell/palette/record", test_record, NULL);
  ent_window_test_add ("/shell/palette/page", test_page, NULL);
  ent_window_test_add ("/shell/palette/arrows", test_arrows, NULL);
  ent_window_test_add ("/shell/palette/command", test_command, NULL);
  ent_window_test_add ("/shell/palette/nothing", test_nothing, NULL);
  return g_test_run ();
}
