/* SPDX-License-Identifier: GPL-3.0-or-later
 * Paper, drawn with Pango and Cairo. Lengths are points, 72 to the inch. */
#include "ent-paper-private.h"

#include "ent-date.h"
#include "ent-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#define BOX 9.0

/* The tag is what a reader of the document by ear is told. */
static const struct
{
  const char *tag;
  const char *font;
  double line;
  double before;
  double after;
  double grey;
} styles[] = {
  [ENT_PAPER_TITLE] = { "H1", "Cantarell, sans Bold 20", 26, 0, 6, 0 },
  [ENT_PAPER_HEAD] = { "H2", "Cantarell, sans Bold 13", 18, 10, 3, 0 },
  [ENT_PAPER_TEXT] = { "P", "Cantarell, sans 10.5", ENT_PAPER_LINE, 0, 4, 0 },
  [ENT_PAPER_CAPTION] = { "P", "Cantarell, sans 8.5", 12, 0, 3, 0.35 },
};

double
ent_paper_get_text_width (EntPaper *self)
{
  return self->width - 2 * ENT_PAPER_MARGIN;
}

static PangoLayout *
create_layout (EntPaper *self, const char *font, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int)(ent_paper_get_text_width (self) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoLayout *
ent_paper_create_layout (EntPaper *self, EntPaperStyle style, const char *text)
{
  return create_layout (self, styles[style].font, text);
}

static void
set_grey (EntPaper *self, double grey)
{
  cairo_set_source_rgb (self->cairo, grey, grey, grey);
}

/* The running title and the page number are no part of the text for a reader by ear. */
static void
draw_margins (EntPaper *self)
{
  g_autofree char *number
      /* Translators: the number of a page and of how many. */
      = g_strdup_printf (_ ("%d of %d"), self->page, MAX (self->n_pages, self->page));
  g_autoptr (PangoLayout) foot = create_layout (self, styles[ENT_PAPER_CAPTION].font, number);
  g_autoptr (PangoLayout) head = create_layout (self, styles[ENT_PAPER_CAPTION].font, self->title);

  set_grey (self, styles[ENT_PAPER_CAPTION].grey);
  pango_layout_set_alignment (foot, PANGO_ALIGN_RIGHT);
  cairo_move_to (self->cairo, ENT_PAPER_MARGIN, self->height - ENT_PAPER_MARGIN + 12);
  pango_cairo_show_layout (self->cairo, foot);
  if (self->page == 1)
    return;
  pango_layout_set_height (head, 0);
  pango_layout_set_ellipsize (head, PANGO_ELLIPSIZE_END);
  cairo_move_to (self->cairo, ENT_PAPER_MARGIN, ENT_PAPER_MARGIN - 24);
  pango_cairo_show_layout (self->cairo, head);
}

void
ent_paper_begin_tag (EntPaper *self, const char *tag)
{
  if (self->wanted == 0)
    cairo_tag_begin (self->cairo, tag, NULL);
}

void
ent_paper_end_tag (EntPaper *self, const char *tag)
{
  if (self->wanted == 0)
    cairo_tag_end (self->cairo, tag);
}

/* A page that is not wanted is drawn where nothing shows: what stands on one page depends on all
 * before it. */
static void
clip_page (EntPaper *self)
{
  if (self->page > 1)
    cairo_restore (self->cairo);
  cairo_save (self->cairo);
  if (self->page == self->wanted)
    return;
  cairo_rectangle (self->cairo, 0, 0, 0, 0);
  cairo_clip (self->cairo);
}

void
ent_paper_begin_page (EntPaper *self)
{
  if (self->page > 0 && self->wanted == 0)
    cairo_show_page (self->cairo);
  self->page++;
  if (self->wanted > 0)
    clip_page (self);
  self->y = ENT_PAPER_MARGIN;
  draw_margins (self);
}

gboolean
ent_paper_has_room (EntPaper *self, double height)
{
  return self->y + height <= self->height - ENT_PAPER_MARGIN;
}

static void
require_room (EntPaper *self, double height)
{
  if (!ent_paper_has_room (self, height) && self->y > ENT_PAPER_MARGIN)
    ent_paper_begin_page (self);
}

/* Draws @layout line by line on the system's pitch, over as many pages as it needs. */
static void
draw_lines (EntPaper *self, PangoLayout *layout, double pitch, double grey)
{
  int n = pango_layout_get_line_count (layout);

  for (int i = 0; i < n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle extents;

      require_room (self, pitch);
      set_grey (self, grey);
      pango_layout_line_get_extents (line, NULL, &extents);
      cairo_move_to (
          self->cairo, ENT_PAPER_MARGIN,
          self->y
              + (pitch + (PANGO_ASCENT (extents) - PANGO_DESCENT (extents)) / (double)PANGO_SCALE)
                    / 2);
      pango_cairo_show_layout_line (self->cairo, line);
      self->y += pitch;
    }
}

void
ent_paper_add (EntPaper *self, EntPaperStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return;
  layout = create_layout (self, styles[style].font, text);
  if (self->y > ENT_PAPER_MARGIN)
    self->y += styles[style].before;
  if (style == ENT_PAPER_HEAD)
    ent_paper_keep (self, 4);
  ent_paper_begin_tag (self, styles[style].tag);
  draw_lines (self, layout, styles[style].line, styles[style].grey);
  ent_paper_end_tag (self, styles[style].tag);
  self->y += styles[style].after;
}

void
ent_paper_add_labelled (EntPaper *self, const char *label, const char *text)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", label, text);
  g_autoptr (PangoLayout) layout = create_layout (self, styles[ENT_PAPER_TEXT].font, "");

  pango_layout_set_markup (layout, markup, -1);
  ent_paper_begin_tag (self, "P");
  draw_lines (self, layout, ENT_PAPER_LINE, 0);
  ent_paper_end_tag (self, "P");
  self->y += styles[ENT_PAPER_TEXT].after;
}

