/* SPDX-License-Identifier: GPL-3.0-or-later
 * Judgements on answers. */
#include "ent-answer-verdict.h"

#include "ent-answer-comparison.h"
#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-instrument-slot.h"
#include "ent-role.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>

/* Nobody judges what one side has not said, and who calls different answers the same says why. */
static gboolean
check (EntRecord *judgement, EntRecord *question, GError **error)
{
  g_autoptr (EntRecord) audit = ent_record_dup_reference (judgement, ENT_ANSWER_JUDGEMENT_AUDIT);
  g_autoptr (EntAnswerComparison) comparison = ent_answer_comparison_new (question, audit);
  g_autofree char *title = ent_record_dup_title (question);

  if (comparison->state == ENT_ANSWERS_HIDDEN)
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is a question. */
                 _ ("Not all have answered “%s”. Enter the missing answers, then judge them."),
                 title);
  else if (comparison->state == ENT_ANSWERS_DIFFERENT
           && ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "aligned")
           && !ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_REASON))
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is a question. */
                 _ ("The answers to “%s” differ. Say why they mean the same."), title);
  else
    return TRUE;
  return FALSE;
}

gboolean
ent_answer_check_judgement (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) question = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || change->reversal || change->document)
    return TRUE;
  question = ent_record_dup_parent (change->record);
  return question == NULL || check (change->record, question, error);
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
  g_autoptr (EntRecord) judgement = ent_question_dup_judgement (verdict->question, verdict->audit);

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

  transaction = ent_transaction_begin (engagement, label, error);
  if (transaction == NULL)
    return NULL;
  judgement = require_judgement (transaction, verdict, error);
  if (judgement == NULL || !fill_judgement (transaction, judgement, verdict, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&judgement);
}
