/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the answers to one question are judged. */
#include "ent-judgement-form.h"

#include <glib/gi18n-lib.h>

#include "ent-answer-comparison.h"
#include "ent-answer-verdict.h"
#include "ent-columns.h"
#include "ent-diagnosis-kinds.h"
#include "ent-field-row.h"
#include "ent-text-buffer.h"

typedef enum
{
  JUDGEMENT_ALIGNED,
  JUDGEMENT_DIVERGENT,
  JUDGEMENT_RESOLVED,
  N_JUDGEMENTS,
} Judgement;

static const struct
{
  const char *value;
  const char *caption; /* what is asked */
} judgements[] = {
  [JUDGEMENT_ALIGNED] = { "aligned", N_ ("Why they mean the same, if the words differ") },
  [JUDGEMENT_DIVERGENT] = { "divergent", N_ ("What they differ in") },
  [JUDGEMENT_RESOLVED]
  = { "resolved", N_ ("The answer both now give, and why they could agree on it") },
};

struct _EntJudgementForm
{
  AdwBin parent_instance;
  GtkToggleButton *buttons[N_JUDGEMENTS];
  GtkLabel *caption;
  GtkTextView *reason;
  GtkWidget *settlement; /* what a resolution needs */
  GtkTextView *resolution;
  GtkListBox *agreed_list;
  EntFieldRow *agreed_row; /* borrowed from the list */
  GtkLabel *problem;
  EntSession *session;
  EntRecord *question;
  EntRecord *audit;  /* (nullable) */
  EntSubject *draft; /* never added; holds who agreed */
};

static guint ended_signal;

G_DEFINE_FINAL_TYPE (EntJudgementForm, ent_judgement_form, ADW_TYPE_BIN)

/* N_JUDGEMENTS: none is chosen. */
static Judgement
get_judgement (EntJudgementForm *self)
{
  Judgement at = 0;

  while (at < N_JUDGEMENTS && !gtk_toggle_button_get_active (self->buttons[at]))
    at++;
  return at;
}

static void
set_problem (EntJudgementForm *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
refresh (EntJudgementForm *self)
{
  Judgement judgement = get_judgement (self);
  gboolean chosen = judgement < N_JUDGEMENTS;

  gtk_widget_set_visible (self->settlement, judgement == JUDGEMENT_RESOLVED);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), chosen && judgement != JUDGEMENT_RESOLVED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.store", chosen);
  set_problem (self, NULL);
  gtk_label_set_label (self->caption, chosen ? _ (judgements[judgement].caption)
                                             : _ ("How do the answers stand to each other?"));
  if (!chosen)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (judgement == JUDGEMENT_RESOLVED ? self->resolution
                                                                                  : self->reason),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (judgements[judgement].caption),
                                  -1);
}

/* The focus goes to what is missing. */
static void
focus_missing (EntJudgementForm *self, Judgement judgement, const char *resolution)
{
  if (judgement != JUDGEMENT_RESOLVED)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  else if (resolution == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->resolution));
  else
    ent_field_row_focus (self->agreed_row);
}

static void
store_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntJudgementForm *self = ENT_JUDGEMENT_FORM (widget);
  Judgement judgement = get_judgement (self);
  g_autofree char *reason = ent_text_buffer_dup_words (gtk_text_view_get_buffer (self->reason));
  g_autofree char *resolution
      = ent_text_buffer_dup_words (gtk_text_view_get_buffer (self->resolution));
  g_autoptr (EntRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreed
      = ent_subject_list_references (self->draft, ENT_ANSWER_JUDGEMENT_AGREED_BY);
  EntAnswerVerdict verdict = {
    .question = self->question,
    .audit = self->audit,
    .reason = reason,
    .resolution = resolution,
    .agreed_by = agreed,
    .date = ent_session_get_today (self->session),
  };

  if (judgement == N_JUDGEMENTS)
    return;
  verdict.judgement = judgements[judgement].value;
  record = ent_answer_judge (&verdict, &error);
  if (record != NULL)
    g_signal_emit (self, ended_signal, 0);
  else
    {
      set_problem (self, error->message);
      focus_missing (self, judgement, resolution);
    }
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, ended_signal, 0);
}

