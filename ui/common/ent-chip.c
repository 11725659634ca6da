/* SPDX-License-Identifier: GPL-3.0-or-later
 * A status as a chip. */
#include "ent-chip.h"

#include <glib/gi18n-lib.h>

#include "ent-tooltip.h"

struct _EntChip
{
  GtkWidget parent_instance;
  GtkWidget *icon;
  GtkWidget *label;
  const char *style; /* the style class in force */
};

G_DEFINE_FINAL_TYPE (EntChip, ent_chip, GTK_TYPE_WIDGET)

typedef struct
{
  const char *value;
  EntMeaning meaning;
  const char *icon; /* (nullable): the meaning's own */
} Status;

/* What each status means, in alphabetical order: those of the catalogue and those derived from
 * records. A choice field with a value that is not here is no status but a plain word. */
static const Status statuses[] = {
  { "absent", ENT_MEANING_ATTENTION, "user-offline-symbolic" },
  { "accepted", ENT_MEANING_GOOD, NULL },
  { "adjust", ENT_MEANING_ATTENTION, "document-edit-symbolic" },
  { "adopted", ENT_MEANING_GOOD, NULL },
  { "agreed", ENT_MEANING_UNDER_WAY, "object-select-symbolic" },
  { "aligned", ENT_MEANING_GOOD, NULL },
  { "approve", ENT_MEANING_GOOD, NULL },
  { "at-risk", ENT_MEANING_ATTENTION, NULL },
  { "carried", ENT_MEANING_ATTENTION, "go-next-symbolic" },
  { "closed", ENT_MEANING_GOOD, NULL },
  { "continue", ENT_MEANING_GOOD, "go-next-symbolic" },
  { "decided", ENT_MEANING_GOOD, NULL },
  { "deferred", ENT_MEANING_ATTENTION, "go-next-symbolic" },
  { "delivered", ENT_MEANING_UNDER_WAY, "object-select-symbolic" },
  { "discussed", ENT_MEANING_GOOD, NULL },
  { "divergent", ENT_MEANING_ATTENTION, NULL },
  { "done", ENT_MEANING_GOOD, NULL },
  { "draft", ENT_MEANING_NEUTRAL, "document-edit-symbolic" },
  { "dropped", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
  { "due", ENT_MEANING_ATTENTION, "alarm-symbolic" },
  { "expected", ENT_MEANING_NEUTRAL, NULL },
  { "handed-over", ENT_MEANING_UNDER_WAY, "go-next-symbolic" },
  { "in-force", ENT_MEANING_GOOD, NULL },
  { "in-progress", ENT_MEANING_UNDER_WAY, NULL },
  { "merged", ENT_MEANING_NEUTRAL, "go-up-symbolic" },
  { "missed", ENT_MEANING_BAD, NULL },
  { "not-applicable", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
  { "not-started", ENT_MEANING_NEUTRAL, NULL },
  { "on-track", ENT_MEANING_GOOD, NULL },
  { "open", ENT_MEANING_UNDER_WAY, "radio-symbolic" },
  { "overdue", ENT_MEANING_BAD, "alarm-symbolic" },
  { "partly-signed", ENT_MEANING_UNDER_WAY, "radio-mixed-symbolic" },
  { "planned", ENT_MEANING_NEUTRAL, NULL },
  { "present", ENT_MEANING_GOOD, NULL },
  { "proposed", ENT_MEANING_NEUTRAL, "document-edit-symbolic" },
  { "regrets", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
  { "reject", ENT_MEANING_BAD, "window-close-symbolic" },
  { "rejected", ENT_MEANING_BAD, "window-close-symbolic" },
  { "resolved", ENT_MEANING_GOOD, NULL },
  { "retire", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
  { "retired", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
  { "running", ENT_MEANING_UNDER_WAY, NULL },
  { "signed", ENT_MEANING_GOOD, NULL },
  { "stale", ENT_MEANING_ATTENTION, "view-refresh-symbolic" },
  { "superseded", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
  { "undiscussed", ENT_MEANING_NEUTRAL, NULL },
  { "withdrawn", ENT_MEANING_NEUTRAL, "window-close-symbolic" },
};

static const char *const styles[] = {
  [ENT_MEANING_NEUTRAL] = "neutral", [ENT_MEANING_UNDER_WAY] = "accented",
  [ENT_MEANING_GOOD] = "good",       [ENT_MEANING_ATTENTION] = "attention",
  [ENT_MEANING_BAD] = "bad",
};

static const char *const icons[] = {
  [ENT_MEANING_NEUTRAL] = "radio-symbolic",
  [ENT_MEANING_UNDER_WAY] = "content-loading-symbolic",
  [ENT_MEANING_GOOD] = "object-select-symbolic",
  [ENT_MEANING_ATTENTION] = "dialog-warning-symbolic",
  [ENT_MEANING_BAD] = "dialog-error-symbolic",
};

static int
compare_status (const void *value, const void *status)
{
  return strcmp (value, ((const Status *)status)->value);
}

static const Status *
find_status (const char *value)
{
  return bsearch (value, statuses, G_N_ELEMENTS (statuses), sizeof (Status), compare_status);
}

gboolean
ent_chip_is_status (const EntField *field)
{
  if (field->type != ENT_TYPE_CHOICE)
    return FALSE;
  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    if (find_status (choice->value) == NULL)
      return FALSE;
  return TRUE;
}

static void
ent_chip_dispose (GObject *object)
{
  EntChip *self = ENT_CHIP (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (ent_chip_parent_class)->dispose (object);
}

static void
ent_chip_class_init (EntChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_chip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_chip_init (EntChip *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->icon
      = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
ent_chip_new (void)
{
  return g_object_new (ENT_TYPE_CHIP, NULL);
}

/* In a table that scrolls most chips say what they said before: what is the same is not set again,
 * since GTK would look up its style and its icon anew. */
static void
set_style (EntChip *self, const char *style)
{
  if (self->style == style)
    return;
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  self->style = style;
  gtk_widget_add_css_class (GTK_WIDGET (self), style);
}

static void
set_icon (EntChip *self, const char *name)
{
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->icon)), name) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
}

void
ent_chip_set (EntChip *self, EntMeaning meaning, const char *icon_name, const char *text)
{
  set_style (self, styles[meaning]);
  set_icon (self, icon_name != NULL ? icon_name : icons[meaning]);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
ent_chip_set_status (EntChip *self, const char *name, const char *label)
{
  const Status *status = find_status (name);

  ent_chip_set (self, status != NULL ? status->meaning : ENT_MEANING_NEUTRAL,
                status != NULL ? status->icon : NULL, label);
}

void
ent_chip_set_value (EntChip *self, const EntField *field, const char *value)
{
  const EntChoice *choice = value != NULL ? ent_field_find_choice (field, value) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), choice != NULL);
  if (choice == NULL)
    return;
  ent_chip_set_status (self, value, _ (choice->label));
  ent_tooltip_set (GTK_WIDGET (self), choice->help != NULL ? _ (choice->help) : NULL);
}
