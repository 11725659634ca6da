/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keeps answers inside their instrument: from whichever side it is changed, what a file holds can
 * be brought in again. */
#include "ent-instrument.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-instrument-slot.h"
#include "ent-people-kinds.h"
#include "ent-question.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse_audit (EntRecord *audit, GPtrArray *slots, const char *person, GError **error)
{
  g_autofree char *title = ent_record_dup_title (audit);
  g_autofree char *asked = ent_instrument_slots_dup_text (slots);

  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: an audit, the people it asks, and somebody it does not. */
               _ ("“%s” asks %s, and not %s. Add the person to its respondents first, or leave "
                  "those answers out."),
               title, asked, person);
  return FALSE;
}

static gboolean
refuse_questionnaire (EntRecord *questionnaire,
                      GPtrArray *slots,
                      const char *person,
                      GError **error)
{
  g_autofree char *title = ent_record_dup_title (questionnaire);
  g_autofree char *asked = ent_instrument_slots_dup_text (slots);

  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: a questionnaire, the roles that answer it with their holders, and
                * somebody who is not among them. */
               _ ("“%s” is answered by %s; %s holds no such role. Enter the person as its holder "
                  "first, or leave those answers out."),
               title, asked, person);
  return FALSE;
}

static gboolean
check_audit_runs (EntRecord *questionnaire, EntRecord *audit, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *audit_title = NULL;

  if (audit == NULL || !ent_record_has (audit, ENT_AUDIT_QUESTIONNAIRE)
      || ent_record_refers_to (audit, ENT_AUDIT_QUESTIONNAIRE, questionnaire))
    return TRUE;
  title = ent_record_dup_title (questionnaire);
  audit_title = ent_record_dup_title (audit);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: an audit and a questionnaire. */
               _ ("“%s” is a run of another instrument than “%s”. Choose a run of the same one."),
               audit_title, title);
  return FALSE;
}

gboolean
ent_instrument_allows (EntRecord *questionnaire,
                       EntRecord *audit,
                       EntRecord *person,
                       GError **error)
{
  g_autoptr (GPtrArray) slots = NULL;
  g_autofree char *name = NULL;

  if (!check_audit_runs (questionnaire, audit, error))
    return FALSE;
  slots = ent_instrument_list_slots (questionnaire, audit);
  for (guint i = 0; i < slots->len; i++)
    if (ent_instrument_slot_takes (g_ptr_array_index (slots, i), person))
      return TRUE;
  if (slots->len == 0)
    return TRUE;
  name = ent_record_dup_title (person);
  if (audit != NULL && ent_record_has (audit, ENT_AUDIT_RESPONDENTS))
    return refuse_audit (audit, slots, name, error);
  return refuse_questionnaire (questionnaire, slots, name, error);
}

/* What an answer can say. */
static const guint statements[] = { ENT_ANSWER_TEXT, ENT_ANSWER_YES, ENT_ANSWER_SCORE };

/* Returns: the field @answer says something in that does not count in @questionnaire; FALSE: none.
 */
static gboolean
find_stray (EntRecord *answer, EntRecord *questionnaire, guint *stray)
{
  guint field = ent_questionnaire_get_answer_field (questionnaire);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (statements[i] != field && ent_record_has (answer, statements[i]))
      {
        *stray = statements[i];
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_style (EntRecord *answer, EntRecord *questionnaire, GError **error)
{
  const EntField *fields = ent_answer_kind.fields;
  guint field = ent_questionnaire_get_answer_field (questionnaire);
  g_autofree char *title = NULL;
  guint stray;

  if (!find_stray (answer, questionnaire, &stray))
    return TRUE;
  title = ent_record_dup_title (questionnaire);
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               /* Translators: a questionnaire, and the labels of three fields of its answers. */
               _ ("Answers to “%s” are given under “%s”. Move what stands under “%s” there, or to "
                  "“%s”."),
               title, _ (fields[field].label), _ (fields[stray].label),
               _ (fields[ENT_ANSWER_EVIDENCE].label));
  return FALSE;
}

/* TRUE if @answer is inside its instrument. */
static gboolean
check_inside (EntRecord *answer, GError **error)
{
  g_autoptr (EntRecord) question = ent_record_dup_parent (answer);
  g_autoptr (EntRecord) questionnaire = question != NULL ? ent_record_dup_parent (question) : NULL;
  g_autoptr (EntRecord) audit = ent_record_dup_reference (answer, ENT_ANSWER_AUDIT);
  g_autoptr (EntRecord) person = ent_record_dup_reference (answer, ENT_ANSWER_RESPONDENT);

  return questionnaire == NULL || person == NULL
         || ent_instrument_allows (questionnaire, audit, person, error);
}

static gboolean
has_changed (const EntChange *change, guint field)
{
  return change->before == NULL
         || g_strcmp0 (change->before[field], ent_record_get_text (change->record, field)) != 0;
}

gboolean
ent_instrument_check_answer (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) question = NULL;
  g_autoptr (EntRecord) questionnaire = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || change->reversal)
    return TRUE;
  question = ent_record_dup_parent (change->record);
  questionnaire = question != NULL ? ent_record_dup_parent (question) : NULL;
  if (questionnaire != NULL && !check_style (change->record, questionnaire, error))
    return FALSE;
  if (!has_changed (change, ENT_ANSWER_RESPONDENT) && !has_changed (change, ENT_ANSWER_AUDIT)
      && !has_changed (change, ENT_ANSWER_QUESTION))
    return TRUE;
  return check_inside (change->record, error);
}

