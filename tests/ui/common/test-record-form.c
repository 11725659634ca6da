/* SPDX-License-Identifier: GPL-3.0-or-later
 * The record form: references, drafts, children, what cites a record, its history, what can be done
 * with it. */
#include "ent-record-form.h"

#include "ent-catalogue.h"
#include "ent-child-group.h"
#include "ent-child-row.h"
#include "ent-chip.h"
#include "ent-field-row.h"
#include "ent-record-chooser.h"
#include "ent-record-dialog.h"
#include "ent-reference-item.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

#include <glib/gstdio.h>

typedef struct
{
  EntSession *session;
  EntRecord *role;
  EntRecord *term;
  GtkWidget *window;
  EntRecordForm *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  EntSession *session = ent_widget_test_session ();
  GtkWidget *form = ent_record_form_new ();

  fixture->session = session;
  fixture->role = ent_widget_test_add (session, "role", "name", "CMO", NULL);
  fixture->term = ent_widget_test_add (session, "term", "name", "MQL", NULL);
  fixture->form = ENT_RECORD_FORM (form);
  fixture->window = ent_widget_test_window (form, 380, 900);
  ent_record_form_set_record (fixture->form, session, fixture->term);
  ent_widget_test_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->form);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_finalize (fixture->form);
  ent_widget_test_finalize (fixture->term);
  ent_widget_test_finalize (fixture->role);
  ent_widget_test_finalize (fixture->session);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *name)
{
  GtkWidget *found = ent_widget_test_find (GTK_WIDGET (fixture->form), type, name);

  g_assert_nonnull (found);
  return found;
}

static GtkWidget *
find_in_row (Fixture *fixture, const char *field, GType type)
{
  GtkWidget *found = ent_widget_test_find (find (fixture, ENT_TYPE_FIELD_ROW, field), type, NULL);

  g_assert_nonnull (found);
  return found;
}

static void
type (Fixture *fixture, const char *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_in_row (fixture, field, GTK_TYPE_TEXT)), text);
  ent_field_row_commit (ENT_FIELD_ROW (find (fixture, ENT_TYPE_FIELD_ROW, field)));
}

static const char *
get_stored (EntRecord *record, const char *field)
{
  guint index;

  g_assert_nonnull (ent_kind_find_field (ent_record_get_kind (record), field, &index));
  return ent_record_get_text (record, index);
}

static gboolean
act (Fixture *fixture, const char *action)
{
  gboolean done
      = gtk_widget_activate_action (find (fixture, GTK_TYPE_SCROLLED_WINDOW, NULL), action, NULL);

  ent_widget_test_settle ();
  return done;
}

/* Every kind has a form, and each of its controls a name that is read out. */
static void
assert_named (GtkWidget *widget)
{
  gboolean control = GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget)
                     || GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget);
  gboolean within = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL
                    || (gtk_widget_get_parent (widget) != NULL
                        && GTK_IS_DROP_DOWN (gtk_widget_get_parent (widget)));

  if (control && !within && gtk_widget_get_mapped (widget)
      && !(GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
      && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("a %s in %s has no accessible label", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_every_kind (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (EntSubject) draft = ent_subject_new_draft (fixture->session, kind, NULL);

      ent_record_form_set_subject (fixture->form, draft);
      ent_widget_test_settle ();
      assert_named (GTK_WIDGET (fixture->form));
      for (guint field = 0; field < kind->n_fields; field++)
        g_assert_true (kind->fields[field].owning || kind->fields[field].orders
                       || ent_record_form_focus_field (fixture->form, kind->fields[field].name));
    }
}

static EntRecordChooser *
open_chooser (Fixture *fixture, const char *field)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_in_row (fixture, field, GTK_TYPE_MENU_BUTTON)));
  ent_widget_test_settle ();
  return ENT_RECORD_CHOOSER (find_in_row (fixture, field, ENT_TYPE_RECORD_CHOOSER));
}

