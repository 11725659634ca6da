/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws the markers of the stakeholder map. */
#include "ent-map-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Functions beyond those known look like none. */
#define N_FUNCTIONS 9

/* Smaller markers have no room for a letter. */
#define LEAST_LETTERED 10

struct _EntMapPen
{
  EntMapTheme theme;
  double diameter;
  double line;
  PangoLayout *letters[N_FUNCTIONS];
  GHashTable *stamps; /* a look as a number to cairo_surface_t */
};

/* Light fills carry dark letters, dark ones light letters; all at 4.5 to 1 or more. Marketing and
 * sales have the hues they have everywhere. Letters are translated: they differ in each language.
 */
static const struct
{
  const char *name;
  const char *letter;
  EntMapColor colors[2]; /* by theme */
} functions[N_FUNCTIONS] = {
  /* Translators: the letter that stands for the function Marketing on the map. */
  { "marketing", NC_ ("function marketing", "M"), { { 0.11, 0.44, 0.85 }, { 0.47, 0.68, 0.93 } } },
  /* Translators: the letter that stands for the function Sales on the map. */
  { "sales", NC_ ("function sales", "S"), { { 0.78, 0.27, 0.00 }, { 1.00, 0.64, 0.28 } } },
  /* Translators: the letter that stands for the function Operations on the map. */
  { "operations",
    NC_ ("function operations", "O"),
    { { 0.04, 0.46, 0.44 }, { 0.36, 0.78, 0.75 } } },
  /* Translators: the letter that stands for the function Finance on the map. */
  { "finance", NC_ ("function finance", "F"), { { 0.51, 0.24, 0.61 }, { 0.86, 0.54, 0.87 } } },
  /* Translators: the letter that stands for the function Executive on the map. */
  { "executive", NC_ ("function executive", "E"), { { 0.24, 0.22, 0.27 }, { 0.87, 0.87, 0.85 } } },
  /* Translators: the letter that stands for the function Consulting on the map. */
  { "consulting",
    NC_ ("function consulting", "C"),
    { { 0.53, 0.37, 0.24 }, { 0.80, 0.67, 0.56 } } },
  /* Translators: the letter that stands for the function IT on the map. */
  { "it", NC_ ("function it", "I"), { { 0.15, 0.46, 0.26 }, { 0.56, 0.84, 0.60 } } },
  /* Translators: the letter that stands for the function Legal on the map. */
  { "legal", NC_ ("function legal", "L"), { { 0.70, 0.08, 0.37 }, { 1.00, 0.60, 0.75 } } },
  /* Translators: the letter that stands for the function Procurement on the map. */
  { "procurement",
    NC_ ("function procurement", "P"),
    { { 0.42, 0.39, 0.00 }, { 0.85, 0.81, 0.35 } } },
};

static const EntMapColor unknown[] = { { 0.40, 0.39, 0.42 }, { 0.66, 0.66, 0.65 } };
static const EntMapColor inks[] = { { 0.12, 0.11, 0.14 }, { 0.97, 0.97, 0.96 } };
static const EntMapColor grounds[] = { { 1.00, 1.00, 1.00 }, { 0.14, 0.14, 0.14 } };

/* Returns: where @function is in the table; −1: nowhere. */
static int
find_function (const char *function)
{
  for (int i = 0; i < N_FUNCTIONS; i++)
    if (g_strcmp0 (functions[i].name, function) == 0)
      return i;
  return -1;
}

EntMapColor
ent_map_theme_get_color (EntMapTheme theme, const char *function)
{
  int index = find_function (function);

  return index >= 0 ? functions[index].colors[theme] : unknown[theme];
}

EntMapColor
ent_map_theme_get_ink (EntMapTheme theme, double strength)
{
  EntMapColor ink = inks[theme];
  EntMapColor ground = grounds[theme];

  return (EntMapColor){
    .red = ground.red + (ink.red - ground.red) * strength,
    .green = ground.green + (ink.green - ground.green) * strength,
    .blue = ground.blue + (ink.blue - ground.blue) * strength,
  };
}

static const char *
get_letter (int index)
{
  g_autofree char *context = g_strconcat ("function ", functions[index].name, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, context, functions[index].letter);
}

const char *
ent_map_pen_get_letter (const char *function)
{
  int index = find_function (function);

  return index >= 0 ? get_letter (index) : NULL;
}

