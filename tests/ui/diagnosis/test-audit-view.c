/* SPDX-License-Identifier: GPL-3.0-or-later
 * The yearly audit in the window: the runs of the chosen instrument, the drift of each question,
 * the categories of a scored one; running it again, and the report. */
#include "ent-audit-view.h"

#include <glib/gstdio.h>

#include "ent-audit-papers.h"
#include "ent-category-row.h"
#include "ent-chip.h"
#include "ent-compat.h"
#include "ent-diagnosis-kinds.h"
#include "ent-drift-row.h"
#include "ent-start-dialog.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  EntRecord *maya;
  EntRecord *questionnaire;
  EntRecord *audits[2];
  GPtrArray *others; /* (element-type EntRecord) */
  GtkWidget *view;
  GtkWidget *window;
} Fixture;

#define ADD(fixture, ...)                                                          \
  G_STMT_START                                                                     \
  {                                                                                \
    g_ptr_array_add ((fixture)->others,                                            \
                     ent_widget_test_add ((fixture)->session, __VA_ARGS__, NULL)); \
  }                                                                                \
  G_STMT_END

static EntRecord *
add_run (Fixture *fixture, const char *name, const char *day)
{
  return ent_widget_test_add (fixture->session, "audit", "name", name, "questionnaire",
                              ent_record_get_id (fixture->questionnaire), "state", "done",
                              "held-on", day, "respondents", ent_record_get_id (fixture->maya),
                              NULL);
}

static void
answer (Fixture *fixture, EntRecord *question, EntRecord *audit, const char *score)
{
  ADD (fixture, "answer", "question", ent_record_get_id (question), "audit",
       ent_record_get_id (audit), "respondent", ent_record_get_id (fixture->maya), "score", score);
}

static void
add_question (Fixture *fixture, const char *text, const char *before, const char *now)
{
  EntRecord *question = ent_widget_test_add (fixture->session, "question", "questionnaire",
                                             ent_record_get_id (fixture->questionnaire), "text",
                                             text, "dimension", "strategy", NULL);

  g_ptr_array_add (fixture->others, question);
  answer (fixture, question, fixture->audits[0], before);
  answer (fixture, question, fixture->audits[1], now);
}

/* Two runs of a capability list; with any @data, of a long one. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->others = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->session = ent_widget_test_session ();
  fixture->maya = ent_widget_test_add (fixture->session, "stakeholder", "name", "Maya Lund", NULL);
  fixture->questionnaire
      = ent_widget_test_add (fixture->session, "questionnaire", "name", "Capabilities",
                             "instrument", "capability", "answer-style", "score", NULL);
  fixture->audits[0] = add_run (fixture, "Capabilities 2025", "2025-02-10");
  fixture->audits[1] = add_run (fixture, "Capabilities 2026", "2026-02-10");
  add_question (fixture, "One plan", "2", "4");
  add_question (fixture, "Segments", "3", "1");
  for (guint i = 0; data != NULL && i < 10; i++)
    add_question (fixture, "One more", "3", "3");
  fixture->view = ent_audit_view_new ();
  ent_audit_view_set_session (ENT_AUDIT_VIEW (fixture->view), fixture->session);
  fixture->window = ent_widget_test_window (fixture->view, 1000, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  g_ptr_array_unref (fixture->others);
  g_clear_object (&fixture->audits[0]);
  g_clear_object (&fixture->audits[1]);
  g_clear_object (&fixture->questionnaire);
  g_clear_object (&fixture->maya);
  ent_widget_test_finalize (fixture->session);
}

static GtkWidget *
find_text (Fixture *fixture, const char *text)
{
  return ent_widget_test_find_text (fixture->window, text);
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (find_text (fixture, label), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  ent_widget_test_settle ();
}

static guint
count (Fixture *fixture, GType type)
{
  return ent_widget_test_count (fixture->window, type);
}

static void
test_drift (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_text (fixture, "Against “Capabilities 2025”: 1 better, 1 worse."));
  g_assert_nonnull (find_text (fixture, "Feb 2025"));
  g_assert_nonnull (find_text (fixture, "Feb 2026"));
  g_assert_nonnull (find_text (fixture, "Better"));
  g_assert_nonnull (find_text (fixture, "Worse"));
  g_assert_cmpuint (count (fixture, ENT_TYPE_DRIFT_ROW), ==, 3);
  ent_widget_test_shoot (fixture->view, "audit-view");
}

static void
test_categories (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, ENT_TYPE_CATEGORY_ROW), ==, 1);
  g_assert_nonnull (find_text (fixture, "2.5 → 2.5"));
  g_assert_nonnull (find_text (fixture, "Weakest: Segments"));
  g_assert_nonnull (find_text (fixture, "Documented, and followed in part"));
}

/* What is entered elsewhere shows at once. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ent_session_undo (fixture->session);
  ent_widget_test_settle ();
  g_assert_nonnull (find_text (fixture, "Against “Capabilities 2025”: 1 better, 1 missing."));
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, ENT_TYPE_DRIFT_ROW), ==, 9);
  press (fixture, "Show All 12 Questions");
  g_assert_cmpuint (count (fixture, ENT_TYPE_DRIFT_ROW), ==, 13);
  g_assert_null (find_text (fixture, "Show All 12 Questions"));
}

static void
gone_to_cb (EntSession *session, EntRecord *record, const char *field, gpointer data)
{
  *(EntRecord **)data = record;
}

/* A row leads to its question, a category to its weakest. */
static void
test_rows_lead (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = ent_widget_test_find (fixture->window, ENT_TYPE_CATEGORY_ROW, NULL);
  EntRecord *shown = NULL;

  g_signal_connect (fixture->session, "navigate", G_CALLBACK (gone_to_cb), &shown);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (ent_record_get_text (shown, ENT_QUESTION_TEXT), ==, "Segments");
  row = ent_widget_test_find (fixture->window, ENT_TYPE_DRIFT_ROW, NULL);
  row = gtk_widget_get_next_sibling (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (ent_record_get_text (shown, ENT_QUESTION_TEXT), ==, "One plan");
  g_signal_handlers_disconnect_by_func (fixture->session, gone_to_cb, &shown);
}

static GtkWindow *
find_dialog (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ENT_IS_START_DIALOG (link->data))
      return link->data;
  return NULL;
}