static void
search (EntRecordChooser *chooser, const char *words)
{
  GtkWidget *entry = ent_widget_test_find (GTK_WIDGET (chooser), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

/* Words and Return choose the first that matches. */
static void
test_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) other = ent_widget_test_add (fixture->session, "role", "name", "CRO", NULL);
  EntRecordChooser *chooser = open_chooser (fixture, "owner");
  GtkWidget *entry = ent_widget_test_find (GTK_WIDGET (chooser), GTK_TYPE_SEARCH_ENTRY, NULL);

  ent_widget_test_shoot (GTK_WIDGET (chooser), "chooser");
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (chooser), "CMO"));
  search (chooser, "cr");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_stored (fixture->term, "owner"), ==, ent_record_get_id (other));
  g_assert_nonnull (ent_widget_test_find_text (find (fixture, ENT_TYPE_FIELD_ROW, "owner"), "CRO"));

  g_signal_emit_by_name (ent_widget_test_find_icon (find (fixture, ENT_TYPE_FIELD_ROW, "owner"),
                                                    "edit-clear-symbolic"),
                         "clicked");
  g_assert_null (get_stored (fixture->term, "owner"));
  ent_session_undo (fixture->session);
  g_assert_cmpstr (get_stored (fixture->term, "owner"), ==, ent_record_get_id (other));
}

/* What is not there is made without leaving the form, called as was searched for. */
static void
test_new_reference (Fixture *fixture, gconstpointer data)
{
  EntRecordChooser *chooser = open_chooser (fixture, "owner");
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (EntRecord) owner = NULL;
  GtkWidget *dialog = NULL;

  search (chooser, "CFO");
  ent_widget_test_pause (300);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (chooser), "Nothing is called so."));
  g_signal_emit_by_name (ent_widget_test_find (GTK_WIDGET (chooser), GTK_TYPE_BUTTON, "role"),
                         "clicked");
  ent_widget_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows) && dialog == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      dialog = ENT_IS_RECORD_DIALOG (window) ? window : NULL;
    }
  g_assert_nonnull (dialog);
  ent_widget_test_shoot (dialog, "record-dialog");
  gtk_widget_activate_action (ent_widget_test_find (dialog, GTK_TYPE_SCROLLED_WINDOW, NULL),
                              "form.add", NULL);
  ent_widget_test_settle ();
  owner = ent_source_find_titled (ent_session_get_source (fixture->session), "role", "CFO", NULL);
  g_assert_nonnull (owner);
  g_assert_cmpstr (get_stored (fixture->term, "owner"), ==, ent_record_get_id (owner));
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) metric
      = ent_widget_test_add (fixture->session, "metric", "name", "Net-new MQLs", NULL);
  g_autoptr (EntRecord) sql = ent_widget_test_add (fixture->session, "term", "name", "SQL", NULL);
  g_autofree char *both
      = g_strdup_printf ("%s %s", ent_record_get_id (fixture->term), ent_record_get_id (sql));
  g_autofree char *turned
      = g_strdup_printf ("%s %s", ent_record_get_id (sql), ent_record_get_id (fixture->term));
  GtkWidget *item;

  ent_record_form_set_record (fixture->form, fixture->session, metric);
  ent_widget_test_settle ();
  g_signal_emit_by_name (open_chooser (fixture, "terms"), "chosen", fixture->term);
  g_signal_emit_by_name (open_chooser (fixture, "terms"), "chosen", sql);
  g_signal_emit_by_name (open_chooser (fixture, "terms"), "chosen", sql);
  g_assert_cmpstr (get_stored (metric, "terms"), ==, both);

  item = find_in_row (fixture, "terms", ENT_TYPE_REFERENCE_ITEM);
  g_signal_emit_by_name (item, "move", 1);
  g_assert_cmpstr (get_stored (metric, "terms"), ==, turned);
  ent_widget_test_shoot (fixture->window, "references");
  item = find_in_row (fixture, "terms", ENT_TYPE_REFERENCE_ITEM);
  g_signal_emit_by_name (item, "remove");
  g_assert_cmpstr (get_stored (metric, "terms"), ==, ent_record_get_id (fixture->term));
  ent_session_undo (fixture->session);
  g_assert_cmpstr (get_stored (metric, "terms"), ==, turned);
}

