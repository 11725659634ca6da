/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of a table of records. */
#include "ent-record-columns.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-column-fit.h"
#include "ent-present.h"
#include "ent-record-cell.h"
#include "entente-config.h"

#define SETTINGS_KEY "table-columns"

/* One column and its field. */
typedef struct
{
  EntRecordColumns *columns; /* not held */
  GtkColumnViewColumn *column;
  guint field;
  gboolean wanted; /* marked or chosen; whether it is visible depends on the room, too */
  int least;       /* px; 0: not measured yet */
} Column;

struct _EntRecordColumns
{
  GObject parent_instance;
  GtkColumnView *view; /* not held */
  const EntKind *kind;
  GPtrArray *columns;          /* (element-type Column): the title first */
  int width;                   /* px there is room for; 0: not known yet */
  gboolean chosen;             /* somebody chose the columns */
  GHashTable *reference_cells; /* set of EntRecordCell, not held */
  GSettings *settings;
  GDate today;
};

G_DEFINE_FINAL_TYPE (EntRecordColumns, ent_record_columns, G_TYPE_OBJECT)

/* GTK 4.8 does not tell which column's head was clicked last. Its sorter asks the columns' sorters
 * one after the other until one tells two objects apart; ours note who was asked first and always
 * do. The table's model is never sorted here. */
static const EntField *asked_field;

static int
note_field (gconstpointer a, gconstpointer b, gpointer field)
{
  asked_field = field;
  return GTK_ORDERING_SMALLER;
}

const EntField *
ent_record_columns_get_sort (EntRecordColumns *self, gboolean *descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  g_autoptr (GObject) first = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) second = g_object_new (G_TYPE_OBJECT, NULL);

  asked_field = NULL;
  *descending = gtk_sorter_compare (sorter, first, second) == GTK_ORDERING_LARGER;
  return asked_field;
}

static void
forget_cell_cb (GHashTable *cells, GtkWidget *cell)
{
  g_hash_table_remove (cells, cell);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  EntRecordColumns *self = column->columns;
  GtkWidget *cell = ent_record_cell_new (self->kind, column->field);

  gtk_list_item_set_child (item, cell);
  if (self->kind->fields[column->field].type != ENT_TYPE_REFERENCE)
    return;
  g_hash_table_add (self->reference_cells, cell);
  g_signal_connect_data (cell, "destroy", G_CALLBACK (forget_cell_cb),
                         g_hash_table_ref (self->reference_cells),
                         (GClosureNotify)(GCallback)g_hash_table_unref, G_CONNECT_SWAPPED);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  ent_record_cell_set_record (ENT_RECORD_CELL (gtk_list_item_get_child (item)),
                              gtk_list_item_get_item (item), &column->columns->today);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  ent_record_cell_set_record (ENT_RECORD_CELL (gtk_list_item_get_child (item)), NULL,
                              &column->columns->today);
}

static GtkListItemFactory *
create_factory (Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), column);
  return factory;
}

gboolean
ent_record_columns_can_sort (const EntField *field)
{
  return !field->many && field->type != ENT_TYPE_LONG_TEXT;
}

static void
add_column (EntRecordColumns *self, guint field)
{
  const EntField *description = &self->kind->fields[field];
  g_autofree char *header = ent_present_header (description);
  Column *column = g_new0 (Column, 1);

  column->columns = self;
  column->field = field;
  column->column = gtk_column_view_column_new (header, create_factory (column));
  gtk_column_view_column_set_resizable (column->column, TRUE);
  gtk_column_view_column_set_expand (column->column, field == self->kind->title_field);
  gtk_column_view_column_set_visible (column->column, FALSE);
  if (ent_record_columns_can_sort (description))
    {
      g_autoptr (GtkSorter) sorter
          = GTK_SORTER (gtk_custom_sorter_new (note_field, (gpointer)description, NULL));

      gtk_column_view_column_set_sorter (column->column, sorter);
    }
  gtk_column_view_append_column (self->view, column->column);
  g_ptr_array_add (self->columns, column);
}

static void
add_columns (EntRecordColumns *self)
{
  add_column (self, self->kind->title_field);
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (i != self->kind->title_field)
      add_column (self, i);
}

/* The heads of numbers stand over their right edge, as the numbers do, with the arrow before them.
 * GTK has no way to say so: the head's box is moved. */
static void
align_heads (EntRecordColumns *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < self->columns->len && title != NULL; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (GTK_IS_BOX (box) && ent_present_is_numeric (&self->kind->fields[column->field]))
        {
          gtk_widget_set_halign (box, GTK_ALIGN_END);
          gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
        }
      title = gtk_widget_get_next_sibling (title);
    }
}

/* Returns: (transfer full) (nullable): names of the fields somebody chose for this kind. */
static char **
load_choice (EntRecordColumns *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, SETTINGS_KEY);
  char **names = NULL;

  g_variant_lookup (all, self->kind->name, "^as", &names);
  return names;
}

/* A width somebody gave a column counts as it is. */
static int
get_least (EntRecordColumns *self, Column *column)
{
  int fixed = gtk_column_view_column_get_fixed_width (column->column);

  if (column->least == 0)
    column->least = ent_column_fit_measure (GTK_WIDGET (self->view), self->kind, column->field);
  return fixed > 0 ? fixed : column->least;
}

