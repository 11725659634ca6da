/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on paper. */
#include "ent-map-papers.h"

#include <glib/gi18n-lib.h>

#include "ent-map-sheet.h"

static char *
dup_title (gconstpointer sheet)
{
  return g_strdup (_ ("Stakeholder map"));
}

static char *
dup_file_name (gconstpointer sheet)
{
  return ent_map_sheet_dup_name (sheet);
}

static int
count_pages (gconstpointer sheet)
{
  return 1;
}

static void
draw_page (gconstpointer sheet, int page, int n_pages, cairo_t *cairo)
{
  ent_map_sheet_draw (sheet, cairo);
}

static GBytes *
print (gconstpointer sheet, GError **error)
{
  return ent_map_sheet_print (sheet, error);
}

static void
free_sheet (gpointer data)
{
  EntMapSheet *sheet = data;

  g_object_unref (sheet->source);
  g_ptr_array_unref (sheet->people);
  g_free ((char *)sheet->note);
  g_free (sheet);
}

static const EntPrintoutType type = {
  .landscape = TRUE,
  .save_title = N_ ("Save the Map as PDF"),
  .saved = N_ ("Stakeholder map saved"),
  .dup_title = dup_title,
  .dup_file_name = dup_file_name,
  .count_pages = count_pages,
  .draw_page = draw_page,
  .print = print,
  .free = free_sheet,
};

EntPrintout *
ent_map_papers_new (EntSession *session, GPtrArray *people, const char *note)
{
  EntMapSheet *sheet = g_new0 (EntMapSheet, 1);

  sheet->source = g_object_ref (ent_session_get_source (session));
  sheet->people = g_ptr_array_ref (people);
  sheet->note = g_strdup (note);
  sheet->date = *ent_session_get_today (session);
  return ent_printout_new (&type, sheet);
}
