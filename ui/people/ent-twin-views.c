/* SPDX-License-Identifier: GPL-3.0-or-later
 * Two views of the same thing. */
#include "ent-twin-views.h"

struct _EntTwinViews
{
  EntContainer parent_instance;
  int break_width;
  int spacing;
  gboolean second;
  gboolean folded;
  guint told; /* a source: the new `folded` is told once the layout is done */
};

enum
{
  PROP_0,
  PROP_BREAK_WIDTH,
  PROP_SPACING,
  PROP_SECOND,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntTwinViews, ent_twin_views, ENT_TYPE_CONTAINER)

static gboolean
tell_cb (gpointer data)
{
  EntTwinViews *self = data;

  self->told = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

/* Who hears of it shows or hides a switch, which is not to be done within a layout. */
static void
set_folded (EntTwinViews *self, gboolean folded)
{
  if (folded == self->folded)
    return;
  self->folded = folded;
  if (self->told == 0)
    self->told = g_idle_add (tell_cb, self);
}

/* TRUE if only one of both is seen at @width. */
static gboolean
is_single (EntTwinViews *self, int width)
{
  return width < self->break_width
         || !gtk_widget_get_visible (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

/* Returns: the one that is seen where there is room for one. */
static GtkWidget *
get_single (EntTwinViews *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));

  return self->second || !gtk_widget_get_visible (first)
             ? gtk_widget_get_last_child (GTK_WIDGET (self))
             : first;
}

static int
get_half (EntTwinViews *self, int width)
{
  return (width - self->spacing) / 2;
}

/* As high as the higher one of those that are seen at @width (−1: any). */
static void
measure_height (EntTwinViews *self, int width, int *minimum, int *natural)
{
  gboolean single = width >= 0 && is_single (self, width);
  int share = width >= 0 && !single ? get_half (self, width) : width;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (single && child != get_single (self))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, share, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
ent_twin_views_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_twin_views_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    ent_container_measure_width (ENT_CONTAINER (widget), minimum, natural);
  else
    measure_height (ENT_TWIN_VIEWS (widget), for_size, minimum, natural);
}

static void
place (GtkWidget *child, gboolean visible, int x, int width, int height)
{
  int minimum = 0;

  gtk_widget_set_child_visible (child, visible);
  if (!visible)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, MAX (width, minimum), height }, -1);
}

static void
ent_twin_views_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntTwinViews *self = ENT_TWIN_VIEWS (widget);
  gboolean reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int half = get_half (self, width);

  set_folded (self, width < self->break_width);
  if (is_single (self, width))
    {
      place (first, first == get_single (self), 0, width, height);
      place (last, last == get_single (self), 0, width, height);
      return;
    }
  place (first, TRUE, reversed ? half + self->spacing : 0, half, height);
  place (last, TRUE, reversed ? 0 : half + self->spacing, width - half - self->spacing, height);
}

static void
ent_twin_views_dispose (GObject *object)
{
  g_clear_handle_id (&ENT_TWIN_VIEWS (object)->told, g_source_remove);
  G_OBJECT_CLASS (ent_twin_views_parent_class)->dispose (object);
}

static void
ent_twin_views_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntTwinViews *self = ENT_TWIN_VIEWS (object);

  switch (id)
    {
    case PROP_BREAK_WIDTH:
      g_value_set_int (value, self->break_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_SECOND:
      g_value_set_boolean (value, self->second);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_twin_views_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntTwinViews *self = ENT_TWIN_VIEWS (object);

  switch (id)
    {
    case PROP_BREAK_WIDTH:
      self->break_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_SECOND:
      self->second = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
ent_twin_views_class_init (EntTwinViewsClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_twin_views_dispose;
  object_class->get_property = ent_twin_views_get_property;
  object_class->set_property = ent_twin_views_set_property;
  widget_class->get_request_mode = ent_twin_views_get_request_mode;
  widget_class->measure = ent_twin_views_measure;
  widget_class->size_allocate = ent_twin_views_size_allocate;
  properties[PROP_BREAK_WIDTH]
      = g_param_spec_int ("break-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SECOND] = g_param_spec_boolean ("second", NULL, NULL, FALSE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_twin_views_init (EntTwinViews *self)
{
}
