/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about instruments: asked in full, judged, settled, and run again when due. */
#include "ent-answer-rules.h"

#include "ent-diagnosis-kinds.h"
#include "ent-instrument.h"
#include "ent-role.h"

#include <glib/gi18n-lib.h>

/* TRUE if one of @people (any person where it is NULL) has answered @question. */
static gboolean
has_answer_of (EntRecord *question, GPtrArray *people)
{
  g_autoptr (GPtrArray) answers = ent_record_list_children (question, "answer");

  for (guint i = 0; i < answers->len; i++)
    {
      EntRecord *answer = answers->pdata[i];

      if (ent_answer_is_given (answer) && people == NULL)
        return TRUE;
      for (guint j = 0; ent_answer_is_given (answer) && j < people->len; j++)
        if (ent_record_refers_to (answer, ENT_ANSWER_RESPONDENT, people->pdata[j]))
          return TRUE;
    }
  return FALSE;
}

static guint
count_answered (GPtrArray *questions, GPtrArray *people)
{
  guint count = 0;

  for (guint i = 0; i < questions->len; i++)
    count += has_answer_of (questions->pdata[i], people) ? 1 : 0;
  return count;
}

/* Each role answers on its own; what a former holder answered still counts. */
static void
check_role_answers (EntRecord *questionnaire,
                    GPtrArray *questions,
                    EntRecord *role,
                    EntFindingSink *sink)
{
  g_autoptr (GPtrArray) holders = ent_role_list_all_holders (role);
  g_autofree char *title = ent_record_dup_title (questionnaire);
  g_autofree char *role_title = ent_record_dup_title (role);
  guint answered = count_answered (questions, holders);

  if (answered == questions->len)
    return;
  ent_finding_emit (sink, questionnaire, NULL,
                    holders->len == 0 ? _ ("Enter who holds the role, then ask that person.")
                                      : _ ("Ask for the missing answers and enter them."),
                    /* Translators: a role, two numbers, and the name of a questionnaire. */
                    _ ("%s has answered %u of %u questions of “%s”."), role_title, answered,
                    questions->len, title);
}

/* An instrument that names no roles is optional, but once begun it is to be finished. */
static void
check_started_answers (EntRecord *questionnaire, GPtrArray *questions, EntFindingSink *sink)
{
  guint answered = count_answered (questions, NULL);
  g_autofree char *title = NULL;

  if (answered == 0 || answered == questions->len)
    return;
  title = ent_record_dup_title (questionnaire);
  ent_finding_emit (sink, questionnaire, NULL, _ ("Ask for the missing answers and enter them."),
                    /* Translators: two numbers and the name of a questionnaire. */
                    _ ("%u of %u questions of “%s” are answered."), answered, questions->len,
                    title);
}

static void
check_questionnaire (EntRecord *questionnaire, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");
  g_autoptr (GPtrArray) roles = ent_record_list_references (questionnaire, ENT_QUESTIONNAIRE_ROLES);

  if (questions->len == 0 && roles->len > 0)
    {
      g_autofree char *title = ent_record_dup_title (questionnaire);

      ent_finding_emit (sink, questionnaire, NULL,
                        _ ("Add its questions, or remove the roles that should answer it."),
                        /* Translators: %s is the name of a questionnaire. */
                        _ ("“%s” has no questions."), title);
      return;
    }
  for (guint i = 0; i < roles->len; i++)
    check_role_answers (questionnaire, questions, roles->pdata[i], sink);
  if (roles->len == 0)
    check_started_answers (questionnaire, questions, sink);
}

static void
find_incomplete_questionnaires (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) questionnaires = ent_source_list (source, "questionnaire");

  for (guint i = 0; i < questionnaires->len; i++)
    check_questionnaire (questionnaires->pdata[i], sink);
}

/* The newest judgement on a question counts: a later run may have found the sides aligned. */
static EntRecord *
dup_newest_judgement (EntRecord *question)
{
  g_autoptr (GPtrArray) judgements = ent_record_list_children (question, "answer-judgement");

  return judgements->len > 0 ? g_object_ref (judgements->pdata[judgements->len - 1]) : NULL;
}

/* TRUE if the judgement stands for something that is open: a divergence, or a resolution nobody is
 * on record for. */
static gboolean
is_unsettled (EntRecord *judgement)
{
  return ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "divergent")
         || (ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "resolved")
             && !ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY));
}

static void
emit_unsettled (EntRecord *question, EntRecord *judgement, EntFindingSink *sink)
{
  g_autofree char *title = ent_record_dup_title (question);

  if (ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "divergent"))
    ent_finding_emit (sink, judgement, "resolution",
                      _ ("Bring the respondents together and record the answer both now give."),
                      /* Translators: %s is a question. */
                      _ ("The answers to “%s” are divergent."), title);
  else
    ent_finding_emit (sink, judgement, "agreed-by",
                      _ ("Name the people who agreed to the resolution."),
                      /* Translators: %s is a question. */
                      _ ("The answers to “%s” are called resolved, but nobody is on record as "
                         "having agreed."),
                      title);
}

