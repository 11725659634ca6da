/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of records: columns, sorting, filter, selection, what is done with the selected. */
#include "ent-record-table.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-chip.h"
#include "ent-column-fit.h"
#include "ent-record-cell.h"
#include "ent-record-filter.h"
#include "ent-tooltip.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  EntRecord *ada;
  EntRecord *bo;
  EntRecord *cy;
  GtkWidget *window;
  EntRecordTable *table;
  GtkColumnView *view;
} Fixture;

static void
show_table (Fixture *fixture, const char *kind)
{
  GtkWidget *table = ent_record_table_new (ent_catalogue_find (kind, NULL));

  fixture->table = ENT_RECORD_TABLE (table);
  ent_record_table_set_session (fixture->table, fixture->session);
  fixture->window = ent_widget_test_window (table, 900, 500);
  fixture->view = GTK_COLUMN_VIEW (ent_widget_test_find (table, GTK_TYPE_COLUMN_VIEW, NULL));
}

static void
hide_table (Fixture *fixture)
{
  g_object_ref (fixture->table);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_finalize (fixture->table);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
  fixture->ada = ent_widget_test_add (fixture->session, "stakeholder", "name", "Ada Mora",
                                      "function", "marketing", "influence", "3", NULL);
  fixture->bo = ent_widget_test_add (fixture->session, "stakeholder", "name", "Bo Lind", "function",
                                     "sales", "influence", "5", NULL);
  fixture->cy = ent_widget_test_add (fixture->session, "stakeholder", "name", "Cy Ode", "function",
                                     "marketing", "influence", "1", NULL);
  show_table (fixture, "stakeholder");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hide_table (fixture);
  ent_widget_test_finalize (fixture->ada);
  ent_widget_test_finalize (fixture->bo);
  ent_widget_test_finalize (fixture->cy);
  ent_widget_test_finalize (fixture->session);
}

static char *
dup_names (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (fixture->view));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EntRecord) record = g_list_model_get_item (model, i);
      g_autofree char *title = ent_record_dup_title (record);

      g_string_append_printf (names, "%s%.2s", i > 0 ? " " : "", title);
    }
  return g_string_free (names, FALSE);
}

#define assert_names(fixture, expected)           \
  G_STMT_START                                    \
  {                                               \
    g_autofree char *names = dup_names (fixture); \
    g_assert_cmpstr (names, ==, expected);        \
  }                                               \
  G_STMT_END

/* Returns: (transfer full): the column headed @title. */
static GtkColumnViewColumn *
dup_column (Fixture *fixture, const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      GtkColumnViewColumn *column = g_list_model_get_item (columns, i);

      if (strcmp (gtk_column_view_column_get_title (column), title) == 0)
        return column;
      g_object_unref (column);
    }
  g_assert_not_reached ();
}

static void
sort_by (Fixture *fixture, const char *title, GtkSortType order)
{
  g_autoptr (GtkColumnViewColumn) column = dup_column (fixture, title);

  gtk_column_view_sort_by_column (fixture->view, column, order);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  assert_names (fixture, "Ad Bo Cy");
  sort_by (fixture, "Influence", GTK_SORT_ASCENDING);
  assert_names (fixture, "Cy Ad Bo");
  sort_by (fixture, "Influence", GTK_SORT_DESCENDING);
  assert_names (fixture, "Bo Ad Cy");
  sort_by (fixture, "Function", GTK_SORT_ASCENDING);
  assert_names (fixture, "Ad Cy Bo");
  gtk_column_view_sort_by_column (fixture->view, NULL, GTK_SORT_ASCENDING);
  assert_names (fixture, "Ad Bo Cy");
}

static GtkWidget *
open_chooser (Fixture *fixture)
{
  GtkWidget *chooser = ent_widget_test_find (GTK_WIDGET (fixture->table),
                                             g_type_from_name ("EntColumnChooser"), NULL);

  gtk_menu_button_popup (
      GTK_MENU_BUTTON (ent_widget_test_find (chooser, GTK_TYPE_MENU_BUTTON, NULL)));
  ent_widget_test_settle ();
  return chooser;
}

/* Without a pointer a table is sorted in the popover of its columns, which knows of clicks on the
 * heads. */
