/* SPDX-License-Identifier: GPL-3.0-or-later
 * Replacing the holder of a role: from where it is reached, what it shows, refuses and does. */
#include "ent-duties-group.h"
#include "ent-field-row.h"
#include "ent-finding-row.h"
#include "ent-people-kinds.h"
#include "ent-record-form.h"
#include "ent-record-table.h"
#include "ent-role.h"
#include "ent-succession-dialog.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  EntRecord *ivo;
  EntRecord *maya;
  EntRecord *cro;
  EntRecord *action;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  EntSession *session = fixture->session = ent_widget_test_session ();
  g_autoptr (EntRecord) held = NULL;
  g_autoptr (EntRecord) metric = NULL;
  g_autoptr (EntRecord) second = NULL;
  g_autoptr (EntRecord) body = NULL;
  g_autoptr (EntRecord) seat = NULL;

  ent_record_task_register (&ent_succession_task);
  fixture->ivo = ent_widget_test_add (session, "stakeholder", "name", "Ivo Brandt", NULL);
  fixture->maya = ent_widget_test_add (session, "stakeholder", "name", "Maya Lund", NULL);
  fixture->cro = ent_widget_test_add (session, "role", "name", "CRO", NULL);
  held = ent_widget_test_add (session, "role-holder", "role", ent_record_get_id (fixture->cro),
                              "holder", ent_record_get_id (fixture->ivo), "from", "2026-01-01",
                              NULL);
  metric = ent_widget_test_add (session, "metric", "name", "Pipeline coverage", "owner",
                                ent_record_get_id (fixture->cro), NULL);
  second = ent_widget_test_add (session, "metric", "name", "Win rate", "owner",
                                ent_record_get_id (fixture->cro), NULL);
  body = ent_widget_test_add (session, "body", "name", "Steering committee", NULL);
  seat = ent_widget_test_add (session, "seat", "body", ent_record_get_id (body), "role",
                              ent_record_get_id (fixture->cro), NULL);
  fixture->action = ent_widget_test_add (session, "action-item", "title", "Clean the data", "owner",
                                         ent_record_get_id (fixture->ivo), NULL);
  fixture->window = ent_widget_test_window (gtk_label_new ("Behind"), 300, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  g_clear_object (&fixture->action);
  g_clear_object (&fixture->cro);
  g_clear_object (&fixture->maya);
  g_clear_object (&fixture->ivo);
  ent_widget_test_finalize (fixture->session);
}

static GtkWidget *
open_dialog (Fixture *fixture)
{
  EntSuccessionDialog *dialog
      = ent_succession_dialog_new (fixture->window, fixture->session, fixture->cro);

  gtk_window_present (GTK_WINDOW (dialog));
  ent_widget_test_pause (200);
  return GTK_WIDGET (dialog);
}

/* Returns: (nullable): the dialog over @window, however it was opened. */
static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  ent_widget_test_pause (200);
  for (GList *link = windows; link != NULL; link = link->next)
    if (ENT_IS_SUCCESSION_DIALOG (link->data))
      return link->data;
  return NULL;
}

