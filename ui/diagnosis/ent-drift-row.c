/* SPDX-License-Identifier: GPL-3.0-or-later
 * One question of an instrument over its runs. */
#include "ent-drift-row.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-columns.h"

#define RUN_WIDTH 84    /* px: column of a run */
#define DRIFT_WIDTH 108 /* px: column of the drift */

struct _EntDriftRow
{
  GtkListBoxRow parent_instance;
  EntColumns *columns;
  GtkLabel *title;
  GtkBox *runs;
  GtkBox *drift;
  EntRecord *question; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntDriftRow, ent_drift_row, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  EntMeaning meaning;
  const char *icon; /* (nullable): the meaning's own */
} looks[] = {
  [ENT_DRIFT_BETTER] = { ENT_MEANING_GOOD, "go-up-symbolic" },
  [ENT_DRIFT_WORSE] = { ENT_MEANING_BAD, "go-down-symbolic" },
  [ENT_DRIFT_SAME] = { ENT_MEANING_NEUTRAL, "go-next-symbolic" },
  [ENT_DRIFT_CHANGED] = { ENT_MEANING_ATTENTION, "document-edit-symbolic" },
  [ENT_DRIFT_NEW] = { ENT_MEANING_UNDER_WAY, "list-add-symbolic" },
  [ENT_DRIFT_MISSING] = { ENT_MEANING_ATTENTION, "list-remove-symbolic" },
  [ENT_DRIFT_OPEN] = { ENT_MEANING_NEUTRAL, "content-loading-symbolic" },
};

static void
ent_drift_row_dispose (GObject *object)
{
  g_clear_object (&ENT_DRIFT_ROW (object)->question);
  G_OBJECT_CLASS (ent_drift_row_parent_class)->dispose (object);
}

static void
ent_drift_row_class_init (EntDriftRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_drift_row_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-drift-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDriftRow, columns);
  gtk_widget_class_bind_template_child (widget_class, EntDriftRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntDriftRow, runs);
  gtk_widget_class_bind_template_child (widget_class, EntDriftRow, drift);
}

static void
ent_drift_row_init (EntDriftRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* There are as many columns as runs, so they are no part of the template. */
static void
add_run (EntDriftRow *self, const char *text, const char *tooltip)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_size_request (label, RUN_WIDTH, -1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_tooltip_text (label, tooltip);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (self->runs, label);
}

/* The runs take their width; the question has the rest, or stands over them. */
static void
fit (EntDriftRow *self, const EntAuditDrift *drift, guint first)
{
  int width = (int)(drift->runs->len - first) * RUN_WIDTH;

  if (drift->baseline >= 0)
    width += DRIFT_WIDTH;
  gtk_widget_set_visible (GTK_WIDGET (self->drift), drift->baseline >= 0);
  gtk_widget_set_size_request (GTK_WIDGET (self->drift), DRIFT_WIDTH, -1);
  g_object_set (self->columns, "side-width", width, "break-width", width + 240, NULL);
}

static void
show_drift (EntDriftRow *self, EntDrift drift)
{
  GtkWidget *chip = ent_chip_new ();

  ent_chip_set (ENT_CHIP (chip), looks[drift].meaning, looks[drift].icon,
                ent_drift_get_label (drift));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (self->drift, chip);
}

GtkWidget *
ent_drift_row_new (const EntAuditDrift *drift, const EntDriftItem *item, guint first)
{
  EntDriftRow *self = g_object_new (ENT_TYPE_DRIFT_ROW, NULL);
  g_autofree char *title = ent_record_dup_title (item->question);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", title, item->sentence);

  self->question = g_object_ref (item->question);
  gtk_label_set_label (self->title, title);
  for (guint i = first; i < item->stands->len; i++)
    {
      const EntStand *stand = g_ptr_array_index (item->stands, i);

      add_run (self, stand->text, NULL);
    }
  fit (self, drift, first);
  if (drift->baseline >= 0)
    show_drift (self, item->drift);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), item->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
ent_drift_row_new_head (const EntAuditDrift *drift, guint first)
{
  EntDriftRow *self = g_object_new (ENT_TYPE_DRIFT_ROW, "activatable", FALSE, "focusable", FALSE,
                                    "css-classes", (const char *[]){ "drift-head", NULL }, NULL);

  gtk_label_set_label (self->title, _ ("Question"));
  for (guint i = first; i < drift->runs->len; i++)
    {
      const EntAuditRun *run = g_ptr_array_index (drift->runs, i);
      g_autofree char *head = ent_audit_run_dup_head (run);

      add_run (self, head, run->title);
    }
  fit (self, drift, first);
  gtk_box_append (self->drift, gtk_label_new (_ ("Drift")));
  return GTK_WIDGET (self);
}

EntRecord *
ent_drift_row_get_question (EntDriftRow *self)
{
  return self->question;
}