static void
test_sort_without_pointer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chooser;
  GtkDropDown *sort;
  GtkStringObject *selected;

  sort_by (fixture, "Influence", GTK_SORT_ASCENDING);
  chooser = open_chooser (fixture);
  sort = GTK_DROP_DOWN (ent_widget_test_find (chooser, GTK_TYPE_DROP_DOWN, NULL));
  selected = gtk_drop_down_get_selected_item (sort);
  g_assert_cmpstr (gtk_string_object_get_string (selected), ==, "Influence");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (ent_widget_test_find_icon (chooser, "view-sort-descending-symbolic")),
      TRUE);
  assert_names (fixture, "Bo Ad Cy");
  gtk_drop_down_set_selected (sort, 0);
  assert_names (fixture, "Ad Bo Cy");
  gtk_menu_button_popdown (
      GTK_MENU_BUTTON (ent_widget_test_find (chooser, GTK_TYPE_MENU_BUTTON, NULL)));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Who is selected stays selected in another order, and nobody is told otherwise. */
static void
test_sort_keeps_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) selected = NULL;
  guint n = 0;

  g_assert_true (ent_record_table_select (fixture->table, fixture->bo));
  g_signal_connect_swapped (fixture->table, "selected", G_CALLBACK (count_cb), &n);
  sort_by (fixture, "Influence", GTK_SORT_DESCENDING);
  selected = ent_record_table_dup_selected (fixture->table);
  g_assert_true (selected == fixture->bo);
  g_assert_cmpuint (n, ==, 0);
}

static void
type_words (Fixture *fixture, const char *words)
{
  GtkWidget *entry
      = ent_widget_test_find (GTK_WIDGET (fixture->table), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  ent_widget_test_pause (300);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (ent_record_table_get_state (fixture->table), ==, "3 stakeholders");
  type_words (fixture, "lin");
  assert_names (fixture, "Bo");
  g_assert_cmpstr (ent_record_table_get_state (fixture->table), ==, "1 of 3 stakeholders");

  type_words (fixture, "nobody");
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->table), "Nothing Matches"));
  ent_widget_test_shoot (fixture->window, "table-no-match");
  g_assert_true (ent_record_table_select (fixture->table, fixture->cy));
  assert_names (fixture, "Ad Bo Cy");
}

static void
test_choice_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *choice
      = ent_widget_test_find (GTK_WIDGET (fixture->table), GTK_TYPE_DROP_DOWN, "function");
  GtkWidget *button;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  assert_names (fixture, "Ad Cy");
  ent_widget_test_settle ();
  ent_widget_test_shoot (fixture->window, "table-filter");
  button = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (fixture->table),
                                                               "Function: Marketing"),
                                    GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Take out the filter Function: Marketing");
  g_signal_emit_by_name (button, "clicked");
  assert_names (fixture, "Ad Bo Cy");
}

static void
toggle_column (Fixture *fixture, const char *field)
{
  GtkWidget *chooser = open_chooser (fixture);
  GtkCheckButton *check
      = GTK_CHECK_BUTTON (ent_widget_test_find (chooser, GTK_TYPE_CHECK_BUTTON, field));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  gtk_menu_button_popdown (
      GTK_MENU_BUTTON (ent_widget_test_find (chooser, GTK_TYPE_MENU_BUTTON, NULL)));
}

static gboolean
is_column_shown (Fixture *fixture, const char *title)
{
  g_autoptr (GtkColumnViewColumn) column = dup_column (fixture, title);

  return gtk_column_view_column_get_visible (column);
}

