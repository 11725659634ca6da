/* SPDX-License-Identifier: GPL-3.0-or-later
 * One question of a run. */
#include "ent-question-view.h"

#include <glib/gi18n-lib.h>

#include "ent-answer-card.h"
#include "ent-answer-comparison.h"
#include "ent-children.h"
#include "ent-chip.h"
#include "ent-columns.h"
#include "ent-diagnosis-kinds.h"
#include "ent-judgement-form.h"
#include "ent-present.h"

struct _EntQuestionView
{
  AdwBin parent_instance;
  GtkLabel *text;
  EntChip *chip;
  GtkWidget *columns; /* answers in words */
  GtkWidget *lines;   /* answers that are counted */
  GtkWidget *foot;
  GtkLabel *why;
  GtkButton *judge_button;
  AdwBin *form;
  EntSession *session;
  EntRecord *question;
  EntRecord *audit; /* (nullable) */
  guint number;
};

G_DEFINE_FINAL_TYPE (EntQuestionView, ent_question_view, ADW_TYPE_BIN)

/* Each answer is compared with the first, and the first with the second. */
static void
compare_cards (GtkWidget *columns)
{
  GtkWidget *first = gtk_widget_get_first_child (columns);
  GtkWidget *second = first != NULL ? gtk_widget_get_next_sibling (first) : NULL;

  if (second == NULL)
    return;
  ent_answer_card_compare (ENT_ANSWER_CARD (first), ENT_ANSWER_CARD (second));
  for (GtkWidget *card = second; card != NULL; card = gtk_widget_get_next_sibling (card))
    ent_answer_card_compare (ENT_ANSWER_CARD (card), ENT_ANSWER_CARD (first));
}

static void
refresh_answers (EntQuestionView *self, const EntAnswerComparison *comparison)
{
  g_autoptr (EntRecord) questionnaire = ent_record_dup_parent (self->question);
  gboolean words = ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "text");
  GtkWidget *box = words ? self->columns : self->lines;

  ent_children_remove (self->columns);
  ent_children_remove (self->lines);
  for (guint i = 0; i < comparison->answers->len; i++)
    gtk_widget_set_parent (ent_answer_card_new (questionnaire, comparison->answers->pdata[i]), box);
  if (words)
    compare_cards (self->columns);
  gtk_widget_set_visible (self->columns, words && comparison->answers->len > 0);
  gtk_widget_set_visible (self->lines, !words && comparison->answers->len > 0);
}

static void
show_hidden (EntQuestionView *self, const EntAnswerComparison *comparison)
{
  /* Translators: how many have answered a question, of how many; what is hidden so far. */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u answered, hidden"), comparison->n_answered,
                                           comparison->n_expected);

  ent_chip_set (self->chip, ENT_MEANING_NEUTRAL, "changes-prevent-symbolic", text);
}

static void
refresh_chip (EntQuestionView *self, const EntAnswerComparison *comparison)
{
  g_autofree char *state = ent_answer_comparison_describe (comparison);

  gboolean silent = comparison->state == ENT_ANSWERS_SINGLE
                    || (comparison->state == ENT_ANSWERS_HIDDEN && comparison->n_answered == 0);

  gtk_widget_set_visible (GTK_WIDGET (self->chip), !silent);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chip), state);
  if (silent)
    return;
  if (comparison->state == ENT_ANSWERS_HIDDEN)
    show_hidden (self, comparison);
  else if (comparison->judgement != NULL)
    ent_chip_set_value (self->chip,
                        &ent_answer_judgement_kind.fields[ENT_ANSWER_JUDGEMENT_JUDGEMENT],
                        ent_record_get_text (comparison->judgement,
                                             ENT_ANSWER_JUDGEMENT_JUDGEMENT));
  else if (comparison->state == ENT_ANSWERS_SAME)
    ent_chip_set (self->chip, ENT_MEANING_GOOD, NULL, _ ("Same answer"));
  else
    ent_chip_set (self->chip, ENT_MEANING_ATTENTION, NULL, _ ("Answers differ"));
}

/* Returns: (transfer full) (nullable): “Agreed by Maya Lund, Ivo Brandt, 4 March.” */
static char *
describe_agreed (EntRecord *judgement, const GDate *today)
{
  g_autofree char *people = ent_record_dup_display (judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY);
  g_autofree char *day = NULL;
  GDate date;

  if (!ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "resolved"))
    return NULL;
  if (*people == '\0')
    return g_strdup (_ ("Nobody is on record as having agreed."));
  if (!ent_record_get_date (judgement, ENT_ANSWER_JUDGEMENT_RESOLVED_ON, &date))
    /* Translators: %s are people. */
    return g_strdup_printf (_ ("Agreed by %s."), people);
  day = ent_present_date (&date, today);
  /* Translators: people, and a date. */
  return g_strdup_printf (_ ("Agreed by %s, %s."), people, day);
}

/* Returns: (transfer full): the resolution, with who agreed, where there is one, else the reason.
 */
