/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of stakeholders: map and table under one filter and with one selection, classes at a
 * glance, paper. */
#include "ent-stakeholders-page.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-class-strip.h"
#include "ent-class-tile.h"
#include "ent-compat.h"
#include "ent-map-papers.h"
#include "ent-map-view.h"
#include "ent-page-test.h"
#include "ent-people-kinds.h"
#include "ent-people-view.h"
#include "ent-record-filter.h"
#include "ent-record-form.h"
#include "ent-roles-view.h"
#include "ent-transaction.h"
#include "ent-twin-views.h"
#include "ent-widget-test.h"

static const EntPageInfo info = {
  "stakeholders",
  N_ ("Stakeholders"),
  "ent-stakeholders-symbolic",
  ENT_PAGE_GROUP_UNDERSTAND,
  "stakeholder role success-divergence",
  N_ ("People."),
  ent_stakeholders_page_new,
};

typedef EntPageTest Fixture;

static EntRecord *
add_person (Fixture *fixture, const char *name, const char *region, const char *function)
{
  return ent_widget_test_add (fixture->session, "stakeholder", "name", name, "region", region,
                              "function", function, "class", "executive-sponsor", "influence", "4",
                              "support", "1", "success", "One number", NULL);
}

static void
show_at (Fixture *fixture, int width, int height)
{
  ent_page_test_show (fixture, &info, width, height);
  ent_widget_test_pause (300);
}

static void
show (Fixture *fixture, int width)
{
  show_at (fixture, width, 800);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_page_test_close (fixture);
}

static EntRecordTable *
get_table (Fixture *fixture)
{
  return ent_kind_page_get_table (ENT_KIND_PAGE (fixture->page), &ent_stakeholder_kind);
}

/* Returns: the button that says @label. */
static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *found = ent_widget_test_find_text (fixture->window, label);

  g_assert_nonnull (found);
  return GTK_IS_BUTTON (found) ? found : gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
}

static guint
count_on_map (Fixture *fixture)
{
  return ent_map_view_get_people (ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL))->len;
}

/* Nobody at all: the table says what to do, and no map is in the way. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1400);
  g_assert_true (ent_page_test_says (fixture, "No stakeholders yet"));
  g_assert_true (ent_page_test_says (fixture, "Add stakeholder"));
  g_assert_false (gtk_widget_get_mapped (ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL)));
  ent_widget_test_shoot (fixture->window, "stakeholders-empty");
}

/* Beside each other where there is room; one of both, with a switch, where there is none. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  GtkWidget *map;

  show (fixture, 1400);
  map = ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL);
  g_assert_true (gtk_widget_get_mapped (map));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_table (fixture))));
  g_assert_false (ent_page_test_says (fixture, "Map"));
  ent_widget_test_shoot (fixture->window, "stakeholders-wide");

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 560, 800);
  ent_widget_test_pause (300);
  g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_parent (map)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_table (fixture))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Table")), TRUE);
  ent_widget_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_table (fixture))));
  g_assert_false (gtk_widget_get_mapped (map));
  g_assert_true (maya != NULL);
}

/* What is filtered away is on neither view. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  g_autoptr (EntRecord) ivo = add_person (fixture, "Ivo Brandt", "Americas", "sales");
  g_autoptr (EntRecord) dana = add_person (fixture, "Dana Ek", "EMEA", "finance");
  GtkDropDown *regions, *functions;
  EntRecordFilter *filter;

  show (fixture, 1400);
  filter = ent_page_test_find (fixture, ENT_TYPE_RECORD_FILTER, NULL);
  regions = ent_page_test_find (fixture, GTK_TYPE_DROP_DOWN, "region");
  functions
      = GTK_DROP_DOWN (ent_widget_test_find (GTK_WIDGET (filter), GTK_TYPE_DROP_DOWN, "function"));
  g_assert_cmpuint (count_on_map (fixture), ==, 3);
  gtk_drop_down_set_selected (regions, 2); /* Any, Americas, EMEA */
  ent_widget_test_settle ();
  g_assert_cmpuint (count_on_map (fixture), ==, 2);
  g_assert_cmpstr (ent_record_table_get_state (get_table (fixture)), ==, "2 of 3 stakeholders");
  gtk_drop_down_set_selected (functions, 4); /* Any, marketing, sales, operations, finance */
  ent_widget_test_settle ();
  g_assert_cmpuint (count_on_map (fixture), ==, 1);
  g_assert_cmpint (ent_map_view_find (ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL), dana),
                   ==, 0);
  gtk_drop_down_set_selected (ent_page_test_find (fixture, GTK_TYPE_DROP_DOWN, "class"), 1);
  ent_widget_test_settle ();
  g_assert_cmpuint (count_on_map (fixture), ==, 1);
  ent_widget_test_shoot (fixture->window, "stakeholders-filter");
  gtk_drop_down_set_selected (functions, 7);
  ent_widget_test_settle ();
  g_assert_true (ent_page_test_says (fixture, "Nobody Matches"));
  ent_record_filter_clear (filter);
  ent_widget_test_settle ();
  g_assert_cmpuint (count_on_map (fixture), ==, 3);
  g_assert_true (maya != NULL && ivo != NULL);
}