static void
count_added_cb (guint *n)
{
  (*n)++;
}

/* A draft is nothing in the file before what it needs is there and Add was pressed. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntSubject) draft
      = ent_subject_new_draft (fixture->session, ent_catalogue_find ("stakeholder", NULL), NULL);
  EntSource *source = ent_session_get_source (fixture->session);
  guint n_added = 0;

  g_signal_connect_swapped (fixture->form, "added", G_CALLBACK (count_added_cb), &n_added);
  ent_record_form_set_subject (fixture->form, draft);
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "Still needed: Name"));
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "Needed"));
  act (fixture, "form.add");
  g_assert_cmpuint (n_added, ==, 0);

  type (fixture, "region", "Nordics");
  type (fixture, "name", "Ada Mora");
  g_assert_null (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "Needed"));
  g_assert_cmpuint (ent_source_count (source, "stakeholder"), ==, 0);
  act (fixture, "form.add");
  g_assert_cmpuint (n_added, ==, 1);
  g_assert_cmpuint (ent_source_count (source, "stakeholder"), ==, 1);
  g_assert_cmpstr (get_stored (ent_subject_get_record (draft), "region"), ==, "Nordics");

  type (fixture, "region", "DACH");
  g_assert_cmpstr (get_stored (ent_subject_get_record (draft), "region"), ==, "DACH");
  ent_session_undo (fixture->session);
  ent_session_undo (fixture->session);
  g_assert_null (ent_record_form_get_subject (fixture->form));
}

/* What was typed and not stored yet counts when Add is pressed; what is wrong keeps the draft. */
static void
test_draft_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntSubject) draft
      = ent_subject_new_draft (fixture->session, ent_catalogue_find ("role", NULL), NULL);
  EntSource *source = ent_session_get_source (fixture->session);

  ent_record_form_set_subject (fixture->form, draft);
  ent_widget_test_settle ();
  type (fixture, "name", "cmo");
  act (fixture, "form.add");
  g_assert_true (ent_subject_is_draft (draft));
  g_assert_cmpuint (ent_source_count (source, "role"), ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (find_in_row (fixture, "name", GTK_TYPE_TEXT)), "CRO");
  act (fixture, "form.add");
  g_assert_cmpstr (get_stored (ent_subject_get_record (draft), "name"), ==, "CRO");
}

static EntChildRow *
get_child (Fixture *fixture, const char *title)
{
  GtkWidget *label = ent_widget_test_find_text (GTK_WIDGET (fixture->form), title);

  g_assert_nonnull (label);
  return ENT_CHILD_ROW (gtk_widget_get_ancestor (label, ENT_TYPE_CHILD_ROW));
}

/* Lets go of @dragged over @row. */
static void
drop (EntChildRow *dragged, EntChildRow *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (row));
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, ENT_TYPE_CHILD_ROW);
  g_value_set_object (&value, dragged);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  g_assert_true (taken);
  g_value_unset (&value);
  ent_widget_test_settle ();
}

/* Moves @row by what its key is bound to; the focus goes with it. */
static void
move_by_key (Fixture *fixture, EntChildRow *row, const char *action)
{
  EntRecord *record = ent_subject_get_record (ent_child_row_get_subject (row));
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (row), action, NULL);
  ent_widget_test_settle ();
  focus = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                   ENT_TYPE_CHILD_ROW);
  g_assert_true (ent_subject_get_record (ent_child_row_get_subject (ENT_CHILD_ROW (focus)))
                 == record);
}

