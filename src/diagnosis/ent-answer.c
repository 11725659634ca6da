/* SPDX-License-Identifier: GPL-3.0-or-later
 * Answers of respondents, and the judgement on the answers to one question side by side. */
#include "ent-diagnosis-kinds.h"

#include "ent-answer-verdict.h"
#include "ent-check.h"
#include "ent-instrument.h"
#include "ent-people-kinds.h"
#include "ent-text.h"

#include <glib/gi18n-lib.h>

static const EntChoice judgement_choices[]
    = { { "aligned", N_ ("Aligned"), N_ ("The answers mean the same") },
        { "divergent", N_ ("Divergent"),
          N_ ("The answers differ in substance and need a resolution") },
        { "resolved", N_ ("Resolved"), N_ ("They differed; the respondents now agree") },
        { NULL } };

static const EntField answer_fields[] = {
  [ENT_ANSWER_QUESTION]
  = { "question", N_ ("Question"), N_ ("The question that is answered"), ENT_TYPE_REFERENCE,
      .target = "question", .required = true, .owning = true, .event = true, .column = true },
  [ENT_ANSWER_AUDIT]
  = { "audit", N_ ("Audit"), N_ ("The run it belongs to; empty for the first interviews"),
      ENT_TYPE_REFERENCE, .target = "audit", .column = true },
  [ENT_ANSWER_RESPONDENT]
  = { "respondent", N_ ("Respondent"), N_ ("The person who answers"), ENT_TYPE_REFERENCE,
      .target = "stakeholder", .required = true, .column = true },
  [ENT_ANSWER_TEXT] = { "text", N_ ("Answer"), N_ ("What they said, in their own words"),
                        ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_ANSWER_YES]
  = { "yes", N_ ("Yes or no"), N_ ("Yes if the statement holds or the symptom is present"),
      ENT_TYPE_BOOLEAN, .column = true },
  [ENT_ANSWER_SCORE] = { "score", N_ ("Score"), N_ ("From 1 to 5, on the instrument's own scale"),
                         ENT_TYPE_INTEGER, .minimum = 1, .maximum = 5, .column = true },
  [ENT_ANSWER_EVIDENCE]
  = { "evidence", N_ ("Evidence"), N_ ("The document, number or event that shows it"),
      ENT_TYPE_LONG_TEXT },
  [ENT_ANSWER_ANSWERED_ON] = { "answered-on", N_ ("Answered on"), N_ ("The day they answered"),
                               ENT_TYPE_DATE, .column = true },
};

static const EntField answer_judgement_fields[] = {
  [ENT_ANSWER_JUDGEMENT_QUESTION]
  = { "question", N_ ("Question"), N_ ("The question whose answers are judged"), ENT_TYPE_REFERENCE,
      .target = "question", .required = true, .owning = true, .event = true, .column = true },
  [ENT_ANSWER_JUDGEMENT_AUDIT]
  = { "audit", N_ ("Audit"), N_ ("The run it belongs to; empty for the first interviews"),
      ENT_TYPE_REFERENCE, .target = "audit", .column = true },
  [ENT_ANSWER_JUDGEMENT_JUDGEMENT]
  = { "judgement", N_ ("Judgement"), N_ ("How the answers stand to each other"), ENT_TYPE_CHOICE,
      .choices = judgement_choices, .required = true, .column = true },
  [ENT_ANSWER_JUDGEMENT_REASON]
  = { "reason", N_ ("Reason"), N_ ("What makes them the same or different"), ENT_TYPE_LONG_TEXT,
      .column = true },
  [ENT_ANSWER_JUDGEMENT_RESOLUTION]
  = { "resolution", N_ ("Resolution"), N_ ("The answer both now give, and why"), ENT_TYPE_LONG_TEXT,
      .column = true, .group = N_ ("Resolution") },
  [ENT_ANSWER_JUDGEMENT_RESOLVED_ON]
  = { "resolved-on", N_ ("Resolved on"), N_ ("The day they agreed"), ENT_TYPE_DATE, .column = true,
      .group = N_ ("Resolution") },
  [ENT_ANSWER_JUDGEMENT_AGREED_BY]
  = { "agreed-by", N_ ("Agreed by"),
      N_ ("The people who agreed to the resolution; respondents, or those who followed them"),
      ENT_TYPE_REFERENCE, .target = "stakeholder", .many = true, .column = true,
      .group = N_ ("Resolution") },
};

/* Words nobody agreed to resolve nothing. Documents may bring who agreed in a second part; until
 * then a rule finds it missing. */
static gboolean
check_answer_judgement (const EntChange *change, GError **error)
{
  return ent_check_choice_needs (change, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "resolved",
                                 ENT_ANSWER_JUDGEMENT_RESOLUTION, error)
         && (change->bulk
             || ent_check_choice_needs (change, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "resolved",
                                        ENT_ANSWER_JUDGEMENT_AGREED_BY, error))
         && ent_answer_check_judgement (change, error);
}

static gboolean
is_named (EntRecord *stakeholder, const char *person)
{
  const char *name = ent_record_get_text (stakeholder, ENT_STAKEHOLDER_NAME);
  g_autofree char *folded = name != NULL ? ent_text_fold (name) : NULL;
  g_autofree char *person_folded = ent_text_fold (person);

  return folded != NULL && g_strcmp0 (folded, person_folded) == 0;
}

/* Who answered and when may be seen at once; what, only when all have answered. */
static const char *
veil_answer (EntRecord *record, unsigned field, const char *person)
{
  g_autoptr (EntRecord) respondent = NULL;

  if (field != ENT_ANSWER_TEXT && field != ENT_ANSWER_YES && field != ENT_ANSWER_SCORE
      && field != ENT_ANSWER_EVIDENCE)
    return NULL;
  if (record == NULL)
    return ent_instrument_get_hidden_text ();
  respondent = ent_record_dup_reference (record, ENT_ANSWER_RESPONDENT);
  if ((respondent != NULL && person != NULL && is_named (respondent, person))
      || ent_instrument_answer_is_visible (record, NULL))
    return NULL;
  return ent_instrument_get_hidden_text ();
}

const EntKind ent_answer_kind = {
  .name = "answer",
  .label = N_ ("Answer"),
  .label_plural = N_ ("Answers"),
  .help = N_ ("Enter what each respondent answered; "
              "nobody sees the other's answer before both are in."),
  .icon = "chat-message-new-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (answer_fields),
  .title_field = ENT_ANSWER_RESPONDENT,
  .check = ent_instrument_check_answer,
  .veil = veil_answer,
};

const EntKind ent_answer_judgement_kind = {
  .name = "answer-judgement",
  .label = N_ ("Judgement"),
  .label_plural = N_ ("Judgements"),
  .help = N_ ("Say whether the answers mean the same, and how a difference was resolved."),
  .icon = "view-dual-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (answer_judgement_fields),
  .title_field = ENT_ANSWER_JUDGEMENT_QUESTION,
  .check = check_answer_judgement,
};
