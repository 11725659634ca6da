/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs of instruments: respondents, their answers, and who may see them. */
#include "ent-instrument.h"

#include "ent-diagnosis-kinds.h"
#include "ent-instrument-slot.h"
#include "ent-role.h"

#include <glib/gi18n-lib.h>

gboolean
ent_answer_is_given (EntRecord *answer)
{
  return ent_record_has (answer, ENT_ANSWER_TEXT) || ent_record_has (answer, ENT_ANSWER_YES)
         || ent_record_has (answer, ENT_ANSWER_SCORE);
}

static gboolean
is_of_run (EntRecord *answer, EntRecord *audit)
{
  return g_strcmp0 (ent_record_get_text (answer, ENT_ANSWER_AUDIT),
                    audit != NULL ? ent_record_get_id (audit) : NULL)
         == 0;
}

/* Puts @answer in the place of an earlier one of the same person, or at the end. */
static void
take_newest (GPtrArray *newest, EntRecord *answer)
{
  const char *respondent = ent_record_get_text (answer, ENT_ANSWER_RESPONDENT);

  for (guint i = 0; i < newest->len; i++)
    if (ent_record_equals (newest->pdata[i], ENT_ANSWER_RESPONDENT, respondent))
      {
        g_object_unref (newest->pdata[i]);
        newest->pdata[i] = g_object_ref (answer);
        return;
      }
  g_ptr_array_add (newest, g_object_ref (answer));
}

GPtrArray *
ent_instrument_list_answers (EntRecord *question, EntRecord *audit)
{
  g_autoptr (GPtrArray) answers = ent_record_list_children (question, "answer");
  GPtrArray *newest = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < answers->len; i++)
    if (ent_answer_is_given (answers->pdata[i]) && is_of_run (answers->pdata[i], audit))
      take_newest (newest, answers->pdata[i]);
  return newest;
}

EntRecord *
ent_instrument_dup_answer (EntRecord *question, EntRecord *audit, EntRecord *person)
{
  g_autoptr (GPtrArray) answers = ent_instrument_list_answers (question, audit);

  for (guint i = 0; i < answers->len; i++)
    if (ent_record_refers_to (answers->pdata[i], ENT_ANSWER_RESPONDENT, person))
      return g_object_ref (answers->pdata[i]);
  return NULL;
}

static gboolean
are_filled (GPtrArray *slots, GPtrArray *answers)
{
  for (guint i = 0; i < slots->len; i++)
    if (ent_instrument_slot_find (g_ptr_array_index (slots, i), answers) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
ent_instrument_is_complete (EntRecord *question, EntRecord *audit)
{
  g_autoptr (EntRecord) questionnaire = ent_record_dup_parent (question);
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GPtrArray) answers = NULL;

  if (questionnaire == NULL)
    return TRUE;
  slots = ent_instrument_list_slots (questionnaire, audit);
  answers = ent_instrument_list_answers (question, audit);
  return are_filled (slots, answers);
}

gboolean
ent_instrument_answer_is_visible (EntRecord *answer, EntRecord *viewer)
{
  g_autoptr (EntRecord) question = NULL;
  g_autoptr (EntRecord) audit = NULL;

  if (viewer != NULL && ent_record_refers_to (answer, ENT_ANSWER_RESPONDENT, viewer))
    return TRUE;
  question = ent_record_dup_parent (answer);
  audit = ent_record_dup_reference (answer, ENT_ANSWER_AUDIT);
  return question == NULL || ent_instrument_is_complete (question, audit);
}

const char *
ent_instrument_get_hidden_text (void)
{
  /* Translators: stands in place of an answer until the other side has answered too. */
  return _ ("Answered, hidden until all have");
}

static void
respondent_free (gpointer data)
{
  EntRespondent *respondent = data;

  g_clear_object (&respondent->role);
  g_clear_object (&respondent->person);
  g_free (respondent);
}

static EntRespondent *
add_respondent (GPtrArray *respondents, EntRecord *role, EntRecord *person, guint asked)
{
  EntRespondent *respondent = g_new0 (EntRespondent, 1);

  respondent->role = role != NULL ? g_object_ref (role) : NULL;
  respondent->person = person != NULL ? g_object_ref (person) : NULL;
  respondent->asked = asked;
  g_ptr_array_add (respondents, respondent);
  return respondent;
}

/* Counts the questions the slot has answered, and says who did last. */
static void
count_slot (EntRespondent *respondent, const EntInstrumentSlot *slot, GPtrArray *answers)
{
  EntRecord *answer = ent_instrument_slot_find (slot, answers);

  if (answer == NULL)
    return;
  respondent->answered++;
  g_clear_object (&respondent->person);
  respondent->person = ent_record_dup_reference (answer, ENT_ANSWER_RESPONDENT);
}

static gboolean
is_expected (GPtrArray *slots, EntRecord *person)
{
  for (guint i = 0; i < slots->len; i++)
    if (ent_instrument_slot_takes (g_ptr_array_index (slots, i), person))
      return TRUE;
  return FALSE;
}

/* Counts an answer of somebody who fills no slot. */
static void
count_other (GPtrArray *respondents, guint first, EntRecord *answer, guint asked)
{
  g_autoptr (EntRecord) person = ent_record_dup_reference (answer, ENT_ANSWER_RESPONDENT);

  for (guint i = first; i < respondents->len; i++)
    {
      EntRespondent *respondent = g_ptr_array_index (respondents, i);

      if (respondent->person == person)
        {
          respondent->answered++;
          return;
        }
    }
  add_respondent (respondents, NULL, person, asked)->answered = 1;
}

static void
count_question (GPtrArray *respondents, GPtrArray *slots, GPtrArray *answers, guint asked)
{
  for (guint i = 0; i < slots->len; i++)
    count_slot (g_ptr_array_index (respondents, i), g_ptr_array_index (slots, i), answers);
  for (guint i = 0; i < answers->len; i++)
    {
      g_autoptr (EntRecord) person
          = ent_record_dup_reference (answers->pdata[i], ENT_ANSWER_RESPONDENT);

      if (!is_expected (slots, person))
        count_other (respondents, slots->len, answers->pdata[i], asked);
    }
}

GPtrArray *
ent_instrument_list_respondents (EntRecord *questionnaire, EntRecord *audit, const GDate *today)
{
  GPtrArray *respondents = g_ptr_array_new_with_free_func (respondent_free);
  g_autoptr (GPtrArray) slots = ent_instrument_list_slots (questionnaire, audit);
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");

  for (guint i = 0; i < slots->len; i++)
    {
      const EntInstrumentSlot *slot = g_ptr_array_index (slots, i);
      g_autoptr (EntRecord) person = slot->role != NULL ? ent_role_dup_holder (slot->role, today)
                                                        : g_object_ref (slot->people->pdata[0]);

      add_respondent (respondents, slot->role, person, questions->len);
    }
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (GPtrArray) answers = ent_instrument_list_answers (questions->pdata[i], audit);

      count_question (respondents, slots, answers, questions->len);
    }
  return respondents;
}
