/* SPDX-License-Identifier: GPL-3.0-or-later
 * The line of one person of a vCard import. */
#include "ent-vcard-line.h"

#include <glib/gi18n-lib.h>

struct _EntVcardLine
{
  AdwBin parent_instance;
  GtkCheckButton *check;
  GtkLabel *name;
  GtkLabel *match;
  GtkLabel *detail;
  GtkToggleButton *theirs_button;
  EntVcardItem *item; /* (nullable) */
  gulong changed_handler;
  gboolean showing; /* the line itself sets its controls */
};

G_DEFINE_FINAL_TYPE (EntVcardLine, ent_vcard_line, ADW_TYPE_BIN)

static void
show_item (EntVcardLine *self)
{
  g_autofree char *detail = ent_vcard_item_dup_detail (self->item);
  const char *name = ent_vcard_item_get_name (self->item);
  gboolean included = ent_vcard_item_is_included (self->item);

  self->showing = TRUE;
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->match, ent_vcard_item_get_match (self->item));
  gtk_label_set_label (self->detail, detail);
  gtk_check_button_set_active (self->check, included);
  gtk_toggle_button_set_active (self->theirs_button, ent_vcard_item_takes_theirs (self->item));
  gtk_widget_set_visible (GTK_WIDGET (self->theirs_button),
                          ent_vcard_item_has_conflict (self->item));
  gtk_widget_set_sensitive (GTK_WIDGET (self->theirs_button), included);
  gtk_widget_set_sensitive (GTK_WIDGET (self->detail), included);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->theirs_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  self->showing = FALSE;
}

static void
included_cb (EntVcardLine *self)
{
  if (!self->showing)
    ent_vcard_item_set_included (self->item, gtk_check_button_get_active (self->check));
}

static void
theirs_cb (EntVcardLine *self)
{
  if (!self->showing)
    ent_vcard_item_set_takes_theirs (self->item,
                                     gtk_toggle_button_get_active (self->theirs_button));
}

static void
ent_vcard_line_dispose (GObject *object)
{
  ent_vcard_line_set_item (ENT_VCARD_LINE (object), NULL);
  G_OBJECT_CLASS (ent_vcard_line_parent_class)->dispose (object);
}

static void
ent_vcard_line_class_init (EntVcardLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_vcard_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/exchange/ent-vcard-line.ui");
  gtk_widget_class_bind_template_child (widget_class, EntVcardLine, check);
  gtk_widget_class_bind_template_child (widget_class, EntVcardLine, name);
  gtk_widget_class_bind_template_child (widget_class, EntVcardLine, match);
  gtk_widget_class_bind_template_child (widget_class, EntVcardLine, detail);
  gtk_widget_class_bind_template_child (widget_class, EntVcardLine, theirs_button);
  gtk_widget_class_bind_template_callback (widget_class, included_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_cb);
}

static void
ent_vcard_line_init (EntVcardLine *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_vcard_line_new (void)
{
  return g_object_new (ENT_TYPE_VCARD_LINE, NULL);
}

void
ent_vcard_line_set_item (EntVcardLine *self, EntVcardItem *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_handler, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->changed_handler = g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
  show_item (self);
}
