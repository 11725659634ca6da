/* SPDX-License-Identifier: GPL-3.0-or-later
 * Markers of the stakeholder map, by their pixels: each look is told from the others without
 * colour, keeps to its diameter and its middle, and is the same on screen and on paper. */
#include "ent-map-pen.h"

#include "ent-people-kinds.h"
#include "ent-test.h"

#include <math.h>

#define SIZE 80
#define MIDDLE (SIZE / 2)
#define DIAMETER 60.0

/* Inside every shape, under every letter. */
#define UNDER_LETTER 13

typedef struct
{
  guint32 pixels[SIZE * SIZE]; /* premultiplied ARGB */
} Picture;

static const char *const classes[] = { "executive-sponsor", "operational-owner", "data-owner",
                                       "frontline-leader",  "potential-blocker", NULL };

static EntMapPen *
new_pen (EntMapTheme theme, double diameter)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  EntMapPen *pen = ent_map_pen_new (context, theme, diameter);

  g_object_unref (context);
  return pen;
}

static void
take_pixels (cairo_surface_t *surface, Picture *picture)
{
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_image_surface_get_stride (surface), ==, SIZE * 4);
  memcpy (picture->pixels, cairo_image_surface_get_data (surface), sizeof picture->pixels);
  cairo_surface_destroy (surface);
}

static void
draw_at (EntMapPen *pen, EntMapLook look, double x, double y, Picture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cairo = cairo_create (surface);

  ent_map_pen_draw (pen, cairo, look, x, y);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  take_pixels (surface, picture);
}

static void
draw (EntMapLook look, Picture *picture)
{
  g_autoptr (EntMapPen) pen = new_pen (ENT_MAP_LIGHT, DIAMETER);

  draw_at (pen, look, MIDDLE, MIDDLE, picture);
}

/* The same as paper gets it, which has no pixels. */
static void
draw_on_paper (EntMapLook look, Picture *picture)
{
  g_autoptr (EntMapPen) pen = new_pen (ENT_MAP_LIGHT, DIAMETER);
  cairo_surface_t *paper = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cairo = cairo_create (paper);

  ent_map_pen_draw (pen, cairo, look, MIDDLE, MIDDLE);
  cairo_destroy (cairo);
  cairo = cairo_create (surface);
  cairo_set_source_surface (cairo, paper, 0, 0);
  cairo_paint (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (paper);
  take_pixels (surface, picture);
}

static guint
get_alpha (const Picture *picture, int x, int y)
{
  return picture->pixels[y * SIZE + x] >> 24;
}

/* The pixel @x right of and @y under the middle is opaque and has @color. */
static gboolean
has_color (const Picture *picture, int x, int y, EntMapColor color)
{
  guint32 pixel = picture->pixels[(MIDDLE + y) * SIZE + MIDDLE + x];
  const double parts[] = { color.red, color.green, color.blue };

  if (pixel >> 24 < 250)
    return FALSE;
  for (int i = 0; i < 3; i++)
    if (fabs ((pixel >> (16 - 8 * i) & 0xff) - 255 * parts[i]) > 3)
      return FALSE;
  return TRUE;
}

/* How many pixels differ visibly. */
static guint
count_differences (const Picture *a, const Picture *b)
{
  guint count = 0;

  for (int i = 0; i < SIZE * SIZE; i++)
    for (int shift = 0; shift < 32; shift += 8)
      if (ABS ((int)(a->pixels[i] >> shift & 0xff) - (int)(b->pixels[i] >> shift & 0xff)) > 32)
        {
          count++;
          break;
        }
  return count;
}

/* Nothing of a marker is outside its diameter, whatever it looks like. */
static void
test_diameter (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes) * 4; i++)
    {
      const EntMapLook look = { classes[i / 4], "sales", (i & 1) != 0, (i & 2) != 0 };
      Picture picture;

      draw (look, &picture);
      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          if (get_alpha (&picture, x, y) > 8)
            g_assert_cmpfloat (hypot (x + 0.5 - MIDDLE, y + 0.5 - MIDDLE), <=, DIAMETER / 2 + 1);
    }
}

/* Shapes have about one area, so that none weighs more, and are as wide to the left as to the
 * right. */