void
ent_map_color_set (EntMapColor color, cairo_t *cairo, double alpha)
{
  cairo_set_source_rgba (cairo, color.red, color.green, color.blue, alpha);
}

EntMapPen *
ent_map_pen_new (PangoContext *context, EntMapTheme theme, double diameter)
{
  EntMapPen *self = g_new0 (EntMapPen, 1);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));

  self->theme = theme;
  self->diameter = diameter;
  self->stamps = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)cairo_surface_destroy);
  self->line = MAX (diameter / 15, 0.5);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, diameter * 0.42 * PANGO_SCALE);
  for (int i = 0; i < N_FUNCTIONS; i++)
    {
      self->letters[i] = pango_layout_new (context);
      pango_layout_set_font_description (self->letters[i], font);
      pango_layout_set_text (self->letters[i], get_letter (i), -1);
    }
  pango_font_description_free (font);
  return self;
}

void
ent_map_pen_free (EntMapPen *self)
{
  for (int i = 0; i < N_FUNCTIONS; i++)
    g_object_unref (self->letters[i]);
  g_hash_table_unref (self->stamps);
  g_free (self);
}

double
ent_map_pen_get_diameter (const EntMapPen *self)
{
  return self->diameter;
}

/* Shapes of about one area around the origin, where a circle has the radius 1. */

static void
trace_circle (cairo_t *cairo)
{
  cairo_arc (cairo, 0, 0, 1, 0, 2 * G_PI);
}

static void
trace_square (cairo_t *cairo)
{
  cairo_rectangle (cairo, -0.9, -0.9, 1.8, 1.8);
}

/* A polygon with its first corner at the given angle; between two corners the radius may drop to
 * @inner, which makes a star. */
static void
trace_polygon (cairo_t *cairo, int corners, double angle, double radius, double inner)
{
  int n = inner > 0 ? corners * 2 : corners;

  for (int i = 0; i < n; i++)
    {
      double at = angle + 2 * G_PI * i / n;
      double reach = inner > 0 && i % 2 == 1 ? inner : radius;

      cairo_line_to (cairo, reach * cos (at), reach * sin (at));
    }
  cairo_close_path (cairo);
}

static void
trace_star (cairo_t *cairo)
{
  trace_polygon (cairo, 5, -G_PI / 2, 1.4, 0.8);
}

static void
trace_diamond (cairo_t *cairo)
{
  trace_polygon (cairo, 4, 0, 1.3, 0);
}

/* As the sign that says: give way; its corners do not reach beyond the ring. */
static void
trace_warning (cairo_t *cairo)
{
  cairo_translate (cairo, 0, -0.1);
  trace_polygon (cairo, 3, G_PI / 2, 1.38, 0);
  cairo_translate (cairo, 0, 0.1);
}

static void
trace_hexagon (cairo_t *cairo)
{
  trace_polygon (cairo, 6, 0, 1.1, 0);
}

static const struct
{
  const char *class;
  void (*trace) (cairo_t *cairo);
} shapes[] = {
  { "executive-sponsor", trace_star },    { "operational-owner", trace_square },
  { "data-owner", trace_diamond },        { "frontline-leader", trace_circle },
  { "potential-blocker", trace_warning },
};

/* Returns: which of the shapes @class has; their number for one that is none. */
static guint
find_shape (const char *class)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (shapes) && g_strcmp0 (shapes[i].class, class) != 0)
    i++;
  return i;
}

static void
trace_shape (cairo_t *cairo, const char *class)
{
  guint shape = find_shape (class);

  cairo_new_path (cairo);
  if (shape < G_N_ELEMENTS (shapes))
    shapes[shape].trace (cairo);
  else
    trace_hexagon (cairo);
}

static void
draw_letter (const EntMapPen *self, cairo_t *cairo, EntMapLook look)
{
  int index = find_function (look.function);
  int width, height;

  if (index < 0 || self->diameter < LEAST_LETTERED)
    return;
  pango_layout_get_pixel_size (self->letters[index], &width, &height);
  if (look.vacant)
    ent_map_color_set (functions[index].colors[self->theme], cairo, 1);
  else
    ent_map_color_set (grounds[self->theme], cairo, 1);
  cairo_move_to (cairo, -width / 2.0, -height / 2.0);
  pango_cairo_show_layout (cairo, self->letters[index]);
}

