/* SPDX-License-Identifier: GPL-3.0-or-later
 * One class of stakeholders at a glance. */
#include "ent-class-tile.h"

#include <glib/gi18n-lib.h>

#include "ent-map-symbol.h"
#include "ent-tooltip.h"

struct _EntClassTile
{
  AdwBin parent_instance;
  EntMapSymbol *symbol;
  GtkLabel *count;
  GtkLabel *name;
  GtkWidget *warning;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (EntClassTile, ent_class_tile, ADW_TYPE_BIN)

static void
ent_class_tile_class_init (EntClassTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENT_TYPE_MAP_SYMBOL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-class-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClassTile, symbol);
  gtk_widget_class_bind_template_child (widget_class, EntClassTile, count);
  gtk_widget_class_bind_template_child (widget_class, EntClassTile, name);
  gtk_widget_class_bind_template_child (widget_class, EntClassTile, warning);
  gtk_widget_class_bind_template_child (widget_class, EntClassTile, add_button);
}

static void
ent_class_tile_init (EntClassTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
refresh_button (EntClassTile *self, const EntChoice *choice)
{
  /* Translators: what a button does; %s is a class, as “Data owner”. */
  g_autofree char *text = g_strdup_printf (_ ("Add: %s"), _ (choice->label));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", choice->value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "people.add-class");
  ent_tooltip_set (self->add_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

void
ent_class_tile_set (EntClassTile *self, const EntStakeholderClass *class)
{
  g_autofree char *count = g_strdup_printf ("%u", class->count);
  g_autofree char *missing = ent_stakeholder_class_dup_missing (class);
  g_autofree char *tooltip = g_strjoin ("\n", _ (class->choice->help), missing, NULL);

  gtk_widget_set_name (GTK_WIDGET (self), class->choice->value);
  ent_map_symbol_set (self->symbol, class->choice->value, NULL);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->name, _ (class->choice->label));
  gtk_widget_set_visible (self->warning, missing != NULL);
  ent_tooltip_set (GTK_WIDGET (self), tooltip);
  if (class->count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "missing");
  refresh_button (self, class->choice);
}
