/* SPDX-License-Identifier: GPL-3.0-or-later
 * One instrument on one screen. */
#include "ent-instrument-view.h"

#include <glib/gi18n-lib.h>

#include "ent-answer-dialog.h"
#include "ent-audit-papers.h"
#include "ent-children.h"
#include "ent-chip.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument-summary.h"
#include "ent-instrument.h"
#include "ent-question-view.h"
#include "ent-respondents-group.h"
#include "ent-start-dialog.h"
#include "ent-verdict.h"

struct _EntInstrumentView
{
  AdwBin parent_instance;
  GtkScrolledWindow *scroller;
  GtkWidget *back_button;
  GtkLabel *title;
  EntChip *chip;
  GtkButton *start_button;
  GtkWidget *menu_button;
  GtkDropDown *runs;
  GtkLabel *run_label;
  GtkLabel *sentence;
  GtkLabel *forecast;
  EntRespondentsGroup *respondents;
  GtkLabel *purpose;
  GtkBox *questions;
  EntSession *session;      /* (nullable) */
  EntRecord *questionnaire; /* (nullable) */
  EntRecord *audit;         /* (nullable): the run that is shown */
  GPtrArray *audits; /* (nullable) (element-type EntRecord): of the drop-down; NULL stands for
                        the first interviews */
  gboolean filling;  /* the drop-down is being filled: nobody chooses */
};

G_DEFINE_FINAL_TYPE (EntInstrumentView, ent_instrument_view, ADW_TYPE_BIN)

/* Runs */

static guint
find_run (EntInstrumentView *self)
{
  for (guint i = 0; i < self->audits->len; i++)
    if (self->audits->pdata[i] == self->audit)
      return i;
  return 0;
}

static void
unref_audit (gpointer audit)
{
  g_clear_object (&audit);
}

/* All audits, newest first, then the first interviews. */
static void
list_runs (EntInstrumentView *self)
{
  g_autoptr (GPtrArray) audits = ent_instrument_list_audits (self->questionnaire);

  g_clear_pointer (&self->audits, g_ptr_array_unref);
  self->audits = g_ptr_array_new_with_free_func (unref_audit);
  for (guint i = 0; i < audits->len; i++)
    g_ptr_array_add (self->audits, g_object_ref (audits->pdata[i]));
  if (audits->len == 0 || ent_instrument_has_first_run (self->questionnaire))
    g_ptr_array_add (self->audits, NULL);
}

static void
refresh_runs (EntInstrumentView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  list_runs (self);
  for (guint i = 0; i < self->audits->len; i++)
    {
      EntRecord *audit = self->audits->pdata[i];

      gtk_string_list_take (names, audit != NULL ? ent_record_dup_title (audit)
                                                 : g_strdup (_ ("First interviews")));
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->runs, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->runs, find_run (self));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->runs), self->audits->len > 1);
}

/* The parts */

static void
enter_cb (EntInstrumentView *self, EntRecord *person)
{
  EntAnswerDialog *dialog = ent_answer_dialog_new (GTK_WIDGET (self), self->session,
                                                   self->questionnaire, self->audit, person);

  gtk_window_present (GTK_WINDOW (dialog));
}

/* TRUE if the questions on screen are these. */
static gboolean
shows_questions (EntInstrumentView *self, GPtrArray *questions)
{
  GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->questions));

  for (guint i = 0; i < questions->len; i++, view = gtk_widget_get_next_sibling (view))
    if (view == NULL
        || ent_question_view_get_question (ENT_QUESTION_VIEW (view)) != questions->pdata[i])
      return FALSE;
  return view == NULL;
}

static void
refresh_questions (EntInstrumentView *self)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (self->questionnaire, "question");
  gboolean words = ent_record_equals (self->questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "text");

  gtk_box_set_spacing (self->questions, words ? 24 : 18);

  if (shows_questions (self, questions))
    {
      for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->questions));
           view != NULL; view = gtk_widget_get_next_sibling (view))
        ent_question_view_refresh (ENT_QUESTION_VIEW (view));
      return;
    }
  ent_children_remove (GTK_WIDGET (self->questions));
  for (guint i = 0; i < questions->len; i++)
    gtk_box_append (self->questions,
                    ent_question_view_new (self->session, questions->pdata[i], self->audit, i + 1));
}

