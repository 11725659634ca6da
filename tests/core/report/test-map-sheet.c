/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on paper, and the picture it shares with the screen. */
#include "ent-map-sheet.h"

#include "ent-map-chart.h"
#include "ent-map-people.h"
#include "ent-people-kinds.h"
#include "ent-test.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

static EntRecord *
add_person (EntTest *test, const char *name, const char *influence, const char *support)
{
  return ent_test_add (test, "stakeholder", "name", name, "influence", influence, "support",
                       support, "function", "marketing", "class", "data-owner", NULL);
}

static GBytes *
print (EntTest *test, const char *note)
{
  g_autoptr (GPtrArray) people = ent_map_people_list (test->source, &test->today, NULL, NULL);
  const EntMapSheet sheet = { test->source, people, note, test->today };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ent_map_sheet_print (&sheet, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Returns: (transfer full): what @program says of the document. */
static char *
read_pdf (GBytes *bytes, const char *program)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                              program, "-", strcmp (program, "pdftotext") == 0 ? "-" : NULL, NULL);
  g_assert_nonnull (process);
  g_assert_true (g_subprocess_communicate (process, bytes, NULL, &out, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

static void
test_same (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  add_person (test, "Maya Lund", "4", "1");
  first = print (test, NULL);
  second = print (test, NULL);
  g_assert_true (g_bytes_equal (first, second));
}

/* Everything that is seen is there as text: names, both scales in words, quadrants, the legend. */
static void
test_words (void)
{
  static const char *const words[]
      = { "Stakeholder map", "Northwind",    "31 March 2026", "Region: EMEA", "Maya Lund",
          "Ivo Brandt",      "CRO (vacant)", "Influence",     "Support",      "5 Decides",
          "Fights for it",   "To win over",  "Champions",     "To watch",     "Allies",
          "Data owner",      "Marketing",    "Can block",     "Vacant role",  "1 of 1" };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ivo = add_person (test, "Ivo Brandt", "5", "-2");
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *about = NULL;

  add_person (test, "Maya Lund", "4", "1");
  ent_test_set (test, ivo, "can-block", "yes");
  ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder", ENT_TEST_ID (ivo),
                "from", "2025-01-01", "to", "2025-12-31", NULL);
  bytes = print (test, "Region: EMEA");
  text = read_pdf (bytes, "pdftotext");
  about = read_pdf (bytes, "pdfinfo");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in: %s", words[i], text);
  g_assert_nonnull (strstr (about, "841.89 x 595.276 pts (A4)"));
  g_assert_nonnull (strstr (about, "Pages:           1"));
}

static void
test_nobody (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GBytes) bytes = print (test, NULL);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
}

static void
test_name (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  const EntMapSheet sheet = { test->source, NULL, NULL, test->today };
  g_autofree char *name = ent_map_sheet_dup_name (&sheet);

  g_assert_cmpstr (name, ==, "Stakeholder map 2026-03-31.pdf");
}

static EntMapChart *
create_chart (EntTest *test, double width, double height)
{
  g_autoptr (GPtrArray) people = ent_map_people_list (test->source, &test->today, NULL, NULL);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const EntMapChartSpec spec = { width, height, context, ENT_MAP_DARK, FALSE };
  EntMapChart *chart = ent_map_chart_new (people, &spec);

  g_object_unref (context);
  return chart;
}

/* A marker is hit where it is drawn, in the cell of its scores; the picture's edges are the plot's
 * nearest cells. */
static void
test_geometry (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntMapChart) chart = NULL;
  EntMapBox cell, plot;
  EntMapPoint point;

  add_person (test, "Maya Lund", "4", "1");
  chart = create_chart (test, 800, 500);
  point = ent_map_chart_get_point (chart, 0);
  g_assert_cmpint (ent_map_chart_hit (chart, point.x, point.y), ==, 0);
  g_assert_cmpint (ent_map_chart_hit (chart, 1, 1), ==, -1);
  cell = ent_map_chart_get_cell (chart, (EntMapScore){ 4, 1 });
  g_assert_true (ent_map_box_contains (&cell, point.x, point.y));
  g_assert_true (ent_map_score_equal (ent_map_chart_get_score (chart, point.x, point.y),
                                      (EntMapScore){ 4, 1 }));
  g_assert_true (
      ent_map_score_equal (ent_map_chart_get_score (chart, 0, 0), (EntMapScore){ 5, -2 }));
  g_assert_true (
      ent_map_score_equal (ent_map_chart_get_score (chart, 900, 900), (EntMapScore){ 1, 2 }));
  plot = ent_map_chart_get_plot (chart);
  g_assert_cmpfloat (plot.x + plot.width, <=, 800);
  g_assert_cmpfloat (plot.y + plot.height, <, 500);
}

/* A crowd in one cell has smaller markers, none of which hides another. */
static void
test_crowd (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntMapChart) few = NULL;
  g_autoptr (EntMapChart) many = NULL;
  double diameter;

  add_person (test, "Maya Lund", "4", "1");
  few = create_chart (test, 800, 500);
  for (guint i = 1; i < 60; i++)
    add_person (test, "Somebody", "4", "1");
  many = create_chart (test, 800, 500);
  diameter = ent_map_chart_get_diameter (many);
  g_assert_cmpfloat (diameter, <, ent_map_chart_get_diameter (few));
  for (guint i = 0; i < 60; i++)
    for (guint j = 0; j < i; j++)
      {
        EntMapPoint a = ent_map_chart_get_point (many, i);
        EntMapPoint b = ent_map_chart_get_point (many, j);

        g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, diameter * ENT_MAP_SHAPE);
      }
}

/* Too small for words is no reason to fail, nor is nothing at all. */
static void
test_tiny (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 30);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (EntMapChart) chart = NULL;

  add_person (test, "Maya Lund", "4", "1");
  chart = create_chart (test, 1, 1);
  ent_map_chart_draw (chart, cairo);
  ent_map_chart_draw_person (chart, cairo, 0, 20, 15);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

/* Letters and colours tell functions apart on both grounds; what is not known has one look. */
static void
test_looks (void)
{
  for (const EntChoice *a = ent_function_choices; a->value != NULL; a++)
    for (const EntChoice *b = ent_function_choices; b < a; b++)
      {
        EntMapColor first = ent_map_theme_get_color (ENT_MAP_LIGHT, a->value);
        EntMapColor second = ent_map_theme_get_color (ENT_MAP_LIGHT, b->value);

        g_assert_cmpstr (ent_map_pen_get_letter (a->value), !=, ent_map_pen_get_letter (b->value));
        g_assert_cmpint (memcmp (&first, &second, sizeof first), !=, 0);
      }
  g_assert_null (ent_map_pen_get_letter ("alchemy"));
  g_assert_null (ent_map_pen_get_letter (NULL));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/map-sheet/same", test_same);
  g_test_add_func ("/map-sheet/words", test_words);
  g_test_add_func ("/map-sheet/nobody", test_nobody);
  g_test_add_func ("/map-sheet/name", test_name);
  g_test_add_func ("/map-chart/geometry", test_geometry);
  g_test_add_func ("/map-chart/crowd", test_crowd);
  g_test_add_func ("/map-chart/tiny", test_tiny);
  g_test_add_func ("/map-chart/looks", test_looks);
  return g_test_run ();
}
