/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line under the header bar. */
#include "ent-banner.h"

struct _EntBanner
{
  AdwBin parent_instance;
  GtkRevealer *revealer;
  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (EntBanner, ent_banner, ADW_TYPE_BIN)

static void
ent_banner_class_init (EntBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-banner.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_bind_template_child (widget_class, EntBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntBanner, box);
  gtk_widget_class_bind_template_child (widget_class, EntBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, EntBanner, label);
  gtk_widget_class_bind_template_child (widget_class, EntBanner, button);
}

static void
ent_banner_init (EntBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_banner_show (EntBanner *self,
                 const char *text,
                 const char *icon_name,
                 const char *style,
                 const char *button_label,
                 const char *action)
{
  const char *const classes[] = { "message-bar", style, NULL };

  gtk_widget_set_css_classes (self->box, (const char **)classes);
  gtk_label_set_label (self->label, text);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button_label != NULL);
  if (button_label != NULL)
    gtk_button_set_label (self->button, button_label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
ent_banner_hide (EntBanner *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

const char *
ent_banner_get_text (EntBanner *self)
{
  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}
