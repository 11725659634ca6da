/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on screen: who is on it, and keeping up with the file. */
#include "ent-map-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ent-map-view-private.h"
#include "ent-people-kinds.h"

#define LEAST_WIDTH 260
#define NATURAL_WIDTH 520

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntMapView, ent_map_view, GTK_TYPE_WIDGET)

/* Who is there */

/* People come in the order of the selection, which also holds those without scores. */
static void
find_positions (EntMapView *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n && self->positions->len < self->people->len; i++)
    {
      const EntMapPerson *person = self->people->pdata[self->positions->len];
      g_autoptr (EntRecord) record = g_list_model_get_item (model, i);

      if (record == person->record)
        g_array_append_val (self->positions, i);
    }
}

GPtrArray *
ent_map_view_get_people (EntMapView *self)
{
  if (self->people != NULL)
    return self->people;
  g_array_set_size (self->positions, 0);
  self->unrated = 0;
  if (self->selection == NULL)
    {
      self->people = g_ptr_array_new ();
      return self->people;
    }
  self->people = ent_map_people_list_among (ent_session_get_source (self->session),
                                            G_LIST_MODEL (self->selection),
                                            ent_session_get_today (self->session), &self->unrated);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  find_positions (self);
  return self->people;
}

guint
ent_map_view_get_unrated (EntMapView *self)
{
  ent_map_view_get_people (self);
  return self->unrated;
}

static const EntMapPerson *
get_person (EntMapView *self, guint index)
{
  return g_ptr_array_index (ent_map_view_get_people (self), index);
}

int
ent_map_view_find (EntMapView *self, EntRecord *record)
{
  GPtrArray *people = ent_map_view_get_people (self);

  for (guint i = 0; i < people->len; i++)
    if (get_person (self, i)->record == record)
      return (int)i;
  return ENT_MAP_NOBODY;
}

/* Vacant roles come last and are in no selection. */
static gboolean
get_position (EntMapView *self, guint index, guint *position)
{
  ent_map_view_get_people (self);
  if (index >= self->positions->len)
    return FALSE;
  *position = g_array_index (self->positions, guint, index);
  return TRUE;
}

gboolean
ent_map_view_is_selected (EntMapView *self, guint index)
{
  guint position;

  return get_position (self, index, &position)
         && gtk_selection_model_is_selected (self->selection, position);
}

void
ent_map_view_select (EntMapView *self, guint index, gboolean alone)
{
  guint position;

  if (get_position (self, index, &position))
    gtk_selection_model_select_item (self->selection, position, alone);
  else if (alone && self->selection != NULL)
    gtk_selection_model_unselect_all (self->selection);
}

void
ent_map_view_unselect (EntMapView *self, guint index)
{
  guint position;

  if (get_position (self, index, &position))
    gtk_selection_model_unselect_item (self->selection, position);
}

void
ent_map_view_activate (EntMapView *self, guint index)
{
  g_autoptr (EntRecord) record = g_object_ref (get_person (self, index)->record);

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, record);
}

void
ent_map_view_rescore (EntMapView *self, guint index, EntMapScore score)
{
  const EntMapPerson *person = get_person (self, index);
  g_autoptr (EntRecord) record = g_object_ref (person->record);
  g_autoptr (GError) error = NULL;

  if (person->vacant || ent_map_score_equal (person->score, score))
    return;
  if (!ent_stakeholder_rescore (record, score, &error))
    {
      ent_session_show_error (self->session, error);
      return;
    }
  ent_map_view_set_cursor (self, ent_map_view_find (self, record));
}

/* The cursor */

int
ent_map_view_get_cursor (EntMapView *self)
{
  return self->cursor != NULL ? ent_map_view_find (self, self->cursor) : ENT_MAP_NOBODY;
}

