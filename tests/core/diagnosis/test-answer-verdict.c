/* SPDX-License-Identifier: GPL-3.0-or-later
 * Judgements from whichever side they come: form, command line and spreadsheet are refused what the
 * window refuses. */
#include "ent-answer-verdict.h"

#include "ent-diagnosis-kinds.h"
#include "ent-exchange-test.h"
#include "ent-people-test.h"

#include <string.h>

/* One question for two roles, whose holders are Maya and Ivo; Maya has answered. */
typedef struct
{
  EntTest *test;
  EntRecord *ivo;
  EntRecord *question;
} Fixture;

static void
set_up (Fixture *fixture)
{
  EntTest *test = ent_test_new (NULL);
  EntRecord *cmo, *cro;
  EntRecord *maya = ent_people_test_add_holder (test, "CMO", "Maya Lund", &cmo);
  EntRecord *ivo = ent_people_test_add_holder (test, "CRO", "Ivo Brandt", &cro);
  g_autofree char *roles = g_strdup_printf ("%s %s", ENT_TEST_ID (cmo), ENT_TEST_ID (cro));
  EntRecord *questionnaire
      = ent_test_add (test, "questionnaire", "name", "Strategy", "roles", roles, NULL);

  fixture->test = test;
  fixture->ivo = ivo;
  fixture->question = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire),
                                    "text", "What is success?", NULL);
  ent_test_add (test, "answer", "question", ENT_TEST_ID (fixture->question), "respondent",
                ENT_TEST_ID (maya), "text", "Pipeline", NULL);
}

static void
tear_down (Fixture *fixture)
{
  ent_test_free (fixture->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
answer_too (Fixture *fixture, const char *text)
{
  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (fixture->question), "respondent",
                ENT_TEST_ID (fixture->ivo), "text", text, NULL);
}

static void
test_hidden (void)
{
  g_auto (Fixture) fixture;
  EntRecord *judgement;

  set_up (&fixture);
  ent_test_refuse_add (fixture.test, "Not all have answered “What is success?”. Enter the missing",
                       "answer-judgement", "question", ENT_TEST_ID (fixture.question), "judgement",
                       "divergent", NULL);
  answer_too (&fixture, "Revenue");
  judgement = ent_test_add (fixture.test, "answer-judgement", "question",
                            ENT_TEST_ID (fixture.question), "judgement", "divergent", NULL);
  ent_test_remove (fixture.test, judgement);
}

/* The same word for word needs no reason; what differs does. */
static void
test_reason (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  answer_too (&fixture, "Revenue");
  ent_test_refuse_add (fixture.test, "The answers to “What is success?” differ. Say why",
                       "answer-judgement", "question", ENT_TEST_ID (fixture.question), "judgement",
                       "aligned", NULL);
  ent_test_add (fixture.test, "answer-judgement", "question", ENT_TEST_ID (fixture.question),
                "judgement", "aligned", "reason", "One comes from the other", NULL);
}

/* A run of its own has answers of its own. */
static void
test_run (void)
{
  g_auto (Fixture) fixture;
  EntRecord *audit;

  set_up (&fixture);
  answer_too (&fixture, "Pipeline");
  audit = ent_test_add (fixture.test, "audit", "name", "Again", NULL);
  ent_test_refuse_add (fixture.test, "Not all have answered", "answer-judgement", "question",
                       ENT_TEST_ID (fixture.question), "audit", ENT_TEST_ID (audit), "judgement",
                       "aligned", NULL);
}

static void
test_spreadsheet (void)
{
  static const char text[] = "question,judgement\nWhat is success?,aligned\n";
  g_auto (Fixture) fixture;
  g_autoptr (EntReport) report = ent_report_new ();

  set_up (&fixture);
  g_assert_false (ent_exchange_test_import_csv (fixture.test->engagement,
                                                &ent_answer_judgement_kind, text, report));
  g_assert_cmpuint (ent_report_get_length (report), ==, 1);
  g_assert_cmpuint (ent_report_get (report, 0)->line, ==, 2);
  g_assert_nonnull (strstr (ent_report_get (report, 0)->message, "Not all have answered"));
  g_assert_cmpuint (ent_source_count (fixture.test->source, "answer-judgement"), ==, 0);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/verdict/hidden", test_hidden);
  g_test_add_func ("/diagnosis/verdict/reason", test_reason);
  g_test_add_func ("/diagnosis/verdict/run", test_run);
  g_test_add_func ("/diagnosis/verdict/spreadsheet", test_spreadsheet);
  return g_test_run ();
}
