/* SPDX-License-Identifier: GPL-3.0-or-later
 * Arrow keys on a line: from end to end, mirrored where people read from right to left, and no way
 * out of it. */
#include "ent-line-keys.h"
#include "ent-widget-test.h"

#define LAST 3

/* @expected: where @key leads from @at; -1: nowhere */
static void
assert_leads (GtkWidget *line, guint key, int at, int expected)
{
  int reached = at;
  gboolean leads = ent_line_keys_follow (line, key, LAST, &reached);

  g_assert_cmpint (leads, ==, expected >= 0);
  g_assert_cmpint (reached, ==, expected >= 0 ? expected : at);
}

static void
test_steps (void)
{
  assert_leads (NULL, GDK_KEY_Right, 1, 2);
  assert_leads (NULL, GDK_KEY_Left, 1, 0);
  assert_leads (NULL, GDK_KEY_Down, 1, 2);
  assert_leads (NULL, GDK_KEY_Up, 1, 0);
  assert_leads (NULL, GDK_KEY_Home, 2, 0);
  assert_leads (NULL, GDK_KEY_End, 1, LAST);
  assert_leads (NULL, GDK_KEY_KP_Right, 1, 2);
  assert_leads (NULL, GDK_KEY_a, 1, -1);
}

static void
test_ends (void)
{
  int at = -1;

  assert_leads (NULL, GDK_KEY_Left, 0, 0);
  assert_leads (NULL, GDK_KEY_Right, LAST, LAST);
  assert_leads (NULL, GDK_KEY_Left, -1, LAST);
  assert_leads (NULL, GDK_KEY_Right, -1, 0);
  g_assert_false (ent_line_keys_follow (NULL, GDK_KEY_End, -1, &at));
  g_assert_cmpint (at, ==, -1);
}

static void
test_mirrored (void)
{
  GtkWidget *line = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  assert_leads (line, GDK_KEY_Right, 1, 0);
  assert_leads (line, GDK_KEY_Left, 1, 2);
  assert_leads (line, GDK_KEY_Down, 1, 2);
  assert_leads (line, GDK_KEY_Home, 2, 0);
  g_object_unref (line);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/line-keys/steps", test_steps);
  g_test_add_func ("/line-keys/ends", test_ends);
  g_test_add_func ("/line-keys/mirrored", test_mirrored);
  return g_test_run ();
}