static void
close_dialog (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

static EntFieldRow *
find_row (GtkWidget *root, guint field)
{
  if (ENT_IS_FIELD_ROW (root) && ent_field_row_get_index (ENT_FIELD_ROW (root)) == field)
    return ENT_FIELD_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      EntFieldRow *found = find_row (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (GtkWidget *dialog, guint field, const char *value)
{
  g_assert_true (ent_field_row_choose (find_row (dialog, field), value));
  ent_widget_test_settle ();
}

static gboolean
can_replace (GtkWidget *dialog)
{
  GtkWidget *button
      = gtk_widget_get_ancestor (ent_widget_test_find_text (dialog, "Replace"), GTK_TYPE_BUTTON);

  return gtk_widget_is_sensitive (button);
}

static void
replace (GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "succession.replace", NULL);
  ent_widget_test_settle ();
}

static void
assert_holder (Fixture *fixture, const char *day, EntRecord *expected)
{
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, day);
  holder = ent_role_dup_holder (fixture->cro, &date);
  g_assert_true (holder == expected);
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  g_assert_nonnull (ent_widget_test_find_text (dialog, "since 1 January 2026"));
  g_assert_nonnull (ent_widget_test_find_text (dialog, "Metrics"));
  g_assert_nonnull (ent_widget_test_find_text (dialog, "2"));
  g_assert_nonnull (ent_widget_test_find_text (dialog, "Seats"));
  g_assert_nonnull (ent_widget_test_find_text (dialog, "Ivo Brandt Hands Over"));
  g_assert_nonnull (ent_widget_test_find_text (dialog, "Clean the data (Owner)"));
  g_assert_null (ent_widget_test_find_text (dialog, "Stays on Record"));
  ent_widget_test_shoot (dialog, "succession");
  close_dialog (dialog);
}

/* Nothing can be done until what is asked for is complete and allowed; a sentence says why. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  g_assert_nonnull (ent_widget_test_find_text (dialog, "Choose who follows."));
  g_assert_false (can_replace (dialog));
  choose (dialog, ENT_ROLE_HOLDER_HOLDER, ent_record_get_id (fixture->ivo));
  g_assert_nonnull (ent_widget_test_find_text (
      dialog, "Ivo Brandt holds CRO on that day already. Choose somebody else."));
  choose (dialog, ENT_ROLE_HOLDER_HOLDER, ent_record_get_id (fixture->maya));
  g_assert_true (can_replace (dialog));
  choose (dialog, ENT_ROLE_HOLDER_FROM, "2026-01-01");
  g_assert_false (can_replace (dialog));
  replace (dialog);
  assert_holder (fixture, "2026-06-01", fixture->ivo);
  close_dialog (dialog);
}

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  guint owner;

  ent_kind_find_field (ent_record_get_kind (fixture->action), "owner", &owner);
  choose (dialog, ENT_ROLE_HOLDER_HOLDER, ent_record_get_id (fixture->maya));
  choose (dialog, ENT_ROLE_HOLDER_FROM, "2026-06-15");
  replace (dialog);
  g_assert_null (find_dialog ());
  assert_holder (fixture, "2026-06-14", fixture->ivo);
  assert_holder (fixture, "2026-06-15", fixture->maya);
  g_assert_true (ent_record_refers_to (fixture->action, owner, fixture->maya));
  g_assert_cmpstr (ent_session_get_undo_label (fixture->session), ==,
                   "Replace Ivo Brandt by Maya Lund as CRO");
  ent_session_undo (fixture->session);
  assert_holder (fixture, "2026-06-15", fixture->ivo);
  g_assert_true (ent_record_refers_to (fixture->action, owner, fixture->ivo));
}

/* What is not checked stays with the one who leaves. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *check = ent_widget_test_find (dialog, GTK_TYPE_CHECK_BUTTON, NULL);
  guint owner;

  ent_kind_find_field (ent_record_get_kind (fixture->action), "owner", &owner);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  choose (dialog, ENT_ROLE_HOLDER_HOLDER, ent_record_get_id (fixture->maya));
  replace (dialog);
  assert_holder (fixture, "2026-06-01", fixture->maya);
  g_assert_true (ent_record_refers_to (fixture->action, owner, fixture->ivo));
}

static void
test_vacant (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  gtk_switch_set_active (GTK_SWITCH (ent_widget_test_find (dialog, GTK_TYPE_SWITCH, NULL)), TRUE);
  ent_widget_test_settle ();
  g_assert_null (ent_widget_test_find_text (dialog, "Clean the data (Owner)"));
  g_assert_true (can_replace (dialog));
  replace (dialog);
  assert_holder (fixture, "2026-05-31", fixture->ivo);
  assert_holder (fixture, "2026-06-01", NULL);
  dialog = open_dialog (fixture);
  g_assert_nonnull (ent_widget_test_find_text (dialog, "Nobody"));
  g_assert_nonnull (ent_widget_test_find_text (dialog, "since 1 June 2026"));
  ent_widget_test_shoot (dialog, "succession-vacant");
  close_dialog (dialog);
}

/* Roles have it in the menus of their form and table, other kinds do not. */
static void
test_menus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form = ent_record_form_new ();
  GtkWidget *table = ent_record_table_new (&ent_role_kind);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *window;

  g_assert_null (ent_record_task_find (&ent_stakeholder_kind));
  gtk_box_append (GTK_BOX (box), table);
  gtk_box_append (GTK_BOX (box), form);
  window = ent_widget_test_window (box, 900, 500);
  ent_record_form_set_record (ENT_RECORD_FORM (form), fixture->session, fixture->cro);
  gtk_widget_activate_action (form, "form.task", NULL);
  close_dialog (find_dialog ());
  ent_record_table_set_session (ENT_RECORD_TABLE (table), fixture->session);
  ent_record_table_select (ENT_RECORD_TABLE (table), fixture->cro);
  gtk_widget_activate_action (table, "table.task", NULL);
  close_dialog (find_dialog ());
  ent_record_table_set_session (ENT_RECORD_TABLE (table), NULL);
  ent_record_form_set_subject (ENT_RECORD_FORM (form), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Mend on a vacant role opens it; on anything else it goes to the record. */
static void
test_mend (Fixture *fixture, gconstpointer data)
{
  EntFindings *findings = ent_session_get_findings (fixture->session);
  g_autoptr (EntRecord) role = ent_widget_test_add (fixture->session, "role", "name", "CFO", NULL);
  gboolean mended = FALSE;

  ent_widget_test_pause (600);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      gboolean vacant = g_str_equal (ent_finding_get_rule (finding)->id, "role-vacant");

      if (!vacant)
        continue;
      mended = TRUE;
      g_assert_true (ent_record_task_mend (fixture->window, fixture->session, finding));
      close_dialog (find_dialog ());
    }
  g_assert_true (mended);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  ent_widget_test_init (&argc, &argv);
  add_test ("/succession-dialog/shown", test_shown);
  add_test ("/succession-dialog/refused", test_refused);
  add_test ("/succession-dialog/replaced", test_replaced);
  add_test ("/succession-dialog/kept", test_kept);
  add_test ("/succession-dialog/vacant", test_vacant);
  add_test ("/succession-dialog/menus", test_menus);
  add_test ("/succession-dialog/mend", test_mend);
  return g_test_run ();
}