static gboolean
check_all_inside (GPtrArray *answers, GError **error)
{
  for (guint i = 0; i < answers->len; i++)
    if (!check_inside (answers->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* A new one has no answers but those that come with it and are checked themselves. */
static gboolean
is_settled (const EntChange *change, guint field)
{
  return change->operation != ENT_OPERATION_CHANGE || change->reversal
         || !has_changed (change, field);
}

/* Whoever answered in one way is not counted in another. */
static gboolean
check_all_counted (EntRecord *questionnaire, GPtrArray *answers, GError **error)
{
  guint stray;

  for (guint i = 0; i < answers->len; i++)
    if (find_stray (answers->pdata[i], questionnaire, &stray))
      {
        g_autofree char *title = ent_record_dup_title (questionnaire);

        g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                     /* Translators: a questionnaire, and the label of a field of its answers. */
                     _ ("“%s” has answers under “%s”. Remove them first, or add a questionnaire of "
                        "its own for the other way to answer."),
                     title, _ (ent_answer_kind.fields[stray].label));
        return FALSE;
      }
  return TRUE;
}

gboolean
ent_instrument_check_questionnaire (const EntChange *change, GError **error)
{
  g_autoptr (GPtrArray) questions = NULL;

  if (is_settled (change, ENT_QUESTIONNAIRE_ROLES)
      && is_settled (change, ENT_QUESTIONNAIRE_ANSWER_STYLE))
    return TRUE;
  questions = ent_record_list_children (change->record, "question");
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (GPtrArray) answers = ent_record_list_children (questions->pdata[i], "answer");

      if (!check_all_inside (answers, error) || !check_all_counted (change->record, answers, error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full) (element-type EntRecord): the answers whose field @field is @id. */
static GPtrArray *
list_answers (EntSource *source, guint field, const char *id)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_answer_kind);

  ent_query_where (query, field, id);
  return ent_source_list_query (source, query);
}

gboolean
ent_instrument_check_audit (const EntChange *change, GError **error)
{
  g_autoptr (GPtrArray) answers = NULL;

  if (is_settled (change, ENT_AUDIT_RESPONDENTS) && is_settled (change, ENT_AUDIT_QUESTIONNAIRE))
    return TRUE;
  answers = list_answers (ent_record_get_source (change->record), ENT_ANSWER_AUDIT,
                          ent_record_get_id (change->record));
  return check_all_inside (answers, error);
}

/* Whoever answered as a role's holder stays one; an end of the holding changes nothing. */
gboolean
ent_instrument_check_holding (const EntChange *change, GError **error)
{
  g_autoptr (GPtrArray) answers = NULL;

  if (change->before == NULL || change->reversal
      || (change->operation == ENT_OPERATION_CHANGE && !has_changed (change, ENT_ROLE_HOLDER_HOLDER)
          && !has_changed (change, ENT_ROLE_HOLDER_ROLE)))
    return TRUE;
  answers = list_answers (ent_record_get_source (change->record), ENT_ANSWER_RESPONDENT,
                          change->before[ENT_ROLE_HOLDER_HOLDER]);
  return check_all_inside (answers, error);
}
