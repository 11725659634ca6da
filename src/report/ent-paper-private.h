/* SPDX-License-Identifier: GPL-3.0-or-later
 * What paper and its tables share. Lengths are points, 72 to the inch. */
#pragma once

#include "ent-paper.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define ENT_PAPER_MARGIN (22 * ENT_PAPER_MM)
#define ENT_PAPER_LINE 14.5

struct _EntPaper
{
  cairo_t *cairo;
  PangoContext *context;
  const char *title;
  double width; /* of the page */
  double height;
  double y; /* the top of what comes next */
  int page;
  int n_pages;                   /* 0: not known yet */
  int wanted;                    /* the one page that is drawn; 0: all */
  const EntPaperColumn *columns; /* (nullable): of the table under way */
  guint n_columns;
};

/* Returns: how wide text may be. */
double ent_paper_get_text_width (EntPaper *self);

/* TRUE if @height fits under what is on the page. */
gboolean ent_paper_has_room (EntPaper *self, double height);

void ent_paper_begin_page (EntPaper *self);

/* What follows is a @tag for a reader by ear, until it ends. A single page has none: a printer does
 * not read, and a tag cannot end on a page that is not drawn. */
void ent_paper_begin_tag (EntPaper *self, const char *tag);
void ent_paper_end_tag (EntPaper *self, const char *tag);

/* Returns: (transfer full): @text in the font of @style, as wide as the page's text. */
PangoLayout *ent_paper_create_layout (EntPaper *self, EntPaperStyle style, const char *text);

G_END_DECLS