static void
test_shapes (void)
{
  double area = G_PI * pow (DIAMETER * ENT_MAP_SHAPE / 2, 2);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      Picture picture;
      double covered = 0;

      draw ((EntMapLook){ .class = classes[i] }, &picture);
      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          {
            guint alpha = get_alpha (&picture, x, y);

            covered += alpha / 255.0;
            g_assert_cmpint (ABS ((int)alpha - (int)get_alpha (&picture, SIZE - 1 - x, y)), <, 32);
          }
      g_assert_cmpfloat (covered, >, 0.75 * area);
      g_assert_cmpfloat (covered, <, 1.35 * area);
    }
}

/* Classes are told by their shape alone, in the middle of their marker. */
static void
test_classes (void)
{
  Picture pictures[G_N_ELEMENTS (classes)];

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      draw ((EntMapLook){ .class = classes[i] }, &pictures[i]);
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (count_differences (&pictures[i], &pictures[j]), >, 60);
    }
}

/* The fill tells the function on either ground, and so does the letter on it. */
static void
test_functions (void)
{
  for (EntMapTheme theme = ENT_MAP_LIGHT; theme <= ENT_MAP_DARK; theme++)
    {
      g_autoptr (EntMapPen) pen = new_pen (theme, DIAMETER);
      Picture none;

      draw_at (pen, (EntMapLook){ .class = classes[1] }, MIDDLE, MIDDLE, &none);
      g_assert_true (has_color (&none, 0, UNDER_LETTER, ent_map_theme_get_color (theme, NULL)));
      for (const EntChoice *choice = ent_function_choices; choice->value != NULL; choice++)
        for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
          {
            const EntMapLook look = { .class = classes[i], .function = choice->value };
            Picture picture;
            guint letter = 0;

            draw_at (pen, look, MIDDLE, MIDDLE, &picture);
            g_assert_true (has_color (&picture, 0, UNDER_LETTER,
                                      ent_map_theme_get_color (theme, choice->value)));
            for (int y = -10; y <= 10; y++)
              for (int x = -10; x <= 10; x++)
                letter += has_color (&picture, x, y, ent_map_theme_get_ink (theme, 0)) ? 1 : 0;
            g_assert_cmpuint (letter, >, 10);
          }
    }
}

/* A letter that could not be read is left out. */
static void
test_small (void)
{
  g_autoptr (EntMapPen) pen = new_pen (ENT_MAP_LIGHT, 6);
  Picture lettered, plain;

  g_assert_cmpfloat (ent_map_pen_get_diameter (pen), ==, 6);
  draw_at (pen, (EntMapLook){ .function = "sales" }, MIDDLE, MIDDLE, &lettered);
  draw_at (pen, (EntMapLook){ .function = "legal" }, MIDDLE, MIDDLE, &plain);
  g_assert_true (has_color (&lettered, 0, 0, ent_map_theme_get_color (ENT_MAP_LIGHT, "sales")));
  g_assert_true (has_color (&plain, 0, 0, ent_map_theme_get_color (ENT_MAP_LIGHT, "legal")));
}

/* Who can block has a ring all around, and nobody else. */
static void
test_ring (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      Picture with, without;

      draw ((EntMapLook){ .class = classes[i], .can_block = TRUE }, &with);
      draw ((EntMapLook){ .class = classes[i] }, &without);
      for (int degrees = 0; degrees < 360; degrees += 6)
        {
          double angle = degrees * G_PI / 180;
          int x = (int)floor (28 * cos (angle));
          int y = (int)floor (28 * sin (angle));

          g_assert_true (has_color (&with, x, y, ent_map_theme_get_ink (ENT_MAP_LIGHT, 1)));
          g_assert_false (has_color (&without, x, y, ent_map_theme_get_ink (ENT_MAP_LIGHT, 1)));
        }
    }
}

/* A role nobody holds is empty inside, but for its letter, and its line has gaps. */
static void
test_vacant (void)
{
  EntMapColor sales = ent_map_theme_get_color (ENT_MAP_LIGHT, "sales");
  guint drawn = 0;
  guint gaps = 0;
  guint letter = 0;
  Picture picture;

  draw ((EntMapLook){ .class = "frontline-leader", .function = "sales", .vacant = TRUE }, &picture);
  g_assert_true (has_color (&picture, 0, UNDER_LETTER, ent_map_theme_get_ink (ENT_MAP_LIGHT, 0)));
  for (int degrees = 0; degrees < 360; degrees++)
    {
      double angle = degrees * G_PI / 180;
      double radius = DIAMETER * ENT_MAP_SHAPE / 2;
      int x = (int)floor (radius * cos (angle));
      int y = (int)floor (radius * sin (angle));

      if (has_color (&picture, x, y, sales))
        drawn++;
      else
        gaps++;
    }
  g_assert_cmpuint (drawn, >, 90);
  g_assert_cmpuint (gaps, >, 90);
  for (int y = -10; y <= 10; y++)
    for (int x = -10; x <= 10; x++)
      letter += has_color (&picture, x, y, sales) ? 1 : 0;
  g_assert_cmpuint (letter, >, 10);
}

