/* SPDX-License-Identifier: GPL-3.0-or-later
 * One of several references in a form. */
#include "ent-reference-item.h"

#include <glib/gi18n-lib.h>

#include "ent-record-line.h"

struct _EntReferenceItem
{
  GtkListBoxRow parent_instance;
  EntRecordLine *line;
  GtkWidget *remove;
};

enum
{
  SIGNAL_REMOVE,
  SIGNAL_MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntReferenceItem, ent_reference_item, GTK_TYPE_LIST_BOX_ROW)

static void
remove_cb (EntReferenceItem *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static gboolean
key_pressed_cb (EntReferenceItem *self, guint key, guint code, GdkModifierType state)
{
  if (!gtk_widget_get_visible (self->remove))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
  else if (key == GDK_KEY_Up && state & GDK_ALT_MASK)
    g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
  else if (key == GDK_KEY_Down && state & GDK_ALT_MASK)
    g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ent_reference_item_class_init (EntReferenceItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_REMOVE] = g_signal_new ("remove", ENT_TYPE_REFERENCE_ITEM, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", ENT_TYPE_REFERENCE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (ENT_TYPE_RECORD_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-reference-item.ui");
  gtk_widget_class_bind_template_child (widget_class, EntReferenceItem, line);
  gtk_widget_class_bind_template_child (widget_class, EntReferenceItem, remove);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
ent_reference_item_init (EntReferenceItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_reference_item_new (void)
{
  return g_object_new (ENT_TYPE_REFERENCE_ITEM, NULL);
}

void
ent_reference_item_set_record (EntReferenceItem *self, EntRecord *record, gboolean editable)
{
  g_autofree char *title = ent_record_dup_title (record);
  /* Translators: what a button does; %s is the title of a record. */
  g_autofree char *label = g_strdup_printf (_ ("Take out %s"), title);

  ent_record_line_set_record (self->line, record, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (self->remove, editable);
}

EntRecord *
ent_reference_item_get_record (EntReferenceItem *self)
{
  return ent_record_line_get_record (self->line);
}
