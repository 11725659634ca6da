/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of kinds: table, form, drafts and the switcher work together. */
#include "ent-kind-page.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-field-row.h"
#include "ent-record-form.h"
#include "ent-record-table.h"
#include "ent-widget-test.h"

static const EntPageInfo info = {
  "stakeholders",     N_ ("Stakeholders"), "system-users-symbolic", ENT_PAGE_GROUP_UNDERSTAND,
  "stakeholder role", N_ ("People."),      ent_kind_page_new,
};

typedef struct
{
  EntSession *session;
  EntRecord *ada;
  EntRecord *bo;
  EntRecord *role;
  EntRecord *holder;
  EntPage *page;
  GtkWidget *window;
  EntRecordForm *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
  fixture->ada = ent_widget_test_add (fixture->session, "stakeholder", "name", "Ada Mora", NULL);
  fixture->bo = ent_widget_test_add (fixture->session, "stakeholder", "name", "Bo Lind", NULL);
  fixture->role = ent_widget_test_add (fixture->session, "role", "name", "CMO", NULL);
  fixture->holder = ent_widget_test_add (fixture->session, "role-holder", "role",
                                         ent_record_get_id (fixture->role), "holder",
                                         ent_record_get_id (fixture->ada), NULL);
  fixture->page = info.create (&info);
  ent_page_set_session (fixture->page, fixture->session);
  fixture->window = ent_widget_test_window (GTK_WIDGET (fixture->page), 1060, 740);
  fixture->form = ENT_RECORD_FORM (
      ent_widget_test_find (GTK_WIDGET (fixture->page), ENT_TYPE_RECORD_FORM, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_finalize (fixture->page);
  ent_widget_test_finalize (fixture->ada);
  ent_widget_test_finalize (fixture->bo);
  ent_widget_test_finalize (fixture->holder);
  ent_widget_test_finalize (fixture->role);
  ent_widget_test_finalize (fixture->session);
}

/* Returns: the table in sight. */
static EntRecordTable *
get_table (Fixture *fixture)
{
  for (GtkWidget *table
       = ent_widget_test_find (GTK_WIDGET (fixture->page), ENT_TYPE_RECORD_TABLE, NULL);
       table != NULL; table = gtk_widget_get_next_sibling (table))
    if (gtk_widget_get_mapped (table))
      return ENT_RECORD_TABLE (table);
  g_assert_not_reached ();
}

/* Returns: (nullable): the record in the form. */
static EntRecord *
get_shown (Fixture *fixture)
{
  EntSubject *subject = ent_record_form_get_subject (fixture->form);

  return subject != NULL ? ent_subject_get_record (subject) : NULL;
}

static GtkEditable *
get_entry (Fixture *fixture, const char *field)
{
  GtkWidget *row = ent_widget_test_find (GTK_WIDGET (fixture->form), ENT_TYPE_FIELD_ROW, field);

  return GTK_EDITABLE (ent_widget_test_find (row, GTK_TYPE_TEXT, NULL));
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (ent_widget_test_find (GTK_WIDGET (fixture->form),
                                                    GTK_TYPE_SCROLLED_WINDOW, NULL),
                              action, NULL);
  ent_widget_test_settle ();
}

static void
test_select (Fixture *fixture, gconstpointer data)
{
  g_assert_null (get_shown (fixture));
  ent_record_table_select (get_table (fixture), fixture->bo);
  g_assert_true (get_shown (fixture) == fixture->bo);
  ent_record_table_select (get_table (fixture), fixture->ada);
  g_assert_true (get_shown (fixture) == fixture->ada);
  ent_record_table_select (get_table (fixture), NULL);
  g_assert_null (get_shown (fixture));
}

/* A record is shown with its row selected and the field to mend in focus; one that lives in another
 * with that one's row, in the table it belongs to. */
static void
test_show_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) selected = NULL;

  g_assert_true (ent_page_show_record (fixture->page, fixture->bo, "region"));
  ent_widget_test_settle ();
  g_assert_true (get_shown (fixture) == fixture->bo);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (fixture, "region"))));

  g_assert_true (ent_page_show_record (fixture->page, fixture->holder, NULL));
  ent_widget_test_settle ();
  g_assert_true (get_shown (fixture) == fixture->holder);
  g_assert_cmpstr (ent_record_table_get_kind (get_table (fixture))->name, ==, "role");
  selected = ent_record_table_dup_selected (get_table (fixture));
  g_assert_true (selected == fixture->role);
}

