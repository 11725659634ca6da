/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dialogs of signing: what is shown, what is refused, one signature and several. */
#include <glib/gstdio.h>

#include "ent-compat.h"
#include "ent-content-outline.h"
#include "ent-content-view.h"
#include "ent-content.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-round-row.h"
#include "ent-sign-dialog.h"
#include "ent-sign-off-changes.h"
#include "ent-sign-round-dialog.h"
#include "ent-signatures-group.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  EntRecord *ada;
  EntRecord *cmo;
  EntRecord *term;
  EntRecord *version;
  GtkWidget *window;
} Fixture;

static EntRecord *
add_version (Fixture *fixture, EntRecord *term)
{
  return ent_widget_test_add (fixture->session, "agreed-version", "term", ent_record_get_id (term),
                              "text", "A warm lead", "why", "Sales asks for it", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) held = NULL;
  g_autoptr (EntRecord) requirement = NULL;

  fixture->session = ent_widget_test_session ();
  fixture->ada = ent_widget_test_add (fixture->session, "stakeholder", "name", "Ada Mora", NULL);
  fixture->cmo = ent_widget_test_add (fixture->session, "role", "name", "CMO", NULL);
  held = ent_widget_test_add (fixture->session, "role-holder", "role",
                              ent_record_get_id (fixture->cmo), "holder",
                              ent_record_get_id (fixture->ada), "from", "2026-01-01", NULL);
  requirement = ent_widget_test_add (fixture->session, "signatory-requirement", "subject", "term",
                                     "roles", ent_record_get_id (fixture->cmo), NULL);
  fixture->term = ent_widget_test_add (fixture->session, "term", "name", "MQL", NULL);
  fixture->version = add_version (fixture, fixture->term);
  fixture->window = ent_widget_test_window (gtk_label_new ("Behind"), 300, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  g_clear_object (&fixture->version);
  g_clear_object (&fixture->term);
  g_clear_object (&fixture->cmo);
  g_clear_object (&fixture->ada);
  ent_widget_test_finalize (fixture->session);
}

static GtkWidget *
open_dialog (Fixture *fixture)
{
  EntSignDialog *dialog
      = ent_sign_dialog_new (fixture->window, fixture->session, fixture->term, NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  ent_widget_test_pause (150);
  return GTK_WIDGET (dialog);
}

static guint
count_sign_offs_on (EntRecord *subject)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_sign_off_kind);
  g_autoptr (GPtrArray) sign_offs = NULL;

  ent_query_where (query, ENT_SIGN_OFF_SUBJECT, ent_record_get_id (subject));
  sign_offs = ent_source_list_query (ent_record_get_source (subject), query);
  return sign_offs->len;
}

static guint
count_sign_offs (Fixture *fixture)
{
  return count_sign_offs_on (fixture->version);
}

