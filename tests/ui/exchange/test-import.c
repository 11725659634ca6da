/* SPDX-License-Identifier: GPL-3.0-or-later
 * Imports: tried first, listed, then done as one step that can be undone. */
#include "ent-compat.h"
#include "ent-import-dialog.h"
#include "ent-window-test.h"

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

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/exchange/import/csv", test_csv, NULL);
  ent_window_test_add ("/exchange/import/cancelled", test_cancelled, NULL);
  ent_window_test_add ("/exchange/import/bad-xml", test_bad_xml, NULL);
  return g_test_run ();
}
