/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit on paper. */
#include "ent-audit-papers.h"

#include <glib/gi18n-lib.h>

#include "ent-audit-report.h"

static char *
dup_title (gconstpointer document)
{
  const EntAuditReport *report = document;

  return ent_record_dup_title (report->audit != NULL ? report->audit : report->questionnaire);
}

static char *
dup_file_name (gconstpointer report)
{
  return ent_audit_report_dup_name (report);
}

static int
count_pages (gconstpointer report)
{
  return ent_audit_report_count_pages (report);
}

static void
draw_page (gconstpointer report, int page, int n_pages, cairo_t *cairo)
{
  ent_audit_report_draw_page (report, page, n_pages, cairo);
}

static GBytes *
print (gconstpointer report, GError **error)
{
  return ent_audit_report_print (report, error);
}

static void
free_report (gpointer data)
{
  EntAuditReport *report = data;

  g_object_unref (report->questionnaire);
  g_clear_object (&report->audit);
  g_free (report);
}

static const EntPrintoutType type = {
  .save_title = N_ ("Save the Report as PDF"),
  .saved = N_ ("Report saved"),
  .dup_title = dup_title,
  .dup_file_name = dup_file_name,
  .count_pages = count_pages,
  .draw_page = draw_page,
  .print = print,
  .free = free_report,
};

EntPrintout *
ent_audit_papers_new (EntSession *session, EntRecord *questionnaire, EntRecord *audit)
{
  EntAuditReport *report = g_new0 (EntAuditReport, 1);

  report->questionnaire = g_object_ref (questionnaire);
  g_set_object (&report->audit, audit);
  report->date = *ent_session_get_today (session);
  return ent_printout_new (&type, report);
}