/* Levels of a path: made, ordered, opened and removed in the path's form. */
static void
test_children (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) path
      = ent_widget_test_add (fixture->session, "escalation-path", "name", "Usual", NULL);
  g_autoptr (EntRecord) first
      = ent_widget_test_add (fixture->session, "escalation-level", "path", ent_record_get_id (path),
                             "number", "1", "name", "RevOps", NULL);
  g_autoptr (EntRecord) second
      = ent_widget_test_add (fixture->session, "escalation-level", "path", ent_record_get_id (path),
                             "number", "2", "name", "CMO and CRO", NULL);
  g_autoptr (EntSubject) shown = NULL;

  ent_record_form_set_record (fixture->form, fixture->session, path);
  ent_widget_test_settle ();
  ent_widget_test_shoot (fixture->window, "children");
  ent_child_row_edit (get_child (fixture, "RevOps"), NULL);
  ent_widget_test_settle ();
  ent_widget_test_shoot (fixture->window, "children-open");
  g_signal_emit_by_name (get_child (fixture, "RevOps"), "move", 1);
  g_assert_cmpstr (get_stored (first, "number"), ==, "2");
  g_assert_cmpstr (get_stored (second, "number"), ==, "1");
  ent_session_undo (fixture->session);
  g_assert_cmpstr (get_stored (first, "number"), ==, "1");

  drop (get_child (fixture, "CMO and CRO"), get_child (fixture, "RevOps"));
  g_assert_cmpstr (get_stored (first, "number"), ==, "2");
  g_assert_cmpstr (get_stored (second, "number"), ==, "1");
  ent_session_undo (fixture->session);
  g_assert_cmpstr (get_stored (first, "number"), ==, "1");

  move_by_key (fixture, get_child (fixture, "RevOps"), "child.down");
  g_assert_cmpstr (get_stored (first, "number"), ==, "2");
  move_by_key (fixture, get_child (fixture, "RevOps"), "child.up");
  g_assert_cmpstr (get_stored (first, "number"), ==, "1");

  g_signal_emit_by_name (get_child (fixture, "CMO and CRO"), "open");
  ent_widget_test_settle ();
  g_assert_true (ent_subject_get_record (ent_record_form_get_subject (fixture->form)) == second);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "Usual"));
  act (fixture, "form.up");
  g_assert_true (ent_subject_get_record (ent_record_form_get_subject (fixture->form)) == path);
}

/* A new definition is a draft inside the term's form. */
static void
test_new_child (Fixture *fixture, gconstpointer data)
{
  EntSource *source = ent_session_get_source (fixture->session);
  GtkWidget *group = find (fixture, g_type_from_name ("EntChildGroup"), "term-definition");
  GtkWidget *add = ent_widget_test_find_icon (group, "list-add-symbolic");
  GtkWidget *draft;
  GtkTextBuffer *text;

  gtk_test_accessible_assert_property (add, GTK_ACCESSIBLE_PROPERTY_LABEL, "Add definition");
  g_signal_emit_by_name (add, "clicked");
  ent_widget_test_settle ();
  draft = find (fixture, ENT_TYPE_CHILD_ROW, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                  ent_widget_test_find (draft, GTK_TYPE_DROP_DOWN, NULL)),
                              1);
  text = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (ent_widget_test_find (draft, GTK_TYPE_TEXT_VIEW, NULL)));
  gtk_text_buffer_set_text (text, "Demo request", -1);
  ent_widget_test_pause (1200);
  ent_widget_test_shoot (fixture->window, "child-draft");
  g_assert_cmpuint (ent_source_count (source, "term-definition"), ==, 0);
  g_signal_emit_by_name (gtk_widget_get_ancestor (ent_widget_test_find_text (draft, "Add"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_source_count (source, "term-definition"), ==, 1);
  g_assert_cmpuint (ent_widget_test_count (group, ENT_TYPE_CHILD_ROW), ==, 1);
  ent_session_undo (fixture->session);
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (group, ENT_TYPE_CHILD_ROW), ==, 0);
}