/* What the map says of itself is who is at the cursor: there is one thing to focus, not 5,000. */
static void
refresh_spoken (EntMapView *self)
{
  int cursor = ent_map_view_get_cursor (self);
  g_autofree char *text = NULL;
  g_autofree char *selected = NULL;

  if (cursor == ENT_MAP_NOBODY)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Stakeholder map"), -1);
      return;
    }
  text = ent_map_person_describe (get_person (self, (guint)cursor));
  if (ent_map_view_is_selected (self, (guint)cursor))
    /* Translators: spoken; %s is a person on the map. */
    selected = g_strdup_printf (_ ("%s, selected"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  selected != NULL ? selected : text, -1);
}

void
ent_map_view_set_cursor (EntMapView *self, int index)
{
  EntRecord *record = index != ENT_MAP_NOBODY ? get_person (self, (guint)index)->record : NULL;

  g_set_object (&self->cursor, record);
  refresh_spoken (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keeping up */

static void
drop_picture (EntMapView *self)
{
  g_clear_pointer (&self->chart, ent_map_chart_free);
  g_clear_object (&self->picture);
  g_clear_object (&self->marks);
  self->marked = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_people (EntMapView *self)
{
  if (self->people != NULL)
    {
      g_clear_pointer (&self->former, g_ptr_array_unref);
      self->former = g_steal_pointer (&self->people);
    }
  self->hovered = ENT_MAP_NOBODY;
  self->drag = ENT_MAP_DRAG_NONE;
  self->grabbed = ENT_MAP_NOBODY;
  drop_picture (self);
}

static gboolean
tell_cb (gpointer data)
{
  EntMapView *self = data;

  self->told = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* The file and the selection both tell of one change: who listens is told once, before the next
 * frame, so that the people are listed once. */
static void
changed_cb (EntMapView *self)
{
  drop_people (self);
  gtk_widget_queue_resize (GTK_WIDGET (self)); /* the legend may have got longer */
  if (self->told == 0)
    self->told = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
selection_changed_cb (EntMapView *self)
{
  self->marked = FALSE;
  refresh_spoken (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The chart */

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

/* Labels are a little smaller than the text around the map. */
static PangoContext *
create_context (EntMapView *self)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));
  int size = pango_font_description_get_size (font) * 82 / 100;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/* @spec: with a context of its own, to be unreffed. */
static void
make_spec (EntMapView *self, int width, int height, EntMapChartSpec *spec)
{
  *spec = (EntMapChartSpec){
    .width = width,
    .height = height,
    .context = create_context (self),
    .theme = is_dark () ? ENT_MAP_DARK : ENT_MAP_LIGHT,
    .contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
  };
}

EntMapChart *
ent_map_view_get_chart (EntMapView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  EntMapChartSpec spec;

  if (self->chart != NULL || width <= 0)
    return self->chart;
  make_spec (self, width, gtk_widget_get_height (GTK_WIDGET (self)), &spec);
  self->chart = ent_map_chart_new (ent_map_view_get_people (self), &spec);
  g_object_unref (spec.context);
  return self->chart;
}

EntMapPoint
ent_map_view_get_point (EntMapView *self, guint index)
{
  return ent_map_chart_get_point (ent_map_view_get_chart (self), index);
}

EntMapPoint
ent_map_view_get_middle (EntMapView *self, EntMapScore score)
{
  EntMapBox cell = ent_map_chart_get_cell (ent_map_view_get_chart (self), score);

  return (EntMapPoint){ cell.x + cell.width / 2, cell.y + cell.height / 2 };
}

static void
ent_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ent_map_view_draw (ENT_MAP_VIEW (widget), snapshot);
}

static GtkSizeRequestMode
ent_map_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* High enough for names, whatever the size of the text and the lines of the legend. */
static int
measure_height (EntMapView *self, int width)
{
  EntMapChartSpec spec;
  double height;

  make_spec (self, MAX (width, LEAST_WIDTH), 0, &spec);
  height = ent_map_chart_measure_height (ent_map_view_get_people (self), &spec);
  g_object_unref (spec.context);
  return (int)ceil (height);
}

static void
ent_map_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = measure_height (ENT_MAP_VIEW (widget), for_size);
}

static void
ent_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  drop_picture (ENT_MAP_VIEW (widget));
}

static void
ent_map_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ent_map_view_parent_class)->css_changed (widget, change);
  drop_picture (ENT_MAP_VIEW (widget));
}