/* One pen draws all looks in turn, and each as if it were alone: no two share a stamp. */
static void
test_stamps (void)
{
  g_autoptr (EntMapPen) pen = new_pen (ENT_MAP_LIGHT, DIAMETER);
  static const char *const functions[] = { NULL, "marketing", "sales", "procurement" };

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (classes) * G_N_ELEMENTS (functions) * 4; i++)
      {
        const EntMapLook look
            = { classes[i / 16], functions[i / 4 % 4], (i & 1) != 0, (i & 2) != 0 };
        Picture shared, alone;

        draw_at (pen, look, MIDDLE, MIDDLE, &shared);
        draw (look, &alone);
        g_assert_cmpuint (count_differences (&shared, &alone), ==, 0);
      }
}

/* Between pixels a marker is where it is sharp, which is the nearest one. */
static void
test_between_pixels (void)
{
  g_autoptr (EntMapPen) pen = new_pen (ENT_MAP_LIGHT, DIAMETER);
  const EntMapLook look = { "data-owner", "finance", TRUE, FALSE };
  Picture sharp, near, next;

  draw_at (pen, look, MIDDLE, MIDDLE, &sharp);
  draw_at (pen, look, MIDDLE + 0.3, MIDDLE - 0.3, &near);
  draw_at (pen, look, MIDDLE + 0.7, MIDDLE, &next);
  g_assert_cmpuint (count_differences (&sharp, &near), ==, 0);
  g_assert_cmpuint (count_differences (&sharp, &next), >, 50);
  for (int y = 0; y < SIZE; y++)
    for (int x = 1; x < SIZE; x++)
      g_assert_cmpuint (next.pixels[y * SIZE + x], ==, sharp.pixels[y * SIZE + x - 1]);
}

static void
test_paper (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes) * 4; i++)
    {
      const EntMapLook look = { classes[i / 4], "sales", (i & 1) != 0, (i & 2) != 0 };
      Picture screen, paper;

      draw (look, &screen);
      draw_on_paper (look, &paper);
      g_assert_cmpuint (count_differences (&screen, &paper), <, 20);
    }
}

/* Inks go from the ground to the letter in even steps, on either ground. */
static void
test_inks (void)
{
  for (EntMapTheme theme = ENT_MAP_LIGHT; theme <= ENT_MAP_DARK; theme++)
    {
      EntMapColor ground = ent_map_theme_get_ink (theme, 0);
      EntMapColor middle = ent_map_theme_get_ink (theme, 0.5);
      EntMapColor ink = ent_map_theme_get_ink (theme, 1);

      g_assert_cmpfloat_with_epsilon (middle.red, (ground.red + ink.red) / 2, 0.001);
      g_assert_cmpfloat_with_epsilon (middle.green, (ground.green + ink.green) / 2, 0.001);
      g_assert_cmpfloat_with_epsilon (middle.blue, (ground.blue + ink.blue) / 2, 0.001);
      g_assert_cmpfloat (fabs (ground.green - ink.green), >, 0.7);
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/map-pen/diameter", test_diameter);
  g_test_add_func ("/map-pen/shapes", test_shapes);
  g_test_add_func ("/map-pen/classes", test_classes);
  g_test_add_func ("/map-pen/functions", test_functions);
  g_test_add_func ("/map-pen/small", test_small);
  g_test_add_func ("/map-pen/ring", test_ring);
  g_test_add_func ("/map-pen/vacant", test_vacant);
  g_test_add_func ("/map-pen/stamps", test_stamps);
  g_test_add_func ("/map-pen/between-pixels", test_between_pixels);
  g_test_add_func ("/map-pen/paper", test_paper);
  g_test_add_func ("/map-pen/inks", test_inks);
  return g_test_run ();
}
