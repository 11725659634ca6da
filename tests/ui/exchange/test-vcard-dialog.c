/* SPDX-License-Identifier: GPL-3.0-or-later
 * Contacts in and out: what the dialog lists, what is decided in it, what is written. */
#include <string.h>

#include "ent-compat.h"
#include "ent-contacts.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"
#include "ent-vcard-dialog.h"
#include "ent-vcard-line.h"
#include "ent-window-test.h"

#define CARD(lines) "BEGIN:VCARD\r\nVERSION:3.0\r\n" lines "END:VCARD\r\n"

static const char people[] = CARD ("FN:Ada Stone\r\nTITLE:Head of sales\r\nEMAIL:ada@x.example\r\n")
    CARD ("FN:Dana Fox\r\nTITLE:Chief marketing officer\r\nTEL:1\r\nPHOTO;ENCODING=b:AAAA\r\n");

static GFile *
choose (const EntFileRequest *request, gpointer user_data)
{
  return g_file_new_for_path (user_data);
}

static EntVcardDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ENT_IS_VCARD_DIALOG (link->data))
      return link->data;
  return NULL;
}

/* Runs the main loop until the dialog says @text. */
static void
wait_for_text (EntVcardDialog *dialog, const char *text)
{
  for (guint i = 0; i < 200 && ent_widget_test_find_text (GTK_WIDGET (dialog), text) == NULL; i++)
    ent_widget_test_pause (50);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (dialog), text));
}

static EntVcardDialog *
start (EntWindowFixture *fixture, const char *content)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "people.vcf", NULL);
  g_autoptr (EntRecord) dana = ent_window_test_find (fixture, "stakeholder", "Dana Fox");
  EntVcardDialog *dialog;

  g_assert_true (ent_record_change (dana, ENT_STAKEHOLDER_JOB_TITLE, "Analyst", NULL));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  ent_compat_set_file_chooser (choose, path);
  ent_window_test_activate (fixture, "win.import");
  ent_compat_set_file_chooser (NULL, NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  return dialog;
}

static gboolean
can_import (EntVcardDialog *dialog)
{
  return gtk_widget_is_sensitive (ent_window_test_find_button (GTK_WIDGET (dialog), "Import"));
}

static void
import (EntVcardDialog *dialog)
{
  g_assert_true (can_import (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "vcard.import", NULL);
  ent_widget_test_settle ();
  g_assert_null (find_dialog ());
}

/* Returns: the line of the person called @name. */
static GtkWidget *
find_line (EntVcardDialog *dialog, const char *name)
{
  GtkWidget *label = ent_widget_test_find_text (GTK_WIDGET (dialog), name);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ENT_TYPE_VCARD_LINE);
}

static void
assert_title (EntWindowFixture *fixture, const char *name, const char *title)
{
  g_autoptr (EntRecord) person = ent_window_test_find (fixture, "stakeholder", name);

  g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_JOB_TITLE), ==, title);
}

static guint
count_people (EntWindowFixture *fixture)
{
  return ent_source_count (ent_session_get_source (ent_window_get_session (fixture->window)),
                           "stakeholder");
}

/* Who is new, who was found by what, which fields change; one step that can be undone. */
static void
test_import (EntWindowFixture *fixture, gconstpointer data)
{
  EntVcardDialog *dialog = start (fixture, people);
  GtkWidget *root = GTK_WIDGET (dialog);

  wait_for_text (dialog, "1 new, 1 changed");
  g_assert_nonnull (ent_widget_test_find_text (root, "Same name"));
  g_assert_nonnull (
      ent_widget_test_find_text (root, "Job title: Head of sales\nEmail: ada@x.example"));
  g_assert_nonnull (ent_widget_test_find_text (
      root, "Job title stays: Analyst (card: Chief marketing officer)\nPhone: 1"));
  g_assert_nonnull (ent_widget_test_find_text (root, "About the File (1)"));
  ent_widget_test_shoot (root, "vcard");
  import (dialog);
  assert_title (fixture, "Dana Fox", "Analyst");
  assert_title (fixture, "Ada Stone", "Head of sales");
  ent_window_test_activate (fixture, "win.undo");
  g_assert_cmpuint (count_people (fixture), ==, 2);
}

