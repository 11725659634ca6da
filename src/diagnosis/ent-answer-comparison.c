/* SPDX-License-Identifier: GPL-3.0-or-later
 * Answers side by side, and the judgement on them. */
#include "ent-answer-comparison.h"

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-instrument-slot.h"
#include "ent-instrument.h"
#include "ent-role.h"
#include "ent-transaction.h"

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

static EntRecord *
dup_judgement (EntRecord *question, EntRecord *audit)
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
  self->judgement = dup_judgement (question, audit);
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

/* Judging */

/* Nobody judges what one side has not said. */
static gboolean
check_verdict (const EntAnswerVerdict *verdict, GError **error)
{
  g_autoptr (EntAnswerComparison) comparison
      = ent_answer_comparison_new (verdict->question, verdict->audit);
  g_autofree char *title = ent_record_dup_title (verdict->question);

  if (comparison->state == ENT_ANSWERS_HIDDEN)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   /* Translators: %s is a question. */
                   _ ("Not all have answered “%s”. Enter the missing answers, then judge them."),
                   title);
      return FALSE;
    }
  if (comparison->state == ENT_ANSWERS_DIFFERENT && g_strcmp0 (verdict->judgement, "aligned") == 0
      && (verdict->reason == NULL || *verdict->reason == '\0'))
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   /* Translators: %s is a question. */
                   _ ("The answers to “%s” differ. Say why they mean the same."), title);
      return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full): who speaks for an answer on @day: the respondent, or whoever followed
 * them in the role it was given for. */
static EntRecord *
dup_party (EntRecord *answer, GPtrArray *slots, const GDate *day)
{
  g_autoptr (EntRecord) person = ent_record_dup_reference (answer, ENT_ANSWER_RESPONDENT);

  for (guint i = 0; person != NULL && i < slots->len; i++)
    {
      const EntInstrumentSlot *slot = g_ptr_array_index (slots, i);
      g_autoptr (EntRecord) holder = NULL;

      if (slot->role == NULL || !ent_instrument_slot_takes (slot, person)
          || ent_role_is_held_by (slot->role, person, day))
        continue;
      holder = ent_role_dup_holder (slot->role, day);
      if (holder != NULL)
        return g_steal_pointer (&holder);
    }
  return g_steal_pointer (&person);
}

GPtrArray *
ent_answer_list_parties (EntRecord *question, EntRecord *audit, const GDate *day)
{
  g_autoptr (EntAnswerComparison) comparison = ent_answer_comparison_new (question, audit);
  g_autoptr (EntRecord) questionnaire = ent_record_dup_parent (question);
  g_autoptr (GPtrArray) slots = ent_instrument_list_slots (questionnaire, audit);
  GPtrArray *parties = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < comparison->answers->len; i++)
    {
      g_autoptr (EntRecord) party = dup_party (comparison->answers->pdata[i], slots, day);

      if (party != NULL && !g_ptr_array_find (parties, party, NULL))
        g_ptr_array_add (parties, g_steal_pointer (&party));
    }
  return parties;
}

static EntRecord *
require_judgement (EntTransaction *transaction, const EntAnswerVerdict *verdict, GError **error)
{
  g_autoptr (EntRecord) judgement = dup_judgement (verdict->question, verdict->audit);

  if (judgement != NULL)
    return g_steal_pointer (&judgement);
  judgement = ent_transaction_add (transaction, &ent_answer_judgement_kind, NULL, error);
  if (judgement == NULL
      || !ent_transaction_set_reference (transaction, judgement, ENT_ANSWER_JUDGEMENT_QUESTION,
                                         verdict->question, error)
      || !ent_transaction_set_reference (transaction, judgement, ENT_ANSWER_JUDGEMENT_AUDIT,
                                         verdict->audit, error))
    return NULL;
  return g_steal_pointer (&judgement);
}

/* Only what is resolved has a day of resolution; the day it was first resolved stays. */
static gboolean
fill_judgement (EntTransaction *transaction,
                EntRecord *judgement,
                const EntAnswerVerdict *verdict,
                GError **error)
{
  gboolean resolved = g_strcmp0 (verdict->judgement, "resolved") == 0;
  g_autofree char *date
      = ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_RESOLVED_ON)
            ? g_strdup (ent_record_get_text (judgement, ENT_ANSWER_JUDGEMENT_RESOLVED_ON))
            : ent_date_format (verdict->date);

  g_autofree char *people = ent_record_join_ids (verdict->agreed_by);

  return ent_transaction_set (transaction, judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT,
                              verdict->judgement, error)
         && ent_transaction_set (transaction, judgement, ENT_ANSWER_JUDGEMENT_REASON,
                                 verdict->reason, error)
         && ent_transaction_set (transaction, judgement, ENT_ANSWER_JUDGEMENT_RESOLUTION,
                                 verdict->resolution, error)
         && ent_transaction_set (transaction, judgement, ENT_ANSWER_JUDGEMENT_RESOLVED_ON,
                                 resolved ? date : NULL, error)
         && ent_transaction_set (transaction, judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY,
                                 resolved && *people != '\0' ? people : NULL, error);
}

EntRecord *
ent_answer_judge (const EntAnswerVerdict *verdict, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (verdict->question));
  g_autofree char *title = ent_record_dup_title (verdict->question);
  /* Translators: what was done, in the history; %s is a question. */
  g_autofree char *label = g_strdup_printf (_ ("Judge the answers to “%s”"), title);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) judgement = NULL;

  if (!check_verdict (verdict, error))
    return NULL;
  transaction = ent_transaction_begin (engagement, label, error);
  if (transaction == NULL)
    return NULL;
  judgement = require_judgement (transaction, verdict, error);
  if (judgement == NULL || !fill_judgement (transaction, judgement, verdict, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&judgement);
}
