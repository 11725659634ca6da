/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit, saved where the person wants it. */
#include "ent-audit-papers.h"

#include <glib/gi18n-lib.h>

#include "ent-audit-report.h"
#include "ent-compat.h"
#include "ent-output-file.h"

typedef struct
{
  EntSession *session;
  EntRecord *questionnaire;
} Papers;

static void
papers_free (gpointer data)
{
  Papers *papers = data;

  g_object_unref (papers->session);
  g_object_unref (papers->questionnaire);
  g_free (papers);
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
  const EntAuditReport report = { .questionnaire = papers->questionnaire,
                                  .date = *ent_session_get_today (papers->session) };
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
ent_audit_papers_save (EntSession *session, GtkWidget *parent, EntRecord *questionnaire)
{
  const EntAuditReport report
      = { .questionnaire = questionnaire, .date = *ent_session_get_today (session) };
  g_autofree char *name = ent_audit_report_dup_name (&report);
  const EntFileRequest request = { .mode = ENT_FILE_SAVE,
                                   .title = _ ("Print the Report into a File"),
                                   .accept = _ ("_Print"),
                                   .name = name };
  Papers *papers = g_new0 (Papers, 1);

  papers->session = g_object_ref (session);
  papers->questionnaire = g_object_ref (questionnaire);
  ent_compat_choose_file (parent, &request, chosen_cb, papers, papers_free);
}