/* Each person is decided about alone. */
static void
test_choices (EntWindowFixture *fixture, gconstpointer data)
{
  EntVcardDialog *dialog = start (fixture, people);
  GtkWidget *check, *theirs;

  wait_for_text (dialog, "1 new, 1 changed");
  check = ent_widget_test_find (find_line (dialog, "Ada Stone"), GTK_TYPE_CHECK_BUTTON, NULL);
  theirs = ent_widget_test_find (find_line (dialog, "Dana Fox"), GTK_TYPE_TOGGLE_BUTTON, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (theirs), TRUE);
  wait_for_text (dialog, "Job title: Analyst → Chief marketing officer\nPhone: 1");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  wait_for_text (dialog, "1 changed, 1 left out");
  import (dialog);
  assert_title (fixture, "Dana Fox", "Chief marketing officer");
  g_assert_cmpuint (count_people (fixture), ==, 2);
}

/* What is chosen for all counts for each. */
static void
test_prefer (EntWindowFixture *fixture, gconstpointer data)
{
  EntVcardDialog *dialog = start (fixture, people);
  GtkWidget *row;

  wait_for_text (dialog, "1 new, 1 changed");
  row = ent_widget_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  wait_for_text (dialog, "Job title: Analyst → Chief marketing officer\nPhone: 1");
  import (dialog);
  assert_title (fixture, "Dana Fox", "Chief marketing officer");
}

/* A bad card refuses the file, with its place, until bad ones are left out. */
static void
test_bad (EntWindowFixture *fixture, gconstpointer data)
{
  EntVcardDialog *dialog
      = start (fixture, "BEGIN:VCARD\nVERSION:2.1\nFN:Old\nEND:VCARD\n" CARD ("FN:Ada Stone\r\n"));
  GtkWidget *skip;

  wait_for_text (dialog, "About the File (1)");
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (dialog), "Error"));
  g_assert_nonnull (
      ent_widget_test_find_text (GTK_WIDGET (dialog), "1 card is bad, so nothing is imported."));
  g_assert_false (can_import (dialog));
  ent_widget_test_shoot (GTK_WIDGET (dialog), "vcard-bad");
  skip = ent_widget_test_find (GTK_WIDGET (dialog), GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (skip), TRUE);
  wait_for_text (dialog, "1 new, 1 bad");
  import (dialog);
  g_assert_cmpuint (count_people (fixture), ==, 3);
}

static void
test_cancelled (EntWindowFixture *fixture, gconstpointer data)
{
  EntVcardDialog *dialog = start (fixture, people);

  wait_for_text (dialog, "1 new, 1 changed");
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
  g_assert_null (find_dialog ());
  g_assert_cmpuint (count_people (fixture), ==, 2);
}

/* All of them, or those that are selected. */
static void
test_export (EntWindowFixture *fixture, gconstpointer data)
{
  EntSession *session = ent_window_get_session (fixture->window);
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "out.vcf", NULL);
  g_autoptr (GPtrArray) selected = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  GtkWidget *button = NULL;
  g_autoptr (GList) windows = NULL;

  ent_compat_set_file_chooser (choose, path);
  ent_contacts_export (GTK_WIDGET (fixture->window), session, selected);
  ent_widget_test_settle ();
  g_assert_true (g_file_get_contents (path, &all, NULL, NULL));
  g_assert_nonnull (strstr (all, "FN:Dana Fox"));
  g_assert_nonnull (strstr (all, "FN:Lee Park"));
  g_ptr_array_add (selected, ent_window_test_find (fixture, "stakeholder", "Lee Park"));
  ent_contacts_export (GTK_WIDGET (fixture->window), session, selected);
  ent_widget_test_pause (300);
  windows = gtk_window_list_toplevels ();
  for (GList *link = windows; link != NULL && button == NULL; link = link->next)
    button = ent_window_test_find_button (link->data, "Selected");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ent_widget_test_pause (300);
  ent_compat_set_file_chooser (NULL, NULL);
  g_assert_true (g_file_get_contents (path, &some, NULL, NULL));
  g_assert_null (strstr (some, "FN:Dana Fox"));
  g_assert_nonnull (strstr (some, "FN:Lee Park"));
}

static void
test_names (void)
{
  g_assert_true (ent_vcard_dialog_takes ("/a/People.VCF"));
  g_assert_true (ent_vcard_dialog_takes ("people.vcard"));
  g_assert_false (ent_vcard_dialog_takes ("people.vcf.csv"));
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/exchange/vcard/import", test_import, NULL);
  ent_window_test_add ("/exchange/vcard/choices", test_choices, NULL);
  ent_window_test_add ("/exchange/vcard/prefer", test_prefer, NULL);
  ent_window_test_add ("/exchange/vcard/bad", test_bad, NULL);
  ent_window_test_add ("/exchange/vcard/cancelled", test_cancelled, NULL);
  ent_window_test_add ("/exchange/vcard/export", test_export, NULL);
  g_test_add_func ("/exchange/vcard/names", test_names);
  return g_test_run ();
}