static char *
describe_why (EntRecord *judgement, const GDate *today)
{
  g_autofree char *words = NULL;
  g_autofree char *agreed = NULL;
  guint field;

  if (judgement == NULL)
    return g_strdup ("");
  field = ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_RESOLUTION)
              ? ENT_ANSWER_JUDGEMENT_RESOLUTION
              : ENT_ANSWER_JUDGEMENT_REASON;
  words = ent_record_dup_display (judgement, field);
  agreed = describe_agreed (judgement, today);
  return agreed != NULL ? g_strconcat (words, "\n", agreed, NULL) : g_steal_pointer (&words);
}

static void
refresh_foot (EntQuestionView *self, const EntAnswerComparison *comparison)
{
  g_autofree char *why
      = describe_why (comparison->judgement, ent_session_get_today (self->session));
  g_autofree char *title = ent_record_dup_title (self->question);
  g_autofree char *spoken = NULL;
  gboolean judged = comparison->judgement != NULL;
  gboolean judging = adw_bin_get_child (self->form) != NULL;
  gboolean can_judge = !ent_session_is_read_only (self->session) && !judging
                       && (judged || comparison->state == ENT_ANSWERS_DIFFERENT);

  gtk_label_set_label (self->why, why);
  gtk_button_set_label (self->judge_button, judged ? _ ("Change _Judgement…") : _ ("_Judge…"));
  spoken = g_strdup_printf (_ ("Judge the answers to “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->judge_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->judge_button), can_judge);
  gtk_widget_set_visible (self->foot, can_judge || (*why != '\0' && !judging));
  if (judged)
    gtk_widget_add_css_class (GTK_WIDGET (self->judge_button), "flat");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->judge_button), "flat");
}

void
ent_question_view_refresh (EntQuestionView *self)
{
  g_autoptr (EntAnswerComparison) comparison = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (ent_record_is_removed (self->question))
    return;
  comparison = ent_answer_comparison_new (self->question, self->audit);
  if (comparison->state == ENT_ANSWERS_HIDDEN)
    adw_bin_set_child (self->form, NULL);
  title = ent_record_dup_title (self->question);
  /* Translators: a question's number and its text. */
  text = g_strdup_printf (C_ ("question", "%u. %s"), self->number, title);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text),
                               ent_record_get_text (self->question, ENT_QUESTION_HINT));
  refresh_answers (self, comparison);
  refresh_chip (self, comparison);
  refresh_foot (self, comparison);
}

static void
ended_cb (EntQuestionView *self)
{
  adw_bin_set_child (self->form, NULL);
  ent_question_view_refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->judge_button));
}

static void
judge_cb (EntQuestionView *self)
{
  g_autoptr (EntAnswerComparison) comparison
      = ent_answer_comparison_new (self->question, self->audit);
  GtkWidget *form
      = ent_judgement_form_new (self->session, self->question, self->audit, comparison->judgement);

  g_signal_connect_object (form, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form, form);
  ent_judgement_form_focus (ENT_JUDGEMENT_FORM (form));
  refresh_foot (self, comparison);
}

static void
ent_question_view_dispose (GObject *object)
{
  EntQuestionView *self = ENT_QUESTION_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->question);
  g_clear_object (&self->audit);
  G_OBJECT_CLASS (ent_question_view_parent_class)->dispose (object);
}

static void
ent_question_view_class_init (EntQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_question_view_dispose;

  g_type_ensure (ENT_TYPE_CHIP);
  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, text);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, chip);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, columns);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, lines);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, foot);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, why);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, judge_button);
  gtk_widget_class_bind_template_child (widget_class, EntQuestionView, form);
  gtk_widget_class_bind_template_callback (widget_class, judge_cb);
}

static void
ent_question_view_init (EntQuestionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_question_view_new (EntSession *session, EntRecord *question, EntRecord *audit, guint number)
{
  EntQuestionView *self = g_object_new (ENT_TYPE_QUESTION_VIEW, NULL);

  self->session = g_object_ref (session);
  self->question = g_object_ref (question);
  self->audit = audit != NULL ? g_object_ref (audit) : NULL;
  self->number = number;
  ent_question_view_refresh (self);
  return GTK_WIDGET (self);
}

EntRecord *
ent_question_view_get_question (EntQuestionView *self)
{
  return self->question;
}

gboolean
ent_question_view_focus (EntQuestionView *self)
{
  GtkWidget *form = adw_bin_get_child (self->form);

  if (form == NULL && gtk_widget_get_visible (GTK_WIDGET (self->judge_button)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->judge_button));
  if (form == NULL)
    return FALSE;
  ent_judgement_form_focus (ENT_JUDGEMENT_FORM (form));
  return TRUE;
}

gboolean
ent_question_view_is_open (EntQuestionView *self)
{
  g_autoptr (EntAnswerComparison) comparison
      = ent_answer_comparison_new (self->question, self->audit);

  return ent_answer_comparison_is_open (comparison);
}