/* Tooltip: all that the marker stands for, in words. */
static char *
describe (EntMapView *self, guint index)
{
  const EntMapPerson *person = get_person (self, index);
  g_autofree char *line = ent_map_person_describe (person);
  GString *text;

  if (person->vacant)
    return g_strdup_printf ("%s\n%s", line,
                            _ ("Nobody holds this role; it stands where its last holder stood."));
  text = g_string_new (line);
  for (guint field = ENT_STAKEHOLDER_JOB_TITLE; field <= ENT_STAKEHOLDER_REGION; field++)
    {
      g_autofree char *value = ent_record_dup_display (person->record, field);

      if (*value != '\0' && field != ENT_STAKEHOLDER_CLASS)
        g_string_append_printf (text, "\n%s: %s", _ (ent_stakeholder_kind.fields[field].label),
                                value);
    }
  return g_string_free (text, FALSE);
}

static gboolean
ent_map_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  EntMapView *self = ENT_MAP_VIEW (widget);
  EntMapChart *chart = ent_map_view_get_chart (self);
  g_autofree char *text = NULL;
  int index = keyboard || chart == NULL ? ent_map_view_get_cursor (self)
                                        : ent_map_chart_hit (chart, x, y);

  if (index == ENT_MAP_NOBODY || self->drag != ENT_MAP_DRAG_NONE)
    return FALSE;
  text = describe (self, (guint)index);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* Life */

static void
drop_selection (EntMapView *self)
{
  if (self->selection == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_signal_handlers_disconnect_by_data (ent_session_get_engagement (self->session), self);
  self->keeping = FALSE;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  g_clear_object (&self->cursor);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
}

static void
ent_map_view_dispose (GObject *object)
{
  EntMapView *self = ENT_MAP_VIEW (object);

  g_clear_handle_id (&self->told, g_source_remove);
  drop_selection (self);
  drop_people (self);
  G_OBJECT_CLASS (ent_map_view_parent_class)->dispose (object);
}

static void
ent_map_view_finalize (GObject *object)
{
  g_array_unref (ENT_MAP_VIEW (object)->positions);
  G_OBJECT_CLASS (ent_map_view_parent_class)->finalize (object);
}

static void
ent_map_view_class_init (EntMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_map_view_dispose;
  object_class->finalize = ent_map_view_finalize;
  widget_class->snapshot = ent_map_view_snapshot;
  widget_class->get_request_mode = ent_map_view_get_request_mode;
  widget_class->measure = ent_map_view_measure;
  widget_class->size_allocate = ent_map_view_size_allocate;
  widget_class->css_changed = ent_map_view_css_changed;
  widget_class->query_tooltip = ent_map_view_query_tooltip;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", ENT_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ENT_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "influence-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_map_view_init (EntMapView *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hovered = self->grabbed = ENT_MAP_NOBODY;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("Arrow keys go from one to the next, with Shift they change the scores, Space selects "
         "several, Return opens the details."),
      -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (drop_picture),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_picture), NULL);
  ent_map_view_add_input (self);
  refresh_spoken (self);
}

GtkWidget *
ent_map_view_new (void)
{
  return g_object_new (ENT_TYPE_MAP_VIEW, NULL);
}

void
ent_map_view_set_selection (EntMapView *self, EntSession *session, GtkSelectionModel *selection)
{
  if (self->selection == selection)
    return;
  drop_selection (self);
  if (selection != NULL)
    {
      self->session = g_object_ref (session);
      self->selection = g_object_ref (selection);
      g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (changed_cb), self);
      g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                                self);
      g_signal_connect_swapped (ent_session_get_engagement (session), "changed",
                                G_CALLBACK (changed_cb), self);
    }
  changed_cb (self);
}
