/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on screen: dragged, moved by keyboard, selected, undone. */
#include "ent-map-view.h"

#include "ent-journal.h"
#include "ent-list.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  GtkSelectionModel *selection;
  EntMapView *map;
  GtkWidget *window;
  EntRecord *maya;
  EntRecord *ivo;
  EntRecord *dana;
} Fixture;

static EntRecord *
add_person (Fixture *fixture, const char *name, const char *influence, const char *support)
{
  return ent_widget_test_add (fixture->session, "stakeholder", "name", name, "influence", influence,
                              "support", support, "function", "sales", "class", "data-owner", NULL);
}

/* Maya is far up on the right, Dana below her, Ivo far down on the left. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  EntList *list;

  fixture->session = ent_widget_test_session ();
  fixture->maya = add_person (fixture, "Maya Lund", "5", "2");
  fixture->ivo = add_person (fixture, "Ivo Brandt", "1", "-2");
  fixture->dana = add_person (fixture, "Dana Ek", "3", "2");
  list = ent_list_new_for_kind (ent_session_get_source (fixture->session), &ent_stakeholder_kind);
  fixture->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (list)));
  fixture->map = ENT_MAP_VIEW (ent_map_view_new ());
  ent_map_view_set_selection (fixture->map, fixture->session, fixture->selection);
  fixture->window = ent_widget_test_window (GTK_WIDGET (fixture->map), 700, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->map);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_finalize (fixture->map);
  g_object_unref (fixture->selection);
  g_object_unref (fixture->maya);
  g_object_unref (fixture->ivo);
  g_object_unref (fixture->dana);
  ent_widget_test_finalize (fixture->session);
}

/* Returns: (transfer full): the map's controller of @type. */
static gpointer
dup_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (fixture->map));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return g_steal_pointer (&controller);
    }
  g_assert_not_reached ();
}

static void
begin_drag (Fixture *fixture, EntMapPoint from, EntMapPoint to)
{
  g_autoptr (GtkGesture) drag = dup_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (drag, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (drag, "drag-update", to.x - from.x, to.y - from.y);
  ent_widget_test_settle ();
}

static void
end_drag (Fixture *fixture, EntMapPoint from, EntMapPoint to)
{
  g_autoptr (GtkGesture) drag = dup_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (drag, "drag-end", to.x - from.x, to.y - from.y);
  ent_widget_test_settle ();
}

static gboolean
press_with (Fixture *fixture, guint key, GdkModifierType state)
{
  g_autoptr (GtkEventController) keys = dup_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &handled);
  ent_widget_test_settle ();
  return handled;
}

static gboolean
press (Fixture *fixture, guint key)
{
  return press_with (fixture, key, 0);
}

static EntMapPoint
find_point (Fixture *fixture, EntRecord *record)
{
  int index = ent_map_view_find (fixture->map, record);

  g_assert_cmpint (index, >=, 0);
  return ent_map_view_get_point (fixture->map, (guint)index);
}

static void
assert_score (EntRecord *record, int influence, int support)
{
  g_assert_cmpint (ent_record_get_integer (record, ENT_STAKEHOLDER_INFLUENCE, 0), ==, influence);
  g_assert_cmpint (ent_record_get_integer (record, ENT_STAKEHOLDER_SUPPORT, 9), ==, support);
}

