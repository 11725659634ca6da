/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a date, or date and time. */
#include "ent-date-row.h"

#include <glib/gi18n-lib.h>

#include "ent-date-input.h"
#include "ent-date-popover.h"
#include "ent-date.h"
#include "ent-field-input.h"
#include "ent-present.h"

/* A date chosen in the calendar for a moment not set yet: the usual start of a meeting. */
#define FIRST_HOUR 9

struct _EntDateRow
{
  EntFieldRow parent_instance;
  GtkText *text;
  GtkLabel *hint; /* what belongs here, where nothing is */
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (EntDateRow, ent_date_row, ENT_TYPE_FIELD_ROW)

static gboolean
has_time (EntDateRow *self)
{
  return ent_field_row_get_field (ENT_FIELD_ROW (self))->type == ENT_TYPE_DATE_TIME;
}

static const GDate *
get_today (EntDateRow *self)
{
  EntSubject *subject = ent_field_row_get_subject (ENT_FIELD_ROW (self));

  return ent_session_get_today (ent_subject_get_session (subject));
}

/* Reads what is typed. Returns: FALSE if it is no date, or nothing is. */
static gboolean
read_date (EntDateRow *self, GDate *date, guint *seconds)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  *seconds = FIRST_HOUR * 60 * 60;
  if (ent_field_row_get_subject (ENT_FIELD_ROW (self)) == NULL)
    return FALSE;
  if (has_time (self) && ent_date_input_read_time (text, get_today (self), date, seconds))
    return TRUE;
  return ent_date_input_read (text, get_today (self), date);
}

static void
refresh_note (EntDateRow *self)
{
  g_autofree char *distance = NULL;
  g_autofree char *full = NULL;
  guint seconds;
  GDate date;

  if (read_date (self, &date, &seconds))
    {
      distance = ent_present_distance (&date, get_today (self));
      full = ent_present_full_date (&date);
    }
  ent_field_row_set_note (ENT_FIELD_ROW (self), distance, full);
}

static void
refresh_hint (EntDateRow *self)
{
  const char *help = ent_field_row_get_field (ENT_FIELD_ROW (self))->help;
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->text)) == '\0';

  gtk_label_set_label (self->hint, empty && help != NULL ? _ (help) : "");
}

static void
ent_date_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntDateRow *self = ENT_DATE_ROW (row);

  refresh_hint (self);
  ent_field_row_set_control (row, GTK_WIDGET (self->text));
  ent_field_row_name_part (row, GTK_WIDGET (self->button));
}

static void
ent_date_row_show (EntFieldRow *row, const char *value)
{
  EntDateRow *self = ENT_DATE_ROW (row);
  g_autofree char *text = ent_field_input_write (ent_field_row_get_field (row), value);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->text)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  refresh_note (self);
}

static char *
ent_date_row_read (EntFieldRow *row)
{
  EntDateRow *self = ENT_DATE_ROW (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  if (ent_field_row_get_subject (row) == NULL)
    return g_strdup (text);
  return ent_field_input_read (ent_field_row_get_field (row), text, get_today (self));
}

static char *
ent_date_row_dup_typed (EntFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (ENT_DATE_ROW (row)->text)));
}

static void
ent_date_row_set_typed (EntFieldRow *row, const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (ENT_DATE_ROW (row)->text), typed);
}

static void
ent_date_row_set_editable (EntFieldRow *row, gboolean editable)
{
  EntDateRow *self = ENT_DATE_ROW (row);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), editable);
}

/* A day chosen for a moment keeps its time of day. */
static void
chosen_cb (EntDateRow *self, const GDate *date)
{
  g_autofree char *value = NULL;
  guint seconds;
  GDate before;

  read_date (self, &before, &seconds);
  if (date != NULL)
    value = has_time (self) ? ent_date_time_format (date, seconds) : ent_date_format (date);
  ent_field_row_choose (ENT_FIELD_ROW (self), value);
}

/* A calendar is made of some hundred widgets: only the date that is looked at in one gets it. */
static void
create_popover (GtkMenuButton *button, gpointer data)
{
  EntDateRow *self = data;
  const EntField *field = ent_field_row_get_field (data);
  GtkWidget *popover;
  GDate date;
  guint seconds;

  if (ent_field_row_get_subject (data) == NULL)
    return;
  popover = ent_date_popover_new (get_today (self), !field->required);
  ent_date_popover_set_date (ENT_DATE_POPOVER (popover),
                             read_date (self, &date, &seconds) ? &date : get_today (self));
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
changed_cb (EntDateRow *self)
{
  refresh_hint (self);
  refresh_note (self);
  ent_field_row_edited (ENT_FIELD_ROW (self));
}

static void
ent_date_row_class_init (EntDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  row_class->prepare = ent_date_row_prepare;
  row_class->show = ent_date_row_show;
  row_class->read = ent_date_row_read;
  row_class->set_editable = ent_date_row_set_editable;
  row_class->dup_typed = ent_date_row_dup_typed;
  row_class->set_typed = ent_date_row_set_typed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDateRow, text);
  gtk_widget_class_bind_template_child (widget_class, EntDateRow, hint);
  gtk_widget_class_bind_template_child (widget_class, EntDateRow, button);
  gtk_widget_class_bind_template_callback (widget_class, ent_field_row_enter);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ent_date_row_init (EntDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
}
