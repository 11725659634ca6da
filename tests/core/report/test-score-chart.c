/* SPDX-License-Identifier: GPL-3.0-or-later
 * The chart of a score: where its points are, and that it can be drawn at any size. */
#include "ent-score-chart.h"

#include "ent-test.h"

typedef struct
{
  EntTest *test;
  PangoContext *context;
  EntScoreChart chart;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

  fixture->test = ent_test_new (NULL);
  fixture->context = pango_font_map_create_context (map);
  fixture->chart.selected = -1;
  ent_score_chart_set_paper (&fixture->chart);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->chart.points, g_ptr_array_unref);
  g_object_unref (fixture->context);
  ent_test_free (fixture->test);
}

static void
add_score (Fixture *fixture, const char *score, const char *date)
{
  ent_test_add (fixture->test, "dimension-score", "dimension", "data", "score", score, "scored-on",
                date, NULL);
  g_clear_pointer (&fixture->chart.points, g_ptr_array_unref);
  fixture->chart.points = ent_score_course_list (fixture->test->source, "data");
}

static void
place (Fixture *fixture, guint index, double *x, double *y)
{
  ent_score_chart_place (&fixture->chart, fixture->context, 600, 160, index, x, y);
}

/* Later is further right, in proportion to the days; worse is higher up. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  double x[3], y[3];

  add_score (fixture, "5", "2026-01-01");
  add_score (fixture, "3", "2026-01-11");
  add_score (fixture, "1", "2026-01-31");
  for (guint i = 0; i < 3; i++)
    place (fixture, i, &x[i], &y[i]);
  g_assert_cmpfloat_with_epsilon (x[2] - x[1], 2 * (x[1] - x[0]), 0.01);
  g_assert_cmpfloat_with_epsilon (y[2] - y[1], y[1] - y[0], 0.01);
  g_assert_cmpfloat (x[0], >, 0);
  g_assert_cmpfloat (x[2], <, 600);
  g_assert_cmpfloat (y[0], >, 0);
  g_assert_cmpfloat (y[2], <, 160);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  double x, y;

  add_score (fixture, "4", "2026-01-01");
  add_score (fixture, "2", "2026-02-01");
  place (fixture, 1, &x, &y);
  g_assert_cmpint (ent_score_chart_find (&fixture->chart, fixture->context, 600, 160, x + 2, y - 2),
                   ==, 1);
  g_assert_cmpint (ent_score_chart_find (&fixture->chart, fixture->context, 600, 160, x - 80, y),
                   ==, -1);
}

/* Scores of one day do not lie on each other. */
static void
test_one_day (Fixture *fixture, gconstpointer data)
{
  double first, second, y;

  add_score (fixture, "4", "2026-01-01");
  add_score (fixture, "4", "2026-01-01");
  place (fixture, 0, &first, &y);
  place (fixture, 1, &second, &y);
  g_assert_cmpfloat (second - first, >, 100);
}

/* Returns: a digest of the picture. */
static guint
draw (Fixture *fixture, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  ent_score_chart_draw (&fixture->chart, cairo, fixture->context, width, height);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize)cairo_image_surface_get_stride (surface) * height);
  cairo_surface_destroy (surface);
  return g_bytes_hash (bytes);
}

/* What differs in the data differs in the picture, and nothing else does. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  guint one, two;

  add_score (fixture, "4", "2026-01-01");
  one = draw (fixture, 600, 160);
  g_assert_cmpuint (draw (fixture, 600, 160), ==, one);
  fixture->chart.selected = 0;
  g_assert_cmpuint (draw (fixture, 600, 160), !=, one);
  fixture->chart.selected = -1;
  add_score (fixture, "2", "2026-02-01");
  two = draw (fixture, 600, 160);
  g_assert_cmpuint (two, !=, one);
}

/* No size is an error, as small as windows get. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (ent_score_chart_measure (&fixture->chart, fixture->context), >, 60);
  add_score (fixture, "4", "2026-01-01");
  add_score (fixture, "2", "2026-01-02");
  add_score (fixture, "3", "2027-02-01");
  draw (fixture, 1, 1);
  draw (fixture, 120, 60);
  draw (fixture, 2000, 900);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  fixture->chart.points = ent_score_course_list (fixture->test->source, "data");
  draw (fixture, 600, 160);
  g_assert_cmpint (ent_score_chart_find (&fixture->chart, fixture->context, 600, 160, 10, 10), ==,
                   -1);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/score-chart/places", test_places);
  add ("/score-chart/find", test_find);
  add ("/score-chart/one-day", test_one_day);
  add ("/score-chart/pictures", test_pictures);
  add ("/score-chart/sizes", test_sizes);
  add ("/score-chart/empty", test_empty);
  return g_test_run ();
}
