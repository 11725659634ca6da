/* SPDX-License-Identifier: GPL-3.0-or-later
 * A marker of the stakeholder map beside a word. */
#include "ent-map-symbol.h"

#include "ent-map-pen.h"
#include "ent-people-kinds.h"

#define SIZE 24

struct _EntMapSymbol
{
  GtkWidget parent_instance;
  char *class;
  char *function;
  gboolean can_block;
};

G_DEFINE_FINAL_TYPE (EntMapSymbol, ent_map_symbol, GTK_TYPE_WIDGET)

static void
ent_map_symbol_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntMapSymbol *self = ENT_MAP_SYMBOL (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  double x = gtk_widget_get_width (widget) / 2.0;
  double y = gtk_widget_get_height (widget) / 2.0;
  EntMapLook look = { self->class, self->function, self->can_block, FALSE };
  g_autoptr (EntMapPen) pen = ent_map_pen_new (gtk_widget_get_pango_context (widget),
                                               dark ? ENT_MAP_DARK : ENT_MAP_LIGHT, SIZE);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)(2 * x),
                                                                             (float)(2 * y)));

  ent_map_pen_draw (pen, cairo, look, x, y);
  cairo_destroy (cairo);
}

static void
ent_map_symbol_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
ent_map_symbol_finalize (GObject *object)
{
  EntMapSymbol *self = ENT_MAP_SYMBOL (object);

  g_free (self->class);
  g_free (self->function);
  G_OBJECT_CLASS (ent_map_symbol_parent_class)->finalize (object);
}

static void
ent_map_symbol_class_init (EntMapSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_map_symbol_finalize;
  widget_class->snapshot = ent_map_symbol_snapshot;
  widget_class->measure = ent_map_symbol_measure;
  gtk_widget_class_set_css_name (widget_class, "map-symbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_map_symbol_init (EntMapSymbol *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
ent_map_symbol_set (EntMapSymbol *self, const char *class, const char *function)
{
  g_free (self->class);
  g_free (self->function);
  self->class = g_strdup (class);
  self->function = g_strdup (function);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ent_map_symbol_set_stakeholder (EntMapSymbol *self, EntRecord *stakeholder)
{
  self->can_block = ent_record_get_boolean (stakeholder, ENT_STAKEHOLDER_CAN_BLOCK);
  ent_map_symbol_set (self, ent_record_get_text (stakeholder, ENT_STAKEHOLDER_CLASS),
                      ent_record_get_text (stakeholder, ENT_STAKEHOLDER_FUNCTION));
}