/* A choice of columns outlives the table. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_column_shown (fixture, "Influence"));
  g_assert_false (is_column_shown (fixture, "Can block"));
  toggle_column (fixture, "influence");
  toggle_column (fixture, "can-block");
  g_assert_false (is_column_shown (fixture, "Influence"));
  g_assert_true (is_column_shown (fixture, "Can block"));

  hide_table (fixture);
  show_table (fixture, "stakeholder");
  g_assert_false (is_column_shown (fixture, "Influence"));
  g_assert_true (is_column_shown (fixture, "Can block"));
  toggle_column (fixture, "influence");
  toggle_column (fixture, "can-block");
}

static void
note_toast_cb (char **noted, AdwToast *toast)
{
  g_free (*noted);
  *noted = g_strdup (adw_toast_get_title (toast));
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *selection = gtk_column_view_get_model (fixture->view);
  g_autofree char *toast = NULL;

  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (note_toast_cb), &toast);
  gtk_selection_model_select_range (selection, 0, 2, TRUE);
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->table), "2 selected"));
  ent_widget_test_shoot (fixture->window, "table-several");

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "table.duplicate", NULL);
  g_assert_cmpstr (toast, ==, "2 stakeholders duplicated");
  g_assert_cmpstr (ent_record_table_get_state (fixture->table), ==, "5 stakeholders");
  ent_session_undo (fixture->session);

  gtk_selection_model_select_range (selection, 0, 2, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "table.delete", NULL);
  g_assert_cmpstr (toast, ==, "2 stakeholders deleted");
  assert_names (fixture, "Cy");
  ent_session_undo (fixture->session);
  assert_names (fixture, "Ad Bo Cy");
  g_signal_handlers_disconnect_by_data (fixture->session, &toast);
}

/* What is in a cell follows the record, and what the record refers to. */
static void
test_following (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) owner = ent_widget_test_add (fixture->session, "role", "name", "CMO", NULL);
  g_autoptr (EntRecord) action
      = ent_widget_test_add (fixture->session, "action-item", "title", "Align MQL", "owner",
                             ent_record_get_id (fixture->ada), "due", "2026-06-06", "state", "open",
                             NULL);
  GtkWidget *table;
  guint index;

  hide_table (fixture);
  show_table (fixture, "action-item");
  table = GTK_WIDGET (fixture->table);
  g_assert_nonnull (ent_widget_test_find_text (table, "Ada Mora"));
  g_assert_nonnull (ent_widget_test_find_text (table, "in 5 days"));
  g_assert_cmpuint (ent_widget_test_count (table, ENT_TYPE_CHIP), ==, 1);

  ent_kind_find_field (ent_record_get_kind (action), "state", &index);
  g_assert_true (ent_record_change (action, index, "done", NULL));
  g_assert_nonnull (ent_widget_test_find_text (table, "Done"));
  ent_kind_find_field (ent_record_get_kind (fixture->ada), "name", &index);
  g_assert_true (ent_record_change (fixture->ada, index, "Ada Moreno", NULL));
  g_assert_nonnull (ent_widget_test_find_text (table, "Ada Moreno"));

  /* Cells of rows that are gone are not asked again. */
  g_assert_true (ent_record_table_select (fixture->table, action));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "table.delete", NULL);
  ent_widget_test_settle ();
  g_assert_true (ent_record_change (fixture->ada, index, "Ada Mora", NULL));
  g_assert_nonnull (ent_widget_test_find_text (table, "No action items yet"));
}

/* Where there is nothing yet the table says what such records are for. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  const EntKind *kind = ent_catalogue_find ("dispute", NULL);
  GtkWidget *button;
  guint n = 0;

  hide_table (fixture);
  show_table (fixture, "dispute");
  g_signal_connect_swapped (fixture->table, "add-wanted", G_CALLBACK (count_cb), &n);
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->table), "No disputes yet"));
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (fixture->table), _ (kind->help)));
  button = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (fixture->table),
                                                               "Add dispute"),
                                    GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n, ==, 1);
}

/* However many records there are, only what is near the screen is made: GTK makes some 205 rows. */
static void
test_lazy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (fixture->session), "Add", NULL);
  const EntKind *kind = ent_catalogue_find ("stakeholder", NULL);
  g_autoptr (GError) error = NULL;

  hide_table (fixture);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %04u", i);
      g_autoptr (EntRecord) record = ent_transaction_add (transaction, kind, NULL, &error);

      ent_transaction_set_named (transaction, record, "name", name, &error);
      g_assert_no_error (error);
    }
  g_assert_true (ent_transaction_commit (transaction, &error));
  show_table (fixture, "stakeholder");
  g_assert_cmpstr (ent_record_table_get_state (fixture->table), ==, "2003 stakeholders");
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (fixture->table), ENT_TYPE_RECORD_CELL), <,
                    230 * 8);
}

