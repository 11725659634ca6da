/* SPDX-License-Identifier: GPL-3.0-or-later
 * One change in the timeline. */
#include "ent-history-row.h"

#include <glib/gi18n-lib.h>

#include "ent-present.h"
#include "ent-tooltip.h"

struct _EntHistoryRow
{
  AdwBin parent_instance;
  GtkLabel *day;
  GtkLabel *time;
  GtkImage *icon;
  GtkLabel *label;
  GtkLabel *person;
};

G_DEFINE_FINAL_TYPE (EntHistoryRow, ent_history_row, ADW_TYPE_BIN)

static void
ent_history_row_class_init (EntHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/history/ent-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntHistoryRow, day);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryRow, time);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryRow, label);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryRow, person);
}

static void
ent_history_row_init (EntHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_history_row_new (void)
{
  return g_object_new (ENT_TYPE_HISTORY_ROW, NULL);
}

/* The journal keeps UTC; people remember their own clock. */
void
ent_history_get_moment (EntEntry *entry, GDate *day, char **clock)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (ent_entry_get_time (entry), NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  int year = 1;
  int month = 1;
  int month_day = 1;

  if (local != NULL)
    g_date_time_get_ymd (local, &year, &month, &month_day);
  g_date_clear (day, 1);
  g_date_set_dmy (day, month_day, month, year);
  if (clock != NULL)
    *clock = local != NULL ? g_date_time_format (local, "%H:%M") : g_strdup ("");
}

char *
ent_history_dup_label (EntEntry *entry)
{
  switch (ent_entry_get_mode (entry))
    {
    case ENT_MODE_UNDO:
      /* Translators: %s is what was undone, as "Add stakeholder". */
      return g_strdup_printf (_ ("Undo: %s"), ent_entry_get_label (entry));
    case ENT_MODE_REDO:
      /* Translators: %s is what was done again, as "Add stakeholder". */
      return g_strdup_printf (_ ("Redo: %s"), ent_entry_get_label (entry));
    case ENT_MODE_DO:
    default:
      return g_strdup (ent_entry_get_label (entry));
    }
}

static const char *
get_icon (EntEntry *entry)
{
  switch (ent_entry_get_mode (entry))
    {
    case ENT_MODE_UNDO:
      return "edit-undo-symbolic";
    case ENT_MODE_REDO:
      return "edit-redo-symbolic";
    case ENT_MODE_DO:
    default:
      return "document-edit-symbolic";
    }
}

void
ent_history_row_show (EntHistoryRow *self, EntEntry *entry, EntEntry *above, const GDate *today)
{
  const char *person = ent_entry_get_person (entry);
  g_autofree char *label = ent_history_dup_label (entry);
  g_autofree char *clock = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *full = NULL;
  GDate day;
  GDate day_above;
  gboolean first;

  ent_history_get_moment (entry, &day, &clock);
  if (above != NULL)
    ent_history_get_moment (above, &day_above, NULL);
  first = above == NULL || g_date_compare (&day, &day_above) != 0;
  day_text = first ? ent_present_date (&day, today) : g_strdup ("");
  full = ent_present_full_date (&day);

  gtk_label_set_label (self->day, day_text);
  gtk_label_set_label (self->time, clock);
  gtk_image_set_from_icon_name (self->icon, get_icon (entry));
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->person, person != NULL ? person : "");
  ent_tooltip_set (GTK_WIDGET (self), full);
}
