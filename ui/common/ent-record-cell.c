/* SPDX-License-Identifier: GPL-3.0-or-later
 * One cell of a table of records. */
#include "ent-record-cell.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-present.h"

struct _EntRecordCell
{
  GtkWidget parent_instance;
  const EntKind *kind;
  guint field;
  GtkWidget *child;  /* EntChip, or GtkInscription */
  EntRecord *record; /* (nullable) */
  gulong notify_handler;
  GDate today;
};

G_DEFINE_FINAL_TYPE (EntRecordCell, ent_record_cell, GTK_TYPE_WIDGET)

static const EntField *
get_field (EntRecordCell *self)
{
  return &self->kind->fields[self->field];
}

/* A mark and a word: a mark alone would have to be learnt. */
static char *
present_boolean (EntRecord *record, guint field)
{
  if (!ent_record_has (record, field))
    return g_strdup ("");
  return ent_record_get_boolean (record, field) ? g_strdup_printf ("✓ %s", C_ ("boolean", "Yes"))
                                                : g_strdup_printf ("– %s", C_ ("boolean", "No"));
}

/* Returns: (transfer full): what the cell shows. @tooltip: (out) (transfer full) (nullable): more
 * of the same. */
static char *
present (EntRecordCell *self, char **tooltip)
{
  char *text;

  *tooltip = NULL;
  if (self->record == NULL)
    return g_strdup ("");
  if (get_field (self)->type == ENT_TYPE_BOOLEAN)
    return present_boolean (self->record, self->field);
  if (self->field != self->kind->title_field)
    return ent_present_value (self->record, self->field, &self->today, tooltip);
  text = ent_record_dup_title (self->record);
  *tooltip = g_strdup (text);
  return text;
}

static void
show_text (EntRecordCell *self)
{
  g_autofree char *tooltip = NULL;
  g_autofree char *text = present (self, &tooltip);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->child), text);
}

void
ent_record_cell_refresh (EntRecordCell *self)
{
  if (ENT_IS_CHIP (self->child))
    ent_chip_set_value (ENT_CHIP (self->child), get_field (self),
                        self->record != NULL ? ent_record_get_text (self->record, self->field)
                                             : NULL);
  else
    show_text (self);
}

/* Characters of a column: what it needs to be read at all, and what a value usually takes. What is
 * longer is cut and told in the tooltip. Values that mean nothing when cut are never cut. */
typedef struct
{
  guint least;
  guint usual;
} Width;

/* Without its title no row can be told from another. */
static const Width title_width = { 15, 32 };

static Width
get_width (const EntField *field)
{
  static const Width widths[] = {
    [ENT_TYPE_TEXT] = { 12, 20 },     [ENT_TYPE_LONG_TEXT] = { 16, 32 },
    [ENT_TYPE_INTEGER] = { 6, 6 },    [ENT_TYPE_NUMBER] = { 10, 11 },
    [ENT_TYPE_FRACTION] = { 5, 5 },   [ENT_TYPE_MONEY] = { 14, 15 },
    [ENT_TYPE_DATE] = { 13, 13 },     [ENT_TYPE_DATE_TIME] = { 16, 20 },
    [ENT_TYPE_DURATION] = { 10, 10 }, [ENT_TYPE_BOOLEAN] = { 5, 6 },
    [ENT_TYPE_CHOICE] = { 12, 16 },   [ENT_TYPE_REFERENCE] = { 12, 18 },
  };

  return widths[field->type];
}

static GtkWidget *
create_text (const EntField *field, gboolean title)
{
  GtkWidget *text = gtk_inscription_new (NULL);
  Width width = title ? title_width : get_width (field);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), width.least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), width.usual);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (ent_present_is_numeric (field))
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1);
      gtk_widget_add_css_class (text, "numeric");
    }
  return text;
}

/* A row on its way through a thousand records is asked only where the pointer rests.
 * (ent-tooltip.h)
 */
static gboolean
ent_record_cell_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  EntRecordCell *self = ENT_RECORD_CELL (widget);
  g_autofree char *more = NULL;
  g_autofree char *text = NULL;

  if (!GTK_IS_INSCRIPTION (self->child))
    return FALSE;
  text = present (self, &more);
  gtk_tooltip_set_text (tooltip, more);
  return more != NULL;
}

static void
ent_record_cell_dispose (GObject *object)
{
  EntRecordCell *self = ENT_RECORD_CELL (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_handler, self->record);
  g_clear_object (&self->record);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ent_record_cell_parent_class)->dispose (object);
}

static void
ent_record_cell_class_init (EntRecordCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_record_cell_dispose;
  GTK_WIDGET_CLASS (klass)->query_tooltip = ent_record_cell_query_tooltip;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ent_record_cell_init (EntRecordCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
ent_record_cell_new (const EntKind *kind, guint field)
{
  EntRecordCell *self = g_object_new (ENT_TYPE_RECORD_CELL, NULL);

  self->kind = kind;
  self->field = field;
  self->child = ent_chip_is_status (get_field (self))
                    ? ent_chip_new ()
                    : create_text (get_field (self), field == kind->title_field);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
ent_record_cell_set_record (EntRecordCell *self, EntRecord *record, const GDate *today)
{
  g_autofree char *signal = NULL;

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_handler, self->record);
  g_set_object (&self->record, record);
  if (record != NULL)
    {
      self->today = *today;
      signal = g_strconcat ("notify::", get_field (self)->name, NULL);
      self->notify_handler
          = g_signal_connect_swapped (record, signal, G_CALLBACK (ent_record_cell_refresh), self);
      ent_record_cell_refresh (self);
    }
}

EntRecord *
ent_record_cell_get_record (EntRecordCell *self)
{
  return self->record;
}

guint
ent_record_cell_count_least (const EntKind *kind, guint field)
{
  return field == kind->title_field ? title_width.least : get_width (&kind->fields[field]).least;
}

guint
ent_record_cell_count_usual_title (void)
{
  return title_width.usual;
}
