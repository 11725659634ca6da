/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about instruments and answers: a change breaks it, another mends it. */
#include "ent-diagnosis-kinds.h"
#include "ent-diagnosis-rules.h"
#include "ent-people-test.h"
#include "ent-verdict.h"

#include "ent-transaction.h"

/* An instrument with two questions. */
typedef struct
{
  EntRecord *questionnaire;
  EntRecord *first;
  EntRecord *second;
} Instrument;

static Instrument
add_instrument (EntTest *test, const char *instrument)
{
  Instrument made;

  made.questionnaire
      = ent_test_add (test, "questionnaire", "name", "Opening questions", "instrument", instrument,
                      "answer-style", g_str_equal (instrument, "strategic") ? "text" : "yes-no",
                      NULL);
  made.first = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (made.questionnaire),
                             "number", "1", "text", "What is success?", NULL);
  made.second = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (made.questionnaire),
                              "number", "2", "text", "What is failure?", NULL);
  return made;
}

static EntRecord *
add_answer (
    EntTest *test, EntRecord *question, EntRecord *person, const char *field, const char *value)
{
  return ent_test_add (test, "answer", "question", ENT_TEST_ID (question), "respondent",
                       ENT_TEST_ID (person), field, value, NULL);
}

static void
test_incomplete_by_role (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "strategic");
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *person = ent_people_test_add (test, "Ivo Brandt");
  EntRecord *answer;

  ent_test_set (test, made.questionnaire, "roles", ENT_TEST_ID (role));
  ent_test_assert_found (test, "questionnaire-incomplete", made.questionnaire, NULL,
                         "CRO has answered 0 of 2 questions of “Opening questions”");
  ent_test_assert_remedy (test, "questionnaire-incomplete", "Enter who holds the role");
  ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder", ENT_TEST_ID (person),
                NULL);
  ent_test_assert_found (test, "questionnaire-incomplete", made.questionnaire, NULL, "0 of 2");
  ent_test_assert_remedy (test, "questionnaire-incomplete", "Ask for the missing answers");
  add_answer (test, made.first, person, "text", "Revenue");
  ent_test_assert_found (test, "questionnaire-incomplete", made.questionnaire, NULL, "1 of 2");
  answer = add_answer (test, made.second, person, "text", "Silence");
  ent_test_assert_clean (test, "questionnaire-incomplete");
  ent_test_set (test, answer, "text", NULL);
  ent_test_assert_found (test, "questionnaire-incomplete", made.questionnaire, NULL, "1 of 2");
}

/* One finding for each role that has not answered. */
static void
test_incomplete_both_roles (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "strategic");
  EntRecord *first = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *second = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autofree char *both = g_strdup_printf ("%s %s", ENT_TEST_ID (first), ENT_TEST_ID (second));

  ent_test_set (test, made.questionnaire, "roles", both);
  g_assert_cmpuint (ent_test_count (test, "questionnaire-incomplete"), ==, 2);
  ent_test_assert_among (test, "questionnaire-incomplete", made.questionnaire, "CMO has");
  ent_test_assert_among (test, "questionnaire-incomplete", made.questionnaire, "CRO has");
}

/* Without roles an instrument may be left alone, but not half done. */
static void
test_incomplete_once_begun (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "six-symptom");
  EntRecord *person = ent_people_test_add (test, "Ivo Brandt");

  ent_test_assert_clean (test, "questionnaire-incomplete");
  add_answer (test, made.first, person, "evidence", "Asked, and silent so far");
  ent_test_assert_clean (test, "questionnaire-incomplete");
  add_answer (test, made.first, person, "yes", "no");
  ent_test_assert_found (test, "questionnaire-incomplete", made.questionnaire, NULL,
                         "1 of 2 questions of “Opening questions” are answered");
  add_answer (test, made.second, person, "yes", "yes");
  ent_test_assert_clean (test, "questionnaire-incomplete");
}

static void
test_incomplete_without_questions (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *empty = ent_test_add (test, "questionnaire", "name", "Empty", NULL);

  ent_test_assert_clean (test, "questionnaire-incomplete");
  ent_test_set (test, empty, "roles", ENT_TEST_ID (role));
  ent_test_assert_found (test, "questionnaire-incomplete", empty, NULL, "has no questions");
}

static void
test_divergent (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "strategic");
  EntRecord *maya = ent_people_test_add (test, "Maya Lund");
  EntRecord *judgement;

  add_answer (test, made.first, maya, "text", "Leads");
  judgement = ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (made.first),
                            "judgement", "divergent", NULL);
  ent_test_assert_found (test, "answer-divergent", judgement, "resolution", "What is success?");
  ent_test_set (test, judgement, "judgement", "aligned");
  ent_test_assert_clean (test, "answer-divergent");
  judgement = ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (made.first),
                            "judgement", "divergent", NULL);
  ent_test_assert_found (test, "answer-divergent", judgement, "resolution", "What is success?");
  ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (made.first), "judgement",
                "resolved", "resolution", "Revenue from new customers", "agreed-by",
                ENT_TEST_ID (maya), NULL);
  ent_test_assert_clean (test, "answer-divergent");
}