static gboolean
says_more (GtkWidget *cell)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean says = FALSE;

  g_signal_emit_by_name (cell, "query-tooltip", 1, 1, FALSE, tooltip, &says);
  return says;
}

/* A text set beforehand makes GTK ask the display server where the pointer is, for each cell of
 * each row that scrolls by: what a cell says is looked for once it is asked. */
static void
test_tooltips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *name
      = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (fixture->table), "Bo Lind"),
                                 ENT_TYPE_RECORD_CELL);
  GtkWidget *influence
      = gtk_widget_get_ancestor (ent_widget_test_find_text (GTK_WIDGET (fixture->table), "5"),
                                 ENT_TYPE_RECORD_CELL);

  g_assert_true (says_more (name));
  g_assert_false (says_more (influence));
  g_assert_null (gtk_widget_get_tooltip_text (name));
}

static void
test_changing_tooltip (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));

  ent_tooltip_set (label, NULL);
  g_assert_false (gtk_widget_get_has_tooltip (label));
  ent_tooltip_set (label, "Tuesday, 30 June 2026");
  ent_tooltip_set (label, "Wednesday, 1 July 2026");
  g_assert_true (says_more (label));
  g_assert_cmpstr (ent_tooltip_get (label), ==, "Wednesday, 1 July 2026");
  ent_tooltip_set (label, NULL);
  g_assert_false (says_more (label));
}

/* A chip that says what it said before is not styled again. */
static void
test_same_chip (void)
{
  g_autoptr (GtkWidget) chip = g_object_ref_sink (ent_chip_new ());
  guint n = 0;

  ent_chip_set_status (ENT_CHIP (chip), "done", "Done");
  g_signal_connect_swapped (chip, "notify::css-classes", G_CALLBACK (count_cb), &n);
  ent_chip_set_status (ENT_CHIP (chip), "done", "Done");
  g_assert_cmpuint (n, ==, 0);
  ent_chip_set_status (ENT_CHIP (chip), "missed", "Missed");
  g_assert_cmpuint (n, >, 0);
  g_assert_true (gtk_widget_has_css_class (chip, "bad"));
  g_assert_false (gtk_widget_has_css_class (chip, "good"));
}

#define ADD(name, function) \
  g_test_add ("/record-table/" name, Fixture, NULL, set_up, function, tear_down)

/* How many there are of each status stands in the state, for a glance. */
static void
test_statuses (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "open", "done", "open" };
  EntRecord *items[3];

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Item %u", i);

      items[i] = ent_widget_test_add (fixture->session, "action-item", "title", title, "owner",
                                      ent_record_get_id (fixture->ada), "due", "2026-06-30",
                                      "state", states[i], NULL);
    }
  hide_table (fixture);
  show_table (fixture, "action-item");
  g_assert_cmpstr (ent_record_table_get_state (fixture->table), ==,
                   "3 action items: 2 open, 1 done");
  for (guint i = 0; i < 3; i++)
    g_clear_object (&items[i]);
}

/* What has no room goes, from the last; status, day and duties stay before facts, and paragraphs
 * are there only where nothing else is missing. */
