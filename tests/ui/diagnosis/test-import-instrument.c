/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of one's own becomes an instrument in a window that first shows what would come of it. */
#include "ent-import-instrument-dialog.h"

#include <glib/gstdio.h>

#include "ent-compat.h"
#include "ent-diagnosis-kinds.h"
#include "ent-mapping-row.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  GtkWidget *window;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  fixture->session = ent_widget_test_session ();
  fixture->window = ent_widget_test_window (gtk_label_new ("Diagnosis"), 700, 500);
  fixture->folder = g_dir_make_tmp ("entente-instrument-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, name != NULL ? name : "own_list.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  ent_widget_test_finalize (fixture->session);
}

static GFile *
choose_file (const EntFileRequest *request, gpointer path)
{
  return path != NULL ? g_file_new_for_path (path) : NULL;
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ENT_IS_IMPORT_INSTRUMENT_DIALOG (link->data))
      return link->data;
  return NULL;
}

/* Returns: (nullable): the window on the file with @content. */
static GtkWidget *
open_file (Fixture *fixture, const char *content)
{
  GtkWindow *dialog;

  g_assert_true (g_file_set_contents (fixture->path, content, -1, NULL));
  ent_compat_set_file_chooser (choose_file, fixture->path);
  ent_import_instrument_dialog_present (fixture->window, fixture->session);
  ent_compat_set_file_chooser (NULL, NULL);
  ent_widget_test_settle ();
  dialog = find_dialog ();
  return dialog != NULL ? GTK_WIDGET (dialog) : NULL;
}

/* Returns: the row of @dialog titled @title. */
static GtkWidget *
find_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *label = ent_widget_test_find_text (dialog, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_ROW);
}

static GtkWidget *
find_import (GtkWidget *dialog)
{
  GtkWidget *label = ent_widget_test_find_text (dialog, "Import");

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static guint
count (Fixture *fixture, const char *kind)
{
  return ent_source_count (ent_session_get_source (fixture->session), kind);
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog
      = open_file (fixture, "Capability,Category\nOne plan,Strategy\nEnough people,People\n");
  g_autoptr (EntRecord) list = NULL;

  g_assert_nonnull (ent_widget_test_find_text (dialog, "2 new"));
  g_assert_cmpuint (count (fixture, "questionnaire"), ==, 0);
  ent_widget_test_shoot (dialog, "import-instrument");
  g_signal_emit_by_name (find_import (dialog), "clicked");
  ent_widget_test_settle ();
  g_assert_null (find_dialog ());
  list = ent_source_find_titled (ent_session_get_source (fixture->session), "questionnaire",
                                 "Own list", NULL);
  g_assert_true (ent_record_equals (list, ENT_QUESTIONNAIRE_ANSWER_STYLE, "score"));
  g_assert_cmpuint (count (fixture, "question"), ==, 2);
  ent_session_undo (fixture->session);
  g_assert_cmpuint (count (fixture, "questionnaire") + count (fixture, "question"), ==, 0);
}

/* Its name and how it is answered are the person's to say. */
static void
test_options (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_file (fixture, "Item\nOne plan\n");
  GtkWidget *name = ent_widget_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);
  GtkWidget *style = ent_widget_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL);
  g_autoptr (EntRecord) list = NULL;

  gtk_editable_set_text (GTK_EDITABLE (name), "");
  ent_widget_test_settle ();
  g_assert_false (gtk_widget_is_sensitive (find_import (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (name), "Six points");
  adw_combo_row_set_selected (ADW_COMBO_ROW (style), 1);
  ent_widget_test_settle ();
  g_signal_emit_by_name (find_import (dialog), "clicked");
  ent_widget_test_settle ();
  list = ent_source_find_titled (ent_session_get_source (fixture->session), "questionnaire",
                                 "Six points", NULL);
  g_assert_true (ent_record_equals (list, ENT_QUESTIONNAIRE_ANSWER_STYLE, "yes-no"));
}

/* A bad row is named with its place, and refuses the file unless it is left out. */
static void
test_bad_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_file (fixture, "Item,Dimension\nOne plan,Strategy\nSegments,Weather\n");
  GtkWidget *skip
      = ent_widget_test_find (find_row (dialog, "Leave out bad rows"), GTK_TYPE_SWITCH, NULL);

  g_assert_false (gtk_widget_is_sensitive (find_import (dialog)));
  g_assert_true (gtk_widget_get_mapped (skip));
  g_assert_nonnull (
      ent_widget_test_find_text (dialog, "1 bad row. Mend it in the file, or leave it out."));
  ent_widget_test_shoot (dialog, "import-instrument-bad");
  gtk_switch_set_active (GTK_SWITCH (skip), TRUE);
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (dialog, "1 new, 1 bad"));
  g_signal_emit_by_name (find_import (dialog), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count (fixture, "question"), ==, 1);
}

/* Chooses the field called @field for the column @header. */
static void
assign (GtkWidget *dialog, const char *header, const char *field)
{
  GtkWidget *row = find_row (dialog, header);
  GListModel *fields = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  guint i = 0;

  while (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (fields), i), field))
    i++;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  ent_widget_test_settle ();
}

