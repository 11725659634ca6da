/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on screen: what pointer and keys do. */
#include "ent-map-view-private.h"

#include <math.h>

/* px: a pointer that goes less far has not dragged. */
#define DRAG_THRESHOLD 6

static void
set_at (EntMapView *self, double x, double y)
{
  self->at = (EntMapPoint){ x, y };
}

/* Pointer */

static void
hover (EntMapView *self, double x, double y)
{
  EntMapChart *chart = ent_map_view_get_chart (self);
  int hovered = chart != NULL ? ent_map_chart_hit (chart, x, y) : ENT_MAP_NOBODY;

  if (hovered == self->hovered)
    return;
  self->hovered = hovered;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hovered != ENT_MAP_NOBODY ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved_cb (EntMapView *self, double x, double y)
{
  if (self->drag == ENT_MAP_DRAG_NONE)
    hover (self, x, y);
}

static void
left_cb (EntMapView *self)
{
  if (self->hovered == ENT_MAP_NOBODY)
    return;
  self->hovered = ENT_MAP_NOBODY;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* As in a table: a press selects alone, with Ctrl or Shift besides the others; on one of several
 * that are selected it may be the begin of a drag, so the others stay until it is released. */
static void
press (EntMapView *self, int index, GdkModifierType state)
{
  gboolean several = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK);

  self->narrows = FALSE;
  if (index == ENT_MAP_NOBODY)
    {
      if (!several && self->selection != NULL)
        gtk_selection_model_unselect_all (self->selection);
      return;
    }
  if (several && ent_map_view_is_selected (self, (guint)index))
    ent_map_view_unselect (self, (guint)index);
  else if (!several && ent_map_view_is_selected (self, (guint)index))
    self->narrows = TRUE;
  else
    ent_map_view_select (self, (guint)index, !several);
  self->keeping = several;
  ent_map_view_set_cursor (self, index);
}

static void
drag_begun_cb (EntMapView *self, double x, double y, GtkGesture *gesture)
{
  EntMapChart *chart = ent_map_view_get_chart (self);
  GdkEvent *event = gtk_gesture_get_last_event (gesture, NULL);

  if (chart == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->start = (EntMapPoint){ x, y };
  set_at (self, x, y);
  self->grabbed = ent_map_chart_hit (chart, x, y);
  press (self, self->grabbed, event != NULL ? gdk_event_get_modifier_state (event) : 0);
}

/* A vacant role is nobody's to move, nor is anything in a file that is only read. */
static gboolean
can_move (EntMapView *self)
{
  const EntMapPerson *person = self->people->pdata[self->grabbed];

  return !person->vacant && !ent_session_is_read_only (self->session);
}

static void
drag_updated_cb (EntMapView *self, double dx, double dy)
{
  if (self->people == NULL || self->session == NULL)
    return;
  set_at (self, self->start.x + dx, self->start.y + dy);
  if (self->drag == ENT_MAP_DRAG_NONE && hypot (dx, dy) >= DRAG_THRESHOLD)
    {
      if (self->grabbed == ENT_MAP_NOBODY)
        self->drag = ENT_MAP_DRAG_BAND;
      else if (can_move (self))
        self->drag = ENT_MAP_DRAG_PERSON;
    }
  if (self->drag != ENT_MAP_DRAG_NONE)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
select_band (EntMapView *self)
{
  EntMapBox plot = ent_map_chart_get_plot (self->chart);
  EntMapBox band = {
    .x = MIN (self->start.x, self->at.x) - plot.x,
    .y = MIN (self->start.y, self->at.y) - plot.y,
    .width = fabs (self->at.x - self->start.x),
    .height = fabs (self->at.y - self->start.y),
  };
  g_autoptr (GArray) inside
      = ent_influence_map_list_inside (ent_map_chart_get_map (self->chart), &band);

  for (guint i = 0; i < inside->len; i++)
    ent_map_view_select (self, g_array_index (inside, guint, i), FALSE);
  self->keeping = inside->len > 1;
}

static void
end_drag (EntMapView *self)
{
  self->drag = ENT_MAP_DRAG_NONE;
  self->grabbed = ENT_MAP_NOBODY;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_ended_cb (EntMapView *self, double dx, double dy)
{
  EntMapChart *chart = ent_map_view_get_chart (self);
  EntMapDrag drag = self->drag;
  int grabbed = self->grabbed;

  set_at (self, self->start.x + dx, self->start.y + dy);
  end_drag (self);
  if (chart == NULL)
    return;
  if (drag == ENT_MAP_DRAG_PERSON)
    ent_map_view_rescore (self, (guint)grabbed,
                          ent_map_chart_get_score (chart, self->at.x, self->at.y));
  else if (drag == ENT_MAP_DRAG_BAND)
    select_band (self);
  else if (grabbed != ENT_MAP_NOBODY && self->narrows)
    ent_map_view_select (self, (guint)grabbed, TRUE);
}

static void
pressed_cb (EntMapView *self, int n_press, double x, double y)
{
  EntMapChart *chart = ent_map_view_get_chart (self);
  int index = chart != NULL ? ent_map_chart_hit (chart, x, y) : ENT_MAP_NOBODY;

  if (n_press == 2 && index != ENT_MAP_NOBODY)
    ent_map_view_activate (self, (guint)index);
}

/* Keys */

/* What the keys need: somebody to be at. Returns: FALSE if the map is empty. */
static gboolean
ensure_cursor (EntMapView *self, int *cursor)
{
  EntMapChart *chart = ent_map_view_get_chart (self);
  guint n = chart != NULL ? ent_map_view_get_people (self)->len : 0;

  *cursor = ent_map_view_get_cursor (self);
  for (guint i = 0; *cursor == ENT_MAP_NOBODY && i < n; i++)
    if (ent_map_view_is_selected (self, i))
      *cursor = (int)i;
  if (*cursor == ENT_MAP_NOBODY && n > 0)
    *cursor = (int)ent_influence_map_get_first (ent_map_chart_get_map (chart));
  return *cursor != ENT_MAP_NOBODY;
}

/* The selection follows the cursor, unless several are being collected with Space. */
static void
go_to (EntMapView *self, guint index)
{
  ent_map_view_set_cursor (self, (int)index);
  if (!self->keeping)
    ent_map_view_select (self, index, TRUE);
}

static void
toggle (EntMapView *self, guint index)
{
  self->keeping = TRUE;
  if (ent_map_view_is_selected (self, index))
    ent_map_view_unselect (self, index);
  else
    ent_map_view_select (self, index, FALSE);
}

static gboolean
find_direction (guint key, EntMapDirection *direction)
{
  static const struct
  {
    guint key;
    EntMapDirection direction;
  } keys[] = {
    { GDK_KEY_Left, ENT_MAP_LEFT },   { GDK_KEY_KP_Left, ENT_MAP_LEFT },
    { GDK_KEY_Right, ENT_MAP_RIGHT }, { GDK_KEY_KP_Right, ENT_MAP_RIGHT },
    { GDK_KEY_Up, ENT_MAP_UP },       { GDK_KEY_KP_Up, ENT_MAP_UP },
    { GDK_KEY_Down, ENT_MAP_DOWN },   { GDK_KEY_KP_Down, ENT_MAP_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      {
        *direction = keys[i].direction;
        return TRUE;
      }
  return FALSE;
}

static void
move (EntMapView *self, guint cursor, EntMapDirection direction, GdkModifierType state)
{
  const EntMapPerson *person = self->people->pdata[cursor];

  if (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    {
      if (!ent_session_is_read_only (self->session))
        ent_map_view_rescore (self, cursor, ent_map_score_move (person->score, direction));
      return;
    }
  go_to (self, ent_influence_map_step (ent_map_chart_get_map (self->chart), cursor, direction));
}

/* Escape gives up a drag, or the several that were selected. */
static gboolean
give_up (EntMapView *self)
{
  if (self->drag != ENT_MAP_DRAG_NONE)
    {
      end_drag (self);
      return GDK_EVENT_STOP;
    }
  if (!self->keeping)
    return GDK_EVENT_PROPAGATE;
  self->keeping = FALSE;
  gtk_selection_model_unselect_all (self->selection);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (EntMapView *self, guint key, guint code, GdkModifierType state)
{
  EntMapDirection direction;
  const EntInfluenceMap *map;
  int cursor;

  if (key == GDK_KEY_Escape)
    return give_up (self);
  if (!ensure_cursor (self, &cursor))
    return GDK_EVENT_PROPAGATE;
  map = ent_map_chart_get_map (self->chart);
  if (find_direction (key, &direction))
    move (self, (guint)cursor, direction, state);
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_Page_Up)
    go_to (self, ent_influence_map_follow (map, (guint)cursor, key == GDK_KEY_Page_Down));
  else if (key == GDK_KEY_Home)
    go_to (self, ent_influence_map_get_first (map));
  else if (key == GDK_KEY_End)
    go_to (self, ent_influence_map_follow (map, ent_influence_map_get_first (map), FALSE));
  else if (key == GDK_KEY_space)
    toggle (self, (guint)cursor);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    ent_map_view_activate (self, (guint)cursor);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Whoever comes by keyboard is on somebody at once. */
static void
focused_cb (EntMapView *self)
{
  int cursor;

  if (self->session != NULL && ensure_cursor (self, &cursor))
    ent_map_view_set_cursor (self, cursor);
}

static void
add (EntMapView *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
ent_map_view_add_input (EntMapView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_updated_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (end_drag), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focused_cb), self);
  add (self, motion);
  add (self, GTK_EVENT_CONTROLLER (drag));
  add (self, GTK_EVENT_CONTROLLER (click));
  add (self, keys);
  add (self, focus);
}
