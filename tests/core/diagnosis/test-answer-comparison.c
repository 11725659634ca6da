/* SPDX-License-Identifier: GPL-3.0-or-later
 * Answers side by side: hidden, the same, different; and judging them. */
#include "ent-answer-comparison.h"

#include "ent-answer-verdict.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-test.h"

#include <string.h>

/* One question for two roles, whose holders are Maya and Ivo. */
typedef struct
{
  EntTest *test;
  EntRecord *maya, *ivo;
  EntRecord *questionnaire;
  EntRecord *question;
} Fixture;

static void
set_up (Fixture *fixture)
{
  EntRecord *cmo, *cro;
  g_autofree char *roles = NULL;

  fixture->test = ent_test_new (NULL);
  fixture->maya = ent_people_test_add_holder (fixture->test, "CMO", "Maya Lund", &cmo);
  fixture->ivo = ent_people_test_add_holder (fixture->test, "CRO", "Ivo Brandt", &cro);
  roles = g_strdup_printf ("%s %s", ENT_TEST_ID (cmo), ENT_TEST_ID (cro));
  fixture->questionnaire
      = ent_test_add (fixture->test, "questionnaire", "name", "Strategy", "roles", roles, NULL);
  fixture->question
      = ent_test_add (fixture->test, "question", "questionnaire",
                      ENT_TEST_ID (fixture->questionnaire), "text", "What is success?", NULL);
}

static void
tear_down (Fixture *fixture)
{
  ent_test_free (fixture->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static EntRecord *
answer (Fixture *fixture, EntRecord *person, const char *field, const char *value)
{
  return ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (fixture->question),
                       "respondent", ENT_TEST_ID (person), field, value, NULL);
}

static void
assert_comparison (Fixture *fixture, EntAnswersState state, guint n_shown, const char *sentence)
{
  g_autoptr (EntAnswerComparison) comparison = ent_answer_comparison_new (fixture->question, NULL);
  g_autofree char *text = ent_answer_comparison_describe (comparison);

  g_assert_cmpint (comparison->state, ==, state);
  g_assert_cmpuint (comparison->answers->len, ==, n_shown);
  g_assert_cmpstr (text, ==, sentence);
}

static void
test_states (void)
{
  g_auto (Fixture) fixture;
  EntRecord *second;

  set_up (&fixture);
  assert_comparison (&fixture, ENT_ANSWERS_HIDDEN, 0, "Nobody has answered yet.");
  second = answer (&fixture, fixture.ivo, "text", "Pipeline");
  assert_comparison (&fixture, ENT_ANSWERS_HIDDEN, 0,
                     "1 of 2 has answered; hidden until all have.");
  answer (&fixture, fixture.maya, "text", "Pipeline");
  assert_comparison (&fixture, ENT_ANSWERS_SAME, 2, "All give the same answer.");
  ent_test_set (fixture.test, second, "text", "Revenue");
  assert_comparison (&fixture, ENT_ANSWERS_DIFFERENT, 2, "The answers differ; nobody has judged.");
}

/* The answers come in the order of the roles, whoever was first. */
static void
test_order (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntAnswerComparison) comparison = NULL;
  g_autofree char *statement = NULL;

  set_up (&fixture);
  answer (&fixture, fixture.ivo, "text", "Revenue");
  answer (&fixture, fixture.maya, "text", "Pipeline");
  comparison = ent_answer_comparison_new (fixture.question, NULL);
  statement = ent_answer_dup_statement (comparison->answers->pdata[0]);
  g_assert_cmpstr (statement, ==, "Pipeline");
}

static void
test_single (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  ent_test_set (fixture.test, fixture.questionnaire, "roles", NULL);
  ent_test_set (fixture.test, fixture.questionnaire, "answer-style", "score");
  answer (&fixture, fixture.ivo, "score", "3");
  assert_comparison (&fixture, ENT_ANSWERS_SINGLE, 1, "One answer; nothing to compare.");
  answer (&fixture, fixture.maya, "score", "3");
  assert_comparison (&fixture, ENT_ANSWERS_SAME, 2, "All give the same answer.");
}

static void
test_statement (void)
{
  g_auto (Fixture) fixture;
  EntRecord *yes;
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  set_up (&fixture);
  ent_test_set (fixture.test, fixture.questionnaire, "answer-style", "yes-no");
  yes = answer (&fixture, fixture.maya, "yes", "true");
  hidden = ent_answer_dup_statement (yes);
  g_assert_null (hidden);
  answer (&fixture, fixture.ivo, "yes", "false");
  shown = ent_answer_dup_statement (yes);
  g_assert_cmpstr (shown, ==, "Yes");
}