/* Returns: (transfer full): the names of those selected, in order. */
static char *
read_selected (Fixture *fixture)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)); i++)
    {
      g_autoptr (EntRecord) record = g_list_model_get_item (G_LIST_MODEL (fixture->selection), i);
      g_autofree char *name = ent_record_dup_title (record);

      if (gtk_selection_model_is_selected (fixture->selection, i))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static void
assert_selected (Fixture *fixture, const char *names)
{
  g_autofree char *selected = read_selected (fixture);

  g_assert_cmpstr (selected, ==, names);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  ent_journal_undo (ent_session_get_engagement (fixture->session), &error);
  g_assert_no_error (error);
  ent_widget_test_settle ();
}

/* One drag is one step that is undone as one, by name. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  EntMapPoint from = find_point (fixture, fixture->ivo);
  EntMapPoint to = ent_map_view_get_middle (fixture->map, (EntMapScore){ 4, 1 });

  to.x += 7; /* anywhere in the cell */
  begin_drag (fixture, from, to);
  ent_widget_test_shoot (fixture->window, "map-drag");
  assert_score (fixture->ivo, 1, -2);
  end_drag (fixture, from, to);
  assert_score (fixture->ivo, 4, 1);
  assert_selected (fixture, "Ivo Brandt");
  g_assert_cmpstr (ent_session_get_undo_label (fixture->session), ==, "Move Ivo Brandt on the map");
  undo (fixture);
  assert_score (fixture->ivo, 1, -2);
  from = find_point (fixture, fixture->ivo);
  to = ent_map_view_get_middle (fixture->map, (EntMapScore){ 1, -2 });
  g_assert_cmpfloat (ABS (from.x - to.x), <, 120);
}

/* Neither a press nor a drag to the own cell, nor one that is given up, changes the file. */
static void
test_drag_nowhere (Fixture *fixture, gconstpointer data)
{
  EntMapPoint from = find_point (fixture, fixture->ivo);
  EntMapPoint to = { from.x + 10, from.y - 8 };
  g_autofree char *label = g_strdup (ent_session_get_undo_label (fixture->session));

  begin_drag (fixture, from, from);
  end_drag (fixture, from, from);
  begin_drag (fixture, from, to);
  end_drag (fixture, from, to);
  to = ent_map_view_get_middle (fixture->map, (EntMapScore){ 5, 0 });
  begin_drag (fixture, from, to);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  end_drag (fixture, from, to);
  assert_score (fixture->ivo, 1, -2);
  g_assert_cmpstr (ent_session_get_undo_label (fixture->session), ==, label);
}

/* Who stands on the map is not read from the file again because somebody's score changed. */
static void
test_records_stay (Fixture *fixture, gconstpointer data)
{
  EntRecord *other = add_person (fixture, "Ada Moreau", "2", "0");

  ent_map_view_get_people (fixture->map);
  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *)&other);
  g_object_unref (other);
  g_assert_true (ent_record_change (fixture->ivo, ENT_STAKEHOLDER_INFLUENCE, "4", NULL));
  g_assert_cmpuint (ent_map_view_get_people (fixture->map)->len, ==, 4);
  g_assert_nonnull (other);
  g_object_remove_weak_pointer (G_OBJECT (other), (gpointer *)&other);
}

/* Beyond the edge counts as the edge. */
static void
test_drag_outside (Fixture *fixture, gconstpointer data)
{
  EntMapPoint from = find_point (fixture, fixture->ivo);
  EntMapPoint to = { 2000, -50 };

  begin_drag (fixture, from, to);
  end_drag (fixture, from, to);
  assert_score (fixture->ivo, 5, 2);
}

/* The file changing under the hand ends the drag. */
static void
test_drag_overtaken (Fixture *fixture, gconstpointer data)
{
  EntMapPoint from = find_point (fixture, fixture->ivo);
  EntMapPoint to = ent_map_view_get_middle (fixture->map, (EntMapScore){ 5, 0 });

  begin_drag (fixture, from, to);
  g_assert_true (ent_record_change (fixture->ivo, ENT_STAKEHOLDER_INFLUENCE, "2", NULL));
  end_drag (fixture, from, to);
  assert_score (fixture->ivo, 2, -2);
}

