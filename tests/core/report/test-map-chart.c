/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the words of the stakeholder map stand: each at what it names, none over another, and no
 * more of them than there is room for. */
#include "ent-map-chart.h"

#include "ent-map-people.h"
#include "ent-test.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* A word of the picture with its box, in the picture's units. */
typedef struct
{
  char *text;
  EntMapBox box;
} Word;

typedef struct
{
  EntTest *test;
  EntMapChart *chart;
  GArray *words; /* (element-type Word) */
} Fixture;

static void
clear_word (gpointer data)
{
  g_free (((Word *)data)->text);
}

static EntRecord *
add_person (Fixture *self, const char *name, const char *influence, const char *support)
{
  return ent_test_add (self->test, "stakeholder", "name", name, "influence", influence, "support",
                       support, "function", "marketing", "class", "data-owner", NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = ent_test_new (NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->chart, ent_map_chart_free);
  g_array_unref (self->words);
  ent_test_free (self->test);
}

static void
lay_out (Fixture *self, double width, double height, gboolean classes, gboolean contrast)
{
  g_autoptr (GPtrArray) people
      = ent_map_people_list (self->test->source, &self->test->today, NULL, NULL);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const EntMapChartSpec spec = { width, height, context, ENT_MAP_LIGHT, classes, contrast };

  g_clear_pointer (&self->chart, ent_map_chart_free);
  self->chart = ent_map_chart_new (people, &spec);
  g_object_unref (context);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full): the picture as a document. */
static GBytes *
print (Fixture *self, double width, double height)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_t *cairo = cairo_create (surface);

  ent_map_chart_draw (self->chart, cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* One line is one word: `<word xMin="1" yMin="2" xMax="3" yMax="4">Sales</word>`. */
static void
take_line (Fixture *self, const char *line)
{
  double x, y, right, bottom;
  g_auto (GStrv) parts = g_strsplit_set (line, "<>\"", -1);
  Word word;

  if (g_strv_length (parts) < 11)
    return;
  x = g_ascii_strtod (parts[2], NULL);
  y = g_ascii_strtod (parts[4], NULL);
  right = g_ascii_strtod (parts[6], NULL);
  bottom = g_ascii_strtod (parts[8], NULL);
  word = (Word){ g_strdup (parts[10]), { x, y, right - x, bottom - y } };
  g_array_append_val (self->words, word);
}

/* Draws the picture and reads the words in it. */
static void
draw (Fixture *self, double width, double height)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  lay_out (self, width, height, TRUE, FALSE);
  bytes = print (self, width, height);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                              "pdftotext", "-bbox", "-", "-", NULL);
  g_assert_nonnull (process);
  g_assert_true (g_subprocess_communicate (process, bytes, NULL, &out, NULL, NULL));
  text = g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
  lines = g_strsplit (text, "\n", -1);
  g_array_set_size (self->words, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<word ") != NULL)
      take_line (self, lines[i]);
}

/* Returns: (nullable): the first word that is @text. */
static const EntMapBox *
find (Fixture *self, const char *text)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_str_equal (g_array_index (self->words, Word, i).text, text))
      return &g_array_index (self->words, Word, i).box;
  return NULL;
}

static const EntMapBox *
get (Fixture *self, const char *text)
{
  const EntMapBox *box = find (self, text);

  if (box == NULL)
    g_error ("“%s” is not in the picture", text);
  return box;
}

static double
get_middle (const EntMapBox *box)
{
  return box->y + box->height / 2;
}

/* Each word of the scale of influence stands left of its row, in the middle of it. */
static void
test_influence (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "Little", "Some", "Medium", "Strong", "Decides" };
  EntMapBox plot;

  add_person (self, "Maya", "4", "1");
  draw (self, 800, 500);
  plot = ent_map_chart_get_plot (self->chart);
  for (int i = 0; i < 5; i++)
    {
      EntMapBox cell = ent_map_chart_get_cell (self->chart, (EntMapScore){ i + 1, 0 });
      const EntMapBox *word = get (self, words[i]);

      g_assert_cmpfloat_with_epsilon (get_middle (word), get_middle (&cell), 5);
      g_assert_cmpfloat (word->x, >, 0);
      g_assert_cmpfloat (word->x + word->width, <, plot.x);
      g_assert_cmpfloat (word->x + word->width, >, plot.x - 20);
    }
  g_assert_cmpfloat (get (self, "Influence")->y, >=, -2);
  g_assert_cmpfloat (get_middle (get (self, "Influence")), <, plot.y);
  g_assert_cmpfloat (get (self, "Influence")->x, >=, 0);
}

/* Each word of the scale of support stands under its column. */
static void
test_support (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "Against", "Doubtful", "Undecided", "favour", "Fights" };
  EntMapBox plot;

  add_person (self, "Maya", "4", "1");
  draw (self, 900, 500);
  plot = ent_map_chart_get_plot (self->chart);
  for (int i = 0; i < 5; i++)
    {
      EntMapBox cell = ent_map_chart_get_cell (self->chart, (EntMapScore){ 1, i - 2 });
      const EntMapBox *word = get (self, words[i]);

      g_assert_cmpfloat (word->x, >, cell.x);
      g_assert_cmpfloat (word->x + word->width, <, cell.x + cell.width);
      g_assert_cmpfloat (word->y, >, plot.y + plot.height);
      g_assert_cmpfloat_with_epsilon (get_middle (word), get_middle (get (self, "Support")), 5);
    }
  g_assert_cmpfloat (get (self, "Support")->x, >=, 0);
  g_assert_cmpfloat (get (self, "Support")->x + get (self, "Support")->width, <, plot.x);
}