/* A resolution is agreed to by both. */
static EntRecord *
judge (Fixture *fixture,
       const char *judgement,
       const char *reason,
       const char *resolution,
       GError **error)
{
  g_autoptr (GPtrArray) both
      = ent_answer_list_parties (fixture->question, NULL, &fixture->test->today);
  EntAnswerVerdict verdict = {
    .question = fixture->question,
    .judgement = judgement,
    .reason = reason,
    .resolution = resolution,
    .agreed_by = resolution != NULL ? both : NULL,
    .date = &fixture->test->today,
  };

  return ent_answer_judge (&verdict, error);
}

static void
refuse (Fixture *fixture, const char *judgement, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) record = judge (fixture, judgement, NULL, NULL, &error);

  g_assert_null (record);
  g_assert_error (error, ENT_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_refuse (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  refuse (&fixture, "divergent", ENT_ERROR_INVALID,
          "Not all have answered “What is success?”. Enter the missing answers, then judge them.");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  refuse (&fixture, "aligned", ENT_ERROR_INVALID,
          "The answers to “What is success?” differ. Say why they mean the same.");
}

/* A judgement is made once and changed from then on; each is one step back. */
static void
test_judge (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) first = NULL;
  g_autoptr (EntRecord) second = NULL;
  g_autoptr (EntEntry) head = NULL;
  g_autoptr (GPtrArray) agreed = NULL;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  first = judge (&fixture, "divergent", NULL, NULL, NULL);
  assert_comparison (&fixture, ENT_ANSWERS_DIFFERENT, 2, "Divergent");
  g_assert_false (ent_record_has (first, ENT_ANSWER_JUDGEMENT_RESOLVED_ON));
  second = judge (&fixture, "resolved", NULL, "Both say pipeline, for the board asks it.", NULL);
  g_assert_true (first == second);
  g_assert_cmpstr (ent_record_get_text (second, ENT_ANSWER_JUDGEMENT_RESOLVED_ON), ==,
                   ENT_TEST_TODAY);
  agreed = ent_record_list_references (second, ENT_ANSWER_JUDGEMENT_AGREED_BY);
  g_assert_cmpuint (agreed->len, ==, 2);
  g_assert_true (agreed->pdata[0] == fixture.maya && agreed->pdata[1] == fixture.ivo);
  head = ent_journal_dup_head (fixture.test->engagement);
  g_assert_cmpstr (ent_entry_get_label (head), ==, "Judge the answers to “What is success?”");
  ent_test_undo (fixture.test);
  assert_comparison (&fixture, ENT_ANSWERS_DIFFERENT, 2, "Divergent");
}

/* Who agreed belongs to a resolution alone, and no resolution is without. */
static void
test_agreed_by (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) judgement = NULL;
  g_autoptr (GError) error = NULL;
  EntAnswerVerdict verdict;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  verdict = (EntAnswerVerdict){
    .question = fixture.question,
    .judgement = "resolved",
    .resolution = "Pipeline",
    .date = &fixture.test->today,
  };
  g_assert_null (ent_answer_judge (&verdict, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“Agreed by” must be filled in"));
  judgement = judge (&fixture, "resolved", NULL, "Pipeline", NULL);
  g_assert_true (ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY));
  g_clear_object (&judgement);
  judgement = judge (&fixture, "divergent", NULL, "Pipeline", NULL);
  g_assert_false (ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY));
}

/* Who followed a respondent in the role agrees in their place. */
static void
test_parties (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) holdings = NULL;
  g_autoptr (GPtrArray) vacant = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  EntRecord *lena;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  roles = ent_record_list_references (fixture.questionnaire, ENT_QUESTIONNAIRE_ROLES);
  holdings = ent_record_list_children (roles->pdata[1], "role-holder");
  ent_test_set (fixture.test, holdings->pdata[0], "to", "2026-03-01");
  vacant = ent_answer_list_parties (fixture.question, NULL, &fixture.test->today);
  g_assert_true (vacant->len == 2 && vacant->pdata[1] == fixture.ivo);
  lena = ent_test_add (fixture.test, "stakeholder", "name", "Lena Hoff", NULL);
  ent_test_add (fixture.test, "role-holder", "role", ENT_TEST_ID (roles->pdata[1]), "holder",
                ENT_TEST_ID (lena), "from", "2026-03-02", NULL);
  parties = ent_answer_list_parties (fixture.question, NULL, &fixture.test->today);
  g_assert_cmpuint (parties->len, ==, 2);
  g_assert_true (parties->pdata[0] == fixture.maya && parties->pdata[1] == lena);
}