/* A new region can be asked for at once, and the one asked for stays. */
static void
test_regions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  g_autoptr (EntRecord) ivo = NULL;
  GtkDropDown *regions;

  show (fixture, 1400);
  regions = ent_page_test_find (fixture, GTK_TYPE_DROP_DOWN, "region");
  gtk_drop_down_set_selected (regions, 1);
  ivo = add_person (fixture, "Ivo Brandt", "Americas", "sales");
  ent_widget_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (regions)), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (regions), ==, 2);
  g_assert_cmpuint (count_on_map (fixture), ==, 1);
  g_assert_true (maya != NULL);
}

/* One selection: made in the table it shows in the details, and the map has the same. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  g_autoptr (EntRecord) ivo = add_person (fixture, "Ivo Brandt", "EMEA", "sales");
  EntMapView *map;
  EntSubject *subject;
  int index;

  show (fixture, 1400);
  map = ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL);
  g_assert_true (ent_page_show_record (fixture->page, ivo, NULL));
  ent_widget_test_settle ();
  subject = ent_kind_page_get_subject (ENT_KIND_PAGE (fixture->page));
  g_assert_true (ent_subject_get_record (subject) == ivo);

  gtk_widget_grab_focus (GTK_WIDGET (map));
  index = ent_map_view_find (map, maya);
  g_assert_cmpint (index, >=, 0);
  gtk_selection_model_select_item (ent_record_table_get_selection (get_table (fixture)), 0, TRUE);
  ent_widget_test_settle ();
  subject = ent_kind_page_get_subject (ENT_KIND_PAGE (fixture->page));
  g_assert_true (ent_subject_get_record (subject) == maya);
}

/* With two to six selected the button says how many; otherwise it says what to do when pressed. */
static void
test_compare_button (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  GtkSelectionModel *selection;

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (EntRecord) other = add_person (fixture, "Somebody", "EMEA", "sales");
    }
  show (fixture, 1400);
  selection = ent_record_table_get_selection (get_table (fixture));
  g_assert_true (ent_page_test_says (fixture, "Compare…"));
  gtk_selection_model_select_range (selection, 0, 2, TRUE);
  g_assert_true (ent_page_test_says (fixture, "Compare 2…"));
  gtk_selection_model_select_all (selection);
  g_assert_true (ent_page_test_says (fixture, "Compare…"));
  g_assert_true (maya != NULL);
}

/* A score changed in the form moves the marker and keeps who is selected. */
static void
test_rescore_keeps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  g_autoptr (EntRecord) ivo = add_person (fixture, "Ivo Brandt", "EMEA", "sales");
  g_autoptr (EntRecord) selected = NULL;
  EntMapView *map;
  EntMapPoint before, after;

  show (fixture, 1400);
  map = ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL);
  ent_record_table_select (get_table (fixture), ivo);
  before = ent_map_view_get_point (map, (guint)ent_map_view_find (map, ivo));
  g_assert_true (ent_stakeholder_rescore (ivo, (EntMapScore){ 1, -2 }, NULL));
  ent_widget_test_settle ();
  after = ent_map_view_get_point (map, (guint)ent_map_view_find (map, ivo));
  g_assert_cmpfloat (after.x, <, before.x);
  g_assert_cmpfloat (after.y, >, before.y);
  selected = ent_record_table_dup_selected (get_table (fixture));
  g_assert_true (selected == ivo);
  g_assert_true (maya != NULL);
}

