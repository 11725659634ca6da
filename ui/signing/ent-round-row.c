/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record in the list of a round. */
#include "ent-round-row.h"

#include <glib/gi18n-lib.h>

#include "ent-content-view.h"
#include "ent-content.h"
#include "ent-menu-button.h"
#include "ent-name-check.h"
#include "ent-signing-watch.h"

/* Characters of a digest people compare at a glance. */
#define SHORT_DIGEST 8

struct _EntRoundRow
{
  AdwBin parent_instance;
  GtkCheckButton *check;
  GtkLabel *digest;
  GtkMenuButton *read_button;
  EntRoundItem *item; /* (nullable) */
  GBinding *binding;  /* (nullable): borrowed */
};

G_DEFINE_FINAL_TYPE (EntRoundRow, ent_round_row, ADW_TYPE_BIN)

/* Contents are made for those that are read. */
static void
create_popover (GtkMenuButton *button, gpointer data)
{
  EntRoundRow *self = data;
  g_autoptr (GtkBuilder) builder = NULL;
  g_autofree char *text = NULL;

  if (self->item == NULL)
    return;
  g_type_ensure (ENT_TYPE_CONTENT_VIEW);
  builder = gtk_builder_new_from_resource ("/app/entente/Entente/signing/ent-content-popover.ui");
  text = ent_content_make_text (ent_round_item_get_subject (self->item));
  ent_content_view_set_content (ENT_CONTENT_VIEW (gtk_builder_get_object (builder, "content")),
                                text);
  gtk_menu_button_set_popover (button, GTK_WIDGET (gtk_builder_get_object (builder, "popover")));
}

static void
ent_round_row_dispose (GObject *object)
{
  ent_round_row_set_item (ENT_ROUND_ROW (object), NULL);
  G_OBJECT_CLASS (ent_round_row_parent_class)->dispose (object);
}

static void
ent_round_row_class_init (EntRoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_round_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/signing/ent-round-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRoundRow, check);
  gtk_widget_class_bind_template_child (widget_class, EntRoundRow, digest);
  gtk_widget_class_bind_template_child (widget_class, EntRoundRow, read_button);
}

static void
ent_round_row_init (EntRoundRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->read_button, create_popover, self, NULL);
}

GtkWidget *
ent_round_row_new (void)
{
  return g_object_new (ENT_TYPE_ROUND_ROW, NULL);
}

/* A sheet that came back is compared by it. */
static void
show_digest (EntRoundRow *self)
{
  EntRecord *subject = ent_round_item_get_subject (self->item);
  EntSigningWatch *watch = ent_signing_watch_get (ent_record_get_source (subject));
  EntSignatures *signatures = ent_signing_watch_get_signatures (watch);
  const char *digest = ent_content_get_digest (ent_signatures_get_content (signatures), subject);
  /* Translators: the beginning of a digest of what is signed. */
  g_autofree char *text = g_strdup_printf (_ ("digest %.*s…"), SHORT_DIGEST, digest);

  gtk_label_set_label (self->digest, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->digest), digest);
}

static void
show_item (EntRoundRow *self)
{
  g_autofree char *title = ent_record_dup_title (ent_round_item_get_record (self->item));
  g_autofree char *visible = ent_text_dup_visible (title);
  /* Translators: what a button does; %s is what is to be signed, as "MQL". */
  g_autofree char *spoken = g_strdup_printf (_ ("Read what is signed of “%s”"), visible);

  gtk_check_button_set_label (self->check, visible);
  ent_menu_button_set_name (self->read_button, spoken);
  show_digest (self);
  self->binding = g_object_bind_property (self->item, "chosen", self->check, "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

void
ent_round_row_set_item (EntRoundRow *self, EntRoundItem *item)
{
  if (self->item == item)
    return;
  g_clear_pointer (&self->binding, g_binding_unbind);
  if (self->read_button != NULL)
    gtk_menu_button_set_popover (self->read_button, NULL);
  g_set_object (&self->item, item);
  if (item != NULL)
    show_item (self);
}
