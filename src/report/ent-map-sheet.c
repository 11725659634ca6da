/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on paper. */
#include "ent-map-sheet.h"

#include "ent-date.h"
#include "ent-map-chart.h"
#include "ent-paper.h"
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>

static void
draw_map (cairo_t *cairo, PangoContext *context, double width, double height, gpointer user_data)
{
  const EntMapSheet *sheet = user_data;
  const EntMapChartSpec spec = {
    .width = width,
    .height = height,
    .context = context,
    .theme = ENT_MAP_LIGHT,
    .classes = TRUE,
  };
  g_autoptr (EntMapChart) chart = ent_map_chart_new (sheet->people, &spec);

  ent_map_chart_draw (chart, cairo);
}

/* Returns: (transfer full): the engagement, the day, and what is shown. */
static char *
dup_caption (const EntMapSheet *sheet)
{
  g_autoptr (EntRecord) root = ent_source_dup_single (sheet->source, "engagement");
  g_autofree char *engagement = root != NULL ? ent_record_dup_title (root) : g_strdup ("");
  g_autofree char *stored = ent_date_format (&sheet->date);
  g_autofree char *day
      = ent_field_format (&ent_stakeholder_kind.fields[ENT_STAKEHOLDER_INTERVIEWED_ON], stored);

  return g_strjoin (" · ", engagement, day, sheet->note, NULL);
}

static void
draw (EntPaper *paper, gpointer user_data)
{
  const EntMapSheet *sheet = user_data;
  g_autofree char *caption = dup_caption (sheet);

  ent_paper_add (paper, ENT_PAPER_TITLE, _ ("Stakeholder map"));
  ent_paper_add (paper, ENT_PAPER_CAPTION, caption);
  ent_paper_add_space (paper, 0.5);
  ent_paper_add_picture (paper, draw_map, (gpointer)sheet);
}

static EntPaperDocument
make_document (const EntMapSheet *sheet)
{
  return (EntPaperDocument){
    .title = _ ("Stakeholder map"),
    .date = sheet->date,
    .landscape = TRUE,
    .draw = draw,
    .user_data = (gpointer)sheet,
  };
}

GBytes *
ent_map_sheet_print (const EntMapSheet *sheet, GError **error)
{
  const EntPaperDocument document = make_document (sheet);

  return ent_paper_print_document (&document, error);
}

void
ent_map_sheet_draw (const EntMapSheet *sheet, cairo_t *cairo)
{
  const EntPaperDocument document = make_document (sheet);

  ent_paper_draw_page (&document, 1, 1, cairo);
}

char *
ent_map_sheet_dup_name (const EntMapSheet *sheet)
{
  g_autofree char *day = ent_date_format (&sheet->date);

  /* Translators: name of a file; %s is a date. */
  return g_strdup_printf (_ ("Stakeholder map %s.pdf"), day);
}
