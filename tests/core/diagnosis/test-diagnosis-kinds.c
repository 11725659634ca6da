/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the kinds of the diagnosis refuse, whoever makes the change. */
#include "ent-test.h"

static void
test_audit (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *audit = ent_test_add (test, "audit", "name", "Audit 2026", NULL);

  ent_test_refuse_set (test, "“State” is “Done”, so “Date” must be filled in", audit, "state",
                       "done");
  ent_test_refuse_set (test, "names itself as “Baseline”", audit, "baseline", ENT_TEST_ID (audit));
  ent_test_set (test, audit, "held-on", "2026-03-01");
  ent_test_refuse_set (test, "is before “Date”", audit, "next-due", "2026-02-28");
  ent_test_set (test, audit, "state", "done");
  ent_test_set (test, audit, "next-due", "2027-03-01");
}

static void
test_judgement (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *questionnaire = ent_test_add (test, "questionnaire", "name", "Opening", NULL);
  EntRecord *question
      = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire), "text",
                      "What is success?", NULL);
  EntRecord *maya = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);

  ent_test_add (test, "answer", "question", ENT_TEST_ID (question), "respondent",
                ENT_TEST_ID (maya), "text", "Revenue", NULL);
  ent_test_refuse_add (test, "“Resolution” must be filled in", "answer-judgement", "question",
                       ENT_TEST_ID (question), "judgement", "resolved", NULL);
  ent_test_refuse_add (test, "“Agreed by” must be filled in", "answer-judgement", "question",
                       ENT_TEST_ID (question), "judgement", "resolved", "resolution",
                       "Both say revenue", NULL);
  ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (question), "judgement",
                "resolved", "resolution", "Both say revenue", "agreed-by", ENT_TEST_ID (maya),
                NULL);
}

/* Questions keep their numbers' order, whatever order they were entered in. */
static void
test_question_order (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *questionnaire = ent_test_add (test, "questionnaire", "name", "Opening", NULL);
  EntRecord *second = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire),
                                    "number", "2", "text", "B", NULL);
  EntRecord *first = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire),
                                   "number", "1", "text", "A", NULL);
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");

  g_assert_cmpuint (questions->len, ==, 2);
  g_assert_true (questions->pdata[0] == first);
  g_assert_true (questions->pdata[1] == second);
  ent_test_remove (test, questionnaire);
  g_assert_true (ent_record_is_removed (first));
}

static void
test_score (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *score = ent_test_add (test, "dimension-score", "dimension", "data", "score", "4",
                                   "scored-on", "2026-02-01", NULL);

  ent_test_refuse_set (test, "Score", score, "score", "6");
  ent_test_refuse_set (test, "without “Score after”", score, "rescored-on", "2026-03-01");
  ent_test_set (test, score, "rescore", "2");
  ent_test_refuse_set (test, "is before “Scored on”", score, "rescored-on", "2026-01-31");
  ent_test_set (test, score, "rescored-on", "2026-03-01");
}

static void
test_fix_step (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *step = ent_test_add (test, "fix-step", "number", "1", "name", "Compensation plans",
                                  "started-on", "2026-02-01", NULL);

  ent_test_refuse_set (test, "“Done on” (2026-01-31) is before", step, "done-on", "2026-01-31");
  ent_test_refuse_add (test, "already a Fix step with this Step", "fix-step", "number", "1", "name",
                       "Again", NULL);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/audit", test_audit);
  g_test_add_func ("/diagnosis/judgement", test_judgement);
  g_test_add_func ("/diagnosis/question-order", test_question_order);
  g_test_add_func ("/diagnosis/score", test_score);
  g_test_add_func ("/diagnosis/fix-step", test_fix_step);
  return g_test_run ();
}