/* A list with headers of its own: the person says what they are, and what its scale is called. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_file (fixture, "Merkmal;Block;Bewertung 1;Quelle\n"
                                          "One plan;Go-to-market engine;No plan;S-01\n");
  GtkWidget *columns = ent_widget_test_find (dialog, ENT_TYPE_MAPPING_ROW, NULL);
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  GtkWidget *scale;

  g_assert_false (gtk_widget_is_sensitive (find_import (dialog)));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (columns)));
  assign (dialog, "Merkmal", "Question");
  assign (dialog, "Block", "Category");
  assign (dialog, "Bewertung 1", "Level 1");
  ent_widget_test_shoot (dialog, "import-instrument-columns");
  g_assert_nonnull (ent_widget_test_find_text (dialog, "1 new"));
  scale = gtk_widget_get_ancestor (find_row (dialog, "Scale"), ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (scale), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "1 – Not there")), "Ad hoc");
  ent_widget_test_settle ();
  g_signal_emit_by_name (find_import (dialog), "clicked");
  ent_widget_test_settle ();
  list = ent_source_find_titled (ent_session_get_source (fixture->session), "questionnaire",
                                 "Own list", NULL);
  g_assert_true (ent_record_equals (list, ENT_QUESTIONNAIRE_LEVEL_1, "Ad hoc"));
  questions = ent_record_list_children (list, "question");
  g_assert_true (ent_record_equals (questions->pdata[0], ENT_QUESTION_TEXT, "One plan"));
  g_assert_true (
      ent_record_equals (questions->pdata[0], ENT_QUESTION_CATEGORY, "Go-to-market engine"));
  g_assert_true (ent_record_equals (questions->pdata[0], ENT_QUESTION_LEVEL_1, "No plan"));
  g_assert_true (ent_record_equals (questions->pdata[0], ENT_QUESTION_HINT, "Quelle: S-01"));
}

/* What is answered in words has no scale. */
static void
test_no_scale (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_file (fixture, "Item\nOne plan\n");
  GtkWidget *scale = gtk_widget_get_ancestor (find_row (dialog, "Scale"), ADW_TYPE_EXPANDER_ROW);

  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_ancestor (
                                  ent_widget_test_find_text (dialog, "How it is answered"),
                                  ADW_TYPE_COMBO_ROW)),
                              0);
  ent_widget_test_settle ();
  g_assert_false (gtk_widget_get_visible (scale));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* A list that is brought in again changes questions, not the scale, and says so. */
static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) list
      = ent_widget_test_add (fixture->session, "questionnaire", "name", "Own list", "answer-style",
                             "score", "level-1", "Ad hoc", NULL);
  GtkWidget *dialog = open_file (fixture, "Item\nOne plan\n");
  GtkWidget *scale = gtk_widget_get_ancestor (find_row (dialog, "Scale"), ADW_TYPE_EXPANDER_ROW);
  static const char note[] = "“Own list” is here already and keeps how it is answered and what its "
                             "scores mean. Questions are added or changed; change the rest in its "
                             "details, or give the list a name of its own.";

  g_assert_nonnull (ent_widget_test_find_text (dialog, note));
  g_assert_false (gtk_widget_is_sensitive (scale));
  gtk_editable_set_text (GTK_EDITABLE (ent_widget_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL)),
                         "Another list");
  ent_widget_test_settle ();
  g_assert_true (gtk_widget_is_sensitive (scale));
  g_assert_null (ent_widget_test_find_text (dialog, note));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
  g_assert_true (ent_record_equals (list, ENT_QUESTIONNAIRE_LEVEL_1, "Ad hoc"));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_file (fixture, "Item\nOne plan\n");

  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
  g_assert_null (find_dialog ());
  g_assert_cmpuint (count (fixture, "question"), ==, 0);
}

/* A document with an instrument in it is taken as any document. */
static void
test_xml (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) root
      = ent_widget_test_add (fixture->session, "engagement", "title", "Northwind", NULL);
  GtkWidget *dialog
      = open_file (fixture, "<entente xmlns=\"urn:entente:operating-agreements:1\" version=\"1.0\" "
                            "profile=\"engagement\">"
                            "<questionnaire id=\"019b8dd2-2c40-7e5b-aa3c-852e5ffb8023\">"
                            "<name>Own list</name><instrument>capability</instrument>"
                            "<answer-style>score</answer-style>"
                            "<question id=\"019b8dd3-16a0-79d9-a77c-ccd4e66e51fd\">"
                            "<text>One plan</text></question></questionnaire></entente>");

  g_assert_nonnull (root);
  g_assert_nonnull (ent_widget_test_find_text (dialog, "2 new"));
  g_signal_emit_by_name (find_import (dialog), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count (fixture, "question"), ==, 1);
}

static void
toast_cb (EntSession *session, AdwToast *toast, gpointer title)
{
  *(char **)title = g_strdup (adw_toast_get_title (toast));
}

/* What is no list is refused before a window opens. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = g_strnfill (5 * 1024 * 1024, 'x');
  g_autofree char *title = NULL;

  g_signal_connect (fixture->session, "toast", G_CALLBACK (toast_cb), &title);
  g_assert_null (open_file (fixture, content));
  g_assert_nonnull (strstr (title, "too large for a list of questions"));
  g_signal_handlers_disconnect_by_func (fixture->session, toast_cb, &title);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), const char *name)
{
  g_test_add (path, Fixture, name, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/import-instrument/import", test_import, NULL);
  add ("/import-instrument/options", test_options, NULL);
  add ("/import-instrument/bad-row", test_bad_row, NULL);
  add ("/import-instrument/columns", test_columns, NULL);
  add ("/import-instrument/no-scale", test_no_scale, NULL);
  add ("/import-instrument/existing", test_existing, NULL);
  add ("/import-instrument/cancel", test_cancel, NULL);
  add ("/import-instrument/xml", test_xml, "list.xml");
  add ("/import-instrument/too-large", test_too_large, NULL);
  return g_test_run ();
}
