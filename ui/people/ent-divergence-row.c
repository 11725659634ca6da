/* SPDX-License-Identifier: GPL-3.0-or-later
 * A pair on record as calling different things success. */
#include "ent-divergence-row.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-people-kinds.h"
#include "ent-present.h"
#include "ent-success-divergence.h"

struct _EntDivergenceRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *pair;
  EntChip *chip;
  GtkLabel *difference;
  GtkLabel *cause;
  GtkLabel *resolution;
  GtkWidget *resolve_button;
  EntRecord *divergence;
};

static guint resolve_wanted_signal;

G_DEFINE_FINAL_TYPE (EntDivergenceRow, ent_divergence_row, GTK_TYPE_LIST_BOX_ROW)

static void
resolve_cb (EntDivergenceRow *self)
{
  g_signal_emit (self, resolve_wanted_signal, 0);
}

static void
ent_divergence_row_dispose (GObject *object)
{
  g_clear_object (&ENT_DIVERGENCE_ROW (object)->divergence);
  G_OBJECT_CLASS (ent_divergence_row_parent_class)->dispose (object);
}

static void
ent_divergence_row_class_init (EntDivergenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_divergence_row_dispose;
  resolve_wanted_signal = g_signal_new ("resolve-wanted", ENT_TYPE_DIVERGENCE_ROW,
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-divergence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceRow, pair);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceRow, chip);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceRow, difference);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceRow, cause);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceRow, resolution);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceRow, resolve_button);
  gtk_widget_class_bind_template_callback (widget_class, resolve_cb);
}

static void
ent_divergence_row_init (EntDivergenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_pair (EntDivergenceRow *self)
{
  g_autofree char *first = ent_record_dup_display (self->divergence, ENT_SUCCESS_DIVERGENCE_FIRST);
  g_autofree char *second
      = ent_record_dup_display (self->divergence, ENT_SUCCESS_DIVERGENCE_SECOND);
  g_autofree char *title = ent_record_dup_title (self->divergence);
  /* Translators: two people. */
  g_autofree char *pair = g_strdup_printf (_ ("%s and %s"), first, second);

  gtk_label_set_label (self->pair, pair);
  gtk_label_set_label (self->difference, title);
}

/* Returns: (transfer full) (nullable): the severity and what that level means. */
static char *
dup_severity (EntDivergenceRow *self)
{
  const EntField *field = &ent_success_divergence_kind.fields[ENT_SUCCESS_DIVERGENCE_SEVERITY];
  const char *value = ent_record_get_text (self->divergence, ENT_SUCCESS_DIVERGENCE_SEVERITY);
  const EntChoice *choice = value != NULL ? ent_field_find_choice (field, value) : NULL;

  if (choice == NULL)
    return NULL;
  /* Translators: a severity, as “3 – Moderate”, and what it means. */
  return g_strdup_printf (_ ("Severity %s: %s"), _ (choice->label), _ (choice->help));
}

static void
show_cause (EntDivergenceRow *self)
{
  g_autofree char *cause
      = ent_record_dup_display (self->divergence, ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE);
  g_autofree char *severity = dup_severity (self);
  g_autofree char *both = NULL;

  if (*cause != '\0' && severity != NULL)
    both = g_strconcat (cause, " · ", severity, NULL);
  gtk_label_set_label (self->cause, both != NULL ? both : severity != NULL ? severity : cause);
}

/* Who agreed, when, and why it could be settled. */
static void
show_resolution (EntDivergenceRow *self, const GDate *today)
{
  const char *words = ent_record_get_text (self->divergence, ENT_SUCCESS_DIVERGENCE_RESOLUTION);
  g_autofree char *roles
      = ent_record_dup_display (self->divergence, ENT_SUCCESS_DIVERGENCE_AGREED_BY);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  GDate date;

  if (ent_record_get_date (self->divergence, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON, &date))
    day = ent_present_date (&date, today);
  if (day != NULL)
    /* Translators: the roles that agreed, a date, and what they agreed to. */
    text = g_strdup_printf (_ ("Agreed by %s, %s: %s"), roles, day, words != NULL ? words : "");
  gtk_label_set_label (self->resolution, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->resolution), text != NULL);
}

GtkWidget *
ent_divergence_row_new (EntSession *session, EntRecord *divergence)
{
  EntDivergenceRow *self = g_object_new (ENT_TYPE_DIVERGENCE_ROW, NULL);
  gboolean resolved = ent_success_is_resolved (divergence);

  self->divergence = g_object_ref (divergence);
  show_pair (self);
  show_cause (self);
  show_resolution (self, ent_session_get_today (session));
  ent_chip_set_status (self->chip, resolved ? "resolved" : "divergent",
                       resolved ? _ ("Resolved") : _ ("Divergent"));
  gtk_widget_set_visible (self->resolve_button, !resolved && !ent_session_is_read_only (session));
  return GTK_WIDGET (self);
}

EntRecord *
ent_divergence_row_get_divergence (EntDivergenceRow *self)
{
  return self->divergence;
}
