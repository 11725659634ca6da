/* SPDX-License-Identifier: GPL-3.0-or-later
 * Answers keep to the way their instrument is answered, from whichever side it is changed. */
#include "ent-instrument.h"

#include "ent-diagnosis-kinds.h"
#include "ent-exchange-test.h"
#include "ent-test.h"

#include <string.h>

/* One point to be answered with yes or no. */
typedef struct
{
  EntTest *test;
  EntRecord *maya;
  EntRecord *questionnaire;
  EntRecord *question;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->test = ent_test_new (NULL);
  fixture->maya = ent_test_add (fixture->test, "stakeholder", "name", "Maya Lund", NULL);
  fixture->questionnaire
      = ent_test_add (fixture->test, "questionnaire", "name", "Alignment", "instrument",
                      "alignment-audit", "answer-style", "yes-no", NULL);
  fixture->question = ent_test_add (fixture->test, "question", "questionnaire",
                                    ENT_TEST_ID (fixture->questionnaire), "text",
                                    "Attribution has one owner", NULL);
}

static void
tear_down (Fixture *fixture)
{
  ent_test_free (fixture->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static EntRecord *
answer_yes (Fixture *fixture)
{
  return ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (fixture->question),
                       "respondent", ENT_TEST_ID (fixture->maya), "yes", "true", NULL);
}

static void
test_answer (void)
{
  g_auto (Fixture) fixture;
  EntRecord *answer;

  set_up (&fixture);
  ent_test_refuse_add (fixture.test,
                       "Answers to “Alignment” are given under “Yes or no”. Move what stands under "
                       "“Answer” there, or to “Evidence”.",
                       "answer", "question", ENT_TEST_ID (fixture.question), "respondent",
                       ENT_TEST_ID (fixture.maya), "text", "Mostly", NULL);
  answer = answer_yes (&fixture);
  ent_test_refuse_set (fixture.test, "under “Score” there", answer, "score", "4");
  ent_test_set (fixture.test, answer, "evidence", "The minutes of March");
}

/* An answer may be begun with who gives it. */
static void
test_begun (void)
{
  g_auto (Fixture) fixture;
  EntRecord *answer;

  set_up (&fixture);
  answer = ent_test_add (fixture.test, "answer", "question", ENT_TEST_ID (fixture.question),
                         "respondent", ENT_TEST_ID (fixture.maya), NULL);
  g_assert_false (ent_answer_is_given (answer));
  ent_test_set (fixture.test, answer, "yes", "false");
  g_assert_true (ent_answer_is_given (answer));
}

/* Answers given in one way would not be counted in another. */
static void
test_questionnaire (void)
{
  g_auto (Fixture) fixture;
  EntRecord *answer;

  set_up (&fixture);
  answer = answer_yes (&fixture);
  ent_test_refuse_set (fixture.test,
                       "“Alignment” has answers under “Yes or no”. Remove them first, or add a "
                       "questionnaire of its own for the other way to answer.",
                       fixture.questionnaire, "answer-style", "score");
  ent_test_remove (fixture.test, answer);
  ent_test_set (fixture.test, fixture.questionnaire, "answer-style", "score");
  ent_test_undo (fixture.test);
  ent_test_undo (fixture.test);
  g_assert_true (
      ent_record_equals (fixture.questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "yes-no"));
}

static void
test_spreadsheet (void)
{
  static const char text[] = "question,respondent,text\n"
                             "Attribution has one owner,Maya Lund,Mostly\n";
  g_auto (Fixture) fixture;
  g_autoptr (EntReport) report = ent_report_new ();

  set_up (&fixture);
  g_assert_false (
      ent_exchange_test_import_csv (fixture.test->engagement, &ent_answer_kind, text, report));
  g_assert_cmpuint (ent_report_get_length (report), ==, 1);
  g_assert_cmpuint (ent_report_get (report, 0)->line, ==, 2);
  g_assert_nonnull (strstr (ent_report_get (report, 0)->message, "given under “Yes or no”"));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/instrument/check/answer", test_answer);
  g_test_add_func ("/instrument/check/begun", test_begun);
  g_test_add_func ("/instrument/check/questionnaire", test_questionnaire);
  g_test_add_func ("/instrument/check/spreadsheet", test_spreadsheet);
  return g_test_run ();
}