static void
note_target_cb (EntRecord **noted, EntRecord *record)
{
  g_set_object (noted, record);
}

static void
test_citations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) metric
      = ent_widget_test_add (fixture->session, "metric", "name", "Net-new MQLs", "terms",
                             ent_record_get_id (fixture->term), NULL);
  g_autoptr (EntRecord) target = NULL;
  GtkWidget *row;

  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "Metric · Terms used"));
  g_signal_connect_swapped (fixture->session, "navigate", G_CALLBACK (note_target_cb), &target);
  row = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (fixture->form),
                                                            "Net-new MQLs"),
                                 ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (row);
  g_assert_true (target == metric);
  g_signal_handlers_disconnect_by_data (fixture->session, &target);
}

/* Gathers the rows below @widget. */
static void
list_rows (GtkWidget *widget, GHashTable *rows)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget))
    g_hash_table_add (rows, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_rows (child, rows);
}

/* Shows @record and returns how many of the rows then shown were not there before. */
static guint
count_made_rows (Fixture *fixture, EntRecord *record)
{
  g_autoptr (GHashTable) before = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GHashTable) after = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GHashTableIter iter;
  gpointer row;
  guint n = 0;

  list_rows (GTK_WIDGET (fixture->form), before);
  ent_record_form_set_record (fixture->form, fixture->session, record);
  ent_widget_test_settle ();
  list_rows (GTK_WIDGET (fixture->form), after);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    n += !g_hash_table_contains (before, row);
  return n;
}

/* Returns: (transfer full): a path of @n levels, which as many bodies cite. */
static EntRecord *
add_path (Fixture *fixture, const char *name, guint n)
{
  EntRecord *path = ent_widget_test_add (fixture->session, "escalation-path", "name", name, NULL);

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *level_name = g_strdup_printf ("%s, level %u", name, i);
      g_autoptr (EntRecord) level = ent_widget_test_add (fixture->session, "escalation-level",
                                                         "path", ent_record_get_id (path), "number",
                                                         number, "name", level_name, NULL);
      g_autoptr (EntRecord) body
          = ent_widget_test_add (fixture->session, "body", "name", level_name, "type", "other",
                                 "path", ent_record_get_id (path), NULL);
    }
  return path;
}

/* Another record of the same kind is shown in the rows that are there: those of its fields, of what
 * lives in it and of what cites it. What somebody opened closes with the record it was in. */
static void
test_rows_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) usual = add_path (fixture, "Usual", 3);
  g_autoptr (EntRecord) urgent = add_path (fixture, "Urgent", 2);
  GtkWidget *form = GTK_WIDGET (fixture->form);

  g_assert_cmpuint (count_made_rows (fixture, usual), >, 3);
  g_assert_cmpuint (count_made_rows (fixture, urgent), ==, 0);
  g_assert_null (ent_widget_test_find_text (form, "Usual, level 1"));
  g_assert_nonnull (ent_widget_test_find_text (form, "Urgent, level 2"));
  g_assert_cmpuint (ent_widget_test_count (form, ENT_TYPE_CHILD_ROW), ==, 2);

  ent_child_row_edit (get_child (fixture, "Urgent, level 1"), NULL);
  ent_record_form_set_record (fixture->form, fixture->session, usual);
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (form, ENT_TYPE_CHILD_ROW), ==, 3);
  g_assert_false (
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_child (fixture, "Usual, level 1"))));
}

/* What was begun in one record, or not accepted of what lives in it, is there again when the record
 * is. */
