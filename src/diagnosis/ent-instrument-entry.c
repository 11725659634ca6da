/* SPDX-License-Identifier: GPL-3.0-or-later
 * Entering one answer: the newest of the person in the run is corrected, or a new one made. */
#include "ent-instrument.h"

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-question.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>

static EntRecord *
add_answer (EntTransaction *transaction, const EntAnswerEntry *entry, GError **error)
{
  g_autoptr (EntRecord) answer = ent_transaction_add (transaction, &ent_answer_kind, NULL, error);

  if (answer == NULL
      || !ent_transaction_set_reference (transaction, answer, ENT_ANSWER_QUESTION, entry->question,
                                         error)
      || !ent_transaction_set_reference (transaction, answer, ENT_ANSWER_AUDIT, entry->audit, error)
      || !ent_transaction_set_reference (transaction, answer, ENT_ANSWER_RESPONDENT, entry->person,
                                         error))
    return NULL;
  return g_steal_pointer (&answer);
}

static gboolean
fill_answer (EntTransaction *transaction,
             EntRecord *answer,
             guint field,
             const EntAnswerEntry *entry,
             GError **error)
{
  g_autofree char *date = ent_date_format (entry->date);

  return ent_transaction_set (transaction, answer, field, entry->value, error)
         && ent_transaction_set (transaction, answer, ENT_ANSWER_EVIDENCE, entry->evidence, error)
         && ent_transaction_set (transaction, answer, ENT_ANSWER_ANSWERED_ON, date, error);
}

static char *
make_label (const EntAnswerEntry *entry, EntRecord *questionnaire)
{
  g_autofree char *person = ent_record_dup_title (entry->person);
  g_autofree char *title = ent_record_dup_title (questionnaire);

  if (entry->value == NULL)
    /* Translators: a person and a questionnaire. */
    return g_strdup_printf (_ ("Take back an answer of %s to “%s”"), person, title);
  /* Translators: a person and a questionnaire. */
  return g_strdup_printf (_ ("Enter an answer of %s to “%s”"), person, title);
}

static EntRecord *
write_answer (const EntAnswerEntry *entry, EntRecord *questionnaire, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (entry->question));
  g_autofree char *label = make_label (entry, questionnaire);
  g_autoptr (EntRecord) answer
      = ent_instrument_dup_answer (entry->question, entry->audit, entry->person);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, label, error);

  if (transaction == NULL)
    return NULL;
  if (entry->value == NULL)
    {
      if (answer == NULL || ent_transaction_remove (transaction, answer, error))
        ent_transaction_commit (transaction, error);
      return NULL;
    }
  if (answer == NULL)
    answer = add_answer (transaction, entry, error);
  if (answer == NULL
      || !fill_answer (transaction, answer, ent_questionnaire_get_answer_field (questionnaire),
                       entry, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&answer);
}

EntRecord *
ent_instrument_enter (const EntAnswerEntry *entry, GError **error)
{
  g_autoptr (EntRecord) questionnaire = ent_record_dup_parent (entry->question);

  if (!ent_instrument_allows (questionnaire, entry->audit, entry->person, error))
    return NULL;
  return write_answer (entry, questionnaire, error);
}
