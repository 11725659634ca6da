/* SPDX-License-Identifier: GPL-3.0-or-later
 * Imports: tried first, listed, then done as one step that can be undone. */
#include "ent-compat.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-import-dialog.h"
#include "ent-merge.h"
#include "ent-signing.h"
#include "ent-transaction.h"
#include "ent-window-test.h"
#include "ent-xml-writer.h"

static const char people[] = "Name,Job title,Shoe size\n"
                             "Ada Stone,Head of sales,41\n"
                             "Dana Fox,Chief marketing officer,38\n";

static GFile *
choose (const EntFileRequest *request, gpointer user_data)
{
  return g_file_new_for_path (user_data);
}

static EntImportDialog *
find_dialog (EntWindowFixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ENT_IS_IMPORT_DIALOG (link->data))
      return link->data;
  return NULL;
}

/* Runs the main loop until the dialog's summary is @text. */
static void
wait_for_text (EntImportDialog *dialog, const char *text)
{
  for (guint i = 0; i < 200 && ent_widget_test_find_text (GTK_WIDGET (dialog), text) == NULL; i++)
    ent_widget_test_pause (50);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (dialog), text));
}

static void
wait_for_engagement (EntWindowFixture *fixture)
{
  for (guint i = 0; i < 200 && ent_window_get_engagement (fixture->window) == NULL; i++)
    ent_widget_test_pause (50);
  g_assert_nonnull (ent_window_get_engagement (fixture->window));
  ent_window_test_settle (fixture->window);
}

static EntImportDialog *
start (EntWindowFixture *fixture, const char *name, const char *content)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  EntImportDialog *dialog;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  ent_compat_set_file_chooser (choose, path);
  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  ent_window_test_activate (fixture, "win.import");
  ent_compat_set_file_chooser (NULL, NULL);
  dialog = find_dialog (fixture);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
press_button (EntImportDialog *dialog, const char *label)
{
  GtkWidget *button = ent_window_test_find_button (GTK_WIDGET (dialog), label);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* A column that is called as no field is assigned or left out by the person. */
static void
test_csv (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog = start (fixture, "people.csv", people);
  g_autoptr (EntRecord) ada = NULL;
  GtkWidget *row;

  for (guint i = 0; i < 200 && ent_widget_test_find_text (GTK_WIDGET (dialog), "Shoe size") == NULL;
       i++)
    ent_widget_test_pause (50);
  row = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (dialog), "Shoe size"),
                                 ADW_TYPE_COMBO_ROW);
  g_assert_nonnull (row);
  g_object_notify (G_OBJECT (row), "selected");
  wait_for_text (dialog, "1 new, 1 changed");
  press_button (dialog, "Import");
  wait_for_engagement (fixture);
  g_assert_null (find_dialog (fixture));
  ada = ent_window_test_find (fixture, "stakeholder", "Ada Stone");
  g_assert_cmpstr (ent_page_get_info (ent_window_get_page (fixture->window))->name, ==,
                   "stakeholders");
  ent_window_test_activate (fixture, "win.undo");
  g_assert_true (ent_record_is_removed (ada));
}

/* The list of another program: its headers are known, and the rest is left out at a click. */
static void
test_foreign (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog
      = start (fixture, "contacts.csv",
               "Last Name,First Name,E-mail Address,Company,Title,Birthday\n"
               "Stone,Ada,ada@x.example,Halden,Head of sales,1 May\n"
               "Fox,Dana,dana@x.example,Halden,Chief marketing officer,2 May\n");
  GtkWidget *root = GTK_WIDGET (dialog);

  wait_for_text (dialog, "Leave Out the Rest");
  press_button (dialog, "Leave Out the Rest");
  wait_for_text (dialog, "1 new, 1 changed");
  g_assert_null (ent_widget_test_find_text (root, "Leave Out the Rest"));
  g_assert_nonnull (ent_widget_test_find_text (
      root, "Job title: Head of sales; Organisation: Halden; Email: ada@x.example"));
  ent_widget_test_shoot (root, "csv-people");
  press_button (dialog, "Import");
  wait_for_engagement (fixture);
  g_object_unref (ent_window_test_find (fixture, "stakeholder", "Ada Stone"));
}

/* Whoever is there already can be skipped. */
static void
test_skipped (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog = start (fixture, "people.csv", "Name,Title\nAda Stone,x\nDana Fox,y\n");
  GtkWidget *row;

  wait_for_text (dialog, "1 new, 1 changed");
  row = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (dialog),
                                                            "What is there already"),
                                 ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  wait_for_text (dialog, "1 new, 1 skipped");
  press_button (dialog, "Cancel");
  wait_for_engagement (fixture);
}