/* Counts, what is missing in words, and a button that begins one of the class. */
static void
test_classes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  GtkWidget *tile;
  EntSubject *draft;

  show (fixture, 1400);
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (fixture->page), ENT_TYPE_CLASS_TILE), ==, 5);
  tile = ent_page_test_find (fixture, ENT_TYPE_CLASS_TILE, "executive-sponsor");
  g_assert_nonnull (ent_widget_test_find_text (tile, "1"));
  tile = ent_page_test_find (fixture, ENT_TYPE_CLASS_TILE, "data-owner");
  g_assert_nonnull (ent_widget_test_find_text (tile, "0"));
  g_assert_true (gtk_widget_has_css_class (tile, "missing"));
  g_signal_emit_by_name (ent_widget_test_find_icon (tile, "list-add-symbolic"), "clicked");
  ent_widget_test_settle ();
  draft = ent_kind_page_get_subject (ENT_KIND_PAGE (fixture->page));
  g_assert_true (ent_subject_is_draft (draft));
  g_assert_cmpstr (ent_subject_get_text (draft, ENT_STAKEHOLDER_CLASS), ==, "data-owner");
  g_assert_true (ent_subject_set (draft, ENT_STAKEHOLDER_NAME, "Dana Ek", NULL));
  g_assert_nonnull (ent_subject_add (draft, NULL));
  ent_widget_test_settle ();
  g_assert_nonnull (ent_widget_test_find_text (tile, "1"));
  g_assert_false (gtk_widget_has_css_class (tile, "missing"));
  g_assert_true (maya != NULL);
}

/* Who lacks a score is counted, and reached in one click. */
static void
test_unrated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  g_autoptr (EntRecord) ivo
      = ent_widget_test_add (fixture->session, "stakeholder", "name", "Ivo Brandt", NULL);

  show (fixture, 1400);
  g_signal_emit_by_name (find_button (fixture, "1 person is not rated yet: rate…"), "clicked");
  ent_widget_test_settle ();
  g_assert_true (ent_subject_get_record (ent_kind_page_get_subject (ENT_KIND_PAGE (fixture->page)))
                 == ivo);
  g_assert_true (ent_stakeholder_rescore (ivo, (EntMapScore){ 2, 0 }, NULL));
  ent_widget_test_settle ();
  g_assert_false (ent_page_test_says (fixture, "1 person is not rated yet: rate…"));
  g_assert_true (ent_record_change (maya, ENT_STAKEHOLDER_SUPPORT, NULL, NULL));
  g_assert_true (ent_record_change (ivo, ENT_STAKEHOLDER_SUPPORT, NULL, NULL));
  ent_widget_test_settle ();
  g_assert_true (ent_page_test_says (fixture, "Nobody Is on the Map Yet"));
}

/* Paper */

static GFile *
choose_cb (const EntFileRequest *request, gpointer user_data)
{
  g_assert_cmpint (request->mode, ==, ENT_FILE_SAVE);
  g_assert_cmpstr (request->name, ==, "Stakeholder map 2026-06-01.pdf");
  return g_file_new_for_path (user_data);
}

/* Returns: (transfer full): what pdftotext reads in the file, which is removed. */
static char *
read_pdf (const char *path)
{
  const char *argv[] = { "pdftotext", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  g_remove (path);
  return text;
}

/* Saved and printed, the sheet has the people shown, and says what of all that is. */
static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "sales");
  g_autoptr (EntRecord) ivo = add_person (fixture, "Ivo Brandt", "Americas", "sales");
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-map.pdf", NULL);
  g_autofree char *saved = NULL;
  g_autofree char *printed = NULL;

  show (fixture, 1400);
  gtk_drop_down_set_selected (ent_page_test_find (fixture, GTK_TYPE_DROP_DOWN, "region"), 2);
  ent_widget_test_settle ();
  ent_compat_set_file_chooser (choose_cb, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "people.save", NULL);
  ent_widget_test_settle ();
  ent_compat_set_file_chooser (NULL, NULL);
  saved = read_pdf (path);

  operation = ent_printout_create_operation (ent_map_papers_new (
      fixture->session,
      ent_map_view_get_people (ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL)), NULL));
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            NULL),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  printed = read_pdf (path);
  g_assert_nonnull (strstr (saved, "1 of 2 stakeholders"));
  g_assert_nonnull (strstr (saved, "Maya Lund"));
  g_assert_null (strstr (saved, "Ivo Brandt"));
  g_assert_nonnull (strstr (printed, "Maya Lund"));
  g_assert_nonnull (strstr (printed, "Fights for it"));
  g_assert_true (maya != NULL && ivo != NULL);
}

/* Returns: the scrolled part's gesture that holds it where it is. */
static GtkGesture *
dup_press (Fixture *fixture)
{
  GtkWidget *view
      = gtk_widget_get_ancestor (ent_page_test_find (fixture, ENT_TYPE_CLASS_STRIP, NULL),
                                 ENT_TYPE_PEOPLE_VIEW);
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (view);

  return g_list_model_get_item (all, 0);
}

/* In a low window the map keeps its height and is scrolled to: by the keyboard, not by a press,
 * under which it must stay where it is. */
