/* SPDX-License-Identifier: GPL-3.0-or-later
 * One finding as one line. */
#include "ent-finding-row.h"

#include <glib/gi18n-lib.h>

#include "ent-record-task.h"
#include "ent-tooltip.h"

struct _EntFindingRow
{
  GtkListBoxRow parent_instance;
  GtkWidget *icon;
  GtkWidget *message;
  GtkWidget *mend_button;
  EntSession *session;
  EntFinding *finding;
};

G_DEFINE_FINAL_TYPE (EntFindingRow, ent_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
mend_clicked_cb (EntFindingRow *self)
{
  ent_finding_row_mend (self);
}

static void
ent_finding_row_activate (GtkListBoxRow *row)
{
  ent_finding_row_mend (ENT_FINDING_ROW (row));
}

static void
ent_finding_row_dispose (GObject *object)
{
  EntFindingRow *self = ENT_FINDING_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->finding);
  G_OBJECT_CLASS (ent_finding_row_parent_class)->dispose (object);
}

static void
ent_finding_row_class_init (EntFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_finding_row_dispose;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = ent_finding_row_activate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, EntFindingRow, mend_button);
  gtk_widget_class_bind_template_callback (widget_class, mend_clicked_cb);
}

static void
ent_finding_row_init (EntFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* How much a finding weighs: said by shape and word, then by colour. */
typedef struct
{
  const char *icon_name;
  const char *style;
  const char *spoken; /* N_(), %s is the finding's sentence */
} Weight;

static const Weight blocks = { "dialog-error-symbolic", "error", N_ ("Blocks the gate: %s") };
static const Weight warns = { "dialog-warning-symbolic", "warning", N_ ("Warning: %s") };
static const Weight waived = { "object-select-symbolic", "dim-label", N_ ("Waived: %s") };

static const Weight *
weigh (EntFindingRow *self)
{
  if (!ent_finding_get_rule (self->finding)->blocks)
    return &warns;
  return ent_session_is_waived (self->session, self->finding) ? &waived : &blocks;
}

static void
show_finding (EntFindingRow *self)
{
  const Weight *weight = weigh (self);
  const char *const classes[] = { weight->style, NULL };
  const char *message = ent_finding_get_message (self->finding);
  const char *remedy = ent_finding_get_remedy (self->finding);
  g_autoptr (GString) spoken = g_string_new (_ (weight->spoken));
  g_autofree char *tooltip = NULL;

  g_string_replace (spoken, "%s", message, 1);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), weight->icon_name);
  gtk_widget_set_css_classes (self->icon, (const char **)classes);
  gtk_label_set_label (GTK_LABEL (self->message), message);
  gtk_widget_set_sensitive (self->message, weight != &waived);
  tooltip = g_strjoin ("\n", weight == &waived ? spoken->str : message, remedy, NULL);
  ent_tooltip_set (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mend_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Mend"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}

GtkWidget *
ent_finding_row_new (EntSession *session, EntFinding *finding)
{
  EntFindingRow *self = g_object_new (ENT_TYPE_FINDING_ROW, NULL);

  self->session = g_object_ref (session);
  self->finding = g_object_ref (finding);
  g_signal_connect_object (session, "waivers-changed", G_CALLBACK (show_finding), self,
                           G_CONNECT_SWAPPED);
  show_finding (self);
  return GTK_WIDGET (self);
}

void
ent_finding_row_mend (EntFindingRow *self)
{
  if (!ent_record_task_mend (GTK_WIDGET (self), self->session, self->finding))
    ent_session_mend (self->session, self->finding);
}
