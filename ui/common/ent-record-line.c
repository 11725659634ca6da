/* SPDX-License-Identifier: GPL-3.0-or-later
 * A record as one line of a list. */
#include "ent-record-line.h"

#include "ent-tooltip.h"

struct _EntRecordLine
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *more;
  EntRecord *record;
  gulong title_handler;
};

G_DEFINE_FINAL_TYPE (EntRecordLine, ent_record_line, GTK_TYPE_WIDGET)

static void
refresh_title (EntRecordLine *self)
{
  g_autofree char *title = self->record != NULL ? ent_record_dup_title (self->record) : NULL;

  gtk_label_set_label (self->title, title != NULL ? title : "");
  ent_tooltip_set (GTK_WIDGET (self), title);
}

static void
ent_record_line_dispose (GObject *object)
{
  EntRecordLine *self = ENT_RECORD_LINE (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->title_handler, self->record);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_RECORD_LINE);
  G_OBJECT_CLASS (ent_record_line_parent_class)->dispose (object);
}

static void
ent_record_line_class_init (EntRecordLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_record_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-record-line.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRecordLine, title);
  gtk_widget_class_bind_template_child (widget_class, EntRecordLine, more);
}

static void
ent_record_line_init (EntRecordLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_record_line_new (void)
{
  return g_object_new (ENT_TYPE_RECORD_LINE, NULL);
}

void
ent_record_line_set_record (EntRecordLine *self, EntRecord *record, const char *more)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->title_handler, self->record);
  g_set_object (&self->record, record);
  if (record != NULL)
    self->title_handler
        = g_signal_connect_swapped (record, "notify::title", G_CALLBACK (refresh_title), self);
  refresh_title (self);
  gtk_label_set_label (self->more, more != NULL ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), more != NULL);
}

EntRecord *
ent_record_line_get_record (EntRecordLine *self)
{
  return self->record;
}
