/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover with a calendar to choose a day in. */
#include "ent-date-popover.h"

#include "ent-compat.h"

struct _EntDatePopover
{
  GtkPopover parent_instance;
  GtkCalendar *calendar;
  GtkWidget *clear;
  GDate today;
  int month; /* in sight, counted from year 0 */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (EntDatePopover, ent_date_popover, GTK_TYPE_POPOVER)

static void
choose (EntDatePopover *self, const GDate *date)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, date);
}

static int
count_months (GDateTime *time)
{
  return g_date_time_get_year (time) * 12 + g_date_time_get_month (time);
}

static void
leafed_cb (EntDatePopover *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);

  self->month = count_months (time);
}

/* Leafing from 31 May to June selects the 30th, too: only a day of the month in sight was chosen by
 * somebody. */
static void
day_selected_cb (EntDatePopover *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);
  GDate date;

  if (count_months (time) != self->month)
    return;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (time), g_date_time_get_month (time),
                  g_date_time_get_year (time));
  choose (self, &date);
}

static void
today_cb (EntDatePopover *self)
{
  choose (self, &self->today);
}

static void
clear_cb (EntDatePopover *self)
{
  choose (self, NULL);
}

static void
ent_date_popover_class_init (EntDatePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  chosen_signal = g_signal_new ("chosen", ENT_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_DATE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDatePopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, EntDatePopover, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, leafed_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
}

static void
ent_date_popover_init (EntDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_date_popover_new (const GDate *today, gboolean clearable)
{
  EntDatePopover *self = g_object_new (ENT_TYPE_DATE_POPOVER, NULL);

  self->today = *today;
  gtk_widget_set_visible (self->clear, clearable);
  return GTK_WIDGET (self);
}

void
ent_date_popover_set_date (EntDatePopover *self, const GDate *date)
{
  self->month = 0;
  ent_compat_set_calendar_date (self->calendar, date);
  leafed_cb (self);
}
