/* SPDX-License-Identifier: GPL-3.0-or-later
 * One of the next dates. */
#include "ent-next-row.h"

#include <glib/gi18n-lib.h>

#include "ent-present.h"
#include "ent-tooltip.h"

struct _EntNextRow
{
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *what;
  GtkWidget *distance;
  EntSession *session;
  EntRecord *record;
  const char *field;
};

G_DEFINE_FINAL_TYPE (EntNextRow, ent_next_row, GTK_TYPE_LIST_BOX_ROW)

static void
ent_next_row_activate (GtkListBoxRow *row)
{
  EntNextRow *self = ENT_NEXT_ROW (row);

  ent_session_go_to (self->session, self->record, self->field);
}

static void
ent_next_row_dispose (GObject *object)
{
  EntNextRow *self = ENT_NEXT_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (ent_next_row_parent_class)->dispose (object);
}

static void
ent_next_row_class_init (EntNextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_next_row_dispose;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = ent_next_row_activate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/overview/ent-next-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntNextRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntNextRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntNextRow, what);
  gtk_widget_class_bind_template_child (widget_class, EntNextRow, distance);
}

static void
ent_next_row_init (EntNextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_date (EntNextRow *self, const EntNextDate *next)
{
  const GDate *today = ent_session_get_today (self->session);
  g_autofree char *title = ent_record_dup_title (next->record);
  g_autofree char *distance = ent_present_distance (&next->date, today);
  g_autofree char *full = ent_present_full_date (&next->date);
  g_autofree char *spoken = g_strjoin (", ", next->what, title, distance, NULL);

  gtk_image_set_from_icon_name (self->icon, ent_record_get_kind (next->record)->icon);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->what, next->what);
  gtk_label_set_label (GTK_LABEL (self->distance), distance);
  if (g_date_compare (&next->date, today) < 0)
    gtk_widget_add_css_class (self->distance, "error");
  ent_tooltip_set (GTK_WIDGET (self), full);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

GtkWidget *
ent_next_row_new (EntSession *session, const EntNextDate *next)
{
  EntNextRow *self = g_object_new (ENT_TYPE_NEXT_ROW, NULL);

  self->session = g_object_ref (session);
  self->record = g_object_ref (next->record);
  self->field = next->field;
  show_date (self, next);
  return GTK_WIDGET (self);
}