/* Names of quadrants stand over and under the plot, in the middle of their half. */
static void
test_quadrants (Fixture *self, gconstpointer data)
{
  EntMapBox plot;
  const EntMapBox *champions, *watch, *allies;

  add_person (self, "Maya", "4", "1");
  draw (self, 800, 500);
  plot = ent_map_chart_get_plot (self->chart);
  champions = get (self, "Champions");
  allies = get (self, "Allies");
  watch = get (self, "watch");
  g_assert_cmpfloat (champions->y + champions->height, <=, plot.y + 2);
  g_assert_cmpfloat (get (self, "win")->y + champions->height, <=, plot.y + 2);
  g_assert_cmpfloat (allies->y, >=, plot.y + plot.height - 2);
  g_assert_cmpfloat (watch->y, >=, plot.y + plot.height - 2);
  g_assert_cmpfloat (get_middle (allies), <, get_middle (get (self, "Support")));
  g_assert_cmpfloat_with_epsilon (champions->x + champions->width / 2,
                                  allies->x + allies->width / 2, 2);
  g_assert_cmpfloat (champions->x, >, watch->x + watch->width);
  g_assert_cmpfloat (champions->x, >, plot.x + plot.width / 2);
}

/* A name stands beside its marker and is as good as it to the pointer; no word stands over another
 * or outside. */
static void
test_labels (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "Maya", "Ivo", "Ruth", "Dana" };
  static const char *const scores[][2]
      = { { "4", "1" }, { "5", "-2" }, { "1", "2" }, { "3", "0" } };

  for (guint i = 0; i < 4; i++)
    add_person (self, names[i], scores[i][0], scores[i][1]);
  draw (self, 800, 500);
  for (guint i = 0; i < 4; i++)
    {
      EntMapScore score = { atoi (scores[i][0]), atoi (scores[i][1]) };
      EntMapBox cell = ent_map_chart_get_cell (self->chart, score);
      const EntMapBox *label = get (self, names[i]);
      EntMapPoint point;
      int index;

      g_assert_true (ent_map_box_contains (&cell, label->x + label->width / 2, get_middle (label)));
      index = ent_map_chart_hit (self->chart, label->x + label->width / 2, get_middle (label));
      g_assert_cmpint (index, >=, 0);
      point = ent_map_chart_get_point (self->chart, (guint)index);
      g_assert_true (ent_map_box_contains (&cell, point.x, point.y));
    }
  for (guint i = 0; i < self->words->len; i++)
    {
      const EntMapBox *word = &g_array_index (self->words, Word, i).box;

      g_assert_cmpfloat (word->x + word->width, <=, 800);
      g_assert_cmpfloat (word->y + word->height, <=, 500);
      for (guint j = 0; j < i; j++)
        {
          const EntMapBox *other = &g_array_index (self->words, Word, j).box;

          g_assert_false (word->x + 1 < other->x + other->width
                          && other->x + 1 < word->x + word->width
                          && fabs (get_middle (word) - get_middle (other)) < 4);
        }
    }
}

/* The narrower it gets, the less of the scale is written: number and word, word, number. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  guint stage = 0;

  add_person (self, "Maya", "4", "1");
  for (int width = 900; width >= 300; width -= 40)
    {
      gboolean word, number;

      draw (self, width, 500);
      word = find (self, "Undecided") != NULL;
      number = find (self, "−2") != NULL && find (self, "+2") != NULL;
      g_assert_true (word || number);
      while (stage < 2 && (word != (stage < 2) || number != (stage != 1)))
        stage++;
      g_assert_cmpint (word, ==, stage < 2);
      g_assert_cmpint (number, ==, stage != 1);
      g_assert_true (width < 900 || stage == 0);
    }
  g_assert_cmpuint (stage, ==, 2);
}

/* The legend lies under all else, tells each sign once, and only those that are used; what is told
 * takes room from the plot, and wraps. */
