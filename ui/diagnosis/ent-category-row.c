/* SPDX-License-Identifier: GPL-3.0-or-later
 * One category of a scored instrument. */
#include "ent-category-row.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"

struct _EntCategoryRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *title;
  GtkLabel *weakest_label;
  GtkLevelBar *bar;
  GtkLabel *mean;
  GtkLabel *wording;
  EntRecord *weakest; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntCategoryRow, ent_category_row, GTK_TYPE_LIST_BOX_ROW)

static void
ent_category_row_dispose (GObject *object)
{
  g_clear_object (&ENT_CATEGORY_ROW (object)->weakest);
  G_OBJECT_CLASS (ent_category_row_parent_class)->dispose (object);
}

static void
ent_category_row_class_init (EntCategoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_category_row_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-category-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntCategoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntCategoryRow, weakest_label);
  gtk_widget_class_bind_template_child (widget_class, EntCategoryRow, bar);
  gtk_widget_class_bind_template_child (widget_class, EntCategoryRow, mean);
  gtk_widget_class_bind_template_child (widget_class, EntCategoryRow, wording);
}

static void
ent_category_row_init (EntCategoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): “1.8”, or “1.8 → 2.4” where there is a baseline. */
static char *
format_mean (const EntCapability *capability, const EntCapability *before)
{
  g_autofree char *now = ent_capability_format_mean (capability->mean);
  g_autofree char *then
      = before != NULL && before->scored > 0 ? ent_capability_format_mean (before->mean) : NULL;

  if (capability->scored == 0)
    return g_strdup (_ ("–"));
  return then != NULL ? g_strdup_printf ("%s → %s", then, now) : g_steal_pointer (&now);
}

GtkWidget *
ent_category_row_new (const EntCapability *capability, const EntCapability *before)
{
  EntCategoryRow *self = g_object_new (ENT_TYPE_CATEGORY_ROW, NULL);
  g_autofree char *mean = format_mean (capability, before);
  g_autofree char *text = ent_capability_dup_text (capability);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", capability->label, text);
  g_autofree char *weakest = NULL;
  g_autofree char *hint = NULL;

  gtk_label_set_label (self->title, capability->label);
  gtk_level_bar_set_value (self->bar, capability->mean);
  gtk_label_set_label (self->mean, mean);
  gtk_label_set_label (self->wording, capability->wording);
  g_set_object (&self->weakest, capability->weakest);
  if (self->weakest != NULL)
    {
      weakest = ent_record_dup_title (self->weakest);
      /* Translators: %s is the item of a category with the lowest score. */
      hint = g_strdup_printf (_ ("Weakest: %s"), weakest);
    }
  gtk_label_set_label (self->weakest_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->weakest_label), hint != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return GTK_WIDGET (self);
}

EntRecord *
ent_category_row_get_weakest (EntCategoryRow *self)
{
  return self->weakest;
}