/* Returns: (nullable): the label below @root that holds @words. */
static GtkWidget *
find_words (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *root, const char *text)
{
  GtkWidget *label = ent_widget_test_find_text (root, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
test_sign (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  g_assert_nonnull (find_words (dialog, "A warm lead"));
  ent_widget_test_shoot (dialog, "sign-dialog");
  g_signal_emit_by_name (find_button (dialog, "Sign"), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 1);
}

/* All that is signed is read as prose, without identities; to the letter, with the digest, on
 * request. */
static void
test_prose (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ent_content_make_text (fixture->version);
  g_autofree char *digest = ent_content_make_digest (fixture->version);
  g_autofree char *letters = NULL;
  g_autoptr (GPtrArray) parts = ent_content_outline_read (text, NULL);
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *view = ent_widget_test_find (dialog, ENT_TYPE_CONTENT_VIEW, NULL);
  GtkWidget *expander = ent_widget_test_find (view, GTK_TYPE_EXPANDER, NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const EntContentPart *part = parts->pdata[i];
      g_autofree char *label = ent_content_part_dup_label (part);
      g_autofree char *shown = ent_content_part_dup_text (part);

      g_assert_nonnull (find_words (view, shown));
      if (!ent_content_outline_repeats (parts, i))
        g_assert_nonnull (find_words (view, label));
    }
  g_assert_null (find_words (view, ent_record_get_id (fixture->version)));
  g_assert_cmpstr (ent_content_view_get_digest (ENT_CONTENT_VIEW (view)), ==, digest);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  ent_widget_test_settle ();
  g_object_get (gtk_text_view_get_buffer (
                    GTK_TEXT_VIEW (ent_widget_test_find (view, GTK_TYPE_TEXT_VIEW, NULL))),
                "text", &letters, NULL);
  g_assert_cmpstr (letters, ==, text);
  g_assert_nonnull (find_words (view, digest));
  ent_widget_test_shoot (dialog, "sign-dialog-letters");
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* Nobody signs what became another text while the window was open, unread. */
static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  g_assert_true (ent_record_change (fixture->version, ENT_AGREED_VERSION_TEXT, "Any lead", NULL));
  g_signal_emit_by_name (find_button (dialog, "Sign"), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 0);
  g_assert_nonnull (find_words (dialog, "read it again"));
  g_assert_nonnull (find_words (dialog, "Any lead"));
  g_signal_emit_by_name (find_button (dialog, "Sign"), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 1);
}

/* Where nothing can be signed the window says why, and asks for nothing. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) sql = ent_widget_test_add (fixture->session, "term", "name", "SQL", NULL);
  EntSignDialog *dialog = ent_sign_dialog_new (fixture->window, fixture->session, sql, NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  ent_widget_test_pause (150);
  g_assert_nonnull (find_words (GTK_WIDGET (dialog), "has no agreed text to sign yet"));
  g_assert_null (find_words (GTK_WIDGET (dialog), "This is signed"));
  g_assert_null (find_words (GTK_WIDGET (dialog), "Changed since"));
  g_assert_false (gtk_widget_get_sensitive (find_button (GTK_WIDGET (dialog), "Sign")));
  ent_widget_test_shoot (GTK_WIDGET (dialog), "sign-dialog-nothing");
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* A rejection says why. */
static void
test_reject (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *row = ent_widget_test_find (dialog, ENT_TYPE_FIELD_ROW, "decision");
  EntSubject *draft = ent_field_row_get_subject (ENT_FIELD_ROW (row));
  GtkWidget *button;

  g_assert_true (ent_subject_set (draft, ENT_SIGN_OFF_DECISION, "reject", NULL));
  button = find_button (dialog, "Reject");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (ent_subject_set (draft, ENT_SIGN_OFF_COMMENT, "Too narrow", NULL));
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 1);
}

/* On a day when nobody held the role, or a day to come, nobody signs. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *row = ent_widget_test_find (dialog, ENT_TYPE_FIELD_ROW, "signed-on");
  EntSubject *draft = ent_field_row_get_subject (ENT_FIELD_ROW (row));
  GtkWidget *button = find_button (dialog, "Sign");

  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (ent_subject_set (draft, ENT_SIGN_OFF_SIGNED_ON, "2025-12-31", NULL));
  g_assert_null (ent_subject_get_text (draft, ENT_SIGN_OFF_HOLDER));
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (ent_subject_set (draft, ENT_SIGN_OFF_SIGNED_ON, "2026-06-02", NULL));
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 0);
}

/* Who signed before sees word by word what became of it. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (find_button (dialog, "Sign"), "clicked");
  ent_widget_test_settle ();
  g_assert_true (ent_record_change (fixture->version, ENT_AGREED_VERSION_TEXT,
                                    "A warm lead with a budget", &error));
  g_assert_no_error (error);
  dialog = open_dialog (fixture);
  g_assert_nonnull (find_words (dialog, "Changed since CMO signed"));
  g_assert_nonnull (
      find_words (ent_widget_test_find (dialog, ENT_TYPE_SIGN_OFF_CHANGES, NULL), "with a budget"));
  ent_widget_test_shoot (dialog, "sign-dialog-stale");
  g_signal_emit_by_name (find_button (dialog, "Sign"), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 2);
}

/* What cannot be seen in a name is written out. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  g_assert_true (ent_record_change (fixture->ada, 0, "Ada\xe2\x80\x8b Mora", NULL));
  dialog = open_dialog (fixture);
  g_assert_nonnull (find_words (dialog, "U+200B"));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* A text as long as a field takes scrolls by itself, whole: breaking all its lines at once would
 * hold up the window. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *shown = NULL;
  GtkWidget *dialog;
  GtkWidget *prose;

  while (text->len < 400 * 1024)
    g_string_append (text,
                     "A lead is a lead when marketing and sales both say that it is a lead.\n");
  g_string_truncate (text, text->len - 1);
  g_assert_true (ent_record_change (fixture->version, ENT_AGREED_VERSION_TEXT, text->str, NULL));
  dialog = open_dialog (fixture);
  prose = ent_widget_test_find (dialog, ENT_TYPE_CONTENT_VIEW, NULL);
  g_assert_null (find_words (prose, "A lead is a lead"));
  g_object_get (gtk_text_view_get_buffer (
                    GTK_TEXT_VIEW (ent_widget_test_find (prose, GTK_TYPE_TEXT_VIEW, NULL))),
                "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, text->str);
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* Nothing hides in the name of a role or of what is signed, either. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = g_object_new (ENT_TYPE_SIGNATURES_GROUP, NULL);
  GtkWidget *dialog;

  g_assert_true (ent_record_change (fixture->cmo, ENT_ROLE_NAME, "C\xe2\x80\x8bMO", NULL));
  g_assert_true (ent_record_change (fixture->term, ENT_TERM_NAME, "M\xe2\x80\xaeQL", NULL));
  dialog = open_dialog (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Sign “M⟨U+202E⟩QL”");
  g_assert_nonnull (find_words (dialog, "M⟨U+202E⟩QL"));
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_window_set_child (GTK_WINDOW (fixture->window), group);
  ent_signatures_group_set_record (ENT_SIGNATURES_GROUP (group), fixture->session,
                                   fixture->version);
  ent_widget_test_settle ();
  g_assert_nonnull (find_words (group, "C⟨U+200B⟩MO"));
}

/* The round */

static GFile *
choose_folder (const EntFileRequest *request, gpointer user_data)
{
  g_assert_cmpint (request->mode, ==, ENT_FILE_FOLDER);
  return g_file_new_for_path (user_data);
}

static GtkWidget *
open_round (Fixture *fixture)
{
  EntSignRoundDialog *dialog = ent_sign_round_dialog_new (fixture->window, fixture->session);

  gtk_window_present (GTK_WINDOW (dialog));
  ent_widget_test_pause (150);
  return GTK_WIDGET (dialog);
}

static void
test_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) sql = ent_widget_test_add (fixture->session, "term", "name", "SQL", NULL);
  g_autoptr (EntRecord) version = add_version (fixture, sql);
  g_autoptr (EntRecord) draft
      = ent_widget_test_add (fixture->session, "term", "name", "Pipeline", NULL);
  GtkWidget *dialog = open_round (fixture);

  g_assert_nonnull (find_words (dialog, "2 of 2 terms"));
  ent_widget_test_shoot (dialog, "sign-round");
  g_signal_emit_by_name (find_button (dialog, "Approve What Is Chosen"), "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 1);
  g_assert_cmpuint (count_sign_offs_on (version), ==, 1);
}