/* What the readings say of the third warning sign, whatever people answered. */
static void
refresh_forecast (EntInstrumentView *self)
{
  g_auto (EntVerdict) verdict = { 0 };
  gboolean asked
      = ent_record_equals (self->questionnaire, ENT_QUESTIONNAIRE_INSTRUMENT, "warning-signs");

  gtk_widget_set_visible (GTK_WIDGET (self->forecast), asked);
  if (!asked)
    return;
  ent_verdict_judge_forecast (ent_session_get_source (self->session),
                              ent_session_get_today (self->session), &verdict);
  gtk_label_set_label (self->forecast, verdict.sentence);
}

static void
refresh_head (EntInstrumentView *self, const EntRun *run)
{
  g_autofree char *title = ent_record_dup_title (self->questionnaire);
  g_autofree char *when = ent_instrument_summary_dup_run (self->questionnaire, run,
                                                          ent_session_get_today (self->session));
  g_autofree char *sentence = ent_instrument_summary_dup_sentence (self->questionnaire, run);
  const char *purpose = ent_record_get_text (self->questionnaire, ENT_QUESTIONNAIRE_PURPOSE);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->run_label, when);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->purpose, purpose != NULL ? purpose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose),
                          purpose != NULL && run->state <= ENT_RUN_ASKING);
  ent_instrument_summary_show_state (self->questionnaire, run, self->chip);
}

/* The report of the first interviews is told apart only as long as no run followed them. */
static gboolean
has_report (EntInstrumentView *self, const EntRun *run)
{
  return run->state != ENT_RUN_NOT_STARTED && (self->audit != NULL || self->audits->len == 1);
}

static void
refresh_actions (EntInstrumentView *self, const EntRun *run)
{
  gboolean editable = !ent_session_is_read_only (self->session);
  gboolean running
      = self->audit != NULL && ent_record_equals (self->audit, ENT_AUDIT_STATE, "running");
  gboolean over = running && run->asked > 0 && run->complete == run->asked;
  gboolean new = run->state == ENT_RUN_NOT_STARTED && run->asked > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instrument.start", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instrument.end", editable && over);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instrument.print", has_report (self, run));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instrument.save", has_report (self, run));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instrument.run-details", self->audit != NULL);
  gtk_button_set_label (self->start_button, over ? _ ("_End the Run") : _ ("_Start…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->start_button),
                                  over ? "instrument.end" : "instrument.start");
  gtk_widget_set_visible (GTK_WIDGET (self->start_button), editable && (new || over));
  gtk_widget_set_hexpand (self->menu_button,
                          !gtk_widget_get_visible (GTK_WIDGET (self->start_button)));
  gtk_widget_set_halign (self->menu_button, GTK_ALIGN_END);
  if (new)
    gtk_widget_add_css_class (GTK_WIDGET (self->start_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->start_button), "suggested-action");
}

void
ent_instrument_view_refresh (EntInstrumentView *self)
{
  EntRun run;

  if (self->questionnaire == NULL)
    return;
  if (ent_record_is_removed (self->questionnaire))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "diagnosis.back", NULL);
      return;
    }
  if (self->audit != NULL && ent_record_is_removed (self->audit))
    {
      ent_instrument_view_set_questionnaire (self, self->session, self->questionnaire, NULL);
      return;
    }
  ent_instrument_read_run (self->questionnaire, self->audit, &run);
  refresh_runs (self);
  refresh_head (self, &run);
  refresh_forecast (self);
  ent_respondents_group_show (self->respondents, self->session, self->questionnaire, &run);
  refresh_questions (self);
  refresh_actions (self, &run);
}

/* What people do */

static void
show_run (EntInstrumentView *self, EntRecord *audit)
{
  g_set_object (&self->audit, audit);
  ent_children_remove (GTK_WIDGET (self->questions));
  ent_instrument_view_refresh (self);
}

static void
run_chosen_cb (EntInstrumentView *self)
{
  guint selected = gtk_drop_down_get_selected (self->runs);

  if (!self->filling && self->audits != NULL && selected < self->audits->len)
    show_run (self, self->audits->pdata[selected]);
}

