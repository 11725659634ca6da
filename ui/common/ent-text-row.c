/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of what is written in one line. */
#include "ent-text-row.h"

#include <glib/gi18n-lib.h>

#include "ent-field-input.h"
#include "ent-present.h"

struct _EntTextRow
{
  EntFieldRow parent_instance;
  GtkWidget *line;
  GtkText *text;
  GtkLabel *whole;
  GtkLabel *unit;
  GtkWidget *steps;
  GtkWidget *less;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (EntTextRow, ent_text_row, ENT_TYPE_FIELD_ROW)

/* A line too long for its field is cut at the field's edge while it is edited; at rest it is shown
 * whole, in as many lines as it takes. Where there is none stands what belongs here. */
static void
refresh_whole (EntTextRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  const char *help = ent_field_row_get_field (ENT_FIELD_ROW (self))->help;

  gtk_label_set_label (self->whole, *text == '\0' && help != NULL ? _ (help) : text);
  if (*text != '\0')
    {
      gtk_widget_add_css_class (self->line, "filled");
      gtk_widget_remove_css_class (GTK_WIDGET (self->whole), "placeholder");
    }
  else
    {
      gtk_widget_remove_css_class (self->line, "filled");
      gtk_widget_add_css_class (GTK_WIDGET (self->whole), "placeholder");
    }
}

static void
ent_text_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntTextRow *self = ENT_TEXT_ROW (row);

  refresh_whole (self);
  if (field->unit != NULL)
    gtk_label_set_label (self->unit, _ (field->unit));
  gtk_widget_set_visible (GTK_WIDGET (self->unit), field->unit != NULL);
  gtk_widget_set_visible (self->steps, field->type == ENT_TYPE_INTEGER);
  if (ent_present_is_numeric (field))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
      gtk_widget_add_css_class (GTK_WIDGET (self->whole), "numeric");
    }
  ent_field_row_set_control (row, GTK_WIDGET (self->text));
  ent_field_row_name_part (row, self->less);
  ent_field_row_name_part (row, self->more);
}

/* The cursor stays where it was as far as the new text goes. */
static void
ent_text_row_show (EntFieldRow *row, const char *value)
{
  EntTextRow *self = ENT_TEXT_ROW (row);
  int position = gtk_editable_get_position (GTK_EDITABLE (self->text));
  g_autofree char *text = ent_field_input_write (ent_field_row_get_field (row), value);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->text)), text) == 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), position);
}

static char *
ent_text_row_read (EntFieldRow *row)
{
  EntTextRow *self = ENT_TEXT_ROW (row);

  return ent_field_input_read (ent_field_row_get_field (row),
                               gtk_editable_get_text (GTK_EDITABLE (self->text)), NULL);
}

static char *
ent_text_row_dup_typed (EntFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (ENT_TEXT_ROW (row)->text)));
}

static void
ent_text_row_set_typed (EntFieldRow *row, const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (ENT_TEXT_ROW (row)->text), typed);
}

static void
ent_text_row_set_editable (EntFieldRow *row, gboolean editable)
{
  EntTextRow *self = ENT_TEXT_ROW (row);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), editable);
  gtk_widget_set_sensitive (self->steps, editable);
}

/* Steps an integer within its range; where there is none yet, up and down start at the least. */
static void
step (EntTextRow *self, int by)
{
  const EntField *field = ent_field_row_get_field (ENT_FIELD_ROW (self));
  gboolean ranged = field->minimum != 0 || field->maximum != 0;
  g_autofree char *input = ent_text_row_read (ENT_FIELD_ROW (self));
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  gint64 number;

  if (!ent_field_normalise (field, input, &value, NULL))
    return;
  number = value != NULL ? g_ascii_strtoll (value, NULL, 10) + by : (gint64)field->minimum;
  if (ranged)
    number = CLAMP (number, (gint64)field->minimum, (gint64)field->maximum);
  text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
}

static void
changed_cb (EntTextRow *self)
{
  refresh_whole (self);
  ent_field_row_edited (ENT_FIELD_ROW (self));
}

static void
less_cb (EntTextRow *self)
{
  step (self, -1);
}

static void
more_cb (EntTextRow *self)
{
  step (self, 1);
}

static gboolean
key_pressed_cb (EntTextRow *self, guint key, guint code, GdkModifierType state)
{
  if (ent_field_row_get_field (ENT_FIELD_ROW (self))->type != ENT_TYPE_INTEGER
      || !gtk_editable_get_editable (GTK_EDITABLE (self->text)) || state & GDK_MODIFIER_MASK)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up)
    step (self, 1);
  else if (key == GDK_KEY_Down)
    step (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ent_text_row_class_init (EntTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  row_class->prepare = ent_text_row_prepare;
  row_class->show = ent_text_row_show;
  row_class->read = ent_text_row_read;
  row_class->set_editable = ent_text_row_set_editable;
  row_class->dup_typed = ent_text_row_dup_typed;
  row_class->set_typed = ent_text_row_set_typed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, line);
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, text);
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, whole);
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, unit);
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, steps);
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, less);
  gtk_widget_class_bind_template_child (widget_class, EntTextRow, more);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ent_field_row_enter);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, less_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
ent_text_row_init (EntTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
