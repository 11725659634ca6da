/* SPDX-License-Identifier: GPL-3.0-or-later
 * Children beside each other or under each other. */
#include "ent-columns.h"

struct _EntColumns
{
  EntContainer parent_instance;
  int spacing;
  int side_width;
  int break_width;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_SIDE_WIDTH,
  PROP_BREAK_WIDTH,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (EntColumns, ent_columns, ENT_TYPE_CONTAINER)

/* The width @child gets in a row of @width with @n_visible children. */
static int
get_child_width (EntColumns *self, GtkWidget *child, int width, int n_visible)
{
  int rest;

  if (width < self->break_width || n_visible < 2)
    return width;
  if (self->side_width == 0)
    return (width - self->spacing * (n_visible - 1)) / n_visible;
  if (child == gtk_widget_get_last_child (gtk_widget_get_parent (child)))
    return self->side_width;
  rest = width - self->side_width - self->spacing * (n_visible - 1);
  return rest / (n_visible - 1);
}

static int
count_visible (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

static GtkSizeRequestMode
ent_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (EntColumns *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  int n_visible = count_visible (widget);
  gboolean beside = width >= self->break_width && n_visible > 1;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          get_child_width (self, child, width, n_visible), &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = beside ? MAX (*minimum, child_minimum) : *minimum + child_minimum;
      *natural = beside ? MAX (*natural, child_natural) : *natural + child_natural;
    }
  if (!beside && n_visible > 1)
    {
      *minimum += self->spacing * (n_visible - 1);
      *natural += self->spacing * (n_visible - 1);
    }
}

static void
ent_columns_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  EntColumns *self = ENT_COLUMNS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    ent_container_measure_width (ENT_CONTAINER (widget), minimum, natural);
  else
    measure_height (self, widget, for_size < 0 ? G_MAXINT : for_size, minimum, natural);
}

/* Under each other, what is left over goes to the last child. */
static int
get_child_height (GtkWidget *child, int width, int rest)
{
  int natural = 0;

  if (gtk_widget_get_next_sibling (child) == NULL)
    return rest;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
ent_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntColumns *self = ENT_COLUMNS (widget);
  int n_visible = count_visible (widget);
  gboolean beside = width >= self->break_width;
  gboolean reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area = { x, y, 0, 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      area.width = get_child_width (self, child, width, n_visible);
      area.height = beside ? height : get_child_height (child, width, height - y);
      if (reversed)
        area.x = width - x - area.width;
      gtk_widget_size_allocate (child, &area, -1);
      if (beside)
        x += area.width + self->spacing;
      else
        y += area.height + self->spacing;
    }
}

static void
ent_columns_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntColumns *self = ENT_COLUMNS (object);
  const int numbers[N_PROPS] = {
    [PROP_SPACING] = self->spacing,
    [PROP_SIDE_WIDTH] = self->side_width,
    [PROP_BREAK_WIDTH] = self->break_width,
  };

  g_value_set_int (value, numbers[id]);
}

static void
ent_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntColumns *self = ENT_COLUMNS (object);
  int *const numbers[N_PROPS] = {
    [PROP_SPACING] = &self->spacing,
    [PROP_SIDE_WIDTH] = &self->side_width,
    [PROP_BREAK_WIDTH] = &self->break_width,
  };

  *numbers[id] = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
ent_columns_class_init (EntColumnsClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "spacing", "side-width", "break-width" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ent_columns_get_property;
  object_class->set_property = ent_columns_set_property;
  widget_class->get_request_mode = ent_columns_get_request_mode;
  widget_class->measure = ent_columns_measure;
  widget_class->size_allocate = ent_columns_size_allocate;
  for (guint i = PROP_SPACING; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_int (names[i], NULL, NULL, 0, G_MAXINT, 0,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
ent_columns_init (EntColumns *self)
{
}
