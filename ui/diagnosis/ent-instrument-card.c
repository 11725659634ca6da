/* SPDX-License-Identifier: GPL-3.0-or-later
 * An instrument as a card. */
#include "ent-instrument-card.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument-summary.h"
#include "ent-instrument.h"
#include "ent-respondent-row.h"

/* More people than these are a number. */
#define RESPONDENTS_SHOWN 3

struct _EntInstrumentCard
{
  GtkFlowBoxChild parent_instance;
  GtkLabel *title;
  EntChip *chip;
  GtkLabel *run;
  GtkBox *respondents;
  GtkLabel *sentence;
  EntSession *session;
  EntRecord *questionnaire;
};

G_DEFINE_FINAL_TYPE (EntInstrumentCard, ent_instrument_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
add_more (EntInstrumentCard *self, guint more)
{
  /* Translators: people beyond those that are listed. */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->respondents, label);
}

static void
refresh_respondents (EntInstrumentCard *self, const EntRun *run)
{
  g_autoptr (GPtrArray) respondents
      = ent_instrument_list_respondents (self->questionnaire, run->audit,
                                         ent_session_get_today (self->session));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->respondents))) != NULL)
    gtk_box_remove (self->respondents, row);
  for (guint i = 0; i < MIN (respondents->len, RESPONDENTS_SHOWN); i++)
    {
      row = ent_respondent_row_new ();
      ent_respondent_row_set_compact (ENT_RESPONDENT_ROW (row));
      ent_respondent_row_set_respondent (ENT_RESPONDENT_ROW (row),
                                         g_ptr_array_index (respondents, i), run, FALSE);
      gtk_box_append (self->respondents, row);
    }
  if (respondents->len > RESPONDENTS_SHOWN)
    add_more (self, respondents->len - RESPONDENTS_SHOWN);
}

void
ent_instrument_card_refresh (EntInstrumentCard *self)
{
  const GDate *today = ent_session_get_today (self->session);
  g_autoptr (EntRecord) audit = ent_instrument_dup_current_audit (self->questionnaire, today);
  g_autofree char *title = ent_record_dup_title (self->questionnaire);
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *spoken = NULL;
  EntRun run;

  ent_instrument_read_run (self->questionnaire, audit, &run);
  when = ent_instrument_summary_dup_run (self->questionnaire, &run, today);
  sentence = ent_instrument_summary_dup_sentence (self->questionnaire, &run);
  spoken = g_strdup_printf ("%s. %s %s", title, ent_run_state_get_label (run.state), sentence);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->run, when);
  gtk_label_set_label (self->sentence, sentence);
  ent_instrument_summary_show_state (self->questionnaire, &run, self->chip);
  refresh_respondents (self, &run);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
ent_instrument_card_dispose (GObject *object)
{
  EntInstrumentCard *self = ENT_INSTRUMENT_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->questionnaire);
  G_OBJECT_CLASS (ent_instrument_card_parent_class)->dispose (object);
}

static void
ent_instrument_card_class_init (EntInstrumentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_instrument_card_dispose;

  g_type_ensure (ENT_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-instrument-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentCard, title);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentCard, chip);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentCard, run);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentCard, respondents);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentCard, sentence);
}

static void
ent_instrument_card_init (EntInstrumentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_instrument_card_new (EntSession *session, EntRecord *questionnaire)
{
  EntInstrumentCard *self = g_object_new (ENT_TYPE_INSTRUMENT_CARD, NULL);

  self->session = g_object_ref (session);
  self->questionnaire = g_object_ref (questionnaire);
  ent_instrument_card_refresh (self);
  return GTK_WIDGET (self);
}

EntRecord *
ent_instrument_card_get_questionnaire (EntInstrumentCard *self)
{
  return self->questionnaire;
}
