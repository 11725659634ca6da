/* SPDX-License-Identifier: GPL-3.0-or-later
 * The scales of the stakeholder map: every step has words, and as much of them as fits. */
#include "ent-map-scale.h"

#include "ent-test.h"

static double
count_letters (const char *text, gpointer user_data)
{
  return (double)g_utf8_strlen (text, -1);
}

static void
expect_support (int support, EntMapTick tick, const char *expected)
{
  g_autofree char *text = ent_map_scale_dup_support (support, tick);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  g_autofree char *least = ent_map_scale_dup_influence (1);
  g_autofree char *most = ent_map_scale_dup_influence (5);

  g_assert_cmpstr (least, ==, "1  Little");
  g_assert_cmpstr (most, ==, "5  Decides");
  expect_support (-2, ENT_MAP_TICK_WHOLE, "−2  Against it");
  expect_support (0, ENT_MAP_TICK_WHOLE, "0  Undecided");
  expect_support (2, ENT_MAP_TICK_WHOLE, "+2  Fights for it");
  expect_support (1, ENT_MAP_TICK_WORD, "In favour");
  expect_support (-1, ENT_MAP_TICK_NUMBER, "−1");
}

/* The widest of all columns decides: 17 letters whole, 13 as a word. */
static void
test_room (void)
{
  g_assert_cmpint (ent_map_scale_choose_tick (17, count_letters, NULL), ==, ENT_MAP_TICK_WHOLE);
  g_assert_cmpint (ent_map_scale_choose_tick (16, count_letters, NULL), ==, ENT_MAP_TICK_WORD);
  g_assert_cmpint (ent_map_scale_choose_tick (13, count_letters, NULL), ==, ENT_MAP_TICK_WORD);
  g_assert_cmpint (ent_map_scale_choose_tick (12, count_letters, NULL), ==, ENT_MAP_TICK_NUMBER);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/map-scale/words", test_words);
  g_test_add_func ("/map-scale/room", test_room);
  return g_test_run ();
}