/* A vacant role is an outline of dashes with nobody inside. */
static void
draw_shape (const EntMapPen *self, cairo_t *cairo, EntMapLook look)
{
  const double dashes[] = { self->line * 1.8, self->line * 1.4 };
  EntMapColor color = ent_map_theme_get_color (self->theme, look.function);

  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  if (look.vacant)
    {
      ent_map_color_set (grounds[self->theme], cairo, 1);
      cairo_fill_preserve (cairo);
      ent_map_color_set (color, cairo, 1);
      cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_line_width (cairo, self->line);
      cairo_stroke (cairo);
      cairo_set_dash (cairo, NULL, 0, 0);
      return;
    }
  ent_map_color_set (color, cairo, 1);
  cairo_fill_preserve (cairo);
  ent_map_color_set (grounds[self->theme], cairo, 1);
  cairo_set_line_width (cairo, self->line / 2);
  cairo_stroke (cairo);
}

static void
draw_ring (const EntMapPen *self, cairo_t *cairo)
{
  ent_map_color_set (inks[self->theme], cairo, 1);
  cairo_set_line_width (cairo, self->line);
  cairo_new_path (cairo);
  cairo_arc (cairo, 0, 0, (self->diameter - self->line) / 2, 0, 2 * G_PI);
  cairo_stroke (cairo);
}

static void
draw_marker (const EntMapPen *self, cairo_t *cairo, EntMapLook look, double x, double y)
{
  double radius = self->diameter * ENT_MAP_SHAPE / 2;

  cairo_save (cairo);
  cairo_translate (cairo, x, y);
  cairo_save (cairo);
  cairo_scale (cairo, radius, radius);
  trace_shape (cairo, look.class);
  cairo_restore (cairo);
  draw_shape (self, cairo, look);
  draw_letter (self, cairo, look);
  if (look.can_block)
    draw_ring (self, cairo);
  cairo_restore (cairo);
}

/* Stamps: on a grid of pixels each look is drawn once and then copied, which is what makes
 * thousands of markers cheap. */

static int
get_stamp_size (const EntMapPen *self)
{
  return (int)ceil (self->diameter) + 2;
}

/* Borrows the stamp of @look for surfaces like @target. */
static cairo_surface_t *
get_stamp (const EntMapPen *self, cairo_surface_t *target, EntMapLook look)
{
  guint key
      = ((find_shape (look.class) * (N_FUNCTIONS + 1) + (guint)(find_function (look.function) + 1))
             * 2
         + !!look.can_block)
            * 2
        + !!look.vacant;
  cairo_surface_t *stamp = g_hash_table_lookup (self->stamps, GUINT_TO_POINTER (key));
  int size = get_stamp_size (self);
  cairo_t *cairo;

  if (stamp != NULL)
    return stamp;
  stamp = cairo_surface_create_similar (target, CAIRO_CONTENT_COLOR_ALPHA, size, size);
  cairo = cairo_create (stamp);
  draw_marker (self, cairo, look, size / 2.0, size / 2.0);
  cairo_destroy (cairo);
  g_hash_table_insert (self->stamps, GUINT_TO_POINTER (key), stamp);
  return stamp;
}

/* On whole pixels, so that the copy is as sharp as the stamp. */
static void
copy_stamp (const EntMapPen *self, cairo_t *cairo, EntMapLook look, double x, double y)
{
  cairo_surface_t *target = cairo_get_target (cairo);
  cairo_surface_t *stamp = get_stamp (self, target, look);
  double across, down;

  x -= get_stamp_size (self) / 2.0;
  y -= get_stamp_size (self) / 2.0;
  cairo_surface_get_device_scale (target, &across, &down);
  cairo_user_to_device (cairo, &x, &y);
  x = round (x * across) / across;
  y = round (y * down) / down;
  cairo_device_to_user (cairo, &x, &y);
  cairo_set_source_surface (cairo, stamp, x, y);
  cairo_paint (cairo);
}

void
ent_map_pen_draw (const EntMapPen *self, cairo_t *cairo, EntMapLook look, double x, double y)
{
  if (cairo_surface_get_type (cairo_get_target (cairo)) == CAIRO_SURFACE_TYPE_IMAGE)
    copy_stamp (self, cairo, look, x, y);
  else
    draw_marker (self, cairo, look, x, y);
}
