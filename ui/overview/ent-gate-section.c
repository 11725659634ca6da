/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in the way at one gate. */
#include "ent-gate-section.h"

#include <glib/gi18n-lib.h>

#include "ent-findings-strip.h"

struct _EntGateSection
{
  AdwBin parent_instance;
  GtkLabel *title;
  GtkLabel *count;
  EntFindingsStrip *strip;
};

G_DEFINE_FINAL_TYPE (EntGateSection, ent_gate_section, ADW_TYPE_BIN)

static void
ent_gate_section_class_init (EntGateSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENT_TYPE_FINDINGS_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/overview/ent-gate-section.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGateSection, title);
  gtk_widget_class_bind_template_child (widget_class, EntGateSection, count);
  gtk_widget_class_bind_template_child (widget_class, EntGateSection, strip);
}

static void
ent_gate_section_init (EntGateSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
stands_at (gpointer item, gpointer user_data)
{
  return ent_finding_get_rule (item)->gate == GPOINTER_TO_UINT (user_data);
}

void
ent_gate_section_set_session (EntGateSection *self, EntSession *session, EntGate gate)
{
  g_autoptr (GtkFilter) filter
      = GTK_FILTER (gtk_custom_filter_new (stands_at, GUINT_TO_POINTER (gate), NULL));
  /* Translators: %s is a gate's name: "Contract gate". */
  g_autofree char *title = g_strdup_printf (_ ("%s gate"), ent_gate_get_label (gate));

  gtk_label_set_label (self->title, title);
  g_object_set (self->strip, "label", title, NULL);
  ent_findings_strip_set_session (self->strip, session, filter);
}

void
ent_gate_section_set_count (EntGateSection *self, const EntGateCount *count)
{
  g_autofree char *state = ent_gate_count_describe (count);
  g_autofree char *text = NULL;

  if (count->warns > 0)
    /* Translators: a gate's state, and findings that do not block: "4 open, 2 warnings". */
    text = g_strdup_printf (ngettext ("%s, %u warning", "%s, %u warnings", count->warns), state,
                            count->warns);
  gtk_label_set_label (self->count, text != NULL ? text : state);
}

void
ent_gate_section_set_lines (EntGateSection *self, guint lines)
{
  g_object_set (self->strip, "lines", lines, NULL);
}