/* A document may call resolved what nobody is on record for; it stays a finding until somebody is.
 */
static void
test_agreed_by_nobody (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "strategic");
  EntRecord *maya = ent_people_test_add (test, "Maya Lund");
  const char *values[ENT_ANSWER_JUDGEMENT_AGREED_BY + 1];
  g_autoptr (EntTransaction) transaction = NULL;
  EntRecord *judgement;

  add_answer (test, made.first, maya, "text", "Leads");
  judgement
      = ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (made.first), "judgement",
                      "resolved", "resolution", "Revenue", "agreed-by", ENT_TEST_ID (maya), NULL);
  ent_test_assert_clean (test, "answer-divergent");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = ent_record_get_text (judgement, i);
  values[ENT_ANSWER_JUDGEMENT_AGREED_BY] = NULL;
  transaction = ent_transaction_begin (test->engagement, "Import", NULL);
  g_assert_true (ent_transaction_put (transaction, &ent_answer_judgement_kind,
                                      ENT_TEST_ID (judgement), values, NULL));
  g_assert_true (ent_transaction_commit (transaction, NULL));
  ent_test_assert_found (test, "answer-divergent", judgement, "agreed-by", "nobody is on record");
  ent_test_set (test, judgement, "agreed-by", ENT_TEST_ID (maya));
  ent_test_assert_clean (test, "answer-divergent");
}

static void
test_unjudged (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "strategic");
  EntRecord *one = ent_people_test_add (test, "Maya Lund");
  EntRecord *other = ent_people_test_add (test, "Ivo Brandt");

  add_answer (test, made.first, one, "text", "Leads");
  add_answer (test, made.first, one, "text", "Many leads");
  ent_test_assert_clean (test, "answer-unjudged");
  add_answer (test, made.first, other, "evidence", "Asked, and silent so far");
  ent_test_assert_clean (test, "answer-unjudged");
  add_answer (test, made.first, other, "text", "Revenue");
  ent_test_assert_found (test, "answer-unjudged", made.first, NULL, "What is success?");
  ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (made.first), "judgement",
                "divergent", NULL);
  ent_test_assert_clean (test, "answer-unjudged");
}

static void
test_audit_overdue (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "alignment-audit");
  EntRecord *audit = ent_test_add (test, "audit", "name", "Audit 2025", "questionnaire",
                                   ENT_TEST_ID (made.questionnaire), "held-on", "2025-03-30", NULL);

  ent_test_assert_found (test, "audit-overdue", audit, "held-on", "was planned for");
  ent_test_set (test, audit, "state", "done");
  ent_test_assert_clean (test, "audit-overdue");
  ent_test_set (test, audit, "next-due", "2026-03-30");
  ent_test_assert_found (test, "audit-overdue", audit, "next-due", "was to be repeated");
  ent_test_add (test, "audit", "name", "Audit 2026", "questionnaire",
                ENT_TEST_ID (made.questionnaire), "held-on", "2026-04-10", NULL);
  ent_test_assert_clean (test, "audit-overdue");
}

/* Only the same instrument run later is a repetition. */
static void
test_audit_repeated (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "alignment-audit");
  EntRecord *other = ent_test_add (test, "questionnaire", "name", "Six symptoms", "instrument",
                                   "six-symptom", NULL);
  EntRecord *audit = ent_test_add (test, "audit", "name", "Audit 2025", "questionnaire",
                                   ENT_TEST_ID (made.questionnaire), "held-on", "2025-03-30",
                                   "state", "done", "next-due", "2026-03-31", NULL);
  EntRecord *later;

  ent_test_assert_clean (test, "audit-overdue");
  ent_test_set (test, audit, "next-due", "2026-03-30");
  ent_test_assert_found (test, "audit-overdue", audit, "next-due",
                         "“Audit 2025” was to be repeated by 30 March 2026.");
  ent_test_assert_remedy (test, "audit-overdue", "Plan the next run");
  later = ent_test_add (test, "audit", "name", "Symptoms", "questionnaire", ENT_TEST_ID (other),
                        "held-on", "2026-05-01", NULL);
  g_assert_cmpuint (ent_test_count (test, "audit-overdue"), ==, 1);
  ent_test_set (test, later, "questionnaire", ENT_TEST_ID (made.questionnaire));
  ent_test_assert_clean (test, "audit-overdue");
  ent_test_set (test, later, "held-on", "2025-03-30");
  ent_test_set (test, later, "state", "done");
  g_assert_cmpuint (ent_test_count (test, "audit-overdue"), ==, 1);
}