/* From the bare ground a drag is a band that selects whom it takes in. */
static void
test_band (Fixture *fixture, gconstpointer data)
{
  EntMapPoint from = ent_map_view_get_middle (fixture->map, (EntMapScore){ 2, 0 });
  EntMapPoint to = { 698, 0 };

  begin_drag (fixture, from, to);
  ent_widget_test_shoot (fixture->window, "map-band");
  end_drag (fixture, from, to);
  assert_selected (fixture, "Maya Lund, Dana Ek");
}

/* Arrows go from marker to marker, the selection with them. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->map));
  g_assert_true (press (fixture, GDK_KEY_Home));
  assert_selected (fixture, "Maya Lund");
  g_assert_true (press (fixture, GDK_KEY_Down));
  assert_selected (fixture, "Dana Ek");
  g_assert_true (press (fixture, GDK_KEY_Left));
  assert_selected (fixture, "Ivo Brandt");
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  assert_selected (fixture, "Maya Lund");
  g_assert_true (press (fixture, GDK_KEY_End));
  assert_selected (fixture, "Ivo Brandt");
  g_assert_false (press (fixture, GDK_KEY_Tab));
  ent_widget_test_shoot (fixture->window, "map-keys");
}

/* A step a key, each undone by itself; past the end of a scale nothing happens. */
static void
test_keys_rescore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->map));
  press (fixture, GDK_KEY_End);
  press_with (fixture, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_score (fixture->ivo, 2, -2);
  press_with (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_score (fixture->ivo, 2, -1);
  assert_selected (fixture, "Ivo Brandt");
  undo (fixture);
  assert_score (fixture->ivo, 2, -2);
  undo (fixture);
  assert_score (fixture->ivo, 1, -2);
  label = g_strdup (ent_session_get_undo_label (fixture->session));
  press_with (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_score (fixture->ivo, 1, -2);
  g_assert_cmpstr (ent_session_get_undo_label (fixture->session), ==, label);
}

/* Space collects several; Escape lets them go. */
static void
test_keys_several (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->map));
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_space);
  assert_selected (fixture, "Maya Lund, Dana Ek");
  g_assert_true (press (fixture, GDK_KEY_Escape));
  assert_selected (fixture, "");
  g_assert_false (press (fixture, GDK_KEY_Escape));
}

static void
count_cb (EntMapView *map, EntRecord *record, gpointer user_data)
{
  g_set_object ((EntRecord **)user_data, record);
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) opened = NULL;
  g_autoptr (GtkGesture) click = dup_controller (fixture, GTK_TYPE_GESTURE_CLICK);
  EntMapPoint point = find_point (fixture, fixture->dana);

  g_signal_connect (fixture->map, "activated", G_CALLBACK (count_cb), &opened);
  press (fixture, GDK_KEY_Home);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_true (opened == fixture->maya);
  g_signal_emit_by_name (click, "pressed", 1, point.x, point.y);
  g_assert_true (opened == fixture->maya);
  g_signal_emit_by_name (click, "pressed", 2, point.x, point.y);
  g_assert_true (opened == fixture->dana);
}

/* What is selected elsewhere is marked here, and the other way round. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  EntMapPoint point = find_point (fixture, fixture->dana);

  gtk_selection_model_select_item (fixture->selection, 0, TRUE);
  ent_widget_test_settle ();
  begin_drag (fixture, point, point);
  end_drag (fixture, point, point);
  assert_selected (fixture, "Dana Ek");
  begin_drag (fixture, (EntMapPoint){ 300, 250 }, (EntMapPoint){ 300, 250 });
  end_drag (fixture, (EntMapPoint){ 300, 250 }, (EntMapPoint){ 300, 250 });
  assert_selected (fixture, "");
}

/* A vacant role is where its last holder was, opens, and is not to be moved. */
static void
test_vacant (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) role = ent_widget_test_add (fixture->session, "role", "name", "CRO", NULL);
  g_autoptr (EntRecord) holding
      = ent_widget_test_add (fixture->session, "role-holder", "role", ent_record_get_id (role),
                             "holder", ent_record_get_id (fixture->maya), "from", "2025-01-01",
                             "to", "2025-12-31", NULL);
  EntMapPoint from;
  EntMapPoint to = ent_map_view_get_middle (fixture->map, (EntMapScore){ 1, 0 });

  ent_widget_test_settle ();
  g_assert_nonnull (holding);
  from = find_point (fixture, role);
  begin_drag (fixture, from, to);
  end_drag (fixture, from, to);
  assert_score (fixture->maya, 5, 2);
  assert_selected (fixture, "");
  ent_widget_test_shoot (fixture->window, "map-vacant");
}

