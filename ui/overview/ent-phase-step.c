/* SPDX-License-Identifier: GPL-3.0-or-later
 * One phase in the phase line. */
#include "ent-phase-step.h"

#include <glib/gi18n-lib.h>

struct _EntPhaseStep
{
  AdwBin parent_instance;
  GtkStack *dot;
  GtkLabel *number;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (EntPhaseStep, ent_phase_step, ADW_TYPE_BIN)

static void
ent_phase_step_class_init (EntPhaseStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "phase-step");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/overview/ent-phase-step.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPhaseStep, dot);
  gtk_widget_class_bind_template_child (widget_class, EntPhaseStep, number);
  gtk_widget_class_bind_template_child (widget_class, EntPhaseStep, label);
}

static void
ent_phase_step_init (EntPhaseStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_phase_step_show (EntPhaseStep *self, guint number, const char *label, EntPhasePlace place)
{
  static const char *const classes[][2] = {
    [ENT_PHASE_BEHIND] = { "behind", NULL },
    [ENT_PHASE_CURRENT] = { "current", NULL },
    [ENT_PHASE_AHEAD] = { "ahead", NULL },
  };
  const char *const spoken[] = {
    /* Translators: %s is a phase of the engagement. */
    [ENT_PHASE_BEHIND] = _ ("%s, done"),
    [ENT_PHASE_CURRENT] = _ ("%s, the current phase"),
    [ENT_PHASE_AHEAD] = _ ("%s, ahead"),
  };
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autoptr (GString) name = g_string_new (spoken[place]);

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **)classes[place]);
  gtk_label_set_label (self->number, digits);
  gtk_label_set_label (self->label, label);
  gtk_stack_set_visible_child_name (self->dot, place == ENT_PHASE_BEHIND ? "done" : "number");
  g_string_replace (name, "%s", label, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}
