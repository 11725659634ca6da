/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit on paper. */
#include "ent-audit-papers.h"

#include <glib/gi18n-lib.h>

#include "ent-audit-report.h"
#include "ent-compat.h"
#include "ent-output-file.h"

/* Points of A4: what the report is drawn for. */
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89

typedef struct
{
  EntSession *session;
  EntRecord *questionnaire;
  EntRecord *audit; /* (nullable): the newest */
  int n_pages;      /* for a printer */
} Papers;

static Papers *
papers_new (EntSession *session, EntRecord *questionnaire, EntRecord *audit)
{
  Papers *papers = g_new0 (Papers, 1);

  papers->session = g_object_ref (session);
  papers->questionnaire = g_object_ref (questionnaire);
  papers->audit = audit != NULL ? g_object_ref (audit) : NULL;
  return papers;
}

static void
papers_free (gpointer data)
{
  Papers *papers = data;

  g_object_unref (papers->session);
  g_object_unref (papers->questionnaire);
  g_clear_object (&papers->audit);
  g_free (papers);
}

static EntAuditReport
make_report (const Papers *papers)
{
  return (EntAuditReport){
    .questionnaire = papers->questionnaire,
    .audit = papers->audit,
    .date = *ent_session_get_today (papers->session),
  };
}

/* Other paper than A4 gets the page as large as it fits. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Papers *papers)
{
  const EntAuditReport report = make_report (papers);
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / PAGE_WIDTH,
                      gtk_print_context_get_height (context) / PAGE_HEIGHT);

  cairo_scale (cairo, scale, scale);
  ent_audit_report_draw_page (&report, page + 1, papers->n_pages, cairo);
}

static GtkPageSetup *
create_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

static void
destroyed_cb (gpointer papers, GClosure *closure)
{
  papers_free (papers);
}

GtkPrintOperation *
ent_audit_papers_create_print (EntSession *session, EntRecord *questionnaire, EntRecord *audit)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Papers *papers = papers_new (session, questionnaire, audit);
  const EntAuditReport report = make_report (papers);
  g_autoptr (GtkPageSetup) setup = create_setup ();
  g_autofree char *title = ent_record_dup_title (audit != NULL ? audit : questionnaire);

  papers->n_pages = ent_audit_report_count_pages (&report);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, papers->n_pages);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), papers, destroyed_cb,
                         0);
  return operation;
}

void
ent_audit_papers_print (EntSession *session,
                        GtkWidget *parent,
                        EntRecord *questionnaire,
                        EntRecord *audit)
{
  g_autoptr (GtkPrintOperation) operation
      = ent_audit_papers_create_print (session, questionnaire, audit);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  ent_session_show_error (session, error);
}

static gboolean
write_file (GFile *target, GBytes *bytes, GError **error)
{
  g_autoptr (EntOutputFile) file = ent_output_file_new (g_file_peek_path (target), error);

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
  const EntAuditReport report = make_report (papers);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  bytes = ent_audit_report_print (&report, &error);
  if (bytes == NULL || !write_file (file, bytes, &error))
    ent_session_show_error (papers->session, error);
  else
    ent_session_toast (papers->session, _ ("Report saved"), NULL, NULL, NULL, NULL);
}

void
ent_audit_papers_save (EntSession *session,
                       GtkWidget *parent,
                       EntRecord *questionnaire,
                       EntRecord *audit)
{
  Papers *papers = papers_new (session, questionnaire, audit);
  const EntAuditReport report = make_report (papers);
  g_autofree char *name = ent_audit_report_dup_name (&report);
  const EntFileRequest request = { .mode = ENT_FILE_SAVE,
                                   .title = _ ("Save the Report as PDF"),
                                   .accept = _ ("_Save"),
                                   .name = name };

  ent_compat_choose_file (parent, &request, chosen_cb, papers, papers_free);
}
