/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copies and exports: what is asked for is written where the person says, or the reason is told. */
#include <string.h>

#include "ent-compat.h"
#include "ent-export-dialog.h"
#include "ent-window-test.h"

/* Where the replaced file chooser says the file goes; NULL: it is cancelled. */
static GFile *
choose (const EntFileRequest *request, gpointer user_data)
{
  return user_data != NULL ? g_file_new_for_path (user_data) : NULL;
}

/* Waits until @path is there; the job runs in a thread of its own. */
static void
wait_for_file (const char *path)
{
  for (guint i = 0; i < 200 && !g_file_test (path, G_FILE_TEST_EXISTS); i++)
    ent_widget_test_pause (50);
  ent_widget_test_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static char *
sibling (EntWindowFixture *fixture, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  return g_build_filename (folder, name, NULL);
}

static void
test_save_copy (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = sibling (fixture, "copy.entente");
  g_autoptr (EntEngagement) copy = NULL;
  g_autoptr (GError) error = NULL;

  ent_compat_set_file_chooser (choose, path);
  ent_window_test_activate (fixture, "win.save-copy");
  wait_for_file (path);
  copy = ent_engagement_open (path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (copy), "stakeholder"), ==, 2);
  ent_engagement_close (copy);
  ent_compat_set_file_chooser (NULL, NULL);
}

/* A cancelled chooser writes nothing and says nothing. */
static void
test_cancelled (EntWindowFixture *fixture, gconstpointer data)
{
  ent_compat_set_file_chooser (choose, NULL);
  ent_window_test_activate (fixture, "win.save-copy");
  ent_compat_set_file_chooser (NULL, NULL);
}

static GtkWidget *
find_radio (GtkWidget *dialog, const char *title)
{
  GtkWidget *label = ent_widget_test_find_text (dialog, title);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);

  return ent_widget_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
}

/* Exports in the form called @form and returns (transfer full) what was written. */
static char *export(EntWindowFixture *fixture, const char *form, const char *name)
{
  g_autofree char *path = sibling (fixture, name);
  EntExportDialog *dialog = ent_export_dialog_present (fixture->window);
  char *text = NULL;

  ent_widget_test_settle ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_radio (GTK_WIDGET (dialog), form)), TRUE);
  ent_compat_set_file_chooser (choose, path);
  g_signal_emit_by_name (ent_window_test_find_button (GTK_WIDGET (dialog), "Export…"), "clicked");
  wait_for_file (path);
  ent_compat_set_file_chooser (NULL, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_xml (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *text = export(fixture, "XML", "agreements.xml");

  g_assert_nonnull (strstr (text, "profile=\"agreements\""));
  g_assert_nonnull (strstr (text, "<name>MQL</name>"));
}

/* The whole engagement as a document to read: also its meetings, not only what was agreed. */
static void
test_whole_html (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *text
      = export(fixture, "Everything in one linked document, for your own records", "whole.html");

  g_assert_nonnull (strstr (text, "<html"));
  g_assert_nonnull (strstr (text, "MQL"));
  g_assert_nonnull (strstr (text, "June steering"));
}

/* The table offered is the one in sight. */
static void
test_csv (EntWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  ent_window_show_page (fixture->window, "stakeholders");
  ent_window_test_settle (fixture->window);
  text = export(fixture, "CSV", "people.csv");
  g_assert_nonnull (strstr (text, "Dana Fox"));
  g_assert_nonnull (strstr (text, "Lee Park"));
}

/* What cannot be written is told in the window. */
static void
test_refused (EntWindowFixture *fixture, gconstpointer data)
{
  ent_compat_set_file_chooser (choose, (gpointer) "/nowhere/at/all.entente");
  ent_window_test_activate (fixture, "win.save-copy");
  ent_widget_test_pause (300);
  ent_compat_set_file_chooser (NULL, NULL);
  g_assert_false (g_file_test ("/nowhere", G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/exchange/export/save-copy", test_save_copy, NULL);
  ent_window_test_add ("/exchange/export/cancelled", test_cancelled, NULL);
  ent_window_test_add ("/exchange/export/xml", test_xml, NULL);
  ent_window_test_add ("/exchange/export/whole-html", test_whole_html, NULL);
  ent_window_test_add ("/exchange/export/csv", test_csv, NULL);
  ent_window_test_add ("/exchange/export/refused", test_refused, NULL);
  return g_test_run ();
}
