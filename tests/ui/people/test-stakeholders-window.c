/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map in the whole window, through the X server: with real keys alone, and with a
 * real pointer. */
#include <gdk/x11/gdkx.h>

#include "ent-map-view.h"
#include "ent-people-kinds.h"
#include "ent-success-dialog.h"
#include "ent-window-test.h"

/* More presses of Tab than it takes from the filter to the map. */
#define MOST_TABS 12

static void
rate (EntWindowFixture *fixture, const char *name, EntMapScore score)
{
  g_autoptr (EntRecord) person = ent_window_test_find (fixture, "stakeholder", name);

  g_assert_true (ent_stakeholder_rescore (person, score, NULL));
}

/* Dana is far up on the right, Lee in the middle. Returns: the map, in sight. */
static EntMapView *
show_map (EntWindowFixture *fixture)
{
  GtkWidget *map;

  rate (fixture, "Dana Fox", (EntMapScore){ 5, 2 });
  rate (fixture, "Lee Park", (EntMapScore){ 3, 0 });
  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  map = ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_MAP_VIEW, NULL);
  g_assert_nonnull (map);
  g_assert_true (gtk_widget_get_mapped (map));
  return ENT_MAP_VIEW (map);
}

static void
assert_score (EntWindowFixture *fixture, const char *name, int influence, int support)
{
  g_autoptr (EntRecord) person = ent_window_test_find (fixture, "stakeholder", name);

  g_assert_cmpint (ent_record_get_integer (person, ENT_STAKEHOLDER_INFLUENCE, 0), ==, influence);
  g_assert_cmpint (ent_record_get_integer (person, ENT_STAKEHOLDER_SUPPORT, 9), ==, support);
}

static void
press (EntWindowFixture *fixture, const char *keys)
{
  ent_window_test_press (fixture->window, keys);
}

/* From the filter of the page on. */
static void
tab_to (EntWindowFixture *fixture, GtkWidget *widget)
{
  press (fixture, "ctrl+shift+f");
  for (guint i = 0; i < MOST_TABS && !gtk_widget_is_focus (widget); i++)
    press (fixture, "Tab");
  g_assert_true (gtk_widget_is_focus (widget));
}

/* Tab into the map, go to somebody, change the scores, take it back, open the details. */
static void
test_keyboard (EntWindowFixture *fixture, gconstpointer data)
{
  EntMapView *map = show_map (fixture);

  tab_to (fixture, GTK_WIDGET (map));
  press (fixture, "Home Left");
  press (fixture, "shift+Up ctrl+Left");
  assert_score (fixture, "Lee Park", 4, -1);
  ent_widget_test_shoot (GTK_WIDGET (fixture->window), "stakeholders-keyboard");
  press (fixture, "ctrl+z");
  assert_score (fixture, "Lee Park", 4, 0);
  press (fixture, "ctrl+z");
  assert_score (fixture, "Lee Park", 3, 0);
  press (fixture, "ctrl+shift+z");
  assert_score (fixture, "Lee Park", 4, 0);
  press (fixture, "Return");
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->window), "Lee Park"));
  tab_to (fixture, GTK_WIDGET (map));
  press (fixture, "Tab");
  g_assert_false (gtk_widget_is_focus (GTK_WIDGET (map)));
}

/* Returns: (nullable): the comparison over the window. */
static GtkWidget *
find_comparison (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ENT_IS_SUCCESS_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Two are collected with Space and compared. */
static void
test_compare (EntWindowFixture *fixture, gconstpointer data)
{
  EntMapView *map = show_map (fixture);
  GtkWidget *dialog;

  tab_to (fixture, GTK_WIDGET (map));
  press (fixture, "Home space space Left space");
  gtk_widget_activate_action (GTK_WIDGET (ent_window_get_page (fixture->window)), "people.compare",
                              NULL);
  ent_window_test_settle (fixture->window);
  dialog = find_comparison ();
  g_assert_nonnull (dialog);
  g_assert_nonnull (
      ent_widget_test_find_text (dialog, "Lee Park has not said what success would be."));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_window_test_settle (fixture->window);
}

static void
exited_cb (GPid process, int status, gpointer over)
{
  g_assert_cmpint (status, ==, 0);
  *(gboolean *)over = TRUE;
}

/* Returns: (transfer full): the point of @widget as xdotool takes it. */
static char *
format_point (GtkWidget *widget, EntMapPoint point)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t at = GRAPHENE_POINT_INIT ((float)point.x, (float)point.y);
  double x, y;

  gtk_native_get_surface_transform (native, &x, &y);
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &at, &at));
  return g_strdup_printf ("mousemove --window %lu %d %d",
                          gdk_x11_surface_get_xid (gtk_native_get_surface (native)),
                          (int)(at.x + x), (int)(at.y + y));
}

static void
drag (EntWindowFixture *fixture, GtkWidget *widget, EntMapPoint from, EntMapPoint to)
{
  g_autofree char *start = format_point (widget, from);
  g_autofree char *way
      = format_point (widget, (EntMapPoint){ (from.x + to.x) / 2, (from.y + to.y) / 2 });
  g_autofree char *end = format_point (widget, to);
  g_autofree char *line
      = g_strdup_printf ("xdotool %s sleep 0.1 mousedown 1 sleep 0.1 %s sleep 0.1 %s sleep 0.1 "
                         "mouseup 1",
                         start, way, end);
  g_auto (GStrv) arguments = g_strsplit (line, " ", -1);
  gboolean over = FALSE;
  GPid process;

  g_assert_true (g_spawn_async (NULL, arguments, NULL,
                                G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                &process, NULL));
  g_child_watch_add (process, exited_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  ent_window_test_settle (fixture->window);
}

/* A marker under the pointer is taken along, and is there when it is let go. */
static void
test_pointer (EntWindowFixture *fixture, gconstpointer data)
{
  EntMapView *map = show_map (fixture);
  g_autoptr (EntRecord) lee = ent_window_test_find (fixture, "stakeholder", "Lee Park");
  EntMapPoint from = ent_map_view_get_point (map, (guint)ent_map_view_find (map, lee));

  drag (fixture, GTK_WIDGET (map), from, ent_map_view_get_middle (map, (EntMapScore){ 1, -2 }));
  assert_score (fixture, "Lee Park", 1, -2);
  ent_window_test_activate (fixture, "win.undo");
  assert_score (fixture, "Lee Park", 3, 0);
}

/* In a file that is only read nothing is taken along. */
static void
test_read_only (EntWindowFixture *fixture, gconstpointer data)
{
  GtkWidget *map;

  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  map = ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_MAP_VIEW, NULL);
  g_assert_cmpuint (ent_map_view_get_unrated (ENT_MAP_VIEW (map)), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (ent_window_get_page (fixture->window)),
                              "people.add-class", "s", "data-owner");
  ent_window_test_settle (fixture->window);
  g_assert_null (ent_widget_test_find_text (GTK_WIDGET (fixture->window), "New stakeholder"));
}

int
main (int argc, char *argv[])
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/stakeholders-window/keyboard", test_keyboard, NULL);
  ent_window_test_add ("/stakeholders-window/compare", test_compare, NULL);
  ent_window_test_add ("/stakeholders-window/pointer", test_pointer, NULL);
  ent_window_test_add ("/stakeholders-window/read-only", test_read_only, "read-only");
  return g_test_run ();
}
