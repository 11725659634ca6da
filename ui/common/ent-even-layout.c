/* SPDX-License-Identifier: GPL-3.0-or-later
 * Children in columns of one width, in as few rows as they fit. */
#include "ent-even-layout.h"

/* px between columns and between rows */
#define SPACING 6

struct _EntEvenLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntEvenLayout, ent_even_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Returns: (nullable): the first visible child from @child on. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

#define for_each_child(child, widget)                                                       \
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL; \
       child = skip_hidden (gtk_widget_get_next_sibling (child)))

static int
count (GtkWidget *widget)
{
  int n = 0;

  for_each_child (child, widget) n++;
  return n;
}

/* The widest child's width in px. */
static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for_each_child (child, widget)
  {
    int least, usual;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, usual);
  }
}

static int
measure_height (GtkWidget *child, int width)
{
  int least, usual;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &usual, NULL, NULL);
  return usual;
}

/* Returns: how many columns there are in @width px; negative: as wide as need be. */
static int
count_columns (GtkWidget *widget, int width)
{
  int n = count (widget);
  int least, usual;

  measure_width (widget, &least, &usual);
  for (int rows = 1; rows < n; rows++)
    {
      int columns = (n + rows - 1) / rows;

      if (width < 0 || columns * (least + SPACING) - SPACING <= width)
        return columns;
    }
  return 1;
}

static int
get_column_width (int columns, int width)
{
  return width < 0 ? -1 : (width - (columns - 1) * SPACING) / columns;
}

/* Returns: the height of the row that begins with @first, which is set to the first of the next. */
static int
measure_row (GtkWidget **first, int columns, int width)
{
  int height = 0;

  for (int i = 0; i < columns && *first != NULL; i++)
    {
      height = MAX (height, measure_height (*first, width));
      *first = skip_hidden (gtk_widget_get_next_sibling (*first));
    }
  return height;
}

static void
ent_even_layout_measure (GtkLayoutManager *layout,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int n = count (widget);
  int columns, height = 0;

  *minimum = *natural = 0;
  if (n == 0)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      *natural = n * (*natural + SPACING) - SPACING;
      return;
    }
  columns = count_columns (widget, for_size);
  while (child != NULL)
    height += measure_row (&child, columns, get_column_width (columns, for_size)) + SPACING;
  *minimum = *natural = height - SPACING;
}

/* Where a column begins; what is left over by rounding goes to some of the columns. */
static int
get_column_start (int column, int columns, int width)
{
  return column * (width + SPACING) / columns;
}

static void
allocate_child (GtkWidget *child, int column, int columns, const GdkRectangle *row)
{
  int start = get_column_start (column, columns, row->width);
  int end = get_column_start (column + 1, columns, row->width) - SPACING;

  gtk_widget_size_allocate (child, &(GtkAllocation){ start, row->y, end - start, row->height }, -1);
}

static void
ent_even_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns = count_columns (widget, width);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  GdkRectangle row = { .width = width };

  while (child != NULL)
    {
      GtkWidget *next = child;

      row.height = measure_row (&next, columns, get_column_width (columns, width));
      for (int i = 0; child != next; i++)
        {
          allocate_child (child, mirrored ? columns - 1 - i : i, columns, &row);
          child = skip_hidden (gtk_widget_get_next_sibling (child));
        }
      row.y += row.height + SPACING;
    }
}

static GtkSizeRequestMode
ent_even_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_even_layout_class_init (EntEvenLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = ent_even_layout_measure;
  layout_class->allocate = ent_even_layout_allocate;
  layout_class->get_request_mode = ent_even_layout_get_request_mode;
}

static void
ent_even_layout_init (EntEvenLayout *self)
{
}
