/* SPDX-License-Identifier: GPL-3.0-or-later
 * The five phases of an engagement as a line. */
#include "ent-phase-line.h"

#include <glib/gi18n-lib.h>

#include "ent-gate-button.h"
#include "ent-phase-step.h"
#include "ent-work-kinds.h"

#define N_PHASES 5

/* px in sight on either side of the current phase: what comes before and after it. */
#define AROUND 120

struct _EntPhaseLine
{
  AdwBin parent_instance;
  GtkScrolledWindow *scroller;
  EntPhaseStep *steps[N_PHASES];
  EntGateButton *gates[ENT_N_GATES];
  GtkWidget *current; /* (nullable): one of the steps */
  guint scroll;       /* idle that brings it into sight */
};

enum
{
  SIGNAL_GATE_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntPhaseLine, ent_phase_line, ADW_TYPE_BIN)

static void
gate_toggled_cb (EntPhaseLine *self, GtkToggleButton *button)
{
  int selected = -1;

  for (int i = 0; i < ENT_N_GATES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->gates[i])))
      selected = i;
  g_signal_emit (self, signals[SIGNAL_GATE_SELECTED], 0, selected);
}

static gboolean
scroll_cb (gpointer data)
{
  EntPhaseLine *self = data;
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);
  GtkWidget *line = self->current != NULL ? gtk_widget_get_parent (self->current) : NULL;
  graphene_rect_t bounds;

  self->scroll = 0;
  if (line != NULL && gtk_widget_compute_bounds (self->current, line, &bounds))
    gtk_adjustment_clamp_page (across, bounds.origin.x - AROUND,
                               bounds.origin.x + bounds.size.width + AROUND);
  return G_SOURCE_REMOVE;
}

/* Where the line is wider than the window, the phase the engagement is in is in sight. The place is
 * known only once sizes are dealt out. */
static void
scroll_soon (EntPhaseLine *self)
{
  if (self->scroll == 0)
    self->scroll = g_idle_add (scroll_cb, self);
}

static void
ent_phase_line_dispose (GObject *object)
{
  g_clear_handle_id (&ENT_PHASE_LINE (object)->scroll, g_source_remove);
  G_OBJECT_CLASS (ent_phase_line_parent_class)->dispose (object);
}

static void
bind_child (GtkWidgetClass *klass, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (klass, name, FALSE, offset);
}

static void
ent_phase_line_class_init (EntPhaseLineClass *klass)
{
  static const char *const steps[] = { "diagnose", "contract", "deliver", "hand_off", "sustain" };
  static const char *const gates[] = { "contract_gate", "deliver_gate", "handoff_gate" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_phase_line_dispose;
  signals[SIGNAL_GATE_SELECTED]
      = g_signal_new ("gate-selected", ENT_TYPE_PHASE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (ENT_TYPE_PHASE_STEP);
  g_type_ensure (ENT_TYPE_GATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/overview/ent-phase-line.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPhaseLine, scroller);
  for (guint i = 0; i < N_PHASES; i++)
    bind_child (widget_class, steps[i],
                G_STRUCT_OFFSET (EntPhaseLine, steps) + i * sizeof (EntPhaseStep *));
  for (guint i = 0; i < ENT_N_GATES; i++)
    bind_child (widget_class, gates[i],
                G_STRUCT_OFFSET (EntPhaseLine, gates) + i * sizeof (EntGateButton *));
}

static void
ent_phase_line_init (EntPhaseLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ENT_N_GATES; i++)
    g_signal_connect_object (self->gates[i], "toggled", G_CALLBACK (gate_toggled_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (scroll_soon), self, G_CONNECT_SWAPPED);
}

void
ent_phase_line_show (EntPhaseLine *self, const char *phase, const EntGateTally *tally)
{
  const EntChoice *phases = ent_engagement_kind.fields[ENT_ENGAGEMENT_PHASE].choices;
  EntPhasePlace place = phase != NULL ? ENT_PHASE_BEHIND : ENT_PHASE_AHEAD;

  self->current = NULL;
  for (guint i = 0; i < N_PHASES && phases[i].value != NULL; i++)
    {
      gboolean current = g_strcmp0 (phases[i].value, phase) == 0;

      ent_phase_step_show (self->steps[i], i + 1, _ (phases[i].label),
                           current ? ENT_PHASE_CURRENT : place);
      if (current)
        {
          self->current = GTK_WIDGET (self->steps[i]);
          place = ENT_PHASE_AHEAD;
        }
    }
  for (guint i = 0; i < ENT_N_GATES; i++)
    ent_gate_button_show (self->gates[i], i, tally != NULL ? &tally->gates[i] : NULL);
  scroll_soon (self);
}