static void
ent_judgement_form_dispose (GObject *object)
{
  EntJudgementForm *self = ENT_JUDGEMENT_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->question);
  g_clear_object (&self->audit);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (ent_judgement_form_parent_class)->dispose (object);
}

static void
ent_judgement_form_class_init (EntJudgementFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_judgement_form_dispose;
  ended_signal = g_signal_new ("ended", ENT_TYPE_JUDGEMENT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-judgement-form.ui");
  for (guint i = 0; i < N_JUDGEMENTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, judgements[i].value, FALSE,
                                               G_STRUCT_OFFSET (EntJudgementForm, buttons)
                                                   + (gssize)(i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, EntJudgementForm, caption);
  gtk_widget_class_bind_template_child (widget_class, EntJudgementForm, settlement);
  gtk_widget_class_bind_template_child (widget_class, EntJudgementForm, reason);
  gtk_widget_class_bind_template_child (widget_class, EntJudgementForm, resolution);
  gtk_widget_class_bind_template_child (widget_class, EntJudgementForm, agreed_list);
  gtk_widget_class_bind_template_child (widget_class, EntJudgementForm, problem);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_install_action (widget_class, "judgement.store", NULL, store_cb);
  gtk_widget_class_install_action (widget_class, "judgement.cancel", NULL, cancel_cb);
}

static void
ent_judgement_form_init (EntJudgementForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (EntJudgementForm *self, EntRecord *judgement)
{
  const char *reason = ent_record_get_text (judgement, ENT_ANSWER_JUDGEMENT_REASON);
  const char *resolution = ent_record_get_text (judgement, ENT_ANSWER_JUDGEMENT_RESOLUTION);

  for (guint i = 0; i < N_JUDGEMENTS; i++)
    if (ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, judgements[i].value))
      gtk_toggle_button_set_active (self->buttons[i], TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->reason), reason != NULL ? reason : "",
                            -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->resolution),
                            resolution != NULL ? resolution : "", -1);
}

/* Those who agreed, or, before anybody has, those who are to. */
static void
add_agreed (EntJudgementForm *self, EntRecord *judgement)
{
  const GDate *today = ent_session_get_today (self->session);
  g_autoptr (GPtrArray) parties = ent_answer_list_parties (self->question, self->audit, today);
  g_autofree char *proposed = ent_record_join_ids (parties);
  const char *agreed
      = judgement != NULL ? ent_record_get_text (judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY) : NULL;

  self->draft = ent_subject_new_draft (self->session, &ent_answer_judgement_kind, NULL);
  ent_subject_set (self->draft, ENT_ANSWER_JUDGEMENT_AGREED_BY, agreed != NULL ? agreed : proposed,
                   NULL);
  self->agreed_row = ent_field_row_new (&ent_answer_judgement_kind, ENT_ANSWER_JUDGEMENT_AGREED_BY);
  ent_field_row_set_subject (self->agreed_row, self->draft);
  gtk_list_box_append (self->agreed_list, GTK_WIDGET (self->agreed_row));
}

GtkWidget *
ent_judgement_form_new (EntSession *session,
                        EntRecord *question,
                        EntRecord *audit,
                        EntRecord *judgement)
{
  EntJudgementForm *self = g_object_new (ENT_TYPE_JUDGEMENT_FORM, NULL);

  self->session = g_object_ref (session);
  self->question = g_object_ref (question);
  self->audit = audit != NULL ? g_object_ref (audit) : NULL;
  add_agreed (self, judgement);
  if (judgement != NULL)
    fill (self, judgement);
  refresh (self);
  return GTK_WIDGET (self);
}

void
ent_judgement_form_focus (EntJudgementForm *self)
{
  Judgement judgement = get_judgement (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->buttons[judgement < N_JUDGEMENTS ? judgement : 0]));
}