/* Cancelled after it was tried, it changed nothing. */
static void
test_cancelled (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog = start (fixture, "people.csv", "Name\nAda Stone\n");
  EntSession *session;

  wait_for_text (dialog, "1 new");
  g_assert_null (ent_window_get_engagement (fixture->window));
  press_button (dialog, "Cancel");
  wait_for_engagement (fixture);
  session = ent_window_get_session (fixture->window);
  g_assert_cmpuint (ent_source_count (ent_session_get_source (session), "stakeholder"), ==, 2);
}

/* A bad file is refused with its place, and nothing can be imported. */
static void
test_bad_xml (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog = start (fixture, "bad.xml", "<entente><stakeholder></entente>");

  for (guint i = 0; i < 200 && ent_widget_test_find_text (GTK_WIDGET (dialog), "Error") == NULL;
       i++)
    ent_widget_test_pause (50);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (dialog), "Error"));
  g_assert_false (
      gtk_widget_is_sensitive (ent_window_test_find_button (GTK_WIDGET (dialog), "Import")));
  press_button (dialog, "Cancel");
  wait_for_engagement (fixture);
}

/* Returns: (transfer full): the engagement as XML in which the term MQL is called @theirs in full;
 * since then it was called @mine here. */
static char *
part_ways (EntWindowFixture *fixture, const char *mine, const char *theirs)
{
  EntEngagement *engagement = ent_window_get_engagement (fixture->window);
  g_autoptr (EntRecord) term = ent_window_test_find (fixture, "term", "MQL");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *insertion
      = g_strdup_printf ("<name>MQL</name><full-name>%s</full-name>", theirs);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      ent_xml_write (engagement, ENT_PROFILE_ENGAGEMENT, stream, NULL, NULL, NULL, &error));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (text, "<name>MQL</name>", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_true (ent_record_change (term, ENT_TERM_FULL_NAME, mine, &error));
  return g_strjoinv (insertion, parts);
}

static gboolean
can_import (EntImportDialog *dialog)
{
  return gtk_widget_is_sensitive (ent_window_test_find_button (GTK_WIDGET (dialog), "Import"));
}

/* Where both sides changed the same thing nothing is imported before somebody says whose stands. */
static void
test_conflict (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *document = part_ways (fixture, "Mine", "Theirs");
  EntImportDialog *dialog = start (fixture, "other.xml", document);
  g_autoptr (EntRecord) term = NULL;
  GtkWidget *row;

  for (guint i = 0; i < 200 && ent_widget_test_find_text (GTK_WIDGET (dialog), "Theirs") == NULL;
       i++)
    ent_widget_test_pause (50);
  ent_widget_test_shoot (GTK_WIDGET (dialog), "import-conflict");
  g_assert_false (can_import (dialog));
  row = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (dialog),
                                                            "Where both sides changed a value"),
                                 ADW_TYPE_COMBO_ROW);
  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), ENT_PREFER_MINE);
  ent_widget_test_pause (500);
  g_assert_false (can_import (dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), ENT_PREFER_THEIRS);
  for (guint i = 0; i < 200 && !can_import (dialog); i++)
    ent_widget_test_pause (50);
  press_button (dialog, "Import");
  wait_for_engagement (fixture);
  term = ent_window_test_find (fixture, "term", "MQL");
  g_assert_cmpstr (ent_record_get_text (term, ENT_TERM_FULL_NAME), ==, "Theirs");
  ent_window_test_activate (fixture, "win.undo");
  g_assert_cmpstr (ent_record_get_text (term, ENT_TERM_FULL_NAME), ==, "Mine");
}

/* What was typed and not accepted would go with the session: nobody imports over it unasked. */
static void
test_unfinished (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) checkpoint
      = ent_window_test_find (fixture, "checkpoint", "First checkpoint");
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "people.csv", NULL);
  GtkWidget *text;

  g_assert_true (g_file_set_contents (path, "Name\nAda Stone\n", -1, NULL));
  ent_session_go_to (ent_window_get_session (fixture->window), checkpoint, "quarter");
  ent_window_test_settle (fixture->window);
  text = ent_widget_test_find (ent_widget_test_find (GTK_WIDGET (fixture->window),
                                                     ENT_TYPE_FIELD_ROW, "quarter"),
                               GTK_TYPE_TEXT, NULL);
  gtk_editable_set_text (GTK_EDITABLE (text), "soon");
  ent_compat_set_file_chooser (choose, path);
  ent_window_test_activate (fixture, "win.import");
  g_assert_null (find_dialog (fixture));
  ent_window_test_answer ("Discard What Was Not Accepted?", "Keep Editing");
  g_assert_null (find_dialog (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "soon");

  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  ent_window_test_activate (fixture, "win.import");
  ent_compat_set_file_chooser (NULL, NULL);
  ent_window_test_answer ("Discard What Was Not Accepted?", "Discard");
  g_assert_nonnull (find_dialog (fixture));
  wait_for_text (find_dialog (fixture), "1 new");
  press_button (find_dialog (fixture), "Cancel");
  wait_for_engagement (fixture);
}