/* The same people, the same baseline; one undo takes it back. */
static void
test_repeat (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) audit = NULL;

  press (fixture, "Repeat This Year…");
  gtk_widget_activate_action (GTK_WIDGET (find_dialog (fixture)), "start.start", NULL);
  ent_widget_test_settle ();
  audit = ent_source_find_titled (ent_session_get_source (fixture->session), "audit",
                                  "Capabilities, June 2026", NULL);
  g_assert_nonnull (audit);
  g_assert_true (ent_record_refers_to (audit, ENT_AUDIT_RESPONDENTS, fixture->maya));
  g_assert_nonnull (find_text (fixture, "Jun 2026"));
  ent_session_undo (fixture->session);
  ent_widget_test_settle ();
  g_assert_null (find_text (fixture, "Jun 2026"));
}

static GFile *
choose_file (const EntFileRequest *request, gpointer path)
{
  g_assert_cmpstr (request->name, ==, "Capabilities 2026-06-01.pdf");
  return g_file_new_for_path (path);
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-audit-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *content = NULL;

  ent_compat_set_file_chooser (choose_file, path);
  gtk_widget_activate_action (fixture->view, "audit.save", NULL);
  ent_compat_set_file_chooser (NULL, NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);
}

static GtkDropDown *
find_run_chooser (Fixture *fixture)
{
  return GTK_DROP_DOWN (
      gtk_widget_get_template_child (fixture->view, ENT_TYPE_AUDIT_VIEW, "run_chooser"));
}

/* The newest run is what is shown first; an earlier one is shown as it stood. */
static void
test_earlier_run (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (gtk_drop_down_get_selected (find_run_chooser (fixture)), ==, 0);
  gtk_drop_down_set_selected (find_run_chooser (fixture), 1);
  ent_widget_test_settle ();
  g_assert_nonnull (
      find_text (fixture,
                 "“Capabilities 2025” is the first run; the next one is compared with it."));
  g_assert_null (find_text (fixture, "Feb 2026"));
  ent_widget_test_shoot (fixture->view, "audit-view-earlier");
  gtk_drop_down_set_selected (find_run_chooser (fixture), 0);
  ent_widget_test_settle ();
  g_assert_nonnull (find_text (fixture, "Feb 2026"));
}

/* The run that is chosen is repeated: its people, on its baseline. */
static void
test_repeat_earlier (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) audit = NULL;

  gtk_drop_down_set_selected (find_run_chooser (fixture), 1);
  ent_widget_test_settle ();
  press (fixture, "Repeat This Year…");
  gtk_widget_activate_action (GTK_WIDGET (find_dialog (fixture)), "start.start", NULL);
  ent_widget_test_settle ();
  audit = ent_source_find_titled (ent_session_get_source (fixture->session), "audit",
                                  "Capabilities, June 2026", NULL);
  g_assert_nonnull (audit);
  g_assert_true (ent_record_refers_to (audit, ENT_AUDIT_BASELINE, fixture->audits[0]));
}

/* The printer gets every page the document has. */
static void
test_printed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-audit-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = ent_printout_create_operation (
      ent_audit_papers_new (fixture->session, fixture->questionnaire, fixture->audits[0]));
  g_autofree char *text = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-layout", path,
                              "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Capabilities 2025"));
  g_assert_nonnull (strstr (text, "1 of 1"));
  g_assert_null (strstr (text, "Capabilities 2026"));
  g_unlink (path);
  g_rmdir (folder);
}

/* Without runs the view says what it is for. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntSession) empty = ent_widget_test_session ();

  ent_audit_view_set_session (ENT_AUDIT_VIEW (fixture->view), empty);
  ent_widget_test_settle ();
  g_assert_null (find_text (fixture, "Repeat This Year…"));
  ent_audit_view_set_session (ENT_AUDIT_VIEW (fixture->view), fixture->session);
  ent_widget_test_settle ();
  g_assert_nonnull (find_text (fixture, "Repeat This Year…"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), const char *long_list)
{
  g_test_add (path, Fixture, long_list, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/audit-view/drift", test_drift, NULL);
  add ("/audit-view/categories", test_categories, NULL);
  add ("/audit-view/follows", test_follows, NULL);
  add ("/audit-view/long", test_long, "long");
  add ("/audit-view/rows-lead", test_rows_lead, NULL);
  add ("/audit-view/repeat", test_repeat, NULL);
  add ("/audit-view/report", test_report, NULL);
  add ("/audit-view/earlier-run", test_earlier_run, NULL);
  add ("/audit-view/repeat-earlier", test_repeat_earlier, NULL);
  add ("/audit-view/printed", test_printed, NULL);
  add ("/audit-view/nothing", test_nothing, NULL);
  return g_test_run ();
}
