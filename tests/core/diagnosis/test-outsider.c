/* SPDX-License-Identifier: GPL-3.0-or-later
 * Answers of somebody the instrument does not ask, in a spreadsheet: refused with line and remedy,
 * and nothing of the file is taken. */
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-test.h"

#include <string.h>

/* A questionnaire for the CMO, who is Maya; Dana is not asked. */
static EntTest *
create_test (void)
{
  EntTest *test = ent_test_new (NULL);
  EntRecord *maya = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  EntRecord *cmo = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *questionnaire;

  ent_test_add (test, "stakeholder", "name", "Dana Ek", NULL);
  ent_test_add (test, "role-holder", "role", ENT_TEST_ID (cmo), "holder", ENT_TEST_ID (maya), NULL);
  questionnaire
      = ent_test_add (test, "questionnaire", "name", "Strategy", "roles", ENT_TEST_ID (cmo), NULL);
  ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire), "text",
                "What is success?", NULL);
  return test;
}

static void
test_refused (void)
{
  g_autoptr (EntTest) test = create_test ();
  g_autoptr (EntReport) report = ent_report_new ();
  const EntProblem *problem;

  g_assert_false (ent_exchange_test_import_csv (test->engagement, &ent_answer_kind,
                                                "question,respondent,text\n"
                                                "What is success?,Maya Lund,Pipeline\n"
                                                "What is success?,Dana Ek,Growth\n",
                                                report));
  g_assert_cmpuint (ent_report_get_length (report), ==, 1);
  problem = ent_report_get (report, 0);
  g_assert_cmpuint (problem->line, ==, 3);
  g_assert_nonnull (
      strstr (problem->message,
              "“Strategy” is answered by CMO (Maya Lund); Dana Ek holds no such "
              "role. Enter the person as its holder first, or leave those answers out."));
  g_assert_cmpuint (ent_source_count (test->source, "answer"), ==, 0);
}

static void
test_taken (void)
{
  g_autoptr (EntTest) test = create_test ();
  g_autoptr (EntReport) report = ent_report_new ();

  g_assert_true (ent_exchange_test_import_csv (
      test->engagement, &ent_answer_kind,
      "question,respondent,text\nWhat is success?,Maya Lund,Pipeline\n", report));
  g_assert_cmpuint (ent_source_count (test->source, "answer"), ==, 1);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/instrument/outsider/csv", test_refused);
  g_test_add_func ("/instrument/outsider/csv/insider", test_taken);
  return g_test_run ();
}