/* The term MQL is agreed, and signed by the CMO. */
static void
sign_mql (EntSession *session)
{
  g_autoptr (EntRecord) term
      = ent_source_find_titled (ent_session_get_source (session), "term", "MQL", NULL);
  g_autoptr (EntRecord) dana
      = ent_source_find_titled (ent_session_get_source (session), "stakeholder", "Dana Fox", NULL);
  g_autoptr (EntRecord) role = ent_widget_test_add (session, "role", "name", "CMO", NULL);
  g_autoptr (EntRecord) held
      = ent_widget_test_add (session, "role-holder", "role", ent_record_get_id (role), "holder",
                             ent_record_get_id (dana), "from", "2026-01-01", NULL);
  g_autoptr (EntRecord) version
      = ent_widget_test_add (session, "agreed-version", "term", ent_record_get_id (term), "text",
                             "A lead", "why", "Both say so", NULL);
  const EntSigning signing = {
    .subject = version, .role = role, .holder = dana, .date = *ent_session_get_today (session)
  };
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (session), "Sign", NULL);
  g_autoptr (EntRecord) sign_off = ent_signing_sign (transaction, &signing, NULL);

  g_assert_nonnull (held);
  g_assert_nonnull (sign_off);
  g_assert_true (ent_transaction_commit (transaction, NULL));
}

/* Which signatures become stale is said while there is a choice, and again when it is done. */
static void
test_stale (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "terms.csv", NULL);
  EntImportDialog *dialog;

  sign_mql (ent_window_get_session (fixture->window));
  g_assert_true (g_file_set_contents (path, "Name,Difference\nMQL,There is one\n", -1, NULL));
  ent_window_show_page (fixture->window, "glossary");
  ent_window_test_settle (fixture->window);
  ent_compat_set_file_chooser (choose, path);
  ent_window_test_activate (fixture, "win.import");
  ent_compat_set_file_chooser (NULL, NULL);
  dialog = find_dialog (fixture);
  wait_for_text (dialog, "1 changed, signatures made stale: 1");
  g_assert_nonnull (ent_widget_test_find_text (
      GTK_WIDGET (dialog),
      "“MQL”, signed by CMO, becomes stale: the import changes it or something "
      "it builds on. Have it signed again."));
  ent_widget_test_shoot (GTK_WIDGET (dialog), "import-stale");
  press_button (dialog, "Import");
  wait_for_engagement (fixture);
  g_assert_nonnull (ent_window_test_find_anywhere ("1 changed, signatures made stale: 1"));
}

/* Text above the header is not taken for one. */
static void
test_text_above (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog
      = start (fixture, "people.csv", "People we met\n\nName,Job title\nAda Stone,CFO\n");

  wait_for_text (dialog, "The first line must name the fields, and line 3 looks like it does. "
                         "Delete the 2 lines above it.");
  g_assert_false (can_import (dialog));
  g_assert_null (ent_widget_test_find_text (GTK_WIDGET (dialog), "Leave Out the Rest"));
  press_button (dialog, "Cancel");
  wait_for_engagement (fixture);
}

/* The window may go before its import does. */
static void
test_window_closed (EntWindowFixture *fixture, gconstpointer data)
{
  EntImportDialog *dialog = start (fixture, "people.csv", "Name\nAda Stone\n");

  g_object_ref (dialog);
  wait_for_text (dialog, "1 new");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
  g_object_unref (dialog);
  fixture->window = ent_window_test_open (fixture->path, FALSE);
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/exchange/import/csv", test_csv, NULL);
  ent_window_test_add ("/exchange/import/foreign", test_foreign, NULL);
  ent_window_test_add ("/exchange/import/skipped", test_skipped, NULL);
  ent_window_test_add ("/exchange/import/cancelled", test_cancelled, NULL);
  ent_window_test_add ("/exchange/import/bad-xml", test_bad_xml, NULL);
  ent_window_test_add ("/exchange/import/conflict", test_conflict, NULL);
  ent_window_test_add ("/exchange/import/unfinished", test_unfinished, NULL);
  ent_window_test_add ("/exchange/import/stale", test_stale, NULL);
  ent_window_test_add ("/exchange/import/text-above", test_text_above, NULL);
  ent_window_test_add ("/exchange/import/window-closed", test_window_closed, NULL);
  return g_test_run ();
}