static void
test_column_fit (void)
{
  EntColumnFit columns[] = {
    { .least = 200, .wanted = TRUE, .comfort = 40 },
    { .least = 70, .wanted = TRUE, .rank = ENT_COLUMN_PARAGRAPH },
    { .least = 100, .wanted = TRUE, .rank = ENT_COLUMN_FACT },
    { .least = 50, .wanted = FALSE, .rank = ENT_COLUMN_FACT },
    { .least = 60, .wanted = TRUE, .rank = ENT_COLUMN_FACT },
    { .least = 80, .wanted = TRUE, .rank = ENT_COLUMN_DUTY },
    { .least = 80, .wanted = TRUE, .rank = ENT_COLUMN_DAY },
    { .least = 90, .wanted = TRUE, .rank = ENT_COLUMN_STATUS },
  };
  static const struct
  {
    int width;
    const char *fits;
  } cases[] = { { 720, "xxx-xxxx" }, { 719, "x-x-xxxx" }, { 650, "x-x-xxxx" }, { 649, "x-x--xxx" },
                { 590, "x-x--xxx" }, { 589, "x----xxx" }, { 460, "x----xxx" }, { 459, "x-----xx" },
                { 370, "x-----xx" }, { 369, "x------x" }, { 290, "x------x" }, { 289, "x-----x-" },
                { 100, "x-------" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char fits[G_N_ELEMENTS (columns) + 1] = "";

      ent_column_fit (columns, G_N_ELEMENTS (columns), cases[i].width);
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        fits[j] = columns[j].fits ? 'x' : '-';
      g_assert_cmpstr (fits, ==, cases[i].fits);
    }
}

/* Beside an open form at 1280 px a table of actions says who does it, until when, and how far it
 * is; one of deliverables names owners rather than beginnings of paragraphs. */
static void
test_beside_form (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "action-item", "deliverable" };
  static const char *const columns[][3]
      = { { "Owner", "Due", "State" }, { "Name", "Owner", "Status" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (EntRecord) record
          = ent_widget_test_add (fixture->session, kinds[i], i == 0 ? "title" : "name",
                                 "One number", NULL);

      hide_table (fixture);
      show_table (fixture, kinds[i]);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 636, 500);
      ent_widget_test_pause (100);
      for (guint j = 0; j < G_N_ELEMENTS (columns[i]); j++)
        g_assert_true (is_column_shown (fixture, columns[i][j]));
      if (i == 1)
        g_assert_false (is_column_shown (fixture, "Statement"));
    }
}

/* The day goes before the owner where there is no room for both. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) item
      = ent_widget_test_add (fixture->session, "action-item", "title", "One number", NULL);

  hide_table (fixture);
  show_table (fixture, "action-item");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 470, 500);
  ent_widget_test_pause (100);
  g_assert_true (is_column_shown (fixture, "Title"));
  g_assert_true (is_column_shown (fixture, "State"));
  g_assert_true (is_column_shown (fixture, "Due"));
  g_assert_false (is_column_shown (fixture, "Owner"));
}

/* Beside an open form at 1280 px, and in a narrow window, nothing has to be scrolled sideways, and
 * the status stays in sight. */
static void
test_no_wider_than_pane (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 640, 500, 420 };
  g_autoptr (EntRecord) role = ent_widget_test_add (fixture->session, "role", "name",
                                                    "Vice president of marketing operations", NULL);
  g_autoptr (EntRecord) agreement
      = ent_widget_test_add (fixture->session, "agreement", "title",
                             "How marketing and sales settle differences", "type",
                             "escalation-path", "owner", ent_record_get_id (role), "status",
                             "superseded", "what", "As it stands.", "next-review", "2026-09-01",
                             NULL);
  GtkWidget *scroller;

  hide_table (fixture);
  show_table (fixture, "agreement");
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (fixture->view), GTK_TYPE_SCROLLED_WINDOW);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 500);
      ent_widget_test_pause (100);
      g_assert_cmpint (gtk_widget_get_width (scroller), <=, widths[i]);
      g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=,
                         gtk_adjustment_get_page_size (across));
      g_assert_nonnull (ent_widget_test_find (scroller, ENT_TYPE_CHIP, NULL));
    }
  g_assert_null (ent_widget_test_find_text (scroller, "Owner"));
  g_clear_object (&agreement);
  g_clear_object (&role);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  ADD ("sort", test_sort);
  ADD ("sort-without-pointer", test_sort_without_pointer);
  ADD ("sort-keeps-selection", test_sort_keeps_selection);
  ADD ("words", test_words);
  ADD ("choice-filter", test_choice_filter);
  ADD ("columns", test_columns);
  ADD ("beside-form", test_beside_form);
  ADD ("narrow", test_narrow);
  ADD ("several", test_several);
  ADD ("following", test_following);
  ADD ("empty", test_empty);
  ADD ("lazy", test_lazy);
  ADD ("tooltips", test_tooltips);
  g_test_add_func ("/record-table/changing-tooltip", test_changing_tooltip);
  g_test_add_func ("/record-table/same-chip", test_same_chip);
  ADD ("statuses", test_statuses);
  ADD ("no-wider-than-pane", test_no_wider_than_pane);
  g_test_add_func ("/record-table/column-fit", test_column_fit);
  return g_test_run ();
}