static void
test_child_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) usual = add_path (fixture, "Usual", 1);
  g_autoptr (EntRecord) urgent = add_path (fixture, "Urgent", 1);
  GtkWidget *form = GTK_WIDGET (fixture->form);
  GtkWidget *group, *text;
  EntChildRow *row;

  count_made_rows (fixture, usual);
  group = find (fixture, g_type_from_name ("EntChildGroup"), "escalation-level");
  row = get_child (fixture, "Usual, level 1");
  ent_child_row_edit (row, "name");
  text = ent_widget_test_find (ent_widget_test_find (GTK_WIDGET (row), ENT_TYPE_FIELD_ROW, "name"),
                               GTK_TYPE_TEXT, NULL);
  gtk_editable_set_text (GTK_EDITABLE (text), "");
  ent_child_group_add (ENT_CHILD_GROUP (group));
  ent_widget_test_settle ();
  text = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gtk_editable_set_text (GTK_EDITABLE (text), "The board");

  count_made_rows (fixture, urgent);
  g_assert_null (ent_widget_test_find_text (form, "The board"));
  g_assert_cmpuint (ent_widget_test_count (group, ENT_TYPE_CHILD_ROW), ==, 1);
  g_assert_nonnull (
      ent_widget_test_find_text (form, "Typed, but not stored: Name of Usual, level 1"));

  count_made_rows (fixture, usual);
  ent_widget_test_shoot (fixture->window, "child-kept");
  g_assert_cmpuint (ent_widget_test_count (group, ENT_TYPE_CHILD_ROW), ==, 2);
  g_assert_nonnull (ent_widget_test_find_text (form, "The board"));
  g_assert_nonnull (ent_widget_test_find_text (form, "Name cannot be empty."));
}

/* References are shown in the rows that are there, too. */
static void
test_references_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) sql = ent_widget_test_add (fixture->session, "term", "name", "SQL", NULL);
  g_autoptr (EntRecord) first
      = ent_widget_test_add (fixture->session, "metric", "name", "Net-new MQLs", "terms",
                             ent_record_get_id (fixture->term), NULL);
  g_autoptr (EntRecord) second = ent_widget_test_add (fixture->session, "metric", "name", "SQLs",
                                                      "terms", ent_record_get_id (sql), NULL);
  GtkWidget *row;

  count_made_rows (fixture, first);
  g_assert_cmpuint (count_made_rows (fixture, second), ==, 0);
  row = find (fixture, ENT_TYPE_FIELD_ROW, "terms");
  g_assert_nonnull (ent_widget_test_find_text (row, "SQL"));
  g_assert_null (ent_widget_test_find_text (row, "MQL"));
}

/* Of what cites a record only what is shown is loaded. */
static void
test_many_citations (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Metric %02u", i);
      g_autoptr (EntRecord) metric
          = ent_widget_test_add (fixture->session, "metric", "name", name, "terms",
                                 ent_record_get_id (fixture->term), NULL);
    }
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "and 5 more"));
  g_assert_null (ent_widget_test_find_text (GTK_WIDGET (fixture->form), "Metric 29"));
}

