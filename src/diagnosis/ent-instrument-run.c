/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs of instruments, and how far each has come. */
#include "ent-instrument-run.h"

#include "ent-answer-comparison.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument-slot.h"
#include "ent-instrument.h"
#include "ent-role.h"

#include <glib/gi18n-lib.h>

const char *
ent_run_state_get_label (EntRunState state)
{
  static const char *const labels[] = {
    [ENT_RUN_NOT_STARTED] = N_ ("Not started"),
    [ENT_RUN_ASKING] = N_ ("Answers missing"),
    [ENT_RUN_COMPARING] = N_ ("To be compared"),
    [ENT_RUN_DONE] = N_ ("All in"),
  };

  return _ (labels[state]);
}

/* Those without a date come last. */
static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  EntRecord *first = *(EntRecord *const *)a;
  EntRecord *second = *(EntRecord *const *)b;

  return g_strcmp0 (ent_record_get_text (second, ENT_AUDIT_HELD_ON),
                    ent_record_get_text (first, ENT_AUDIT_HELD_ON));
}

GPtrArray *
ent_instrument_list_audits (EntRecord *questionnaire)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_audit_kind);
  GPtrArray *audits;

  ent_query_where (query, ENT_AUDIT_QUESTIONNAIRE, ent_record_get_id (questionnaire));
  audits = ent_source_list_query (ent_record_get_source (questionnaire), query);
  g_ptr_array_sort (audits, compare_newest_first);
  return audits;
}

gboolean
ent_instrument_has_first_run (EntRecord *questionnaire)
{
  g_autoptr (GPtrArray) questions = NULL;

  if (ent_record_has (questionnaire, ENT_QUESTIONNAIRE_ROLES))
    return TRUE;
  questions = ent_record_list_children (questionnaire, "question");
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (GPtrArray) answers = ent_instrument_list_answers (questions->pdata[i], NULL);

      if (answers->len > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_planned_later (EntRecord *audit, const GDate *today)
{
  GDate date;

  return ent_record_equals (audit, ENT_AUDIT_STATE, "planned")
         && (!ent_record_get_date (audit, ENT_AUDIT_HELD_ON, &date)
             || g_date_compare (&date, today) > 0);
}

EntRecord *
ent_instrument_dup_current_audit (EntRecord *questionnaire, const GDate *today)
{
  g_autoptr (GPtrArray) audits = ent_instrument_list_audits (questionnaire);

  for (guint i = 0; i < audits->len; i++)
    if (ent_record_equals (audits->pdata[i], ENT_AUDIT_STATE, "running"))
      return g_object_ref (audits->pdata[i]);
  for (guint i = 0; i < audits->len; i++)
    if (!is_planned_later (audits->pdata[i], today))
      return g_object_ref (audits->pdata[i]);
  return NULL;
}

void
ent_instrument_read_run (EntRecord *questionnaire, EntRecord *audit, EntRun *run)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");
  gboolean begun = audit != NULL || ent_instrument_has_first_run (questionnaire);

  *run = (EntRun){ .audit = audit, .asked = questions->len };
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (EntAnswerComparison) comparison
          = ent_answer_comparison_new (questions->pdata[i], audit);

      run->complete += comparison->state != ENT_ANSWERS_HIDDEN ? 1 : 0;
      run->single += comparison->state == ENT_ANSWERS_SINGLE ? 1 : 0;
      run->open += ent_answer_comparison_is_open (comparison) ? 1 : 0;
    }
  if (!begun || run->asked == 0)
    run->state = ENT_RUN_NOT_STARTED;
  else if (run->complete < run->asked)
    run->state = ENT_RUN_ASKING;
  else
    run->state = run->open > 0 ? ENT_RUN_COMPARING : ENT_RUN_DONE;
}

/* Proposing */

static void
take_person (GPtrArray *people, EntRecord *person)
{
  if (person != NULL && !g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, g_object_ref (person));
}

/* @audit: (nullable) */
static void
take_respondents (GPtrArray *people, EntRecord *audit)
{
  g_autoptr (GPtrArray) respondents
      = audit != NULL ? ent_record_list_references (audit, ENT_AUDIT_RESPONDENTS) : NULL;

  for (guint i = 0; respondents != NULL && i < respondents->len; i++)
    take_person (people, respondents->pdata[i]);
}

static void
take_holders (GPtrArray *people, EntRecord *questionnaire, const GDate *today)
{
  g_autoptr (GPtrArray) roles = ent_record_list_references (questionnaire, ENT_QUESTIONNAIRE_ROLES);

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr (EntRecord) holder = ent_role_dup_holder (roles->pdata[i], today);

      take_person (people, holder);
    }
}

static void
take_officers (GPtrArray *people, EntSource *source, const GDate *today)
{
  static const EntOffice offices[] = { ENT_OFFICE_CMO, ENT_OFFICE_CRO };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autoptr (EntRecord) role = ent_role_find_office (source, offices[i]);
      g_autoptr (EntRecord) holder = role != NULL ? ent_role_dup_holder (role, today) : NULL;

      take_person (people, holder);
    }
}

/* Those @audit (nullable) asked, else whoever answers @questionnaire by its roles. */
static GPtrArray *
list_people (EntRecord *questionnaire, EntRecord *audit, const GDate *today)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  take_respondents (people, audit);
  if (people->len == 0)
    take_holders (people, questionnaire, today);
  if (people->len == 0)
    take_officers (people, ent_record_get_source (questionnaire), today);
  return people;
}

GPtrArray *
ent_instrument_list_proposed (EntRecord *questionnaire, const GDate *today)
{
  g_autoptr (EntRecord) audit = ent_instrument_dup_current_audit (questionnaire, today);

  return list_people (questionnaire, audit, today);
}

GPtrArray *
ent_instrument_list_repeated (EntRecord *audit, const GDate *today)
{
  g_autoptr (EntRecord) questionnaire = ent_record_dup_reference (audit, ENT_AUDIT_QUESTIONNAIRE);

  return list_people (questionnaire, audit, today);
}
