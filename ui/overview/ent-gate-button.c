/* SPDX-License-Identifier: GPL-3.0-or-later
 * A gate in the phase line. */
#include "ent-gate-button.h"

#include <glib/gi18n-lib.h>

#include "ent-tooltip.h"

struct _EntGateButton
{
  GtkToggleButton parent_instance;
  GtkImage *icon;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (EntGateButton, ent_gate_button, GTK_TYPE_TOGGLE_BUTTON)

static void
ent_gate_button_class_init (EntGateButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/overview/ent-gate-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGateButton, icon);
  gtk_widget_class_bind_template_child (widget_class, EntGateButton, label);
}

static void
ent_gate_button_init (EntGateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_gate_button_show (EntGateButton *self, EntGate gate, const EntGateCount *count)
{
  static const char *const unknown[] = { "gate", NULL };
  static const char *const passed[] = { "gate", "good", NULL };
  static const char *const open[] = { "gate", "bad", NULL };
  const char *const *classes = count == NULL ? unknown : count->open == 0 ? passed : open;
  g_autofree char *state = count != NULL ? ent_gate_count_describe (count) : g_strdup ("…");
  g_autofree char *text = NULL;

  gtk_image_set_from_icon_name (self->icon, classes == passed ? "changes-allow-symbolic"
                                                              : "changes-prevent-symbolic");
  gtk_label_set_label (self->label, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **)classes);
  /* Translators: a gate's name and its state: "Contract gate: 4 open, 1 waived". */
  text = g_strdup_printf (_ ("%s gate: %s"), ent_gate_get_label (gate), state);
  ent_tooltip_set (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
