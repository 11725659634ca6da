/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on paper. */
#include "ent-map-papers.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-map-sheet.h"
#include "ent-output-file.h"

/* Points of A4 on its long side: what the sheet is drawn for. */
#define SHEET_WIDTH 841.89
#define SHEET_HEIGHT 595.28

typedef struct
{
  EntSession *session;
  GPtrArray *people; /* EntMapPerson */
  char *note;
} Papers;

static Papers *
papers_new (EntSession *session, GPtrArray *people, const char *note)
{
  Papers *papers = g_new0 (Papers, 1);

  papers->session = g_object_ref (session);
  papers->people = g_ptr_array_ref (people);
  papers->note = g_strdup (note);
  return papers;
}

static void
papers_free (gpointer data)
{
  Papers *papers = data;

  g_object_unref (papers->session);
  g_ptr_array_unref (papers->people);
  g_free (papers->note);
  g_free (papers);
}

static EntMapSheet
make_sheet (const Papers *papers)
{
  return (EntMapSheet){
    .source = ent_session_get_source (papers->session),
    .people = papers->people,
    .note = papers->note,
    .date = *ent_session_get_today (papers->session),
  };
}

/* Other paper than A4 gets the sheet as large as it fits. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Papers *papers)
{
  const EntMapSheet sheet = make_sheet (papers);
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / SHEET_WIDTH,
                      gtk_print_context_get_height (context) / SHEET_HEIGHT);

  cairo_scale (cairo, scale, scale);
  ent_map_sheet_draw (&sheet, cairo);
}

static GtkPageSetup *
create_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  return setup;
}

static void
destroyed_cb (gpointer papers, GClosure *closure)
{
  papers_free (papers);
}

GtkPrintOperation *
ent_map_papers_create_print (EntSession *session, GPtrArray *people, const char *note)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_setup ();

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, _ ("Stakeholder map"));
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         papers_new (session, people, note), destroyed_cb, 0);
  return operation;
}

void
ent_map_papers_print (EntSession *session, GtkWidget *parent, GPtrArray *people, const char *note)
{
  g_autoptr (GtkPrintOperation) operation = ent_map_papers_create_print (session, people, note);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  ent_session_show_error (session, error);
}

static gboolean
write_sheet (const Papers *papers, const char *path, GError **error)
{
  const EntMapSheet sheet = make_sheet (papers);
  g_autoptr (GBytes) bytes = ent_map_sheet_print (&sheet, error);
  g_autoptr (EntOutputFile) file = bytes != NULL ? ent_output_file_new (path, error) : NULL;

  return file != NULL
         && g_output_stream_write_all (ent_output_file_get_stream (file),
                                       g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       NULL, NULL, error)
         && ent_output_file_finish (file, error);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  Papers *papers = user_data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  if (!write_sheet (papers, g_file_peek_path (file), &error))
    ent_session_show_error (papers->session, error);
  else
    ent_session_toast (papers->session, _ ("Stakeholder map saved"), NULL, NULL, NULL, NULL);
}

void
ent_map_papers_save (EntSession *session, GtkWidget *parent, GPtrArray *people, const char *note)
{
  Papers *papers = papers_new (session, people, note);
  const EntMapSheet sheet = make_sheet (papers);
  g_autofree char *name = ent_map_sheet_dup_name (&sheet);
  const EntFileRequest request = {
    .mode = ENT_FILE_SAVE,
    .title = _ ("Save the Map as PDF"),
    .accept = _ ("_Save"),
    .name = name,
  };

  ent_compat_choose_file (parent, &request, chosen_cb, papers, papers_free);
}
