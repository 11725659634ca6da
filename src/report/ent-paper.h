/* SPDX-License-Identifier: GPL-3.0-or-later
 * Paper: the one typographic system of everything that is printed. Two sizes of head, one size of
 * text (10.5 on 14.5 pt), margins of 22 mm on A4, a running title, page numbers. It draws with
 * Pango and Cairo, needs no display, and the same input gives the same bytes. (screens.md, Paper)
 *
 * What is put on paper flows from top to bottom; what does not fit goes on on the next page. */
#pragma once

#include <gio/gio.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Lengths are points, 72 to the inch. The sheets are A4. */
#define ENT_PAPER_MM (72.0 / 25.4)
#define ENT_PAPER_SHORT_SIDE (210 * ENT_PAPER_MM)
#define ENT_PAPER_LONG_SIDE (297 * ENT_PAPER_MM)

typedef struct _EntPaper EntPaper;

typedef enum
{
  ENT_PAPER_TITLE,
  ENT_PAPER_HEAD,
  ENT_PAPER_TEXT,
  ENT_PAPER_CAPTION, /* small and grey: dates, digests */
} EntPaperStyle;

typedef void (*EntPaperFunc) (EntPaper *paper, gpointer user_data);

/**
 * EntPaperDocument: what is printed where
 * @title: of the document; runs along the top of all pages but the first
 * @date: when it is printed
 * @landscape: the sheets lie on their long side
 * @draw: puts everything on paper; called twice for a file, since page numbers say of how many
 */
typedef struct
{
  const char *title;
  GDate date;
  gboolean landscape;
  EntPaperFunc draw;
  gpointer user_data;
} EntPaperDocument;

/* Returns: (transfer full) (nullable): a PDF document; ENT_ERROR_WRITE if it cannot be drawn. */
GBytes *ent_paper_print_document (const EntPaperDocument *document, GError **error);

/* Returns: how many pages @document takes. */
int ent_paper_count_pages (const EntPaperDocument *document);

/* Draws page @page, from 1, of @n_pages on @cairo in points, for a printer. */
void ent_paper_draw_page (const EntPaperDocument *document, int page, int n_pages, cairo_t *cairo);

/**
 * ent_paper_print:
 * @title: of the document; runs along the top of all pages but the first
 * @date: when it is printed
 * @draw: puts everything on paper; called twice, since page numbers say of how many
 *
 * Returns: (transfer full) (nullable): a PDF document; ENT_ERROR_WRITE if it cannot be drawn.
 */
GBytes *ent_paper_print (
    const char *title, const GDate *date, EntPaperFunc draw, gpointer user_data, GError **error);

/* Adds @text, a paragraph or several. @text: (nullable) */
void ent_paper_add (EntPaper *self, EntPaperStyle style, const char *text);

/* Adds @label in bold and, behind it on the same line, @text. */
void ent_paper_add_labelled (EntPaper *self, const char *label, const char *text);

typedef void (*EntPaperPicture) (
    cairo_t *cairo, PangoContext *context, double width, double height, gpointer user_data);

/* Adds a picture as wide as the text and as high as what is left of the page, drawn by @draw from
 * 0, 0 on with @context, whose font is that of captions. */
void ent_paper_add_picture (EntPaper *self, EntPaperPicture draw, gpointer user_data);

/* The same, @lines of text high. */
void ent_paper_add_chart (EntPaper *self, double lines, EntPaperPicture draw, gpointer user_data);

/**
 * EntPaperColumn: one column of a table
 * @head: what stands over it, on each page
 * @part: of the width of the text, 0 to 1
 * @centred: its cells stand in the middle, as numbers and short words do
 */
typedef struct
{
  const char *head;
  double part;
  gboolean centred;
} EntPaperColumn;

/* Begins a table; @columns must stay until its end. */
void ent_paper_begin_table (EntPaper *self, const EntPaperColumn *columns, guint n_columns);

/* Adds a row; rows are not torn apart. @cells: (element-type utf8) (nullable): one a column; @note:
 * (nullable): small, under the first cell */
void ent_paper_add_row (EntPaper *self, const char *const *cells, const char *note);

void ent_paper_end_table (EntPaper *self);

/* Adds boxes to tick with the words behind them, ended by NULL, and a line to write on with @line
 * (nullable) before it. */
void ent_paper_add_boxes (EntPaper *self, const char *const *words, const char *line);

/* Adds a line to write on with its @label under it, taking the given part (0 to 1) of the width. */
void ent_paper_add_blank (EntPaper *self, const char *label, double part);

/* Adds @lines empty lines, and a fine rule across. */
void ent_paper_add_space (EntPaper *self, double lines);
void ent_paper_add_rule (EntPaper *self);

/* Goes to the next page unless there is room for @lines lines of text. */
void ent_paper_keep (EntPaper *self, double lines);

G_END_DECLS