/* A day on which something was done is a mere fact. */
static gboolean
is_coming_day (const EntField *field)
{
  return (field->type == ENT_TYPE_DATE || field->type == ENT_TYPE_DATE_TIME) && !field->event;
}

/* Returns: (nullable): the day that tells most of a record: the first its kind's table marks. */
static const EntField *
find_day (const EntKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].column && is_coming_day (&kind->fields[i]))
      return &kind->fields[i];
  return NULL;
}

static EntColumnRank
rank (const EntKind *kind, const EntField *field)
{
  if (ent_chip_is_status (field))
    return ENT_COLUMN_STATUS;
  if (field == find_day (kind))
    return ENT_COLUMN_DAY;
  if (strcmp (field->name, "owner") == 0 || is_coming_day (field))
    return ENT_COLUMN_DUTY;
  return field->type == ENT_TYPE_LONG_TEXT ? ENT_COLUMN_PARAGRAPH : ENT_COLUMN_FACT;
}

static void
apply_width (EntRecordColumns *self)
{
  g_autofree EntColumnFit *fits = g_new0 (EntColumnFit, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      fits[i].wanted = column->wanted;
      fits[i].least = column->wanted && self->width > 0 ? get_least (self, column) : 0;
      fits[i].rank = rank (self->kind, &self->kind->fields[column->field]);
    }
  if (self->width > 0)
    fits[0].comfort = ent_column_fit_measure_comfort (GTK_WIDGET (self->view), self->kind);
  ent_column_fit (fits, self->columns->len,
                  self->chosen || self->width == 0 ? G_MAXINT : self->width);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);

      gtk_column_view_column_set_visible (column->column, fits[i].fits);
    }
}

static void
apply_choice (EntRecordColumns *self)
{
  g_auto (GStrv) names = load_choice (self);

  self->chosen = names != NULL;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);
      const EntField *field = &self->kind->fields[column->field];
      gboolean shown = names != NULL ? g_strv_contains ((const char *const *)names, field->name)
                                     : field->column;

      column->wanted = shown || i == 0;
    }
  apply_width (self);
}

static void
store_choice (EntRecordColumns *self, const char *const *names)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, SETTINGS_KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *kind;
  GVariant *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s@as}", &kind, &value))
    if (strcmp (kind, self->kind->name) != 0)
      g_variant_builder_add (&builder, "{s@as}", kind, value);
  if (names != NULL)
    g_variant_builder_add (&builder, "{s^as}", self->kind->name, names);
  g_settings_set_value (self->settings, SETTINGS_KEY, g_variant_builder_end (&builder));
}

static void
ent_record_columns_finalize (GObject *object)
{
  EntRecordColumns *self = ENT_RECORD_COLUMNS (object);

  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->reference_cells);
  g_object_unref (self->settings);
  G_OBJECT_CLASS (ent_record_columns_parent_class)->finalize (object);
}

static void
ent_record_columns_class_init (EntRecordColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_record_columns_finalize;
}

static void
free_column (gpointer data)
{
  Column *column = data;

  g_object_unref (column->column);
  g_free (column);
}

static void
ent_record_columns_init (EntRecordColumns *self)
{
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->reference_cells = g_hash_table_new (NULL, NULL);
  self->settings = g_settings_new (ENT_APP_ID);
}

EntRecordColumns *
ent_record_columns_new (GtkColumnView *view, const EntKind *kind)
{
  EntRecordColumns *self = g_object_new (ENT_TYPE_RECORD_COLUMNS, NULL);

  self->view = view;
  self->kind = kind;
  add_columns (self);
  align_heads (self);
  apply_choice (self);
  return self;
}

void
ent_record_columns_fit (EntRecordColumns *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  apply_width (self);
}

void
ent_record_columns_set_today (EntRecordColumns *self, const GDate *today)
{
  self->today = *today;
}

void
ent_record_columns_sort (EntRecordColumns *self, guint field, gboolean descending)
{
  GtkColumnViewColumn *sorted = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);

      if (column->field == field)
        sorted = column->column;
    }
  gtk_column_view_sort_by_column (self->view, sorted,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

guint
ent_record_columns_get_length (EntRecordColumns *self)
{
  return self->columns->len;
}

guint
ent_record_columns_get_field (EntRecordColumns *self, guint index)
{
  return ((Column *)g_ptr_array_index (self->columns, index))->field;
}

gboolean
ent_record_columns_get_shown (EntRecordColumns *self, guint index)
{
  return ((Column *)g_ptr_array_index (self->columns, index))->wanted;
}

gboolean
ent_record_columns_can_hide (EntRecordColumns *self, guint index)
{
  return index > 0;
}

void
ent_record_columns_set_shown (EntRecordColumns *self, guint index, gboolean shown)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  ((Column *)g_ptr_array_index (self->columns, index))->wanted = shown;
  for (guint i = 0; i < self->columns->len; i++)
    if (ent_record_columns_get_shown (self, i))
      g_ptr_array_add (names,
                       (gpointer)self->kind->fields[ent_record_columns_get_field (self, i)].name);
  g_ptr_array_add (names, NULL);
  store_choice (self, (const char *const *)names->pdata);
  self->chosen = TRUE;
  apply_width (self);
}

void
ent_record_columns_reset (EntRecordColumns *self)
{
  store_choice (self, NULL);
  apply_choice (self);
}

void
ent_record_columns_refresh_references (EntRecordColumns *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->reference_cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    ent_record_cell_refresh (cell);
}