static void
test_legend (Fixture *self, gconstpointer data)
{
  EntRecord *ivo;
  double height, wide;

  add_person (self, "Maya", "4", "1");
  ivo = add_person (self, "Ivo", "5", "-2");
  draw (self, 800, 500);
  height = ent_map_chart_get_plot (self->chart).height;
  g_assert_null (find (self, "Sales"));
  g_assert_null (find (self, "block"));
  g_assert_null (find (self, "Vacant"));
  g_assert_null (find (self, "class"));
  g_assert_cmpfloat (get (self, "Marketing")->y, >, get_middle (get (self, "Support")));
  ent_test_set (self->test, ivo, "function", "sales");
  ent_test_set (self->test, ivo, "class", NULL);
  ent_test_set (self->test, ivo, "can-block", "yes");
  draw (self, 800, 500);
  wide = get_middle (get (self, "Marketing"));
  g_assert_cmpfloat_with_epsilon (get_middle (get (self, "Sales")), wide, 1);
  g_assert_cmpfloat_with_epsilon (get_middle (get (self, "block")), wide, 1);
  g_assert_cmpfloat_with_epsilon (get_middle (get (self, "class")), wide, 1);
  g_assert_cmpfloat_with_epsilon (ent_map_chart_get_plot (self->chart).height, height, 0.01);
  draw (self, 260, 500);
  g_assert_cmpfloat (get_middle (get (self, "block")), >,
                     get_middle (get (self, "Marketing")) + 10);
  g_assert_cmpfloat (ent_map_chart_get_plot (self->chart).height, <, height - 10);
}

/* Shapes are explained only where they are asked for. */
static void
test_legend_without_classes (Fixture *self, gconstpointer data)
{
  double with;

  add_person (self, "Maya", "4", "1");
  for (guint i = 0; i < 3; i++)
    ent_test_set (self->test, add_person (self, "Other", "1", "1"), "class",
                  (const char *const[]){ "executive-sponsor", "operational-owner",
                                         "frontline-leader" }[i]);
  lay_out (self, 300, 500, TRUE, FALSE);
  with = ent_map_chart_get_plot (self->chart).height;
  lay_out (self, 300, 500, FALSE, FALSE);
  g_assert_cmpfloat (ent_map_chart_get_plot (self->chart).height, >, with + 10);
}

/* Returns: how dark the picture is at a point: 0 is white. */
static double
measure_ink (Fixture *self, double x, double y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 500);
  cairo_t *cairo = cairo_create (surface);
  guint32 pixel;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  ent_map_chart_draw (self->chart, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  pixel = ((guint32 *)(gpointer)cairo_image_surface_get_data (surface))[(int)y * 800 + (int)x];
  cairo_surface_destroy (surface);
  return 1 - (pixel >> 8 & 0xff) / 255.0;
}

/* The quadrant that calls for most has the strongest shade. */
static void
test_shades (Fixture *self, gconstpointer data)
{
  double win, champion, watch, ally;
  EntMapBox plot;

  lay_out (self, 800, 500, TRUE, FALSE);
  plot = ent_map_chart_get_plot (self->chart);
  win = measure_ink (self, plot.x + 5, plot.y + 5);
  champion = measure_ink (self, plot.x + plot.width - 5, plot.y + 5);
  watch = measure_ink (self, plot.x + 5, plot.y + plot.height - 5);
  ally = measure_ink (self, plot.x + plot.width - 5, plot.y + plot.height - 5);
  g_assert_cmpfloat (win, >, champion);
  g_assert_cmpfloat_with_epsilon (champion, watch, 0.005);
  g_assert_cmpfloat (watch, >, ally);
  g_assert_cmpfloat (ally, >, 0);
}

/* With contrast the fine lines are about half as strong as the words. */
static void
test_contrast (Fixture *self, gconstpointer data)
{
  double strong = 0;
  double fine = 0;
  EntMapBox cell;

  for (gboolean contrast = FALSE; contrast <= TRUE; contrast++)
    {
      lay_out (self, 800, 500, TRUE, contrast);
      cell = ent_map_chart_get_cell (self->chart, (EntMapScore){ 2, 2 });
      for (int x = -2; x <= 2; x++)
        {
          double ink = measure_ink (self, cell.x + x, cell.y + cell.height / 2);

          if (contrast)
            strong = MAX (strong, ink);
          else
            fine = MAX (fine, ink);
        }
    }
  g_assert_cmpfloat (fine, >, 0.04);
  g_assert_cmpfloat (strong, >, 2 * fine);
}

/* Markers are as large as the words ask for, and no smaller than can be seen. */
static void
test_marker (Fixture *self, gconstpointer data)
{
  double usual, least;

  add_person (self, "Maya", "4", "1");
  lay_out (self, 800, 500, TRUE, FALSE);
  usual = ent_map_chart_get_diameter (self->chart);
  lay_out (self, 1600, 1000, TRUE, FALSE);
  g_assert_cmpfloat (ent_map_chart_get_diameter (self->chart), ==, usual);
  for (guint i = 0; i < 400; i++)
    add_person (self, "Somebody", "4", "1");
  lay_out (self, 300, 300, TRUE, FALSE);
  least = ent_map_chart_get_diameter (self->chart);
  g_assert_cmpfloat_with_epsilon (usual / least, 1.7 / 0.5, 0.01);
}

#define ADD(name, func) g_test_add ("/map-chart/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("influence", test_influence);
  ADD ("support", test_support);
  ADD ("quadrants", test_quadrants);
  ADD ("labels", test_labels);
  ADD ("narrow", test_narrow);
  ADD ("legend", test_legend);
  ADD ("legend-without-classes", test_legend_without_classes);
  ADD ("shades", test_shades);
  ADD ("contrast", test_contrast);
  ADD ("marker", test_marker);
  return g_test_run ();
}