static void
test_low (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "marketing");
  g_autoptr (GtkGesture) press = NULL;
  GtkWidget *map, *viewport;
  GtkAdjustment *scroll;
  int least;

  show_at (fixture, 500, 420);
  map = ent_page_test_find (fixture, ENT_TYPE_MAP_VIEW, NULL);
  viewport = gtk_widget_get_ancestor (map, GTK_TYPE_VIEWPORT);
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gtk_widget_measure (map, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (map), &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (gtk_widget_get_height (map), >=, least - 6);
  g_assert_cmpfloat (gtk_adjustment_get_upper (scroll), >, gtk_adjustment_get_page_size (scroll));
  press = dup_press (fixture);
  g_signal_emit_by_name (press, "begin", NULL);
  gtk_widget_grab_focus (map);
  ent_widget_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
  g_signal_emit_by_name (press, "end", NULL);
  gtk_widget_grab_focus (find_button (fixture, "Map"));
  gtk_widget_grab_focus (map);
  ent_widget_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);
}

/* Presses Tab in the list of roles. Returns: whether that left it at once. */
static gboolean
press_tab (Fixture *fixture, GdkModifierType state)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (
      gtk_widget_get_ancestor (find_button (fixture, "Replace…"), GTK_TYPE_LIST_VIEW));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (all, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (keys)
          || gtk_event_controller_get_propagation_phase (keys) != GTK_PHASE_CAPTURE)
        continue;
      gtk_widget_grab_focus (find_button (fixture, "Replace…"));
      g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Tab, 0, state, &handled);
      return handled;
    }
  g_assert_not_reached ();
}

/* The roles are shown with their holders, a vacant one as such; a change is told at once, and the
 * table of the same roles is a click away. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) maya = add_person (fixture, "Maya Lund", "EMEA", "marketing");
  g_autoptr (EntRecord) cmo
      = ent_widget_test_add (fixture->session, "role", "name", "CMO", "full-name",
                             "Chief Marketing Officer", "function", "marketing", NULL);
  g_autoptr (EntRecord) cro = ent_widget_test_add (fixture->session, "role", "name", "CRO", NULL);
  g_autoptr (EntRecord) holding
      = ent_widget_test_add (fixture->session, "role-holder", "role", ent_record_get_id (cmo),
                             "holder", ent_record_get_id (maya), "from", "2026-01-01", NULL);
  g_autoptr (EntRecord) next = NULL;

  show (fixture, 1400);
  gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_ancestor (ent_page_test_find (fixture, ENT_TYPE_ROLES_VIEW, NULL),
                                          GTK_TYPE_STACK)),
      "role");
  ent_widget_test_pause (300);
  g_assert_true (ent_page_test_says (fixture, "Chief Marketing Officer"));
  g_assert_true (ent_page_test_says (fixture, "Maya Lund"));
  g_assert_true (ent_page_test_says (fixture, "Vacant"));
  g_assert_true (ent_page_test_says (fixture, "Replace…"));
  g_assert_true (ent_page_test_says (fixture, "Fill…"));
  ent_widget_test_shoot (fixture->window, "stakeholders-roles");
  g_assert_true (press_tab (fixture, 0));
  g_assert_false (press_tab (fixture, GDK_SHIFT_MASK));
  next = ent_widget_test_add (fixture->session, "role-holder", "role", ent_record_get_id (cro),
                              "holder", ent_record_get_id (maya), "from", "2026-05-01", NULL);
  ent_widget_test_settle ();
  g_assert_false (ent_page_test_says (fixture, "Vacant"));
  g_assert_false (ent_page_test_says (fixture, "Fill…"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Table")), TRUE);
  ent_widget_test_pause (300);
  g_assert_false (ent_page_test_says (fixture, "Replace…"));
  g_assert_true (ent_page_test_says (fixture, "CMO"));
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
  add ("/stakeholders-page/empty", test_empty);
  add ("/stakeholders-page/widths", test_widths);
  add ("/stakeholders-page/low", test_low);
  add ("/stakeholders-page/filter", test_filter);
  add ("/stakeholders-page/regions", test_regions);
  add ("/stakeholders-page/selection", test_selection);
  add ("/stakeholders-page/compare-button", test_compare_button);
  add ("/stakeholders-page/rescore-keeps", test_rescore_keeps);
  add ("/stakeholders-page/classes", test_classes);
  add ("/stakeholders-page/unrated", test_unrated);
  add ("/stakeholders-page/paper", test_paper);
  add ("/stakeholders-page/roles", test_roles);
  return g_test_run ();
}