/* Draws @text at @x on the line that begins at y. Returns: where it ends. */
static double
draw_words (EntPaper *self, double x, const char *text)
{
  g_autoptr (PangoLayout) layout = create_layout (self, styles[ENT_PAPER_TEXT].font, text);
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);
  cairo_move_to (self->cairo, x, self->y);
  pango_cairo_show_layout (self->cairo, layout);
  return x + width / (double)PANGO_SCALE;
}

static void
draw_line (EntPaper *self, double from, double to, double y)
{
  set_grey (self, 0.4);
  cairo_set_line_width (self->cairo, 0.5);
  cairo_move_to (self->cairo, from, y);
  cairo_line_to (self->cairo, to, y);
  cairo_stroke (self->cairo);
  set_grey (self, 0);
}

void
ent_paper_add_boxes (EntPaper *self, const char *const *words, const char *line)
{
  double x = ENT_PAPER_MARGIN;

  self->y += 4;
  require_room (self, 1.5 * ENT_PAPER_LINE);
  ent_paper_begin_tag (self, "P");
  set_grey (self, 0);
  for (guint i = 0; words[i] != NULL; i++)
    {
      cairo_set_line_width (self->cairo, 0.8);
      cairo_rectangle (self->cairo, x + 0.5, self->y + (ENT_PAPER_LINE - BOX) / 2, BOX, BOX);
      cairo_stroke (self->cairo);
      x = draw_words (self, x + BOX + 6, words[i]) + 18;
    }
  if (line != NULL)
    draw_line (self, draw_words (self, x, line) + 6,
               ENT_PAPER_MARGIN + ent_paper_get_text_width (self), self->y + ENT_PAPER_LINE);
  ent_paper_end_tag (self, "P");
  self->y += 1.5 * ENT_PAPER_LINE;
}

static void
draw_figure (EntPaper *self, double height, EntPaperPicture draw, gpointer user_data)
{
  PangoFontDescription *font = pango_font_description_from_string (styles[ENT_PAPER_CAPTION].font);

  pango_context_set_font_description (self->context, font);
  pango_font_description_free (font);
  ent_paper_begin_tag (self, "Figure");
  cairo_save (self->cairo);
  cairo_translate (self->cairo, ENT_PAPER_MARGIN, self->y);
  draw (self->cairo, self->context, ent_paper_get_text_width (self), height, user_data);
  cairo_restore (self->cairo);
  ent_paper_end_tag (self, "Figure");
  self->y += height;
}

void
ent_paper_add_picture (EntPaper *self, EntPaperPicture draw, gpointer user_data)
{
  ent_paper_keep (self, 12);
  draw_figure (self, self->height - ENT_PAPER_MARGIN - self->y, draw, user_data);
}

void
ent_paper_add_chart (EntPaper *self, double lines, EntPaperPicture draw, gpointer user_data)
{
  ent_paper_keep (self, lines);
  draw_figure (self, lines * ENT_PAPER_LINE, draw, user_data);
  self->y += ENT_PAPER_LINE / 2;
}