/* History names who did what, and shows what changed word by word. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander
      = ent_widget_test_find (find (fixture, g_type_from_name ("EntHistoryGroup"), NULL),
                              ADW_TYPE_EXPANDER_ROW, NULL);

  type (fixture, "full-name", "Marketing lead");
  type (fixture, "full-name", "Marketing qualified lead");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (expander, "Change Full name of MQL"));
  g_assert_nonnull (ent_widget_test_find_text (expander, "Full name: Marketing qualified lead"));
  type (fixture, "full-name", "MQ lead");
  g_assert_nonnull (ent_widget_test_find_text (expander, "Full name: Marketing qualified MQ lead"));
  ent_widget_test_shoot (fixture->window, "history");
}

static void
note_toast_cb (char **noted, AdwToast *toast)
{
  g_free (*noted);
  *noted = g_strdup (adw_toast_get_title (toast));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *toast = NULL;

  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (note_toast_cb), &toast);
  act (fixture, "form.delete");
  g_assert_true (ent_record_is_removed (fixture->term));
  g_assert_cmpstr (toast, ==, "“MQL” deleted");
  g_assert_null (ent_record_form_get_subject (fixture->form));
  ent_session_undo (fixture->session);
  g_assert_false (ent_record_is_removed (fixture->term));
  g_signal_handlers_disconnect_by_data (fixture->session, &toast);
}

/* What is cited stays, and the toast says by what. */
static void
test_delete_cited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) metric
      = ent_widget_test_add (fixture->session, "metric", "name", "Net-new MQLs", "terms",
                             ent_record_get_id (fixture->term), NULL);
  g_autofree char *toast = NULL;

  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (note_toast_cb), &toast);
  act (fixture, "form.delete");
  g_assert_false (ent_record_is_removed (fixture->term));
  g_assert_nonnull (strstr (toast, "Net-new MQLs"));
  g_assert_nonnull (ent_record_form_get_subject (fixture->form));
  g_signal_handlers_disconnect_by_data (fixture->session, &toast);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) copy = NULL;
  g_autoptr (EntRecord) second = NULL;
  EntSource *source = ent_session_get_source (fixture->session);

  type (fixture, "full-name", "Marketing-qualified lead");
  act (fixture, "form.duplicate");
  act (fixture, "form.duplicate");
  copy = ent_source_find_titled (source, "term", "Copy of MQL", NULL);
  second = ent_source_find_titled (source, "term", "Copy of MQL (2)", NULL);
  g_assert_nonnull (copy);
  g_assert_nonnull (second);
  g_assert_cmpstr (get_stored (copy, "full-name"), ==, "Marketing-qualified lead");
}

/* A file that cannot be changed is shown, and nothing in it can be changed. */
static void
test_read_only (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) written = ent_engagement_create (path, "A", "Dana Fox", &error);
  g_autoptr (EntEngagement) read = NULL;
  g_autoptr (EntSession) session = NULL;
  g_autoptr (EntRecord) root = NULL;
  GtkWidget *form = ent_record_form_new ();
  GtkWidget *window;
  GDate today;

  g_assert_no_error (error);
  ent_engagement_close (written);
  read = ent_engagement_open (path, TRUE, &error);
  g_assert_no_error (error);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 6, 2026);
  session = ent_session_new (read, &today);
  root = ent_engagement_dup_root (read);
  ent_record_form_set_record (ENT_RECORD_FORM (form), session, root);
  window = ent_widget_test_window (form, 380, 900);
  g_assert_false (
      gtk_editable_get_editable (GTK_EDITABLE (ent_widget_test_find (form, GTK_TYPE_TEXT, NULL))));
  g_assert_false (gtk_widget_get_sensitive (ent_widget_test_find (form, GTK_TYPE_DROP_DOWN, NULL)));
  g_assert_null (ent_widget_test_find_text (form, "Add"));
  ent_widget_test_shoot (window, "read-only");
  gtk_window_destroy (GTK_WINDOW (window));
  ent_engagement_close (read);
  g_unlink (path);
  g_rmdir (folder);
}

#define ADD(name, function) \
  g_test_add ("/record-form/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  ADD ("every-kind", test_every_kind);
  ADD ("reference", test_reference);
  ADD ("new-reference", test_new_reference);
  ADD ("references", test_references);
  ADD ("draft", test_draft);
  ADD ("draft-refused", test_draft_refused);
  ADD ("children", test_children);
  ADD ("new-child", test_new_child);
  ADD ("citations", test_citations);
  ADD ("rows-stay", test_rows_stay);
  ADD ("child-kept", test_child_kept);
  ADD ("references-stay", test_references_stay);
  ADD ("many-citations", test_many_citations);
  ADD ("history", test_history);
  ADD ("delete", test_delete);
  ADD ("delete-cited", test_delete_cited);
  ADD ("duplicate", test_duplicate);
  g_test_add_func ("/record-form/read-only", test_read_only);
  return g_test_run ();
}