static void
test_open (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntAnswerComparison) unjudged = NULL;
  g_autoptr (EntAnswerComparison) judged = NULL;
  g_autoptr (EntRecord) judgement = NULL;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  unjudged = ent_answer_comparison_new (fixture.question, NULL);
  g_assert_true (ent_answer_comparison_is_open (unjudged));
  judgement = judge (&fixture, "aligned", "Revenue comes from pipeline.", NULL, NULL);
  g_assert_nonnull (judgement);
  judged = ent_answer_comparison_new (fixture.question, NULL);
  g_assert_false (ent_answer_comparison_is_open (judged));
}

/* A divergence is judged, and open until it is resolved. */
static void
test_divergent_stays_open (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntAnswerComparison) divergent = NULL;
  g_autoptr (EntAnswerComparison) resolved = NULL;
  g_autoptr (EntRecord) judgement = NULL;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  judgement = judge (&fixture, "divergent", NULL, NULL, NULL);
  divergent = ent_answer_comparison_new (fixture.question, NULL);
  g_assert_true (ent_answer_comparison_is_open (divergent));
  g_clear_object (&judgement);
  judgement = judge (&fixture, "resolved", NULL, "Pipeline", NULL);
  resolved = ent_answer_comparison_new (fixture.question, NULL);
  g_assert_false (ent_answer_comparison_is_open (resolved));
}

/* What is the same needs no reason to be called so; what differs needs one in words. */
static void
test_reasons (void)
{
  static const char *const blanks[] = { NULL, "", " \n\t" };
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) judgement = NULL;
  EntRecord *second;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  second = answer (&fixture, fixture.ivo, "text", "Revenue");
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (judge (&fixture, "aligned", blanks[i], NULL, &error));
      g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
    }
  ent_test_set (fixture.test, second, "text", "Pipeline");
  judgement = judge (&fixture, "aligned", NULL, NULL, NULL);
  g_assert_nonnull (judgement);
}

/* The day a resolution was found stays when its words are mended later. */
static void
test_resolved_on (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) judgement = NULL;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  judgement = judge (&fixture, "resolved", NULL, "Pipeline", NULL);
  ent_test_set_today (fixture.test, "2026-04-15");
  g_clear_object (&judgement);
  judgement = judge (&fixture, "resolved", NULL, "Pipeline that sales accepted", NULL);
  g_assert_cmpstr (ent_record_get_text (judgement, ENT_ANSWER_JUDGEMENT_RESOLUTION), ==,
                   "Pipeline that sales accepted");
  g_assert_cmpstr (ent_record_get_text (judgement, ENT_ANSWER_JUDGEMENT_RESOLVED_ON), ==,
                   ENT_TEST_TODAY);
}

/* Whoever speaks for two roles agrees once. */
static void
test_one_person_twice (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) holdings = NULL;
  g_autoptr (GPtrArray) parties = NULL;

  set_up (&fixture);
  answer (&fixture, fixture.maya, "text", "Pipeline");
  answer (&fixture, fixture.ivo, "text", "Revenue");
  roles = ent_record_list_references (fixture.questionnaire, ENT_QUESTIONNAIRE_ROLES);
  holdings = ent_record_list_children (roles->pdata[1], "role-holder");
  ent_test_set (fixture.test, holdings->pdata[0], "to", "2026-03-01");
  ent_test_add (fixture.test, "role-holder", "role", ENT_TEST_ID (roles->pdata[1]), "holder",
                ENT_TEST_ID (fixture.maya), "from", "2026-03-02", NULL);
  parties = ent_answer_list_parties (fixture.question, NULL, &fixture.test->today);
  g_assert_cmpuint (parties->len, ==, 1);
  g_assert_true (parties->pdata[0] == fixture.maya);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/comparison/states", test_states);
  g_test_add_func ("/diagnosis/comparison/order", test_order);
  g_test_add_func ("/diagnosis/comparison/single", test_single);
  g_test_add_func ("/diagnosis/comparison/statement", test_statement);
  g_test_add_func ("/diagnosis/comparison/refuse", test_refuse);
  g_test_add_func ("/diagnosis/comparison/judge", test_judge);
  g_test_add_func ("/diagnosis/comparison/agreed-by", test_agreed_by);
  g_test_add_func ("/diagnosis/comparison/parties", test_parties);
  g_test_add_func ("/diagnosis/comparison/open", test_open);
  g_test_add_func ("/diagnosis/comparison/divergent-stays-open", test_divergent_stays_open);
  g_test_add_func ("/diagnosis/comparison/reasons", test_reasons);
  g_test_add_func ("/diagnosis/comparison/resolved-on", test_resolved_on);
  g_test_add_func ("/diagnosis/comparison/one-person-twice", test_one_person_twice);
  return g_test_run ();
}