/* A sheet may come back with rejections: those that are chosen are rejected for one reason, which
 * must be given, and taken back as one. */
static void
test_round_rejected (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_round (fixture);
  GtkWidget *row = ent_widget_test_find (dialog, ENT_TYPE_FIELD_ROW, "decision");
  EntSubject *draft = ent_field_row_get_subject (ENT_FIELD_ROW (row));
  g_autoptr (EntEntry) head = NULL;
  GtkWidget *button;

  ent_subject_set (draft, ENT_SIGN_OFF_DECISION, "reject", NULL);
  ent_widget_test_settle ();
  button = find_button (dialog, "Reject What Is Chosen");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (find_words (dialog, "needs a comment that says why"));
  ent_subject_set (draft, ENT_SIGN_OFF_COMMENT, "Too narrow", NULL);
  ent_widget_test_settle ();
  g_assert_null (find_words (dialog, "needs a comment that says why"));
  g_signal_emit_by_name (button, "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (count_sign_offs (fixture), ==, 1);
  head = ent_journal_dup_head (ent_session_get_engagement (fixture->session));
  g_assert_cmpstr (ent_entry_get_label (head), ==, "Reject 1 term as CMO");
}

/* The round starts with a role that has something to sign, and shows by what its sheet is known. */
static void
test_round_start (Fixture *fixture, gconstpointer data)
{
  g_autofree char *digest = ent_content_make_digest (fixture->version);
  g_autofree char *shown = g_strdup_printf ("digest %.8s…", digest);
  GtkWidget *dialog = open_round (fixture);

  g_assert_nonnull (find_words (dialog, shown));
  g_assert_nonnull (find_words (dialog, "Ada Mora"));
  g_signal_emit_by_name (find_button (dialog, "Approve What Is Chosen"), "clicked");
  ent_widget_test_settle ();
  dialog = open_round (fixture);
  g_assert_nonnull (find_words (dialog, "Still needed: Role"));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* What is signed in a round can be read there, too. */
static void
test_round_read (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_round (fixture);
  GtkWidget *row = ent_widget_test_find (dialog, ENT_TYPE_ROUND_ROW, NULL);
  GtkWidget *button = ent_widget_test_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ent_widget_test_pause (100);
  g_assert_nonnull (find_words (row, "A warm lead"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-sheets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Sign-off CMO 2026-06-01.pdf", NULL);
  GtkWidget *dialog = open_round (fixture);

  ent_compat_set_file_chooser (choose_folder, folder);
  g_signal_emit_by_name (find_button (dialog, "Print a Sheet for Each Signatory…"), "clicked");
  ent_widget_test_settle ();
  ent_compat_set_file_chooser (NULL, NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_group (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = g_object_new (ENT_TYPE_SIGNATURES_GROUP, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), group);
  ent_signatures_group_set_record (ENT_SIGNATURES_GROUP (group), fixture->session,
                                   fixture->version);
  ent_widget_test_settle ();
  g_assert_nonnull (find_words (group, "Ada Mora"));
  g_assert_nonnull (find_words (group, "has not signed"));
  g_assert_nonnull (find_button (group, "Sign…"));
}

static GtkWidget *
show_group (Fixture *fixture)
{
  GtkWidget *group = g_object_new (ENT_TYPE_SIGNATURES_GROUP, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), group);
  ent_signatures_group_set_record (ENT_SIGNATURES_GROUP (group), fixture->session,
                                   fixture->version);
  ent_widget_test_pause (100);
  return group;
}

static void
sign_in_dialog (Fixture *fixture)
{
  g_signal_emit_by_name (find_button (open_dialog (fixture), "Sign"), "clicked");
  ent_widget_test_settle ();
}

/* Whoever gave a signature, and is called otherwise today, is named as both. */
static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group;

  sign_in_dialog (fixture);
  group = show_group (fixture);
  g_assert_null (find_words (group, "on record as"));
  g_assert_true (ent_record_change (fixture->ada, ENT_STAKEHOLDER_NAME, "Eve Mora", NULL));
  group = show_group (fixture);
  g_assert_nonnull (find_words (group, "“MQL” was signed by “Ada Mora” as “CMO”, who is on record "
                                       "as “Eve Mora”, “CMO”, today"));
}

/* Whoever approved may think otherwise: the dialog then starts with a rejection. */
static void
test_withdraw (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = show_group (fixture);
  GtkWidget *dialog;
  GtkWidget *row;

  g_assert_null (ent_widget_test_find_text (group, "Withdraw…"));
  sign_in_dialog (fixture);
  group = show_group (fixture);
  g_assert_nonnull (find_button (group, "Withdraw…"));
  dialog = GTK_WIDGET (
      ent_sign_dialog_new (fixture->window, fixture->session, fixture->term, fixture->cmo));
  gtk_window_present (GTK_WINDOW (dialog));
  ent_widget_test_pause (150);
  row = ent_widget_test_find (dialog, ENT_TYPE_FIELD_ROW, "comment");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), row));
  ent_subject_set (ent_field_row_get_subject (ENT_FIELD_ROW (row)), ENT_SIGN_OFF_COMMENT,
                   "Too narrow", NULL);
  g_signal_emit_by_name (find_button (dialog, "Reject"), "clicked");
  group = show_group (fixture);
  g_assert_nonnull (find_words (group, "rejected it: today."));
  g_assert_null (ent_widget_test_find_text (group, "Withdraw…"));
  g_assert_cmpuint (count_sign_offs (fixture), ==, 2);
}