static void
started_cb (EntInstrumentView *self, EntRecord *audit)
{
  show_run (self, audit);
  ent_instrument_view_focus (self, NULL);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntInstrumentView *self = ENT_INSTRUMENT_VIEW (widget);
  EntStartDialog *dialog
      = ent_start_dialog_new (GTK_WIDGET (self), self->session, self->questionnaire);

  g_signal_connect_object (dialog, "started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntInstrumentView *self = ENT_INSTRUMENT_VIEW (widget);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->audit == NULL)
    return;
  if (!ent_instrument_end (self->audit, ent_session_get_today (self->session), &error))
    {
      ent_session_show_error (self->session, error);
      return;
    }
  title = ent_record_dup_title (self->audit);
  /* Translators: %s is the name of a run of an instrument. */
  text = g_strdup_printf (_ ("“%s” is over."), title);
  ent_session_toast_undo (self->session, text);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntInstrumentView *self = ENT_INSTRUMENT_VIEW (widget);

  ent_printout_print (ent_audit_papers_new (self->session, self->questionnaire, self->audit),
                      self->session, widget);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntInstrumentView *self = ENT_INSTRUMENT_VIEW (widget);

  ent_printout_save (ent_audit_papers_new (self->session, self->questionnaire, self->audit),
                     self->session, widget);
}

static void
run_details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntInstrumentView *self = ENT_INSTRUMENT_VIEW (widget);

  ent_session_go_to (self->session, self->audit, NULL);
}

static void
ent_instrument_view_dispose (GObject *object)
{
  EntInstrumentView *self = ENT_INSTRUMENT_VIEW (object);

  g_clear_pointer (&self->audits, g_ptr_array_unref);
  g_clear_object (&self->audit);
  g_clear_object (&self->questionnaire);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_instrument_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-instrument-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, title);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, chip);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, start_button);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, runs);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, run_label);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, forecast);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, respondents);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, purpose);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentView, questions);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_chosen_cb);
}

static void
ent_instrument_view_class_init (EntInstrumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_instrument_view_dispose;
  g_type_ensure (ENT_TYPE_CHIP);
  g_type_ensure (ENT_TYPE_RESPONDENTS_GROUP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "instrument.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "instrument.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "instrument.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "instrument.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "instrument.run-details", NULL, run_details_cb);
}

static void
ent_instrument_view_init (EntInstrumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_instrument_view_set_questionnaire (EntInstrumentView *self,
                                       EntSession *session,
                                       EntRecord *questionnaire,
                                       EntRecord *audit)
{
  g_autoptr (EntRecord) current = NULL;

  g_set_object (&self->session, session);
  g_set_object (&self->questionnaire, questionnaire);
  if (questionnaire != NULL && audit == NULL)
    current = ent_instrument_dup_current_audit (questionnaire, ent_session_get_today (session));
  show_run (self, audit != NULL ? audit : current);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

EntRecord *
ent_instrument_view_get_questionnaire (EntInstrumentView *self)
{
  return self->questionnaire;
}

static GtkWidget *
find_question (EntInstrumentView *self, EntRecord *question)
{
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->questions)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    if (ent_question_view_get_question (ENT_QUESTION_VIEW (view)) == question)
      return view;
  return NULL;
}

/* Returns: (nullable): the first question whose answers differ and are not settled. */
static GtkWidget *
find_open (EntInstrumentView *self)
{
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->questions)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    if (ent_question_view_is_open (ENT_QUESTION_VIEW (view)))
      return view;
  return NULL;
}

/* What there is to do first: answers to enter, then answers to compare, then the run to start or
 * end. */
void
ent_instrument_view_focus (EntInstrumentView *self, EntRecord *question)
{
  GtkWidget *view = question != NULL ? find_question (self, question) : NULL;

  if (view != NULL && ent_question_view_focus (ENT_QUESTION_VIEW (view)))
    return;
  if (ent_respondents_group_focus (self->respondents))
    return;
  view = find_open (self);
  if (view != NULL && ent_question_view_focus (ENT_QUESTION_VIEW (view)))
    return;
  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->start_button))
                             ? GTK_WIDGET (self->start_button)
                             : self->back_button);
}