/* A run that is not done is overdue even where another one is planned. */
static void
test_audit_not_held (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "alignment-audit");
  EntRecord *audit = ent_test_add (test, "audit", "name", "Audit 2026", "questionnaire",
                                   ENT_TEST_ID (made.questionnaire), "held-on", "2026-03-31", NULL);

  ent_test_add (test, "audit", "name", "Audit 2027", "questionnaire",
                ENT_TEST_ID (made.questionnaire), "held-on", "2027-03-31", NULL);
  ent_test_assert_clean (test, "audit-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "audit-overdue", audit, "held-on",
                         "“Audit 2026” was planned for 31 March 2026 and is not done.");
  ent_test_assert_remedy (test, "audit-overdue", "Finish the run");
}

/* One side seeing a symptom is enough; only a person's newest answer counts. */
static void
test_symptoms (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "six-symptom");
  EntRecord *one = ent_people_test_add (test, "Maya Lund");
  EntRecord *other = ent_people_test_add (test, "Ivo Brandt");

  ent_test_set (test, made.questionnaire, "threshold", "2");
  add_answer (test, made.first, one, "yes", "no");
  add_answer (test, made.first, other, "yes", "yes");
  add_answer (test, made.second, one, "yes", "no");
  ent_test_assert_clean (test, "symptoms-structural");
  add_answer (test, made.second, one, "yes", "yes");
  ent_test_assert_found (test, "symptoms-structural", made.questionnaire, NULL,
                         "2 of 2 symptoms are present; from 2 on");
  ent_test_set (test, made.questionnaire, "threshold", NULL);
  ent_test_assert_clean (test, "symptoms-structural");
}

/* A point holds only if everyone says so; the verdict waits for all points. */
static void
test_alignment (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "alignment-audit");
  EntRecord *one = ent_people_test_add (test, "Maya Lund");
  EntRecord *other = ent_people_test_add (test, "Ivo Brandt");
  EntRecord *doubt;

  ent_test_set (test, made.questionnaire, "threshold", "1");
  add_answer (test, made.first, one, "yes", "yes");
  ent_test_assert_clean (test, "alignment-failed");
  add_answer (test, made.second, one, "yes", "yes");
  ent_test_assert_clean (test, "alignment-failed");
  doubt = add_answer (test, made.second, other, "yes", "no");
  ent_test_assert_found (test, "alignment-failed", made.questionnaire, NULL, "Only 1 of 2 points");
  ent_test_remove (test, doubt);
  ent_test_assert_clean (test, "alignment-failed");
}

static void
test_warning_sign (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "warning-signs");
  EntRecord *person = ent_people_test_add (test, "Maya Lund");
  EntRecord *answer = add_answer (test, made.second, person, "yes", "no");

  ent_test_assert_clean (test, "warning-sign");
  ent_test_set (test, answer, "yes", "yes");
  ent_test_assert_found (test, "warning-sign", made.second, NULL, "“What is failure?”");
}

static void
test_question_holds (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  Instrument made = add_instrument (test, "alignment-audit");
  EntRecord *one = ent_people_test_add (test, "Maya Lund");
  EntRecord *other = ent_people_test_add (test, "Ivo Brandt");
  gboolean answered = TRUE;

  g_assert_false (ent_question_holds (made.first, NULL, TRUE, &answered));
  g_assert_false (answered);
  add_answer (test, made.first, one, "evidence", "Hard to say");
  g_assert_false (ent_question_holds (made.first, NULL, FALSE, &answered));
  g_assert_false (answered);
  add_answer (test, made.first, one, "yes", "yes");
  add_answer (test, made.first, other, "yes", "no");
  g_assert_true (ent_question_holds (made.first, NULL, FALSE, &answered));
  g_assert_true (answered);
  g_assert_false (ent_question_holds (made.first, NULL, TRUE, NULL));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/questionnaire-incomplete/role", test_incomplete_by_role);
  g_test_add_func ("/diagnosis/questionnaire-incomplete/roles", test_incomplete_both_roles);
  g_test_add_func ("/diagnosis/questionnaire-incomplete/begun", test_incomplete_once_begun);
  g_test_add_func ("/diagnosis/questionnaire-incomplete/empty", test_incomplete_without_questions);
  g_test_add_func ("/diagnosis/answer-divergent", test_divergent);
  g_test_add_func ("/diagnosis/answer-unjudged", test_unjudged);
  g_test_add_func ("/diagnosis/audit-overdue/run", test_audit_overdue);
  g_test_add_func ("/diagnosis/audit-overdue/repeated", test_audit_repeated);
  g_test_add_func ("/diagnosis/audit-overdue/not-held", test_audit_not_held);
  g_test_add_func ("/diagnosis/symptoms-structural", test_symptoms);
  g_test_add_func ("/diagnosis/alignment-failed", test_alignment);
  g_test_add_func ("/diagnosis/agreed-by-nobody", test_agreed_by_nobody);
  g_test_add_func ("/diagnosis/warning-sign", test_warning_sign);
  g_test_add_func ("/diagnosis/question-holds", test_question_holds);
  return g_test_run ();
}