static GFile *
choose_file (const EntFileRequest *request, gpointer user_data)
{
  return g_file_new_for_path (user_data);
}

/* Checks the receipt at @path by the group's menu; the answer must hold @words. */
static void
assert_receipt (GtkWidget *group, const char *path, const char *words)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  ent_compat_set_file_chooser (choose_file, (gpointer)path);
  g_assert_true (gtk_widget_activate_action (group, "signatures.check-receipt", NULL));
  ent_widget_test_pause (100);
  ent_compat_set_file_chooser (NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      GtkWidget *label = find_words (GTK_WIDGET (window), words);

      if (label != NULL)
        found = GTK_WIDGET (window);
    }
  g_assert_nonnull (found);
  gtk_window_close (GTK_WINDOW (found));
  ent_widget_test_settle ();
}

/* A receipt that was kept is borne out by the file until what was signed is changed. */
static void
test_receipt (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-receipt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Receipt.txt", NULL);
  GtkWidget *group = g_object_new (ENT_TYPE_SIGNATURES_GROUP, NULL);
  GtkWidget *dialog = open_dialog (fixture);

  g_signal_emit_by_name (find_button (dialog, "Sign"), "clicked");
  gtk_window_set_child (GTK_WINDOW (fixture->window), group);
  ent_signatures_group_set_record (ENT_SIGNATURES_GROUP (group), fixture->session,
                                   fixture->version);
  ent_widget_test_settle ();
  ent_compat_set_file_chooser (choose_file, path);
  g_assert_true (gtk_widget_activate_action (group, "signatures.save-receipt", NULL));
  ent_widget_test_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_receipt (group, path, "The Receipt Holds");
  g_assert_true (ent_record_change (fixture->version, ENT_AGREED_VERSION_TEXT, "Any lead", NULL));
  assert_receipt (group, path, "The Receipt Does Not Hold");
  g_assert_true (g_file_set_contents (path, "entente-receipt-1\nsomething else\n", -1, NULL));
  assert_receipt (group, path, "not whole");
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_receipt (group, path, "no receipt of signatures");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/sign-dialog/sign", test_sign);
  add ("/sign-dialog/prose", test_prose);
  add ("/sign-dialog/changed-meanwhile", test_changed_meanwhile);
  add ("/sign-dialog/nothing", test_nothing);
  add ("/sign-dialog/reject", test_reject);
  add ("/sign-dialog/refused", test_refused);
  add ("/sign-dialog/stale", test_stale);
  add ("/sign-dialog/name", test_name);
  add ("/sign-dialog/long", test_long);
  add ("/sign-dialog/hidden", test_hidden);
  add ("/sign-round/sign", test_round);
  add ("/sign-round/rejected", test_round_rejected);
  add ("/sign-round/start", test_round_start);
  add ("/sign-round/read", test_round_read);
  add ("/sign-round/sheets", test_sheets);
  add ("/signatures-group/rows", test_group);
  add ("/signatures-group/renamed", test_renamed);
  add ("/signatures-group/withdraw", test_withdraw);
  add ("/signatures-group/receipt", test_receipt);
  return g_test_run ();
}