/* Who loses a score leaves the map, who gets one comes. */
static void
test_unrated (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (ent_map_view_get_unrated (fixture->map), ==, 0);
  g_assert_true (ent_record_change (fixture->ivo, ENT_STAKEHOLDER_SUPPORT, NULL, NULL));
  g_assert_cmpuint (ent_map_view_get_unrated (fixture->map), ==, 1);
  g_assert_cmpint (ent_map_view_find (fixture->map, fixture->ivo), ==, -1);
  g_assert_cmpint (ent_map_view_find (fixture->map, fixture->dana), >=, 0);
  begin_drag (fixture, find_point (fixture, fixture->dana), find_point (fixture, fixture->dana));
  assert_selected (fixture, "Dana Ek");
  g_assert_true (ent_record_change (fixture->ivo, ENT_STAKEHOLDER_SUPPORT, "0", NULL));
  g_assert_cmpint (ent_map_view_find (fixture->map, fixture->ivo), >=, 0);
}

static int
measure_height (Fixture *fixture, int width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->map), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL,
                      NULL, NULL);
  return minimum;
}

/* The map asks for rows in which names have room: more with larger text, and for a longer legend.
 */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual = measure_height (fixture, 300);
  int dpi;

  g_assert_cmpint (usual, >, 180);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 3 / 2, NULL);
  ent_widget_test_settle ();
  g_assert_cmpint (measure_height (fixture, 300), >, usual * 7 / 5);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ent_widget_test_settle ();
  g_assert_cmpint (measure_height (fixture, 300), ==, usual);
  g_assert_true (ent_record_change (fixture->ivo, ENT_STAKEHOLDER_FUNCTION, "procurement", NULL));
  g_assert_true (ent_record_change (fixture->dana, ENT_STAKEHOLDER_FUNCTION, "marketing", NULL));
  g_assert_true (ent_record_change (fixture->dana, ENT_STAKEHOLDER_CAN_BLOCK, "yes", NULL));
  g_assert_cmpint (measure_height (fixture, 300), >, usual);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  ent_map_view_set_selection (fixture->map, NULL, NULL);
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_map_view_get_people (fixture->map)->len, ==, 0);
  g_assert_false (press (fixture, GDK_KEY_Home));
  begin_drag (fixture, (EntMapPoint){ 10, 10 }, (EntMapPoint){ 300, 250 });
  end_drag (fixture, (EntMapPoint){ 10, 10 }, (EntMapPoint){ 300, 250 });
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
  add ("/map-view/drag", test_drag);
  add ("/map-view/drag/nowhere", test_drag_nowhere);
  add ("/map-view/drag/records-stay", test_records_stay);
  add ("/map-view/drag/outside", test_drag_outside);
  add ("/map-view/drag/overtaken", test_drag_overtaken);
  add ("/map-view/band", test_band);
  add ("/map-view/keys", test_keys);
  add ("/map-view/keys/rescore", test_keys_rescore);
  add ("/map-view/keys/several", test_keys_several);
  add ("/map-view/activate", test_activate);
  add ("/map-view/selection", test_selection);
  add ("/map-view/vacant", test_vacant);
  add ("/map-view/unrated", test_unrated);
  add ("/map-view/height", test_height);
  add ("/map-view/empty", test_empty);
  return g_test_run ();
}