void
ent_paper_add_blank (EntPaper *self, const char *label, double part)
{
  require_room (self, 3.5 * ENT_PAPER_LINE);
  self->y += 2 * ENT_PAPER_LINE;
  draw_line (self, ENT_PAPER_MARGIN, ENT_PAPER_MARGIN + part * ent_paper_get_text_width (self),
             self->y);
  self->y += 2;
  ent_paper_add (self, ENT_PAPER_CAPTION, label);
}

void
ent_paper_add_space (EntPaper *self, double lines)
{
  self->y += lines * ENT_PAPER_LINE;
}

void
ent_paper_add_rule (EntPaper *self)
{
  require_room (self, ENT_PAPER_LINE);
  self->y += 6;
  draw_line (self, ENT_PAPER_MARGIN, ENT_PAPER_MARGIN + ent_paper_get_text_width (self), self->y);
  self->y += 6;
}

void
ent_paper_keep (EntPaper *self, double lines)
{
  require_room (self, lines * ENT_PAPER_LINE);
}

/* The document */

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Hinting would make the text depend on the screen the program was started on. */
static PangoContext *
create_context (cairo_t *cairo)
{
  PangoContext *context = pango_cairo_create_context (cairo);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_destroy (options);
  return context;
}

static void
set_metadata (cairo_surface_t *surface, const char *title, const GDate *date)
{
  g_autofree char *day = ent_date_format (date);
  g_autofree char *time = g_strconcat (day, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
}

/* Draws everything once, or the page @wanted of it. Returns: how many pages it takes. */
static int
draw_all (const EntPaperDocument *document, cairo_t *cairo, int n_pages, int wanted)
{
  EntPaper self = {
    .cairo = cairo,
    .title = document->title,
    .n_pages = n_pages,
    .wanted = wanted,
    .width = document->landscape ? ENT_PAPER_LONG_SIDE : ENT_PAPER_SHORT_SIDE,
    .height = document->landscape ? ENT_PAPER_SHORT_SIDE : ENT_PAPER_LONG_SIDE,
  };

  self.context = create_context (cairo);
  ent_paper_begin_page (&self);
  ent_paper_begin_tag (&self, "Document");
  document->draw (&self, document->user_data);
  ent_paper_end_tag (&self, "Document");
  if (wanted > 0)
    cairo_restore (cairo);
  g_object_unref (self.context);
  return self.page;
}

static int
draw_surface (const EntPaperDocument *document, cairo_surface_t *surface, int n_pages)
{
  cairo_t *cairo = cairo_create (surface);
  int n = draw_all (document, cairo, n_pages, 0);

  cairo_show_page (cairo);
  cairo_destroy (cairo);
  return n;
}

static cairo_surface_t *
create_surface (const EntPaperDocument *document, GByteArray *bytes)
{
  double width = document->landscape ? ENT_PAPER_LONG_SIDE : ENT_PAPER_SHORT_SIDE;
  double height = document->landscape ? ENT_PAPER_SHORT_SIDE : ENT_PAPER_LONG_SIDE;

  return cairo_pdf_surface_create_for_stream (bytes != NULL ? write_cb : NULL, bytes, width,
                                              height);
}

int
ent_paper_count_pages (const EntPaperDocument *document)
{
  cairo_surface_t *trial = create_surface (document, NULL);
  int n_pages = draw_surface (document, trial, 0);

  cairo_surface_destroy (trial);
  return n_pages;
}

void
ent_paper_draw_page (const EntPaperDocument *document, int page, int n_pages, cairo_t *cairo)
{
  draw_all (document, cairo, n_pages, page);
}

GBytes *
ent_paper_print_document (const EntPaperDocument *document, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (document, bytes);
  int n_pages = ent_paper_count_pages (document);
  cairo_status_t status;

  set_metadata (surface, document->title, &document->date);
  draw_surface (document, surface, n_pages);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  /* Translators: title of a document, and the reason. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE, _ ("“%s” cannot be printed: %s."),
               document->title, cairo_status_to_string (status));
  return NULL;
}

GBytes *
ent_paper_print (
    const char *title, const GDate *date, EntPaperFunc draw, gpointer user_data, GError **error)
{
  const EntPaperDocument document = {
    .title = title,
    .date = *date,
    .draw = draw,
    .user_data = user_data,
  };

  return ent_paper_print_document (&document, error);
}