/* What belongs to another page is not shown here. */
static void
test_foreign_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) term = ent_widget_test_add (fixture->session, "term", "name", "MQL", NULL);

  g_assert_false (ent_page_show_record (fixture->page, term, NULL));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) selected = NULL;

  ent_page_add (fixture->page, NULL);
  ent_widget_test_settle ();
  g_assert_true (ent_subject_is_draft (ent_record_form_get_subject (fixture->form)));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (fixture, "name"))));
  gtk_editable_set_text (get_entry (fixture, "name"), "Cy Ode");
  ent_widget_test_pause (1200);
  act (fixture, "form.add");
  g_assert_cmpstr (ent_record_table_get_state (get_table (fixture)), ==, "3 stakeholders");
  selected = ent_record_table_dup_selected (get_table (fixture));
  g_assert_nonnull (selected);
  g_assert_true (get_shown (fixture) == selected);
}

/* A draft left for another record is there again at the next Add, until it is discarded. */
static void
test_draft_kept (Fixture *fixture, gconstpointer data)
{
  ent_page_add (fixture->page, NULL);
  gtk_editable_set_text (get_entry (fixture, "region"), "Nordics");
  ent_record_table_select (get_table (fixture), fixture->ada);
  g_assert_true (get_shown (fixture) == fixture->ada);

  ent_page_add (fixture->page, NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, "region")), ==, "Nordics");
  act (fixture, "form.discard");
  g_assert_true (get_shown (fixture) == fixture->ada);
  ent_page_add (fixture->page, NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, "region")), ==, "");
}

static void
test_switch (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack
      = GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (get_table (fixture)), GTK_TYPE_STACK));

  ent_record_table_select (get_table (fixture), fixture->ada);
  gtk_stack_set_visible_child_name (stack, "role");
  g_assert_null (get_shown (fixture));
  g_assert_cmpstr (ent_record_table_get_state (get_table (fixture)), ==, "1 role");
  gtk_stack_set_visible_child_name (stack, "stakeholder");
  g_assert_true (get_shown (fixture) == fixture->ada);
}

/* A deleted record's row and form go, undone they come back. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  ent_record_table_select (get_table (fixture), fixture->bo);
  act (fixture, "form.delete");
  g_assert_null (get_shown (fixture));
  g_assert_cmpstr (ent_record_table_get_state (get_table (fixture)), ==, "1 stakeholder");
  ent_session_undo (fixture->session);
  g_assert_cmpstr (ent_record_table_get_state (get_table (fixture)), ==, "2 stakeholders");
}

/* Another file in the same window: nothing of the first stays. */
static void
test_other_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntSession) other = ent_widget_test_session ();

  ent_record_table_select (get_table (fixture), fixture->ada);
  ent_page_set_session (fixture->page, other);
  g_assert_null (get_shown (fixture));
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->page), "No stakeholders yet"));
  ent_page_set_session (fixture->page, NULL);
}

/* Without records there are no details, but for one that is begun; the first one brings them. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntSession) other = ent_widget_test_session ();
  g_autoptr (EntRecord) first = NULL;
  GtkWidget *focus;

  g_assert_true (ent_page_shows_details (fixture->page));
  ent_page_set_session (fixture->page, other);
  ent_widget_test_settle ();
  g_assert_false (ent_page_shows_details (fixture->page));
  ent_page_focus_content (fixture->page);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_nonnull (ent_widget_test_find_text (focus, "Add stakeholder"));

  ent_page_add (fixture->page, NULL);
  ent_widget_test_settle ();
  g_assert_true (ent_page_shows_details (fixture->page));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (fixture, "name"))));
  act (fixture, "form.discard");
  g_assert_false (ent_page_shows_details (fixture->page));

  first = ent_widget_test_add (other, "stakeholder", "name", "Cy Ode", NULL);
  ent_widget_test_settle ();
  g_assert_true (ent_page_shows_details (fixture->page));
  ent_page_set_session (fixture->page, NULL);
}

/* Whoever comes to the page by keyboard is at the row that is selected. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  ent_record_table_select (get_table (fixture), fixture->bo);
  ent_widget_test_settle ();
  ent_page_focus_content (fixture->page);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (ent_widget_test_find_text (focus, "Bo Lind"));
}

#define ADD(name, function) \
  g_test_add ("/kind-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  ADD ("select", test_select);
  ADD ("show-record", test_show_record);
  ADD ("foreign-record", test_foreign_record);
  ADD ("add", test_add);
  ADD ("draft-kept", test_draft_kept);
  ADD ("switch", test_switch);
  ADD ("delete", test_delete);
  ADD ("other-session", test_other_session);
  ADD ("empty", test_empty);
  ADD ("focus", test_focus);
  return g_test_run ();
}
