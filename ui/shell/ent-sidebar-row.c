/* SPDX-License-Identifier: GPL-3.0-or-later
 * One page in the sidebar. */
#include "ent-sidebar-row.h"

#include <glib/gi18n-lib.h>

#include "ent-tooltip.h"

struct _EntSidebarRow
{
  GtkListBoxRow parent_instance;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *count;
  const EntPageInfo *info;
};

G_DEFINE_FINAL_TYPE (EntSidebarRow, ent_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
ent_sidebar_row_class_init (EntSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntSidebarRow, count);
}

static void
ent_sidebar_row_init (EntSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_sidebar_row_new (const EntPageInfo *info)
{
  EntSidebarRow *self = g_object_new (ENT_TYPE_SIDEBAR_ROW, "name", info->name, NULL);

  self->info = info;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), info->icon);
  gtk_label_set_label (GTK_LABEL (self->title), _ (info->title));
  ent_sidebar_row_set_count (self, 0);
  return GTK_WIDGET (self);
}

const EntPageInfo *
ent_sidebar_row_get_info (EntSidebarRow *self)
{
  return self->info;
}

void
ent_sidebar_row_set_count (EntSidebarRow *self, guint count)
{
  const char *title = _ (self->info->title);
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, count > 0);
  /* Translators: a page's title and how many findings block there. */
  spoken = g_strdup_printf (ngettext ("%s, %u finding blocks", "%s, %u findings block", count),
                            title, count);
  ent_tooltip_set (GTK_WIDGET (self), count > 0 ? spoken : _ (self->info->help));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  count > 0 ? spoken : title, -1);
}