static void
find_divergent_answers (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) questions = ent_source_list (source, "question");

  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (EntRecord) judgement = dup_newest_judgement (questions->pdata[i]);

      if (judgement != NULL && is_unsettled (judgement))
        emit_unsettled (questions->pdata[i], judgement, sink);
    }
}

/* TRUE if two different people have answered in words. */
static gboolean
has_two_sides (EntRecord *question)
{
  g_autoptr (GPtrArray) answers = ent_record_list_children (question, "answer");
  const char *first = NULL;

  for (guint i = 0; i < answers->len; i++)
    {
      const char *respondent = ent_record_get_text (answers->pdata[i], ENT_ANSWER_RESPONDENT);

      if (!ent_record_has (answers->pdata[i], ENT_ANSWER_TEXT))
        continue;
      if (first != NULL && g_strcmp0 (first, respondent) != 0)
        return TRUE;
      first = respondent;
    }
  return FALSE;
}

static void
find_unjudged_answers (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) questions = ent_source_list (source, "question");

  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (EntRecord) judgement = dup_newest_judgement (questions->pdata[i]);
      g_autofree char *title = NULL;

      if (judgement != NULL || !has_two_sides (questions->pdata[i]))
        continue;
      title = ent_record_dup_title (questions->pdata[i]);
      ent_finding_emit (sink, questions->pdata[i], NULL,
                        _ ("Read the answers side by side and record a judgement."),
                        /* Translators: %s is a question. */
                        _ ("Both sides have answered “%s”, but nobody has compared the answers."),
                        title);
    }
}

/* TRUE if the same instrument was run, or is to be run, later than @audit. */
static gboolean
has_successor (GPtrArray *audits, EntRecord *audit)
{
  const char *instrument = ent_record_get_text (audit, ENT_AUDIT_QUESTIONNAIRE);
  const char *date = ent_record_get_text (audit, ENT_AUDIT_HELD_ON);

  for (guint i = 0; i < audits->len; i++)
    {
      EntRecord *other = audits->pdata[i];

      if (other != audit
          && g_strcmp0 (ent_record_get_text (other, ENT_AUDIT_QUESTIONNAIRE), instrument) == 0
          && g_strcmp0 (ent_record_get_text (other, ENT_AUDIT_HELD_ON), date) > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_past (EntRecord *record, guint field, const GDate *today)
{
  GDate date;

  return ent_record_get_date (record, field, &date) && g_date_compare (&date, today) < 0;
}

static void
check_audit_due (GPtrArray *audits, EntRecord *audit, const GDate *today, EntFindingSink *sink)
{
  gboolean done = ent_record_equals (audit, ENT_AUDIT_STATE, "done");
  guint field = done ? ENT_AUDIT_NEXT_DUE : ENT_AUDIT_HELD_ON;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  if (!is_past (audit, field, today) || (done && has_successor (audits, audit)))
    return;
  title = ent_record_dup_title (audit);
  date = ent_record_dup_display (audit, field);
  ent_finding_emit (sink, audit, ent_audit_kind.fields[field].name,
                    done ? _ ("Plan the next run of the instrument on the same baseline.")
                         : _ ("Finish the run, or set a new date."),
                    /* Translators: the name of an audit and a date. */
                    done ? _ ("“%s” was to be repeated by %s.")
                         : _ ("“%s” was planned for %s and is not done."),
                    title, date);
}

static void
find_overdue_audits (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) audits = ent_source_list (source, "audit");

  for (guint i = 0; i < audits->len; i++)
    check_audit_due (audits, audits->pdata[i], today, sink);
}

const EntRule ent_questionnaire_incomplete_rule = {
  .id = "questionnaire-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Questionnaire incomplete"),
  .why = N_ ("A side that has not answered has not been heard, and its answer comes later, "
             "as an objection."),
  .kinds = "questionnaire question answer role role-holder",
  .evaluate = find_incomplete_questionnaires,
};

const EntRule ent_answer_divergent_rule = {
  .id = "answer-divergent",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Answers divergent"),
  .why = N_ ("What the leaders answer differently before the contract, they will judge "
             "differently at its end."),
  .kinds = "question answer-judgement",
  .evaluate = find_divergent_answers,
};

const EntRule ent_answer_unjudged_rule = {
  .id = "answer-unjudged",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Answers not compared"),
  .why = N_ ("Two answers side by side are worth asking for only if somebody compares them."),
  .kinds = "question answer answer-judgement",
  .evaluate = find_unjudged_answers,
};

const EntRule ent_audit_overdue_rule = {
  .id = "audit-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Audit overdue"),
  .why = N_ ("Alignment drifts; only the same questions asked again show how far."),
  .kinds = "audit",
  .evaluate = find_overdue_audits,
};
