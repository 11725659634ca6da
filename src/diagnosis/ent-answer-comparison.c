/* SPDX-License-Identifier: GPL-3.0-or-later
 * Answers side by side. */
#include "ent-answer-comparison.h"

#include "ent-diagnosis-kinds.h"
#include "ent-instrument-slot.h"
#include "ent-instrument.h"

#include <glib/gi18n-lib.h>

/* What an answer can say, the first that is set counts. */
static const guint statements[] = { ENT_ANSWER_TEXT, ENT_ANSWER_YES, ENT_ANSWER_SCORE };

static guint
get_statement_field (EntRecord *answer)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (statements) - 1 && !ent_record_has (answer, statements[i]))
    i++;
  return statements[i];
}

char *
ent_answer_dup_statement (EntRecord *answer)
{
  guint field = get_statement_field (answer);

  return ent_record_get_veil (answer, field, NULL) == NULL ? ent_record_dup_display (answer, field)
                                                           : NULL;
}

static gboolean
are_equal (EntRecord *a, EntRecord *b)
{
  guint field = get_statement_field (a);

  return field == get_statement_field (b)
         && g_strcmp0 (ent_record_get_text (a, field), ent_record_get_text (b, field)) == 0;
}

static EntAnswersState
compare (GPtrArray *answers)
{
  for (guint i = 1; i < answers->len; i++)
    if (!are_equal (answers->pdata[0], answers->pdata[i]))
      return ENT_ANSWERS_DIFFERENT;
  return answers->len == 1 ? ENT_ANSWERS_SINGLE : ENT_ANSWERS_SAME;
}

EntRecord *
ent_question_dup_judgement (EntRecord *question, EntRecord *audit)
{
  g_autoptr (GPtrArray) judgements = ent_record_list_children (question, "answer-judgement");
  const char *run = audit != NULL ? ent_record_get_id (audit) : NULL;

  for (guint i = judgements->len; i-- > 0;)
    if (g_strcmp0 (ent_record_get_text (judgements->pdata[i], ENT_ANSWER_JUDGEMENT_AUDIT), run)
        == 0)
      return g_object_ref (judgements->pdata[i]);
  return NULL;
}

/* Puts the answers in the order of those who are to give them; whoever else answered comes last. */
static void
sort_answers (GPtrArray *answers, GPtrArray *slots)
{
  guint at = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      EntRecord *answer = ent_instrument_slot_find (g_ptr_array_index (slots, i), answers);
      guint found;

      if (answer == NULL || !g_ptr_array_find (answers, answer, &found) || found < at)
        continue;
      answers->pdata[found] = answers->pdata[at];
      answers->pdata[at++] = answer;
    }
}

static guint
count_filled (GPtrArray *slots, GPtrArray *answers)
{
  guint filled = 0;

  for (guint i = 0; i < slots->len; i++)
    filled += ent_instrument_slot_find (g_ptr_array_index (slots, i), answers) != NULL ? 1 : 0;
  return filled;
}

EntAnswerComparison *
ent_answer_comparison_new (EntRecord *question, EntRecord *audit)
{
  EntAnswerComparison *self = g_new0 (EntAnswerComparison, 1);
  g_autoptr (EntRecord) questionnaire = ent_record_dup_parent (question);
  g_autoptr (GPtrArray) slots = questionnaire != NULL
                                    ? ent_instrument_list_slots (questionnaire, audit)
                                    : g_ptr_array_new ();

  self->question = g_object_ref (question);
  self->answers = ent_instrument_list_answers (question, audit);
  self->judgement = ent_question_dup_judgement (question, audit);
  self->n_expected = slots->len > 0 ? slots->len : self->answers->len;
  self->n_answered = slots->len > 0 ? count_filled (slots, self->answers) : self->answers->len;
  if (self->answers->len > 0 && self->n_answered == self->n_expected)
    {
      sort_answers (self->answers, slots);
      self->state = compare (self->answers);
    }
  else
    g_ptr_array_set_size (self->answers, 0);
  return self;
}

void
ent_answer_comparison_free (EntAnswerComparison *self)
{
  g_clear_object (&self->question);
  g_clear_object (&self->judgement);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_free (self);
}

gboolean
ent_answer_comparison_is_open (const EntAnswerComparison *self)
{
  return self->state == ENT_ANSWERS_DIFFERENT
         && ent_record_has (self->answers->pdata[0], ENT_ANSWER_TEXT)
         && (self->judgement == NULL
             || ent_record_equals (self->judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "divergent"));
}

static char *
describe_waiting (const EntAnswerComparison *self)
{
  if (self->n_answered == 0)
    return g_strdup (_ ("Nobody has answered yet."));
  return g_strdup_printf (
      /* Translators: how many have answered a question, of how many. */
      ngettext ("%u of %u has answered; hidden until all have.",
                "%u of %u have answered; hidden until all have.", self->n_answered),
      self->n_answered, self->n_expected);
}

char *
ent_answer_comparison_describe (const EntAnswerComparison *self)
{
  if (self->state == ENT_ANSWERS_HIDDEN)
    return describe_waiting (self);
  if (self->judgement != NULL)
    return ent_record_dup_display (self->judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT);
  if (self->state == ENT_ANSWERS_SINGLE)
    return g_strdup (_ ("One answer; nothing to compare."));
  return g_strdup (self->state == ENT_ANSWERS_SAME ? _ ("All give the same answer.")
                                                   : _ ("The answers differ; nobody has judged."));
}
