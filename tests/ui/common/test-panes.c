/* SPDX-License-Identifier: GPL-3.0-or-later
 * A side pane folds where there is no room for it: in a narrow window, and with larger text. */
#include "ent-panes.h"

#include "ent-widget-test.h"

/* 1/1024 dots an inch */
#define USUAL_TEXT (96 * 1024)
#define LARGE_TEXT (144 * 1024)

static EntPanes *
create_panes (void)
{
  return g_object_new (ENT_TYPE_PANES, "pane-width", 380, "content-width", 340, "content",
                       gtk_label_new ("Content"), "pane", gtk_label_new ("Pane"), NULL);
}

static void
expect_folded (EntPanes *panes, gboolean folded)
{
  ent_widget_test_settle ();
  g_assert_cmpint (ent_panes_get_folded (panes), ==, folded);
}

static void
set_text_size (int resolution)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", resolution, NULL);
}

static void
test_window (void)
{
  EntPanes *wide = create_panes ();
  EntPanes *narrow = create_panes ();
  GtkWidget *wide_window = ent_widget_test_window (GTK_WIDGET (wide), 900, 400);
  GtkWidget *narrow_window = ent_widget_test_window (GTK_WIDGET (narrow), 600, 400);

  expect_folded (wide, FALSE);
  expect_folded (narrow, TRUE);
  gtk_window_destroy (GTK_WINDOW (wide_window));
  gtk_window_destroy (GTK_WINDOW (narrow_window));
}

static void
test_text (void)
{
  EntPanes *panes = create_panes ();
  GtkWidget *window;

  set_text_size (USUAL_TEXT);
  window = ent_widget_test_window (GTK_WIDGET (panes), 900, 400);
  expect_folded (panes, FALSE);
  set_text_size (LARGE_TEXT);
  expect_folded (panes, TRUE);
  set_text_size (USUAL_TEXT);
  expect_folded (panes, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* However large the text, the window gets as narrow as before. */
static void
test_least_width (void)
{
  g_autoptr (EntPanes) panes = g_object_ref_sink (create_panes ());
  int width;

  set_text_size (2 * LARGE_TEXT);
  gtk_widget_measure (GTK_WIDGET (panes), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 460);
  set_text_size (USUAL_TEXT);
}

int
main (int argc, char **argv)
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/panes/window", test_window);
  g_test_add_func ("/panes/text", test_text);
  g_test_add_func ("/panes/least-width", test_least_width);
  return g_test_run ();
}
