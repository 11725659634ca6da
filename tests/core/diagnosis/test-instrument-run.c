/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs of instruments: proposed, started, counted, ended. */
#include "ent-instrument-run.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-instrument.h"
#include "ent-people-test.h"

/* An instrument of two questions; Maya is CMO, Ivo is CRO. */
typedef struct
{
  EntTest *test;
  EntRecord *cmo, *cro;
  EntRecord *maya, *ivo, *dana;
  EntRecord *questionnaire;
  EntRecord *questions[2];
} Fixture;

static void
set_up (Fixture *fixture)
{
  EntTest *test = ent_test_new (NULL);

  fixture->test = test;
  fixture->maya = ent_people_test_add_holder (test, "CMO", "Maya Lund", &fixture->cmo);
  fixture->ivo = ent_people_test_add_holder (test, "CRO", "Ivo Brandt", &fixture->cro);
  fixture->dana = ent_test_add (test, "stakeholder", "name", "Dana Ek", NULL);
  fixture->questionnaire = ent_test_add (test, "questionnaire", "name", "Strategy", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->questions); i++)
    fixture->questions[i]
        = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (fixture->questionnaire),
                        "text", i == 0 ? "What is success?" : "What is failure?", NULL);
}

static void
tear_down (Fixture *fixture)
{
  ent_test_free (fixture->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
assert_proposed (Fixture *fixture, EntRecord *first, EntRecord *second)
{
  g_autoptr (GPtrArray) people
      = ent_instrument_list_proposed (fixture->questionnaire, &fixture->test->today);

  g_assert_cmpuint (people->len, ==, (first != NULL) + (second != NULL));
  if (first != NULL)
    g_assert_true (people->pdata[0] == first);
  if (second != NULL)
    g_assert_true (people->pdata[1] == second);
}

/* @second: (nullable) */
static EntRecord *
start (Fixture *fixture, EntRecord *first, EntRecord *second, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  EntInstrumentStart start = { fixture->questionnaire, people, NULL, &fixture->test->today };

  if (first != NULL)
    g_ptr_array_add (people, first);
  if (second != NULL)
    g_ptr_array_add (people, second);
  return ent_instrument_start (&start, error);
}

static void
refuse_start (Fixture *fixture, EntRecord *first, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) audit = start (fixture, first, NULL, &error);

  g_assert_null (audit);
  g_assert_error (error, ENT_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
answer (Fixture *fixture, guint question, EntRecord *audit, EntRecord *person, const char *text)
{
  EntAnswerEntry entry
      = { fixture->questions[question], audit, person, text, NULL, &fixture->test->today };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) record = ent_instrument_enter (&entry, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
}

static void
assert_run (Fixture *fixture, EntRecord *audit, EntRunState state, guint complete, guint open)
{
  EntRun run;

  ent_instrument_read_run (fixture->questionnaire, audit, &run);
  g_assert_cmpint (run.state, ==, state);
  g_assert_cmpuint (run.asked, ==, 2);
  g_assert_cmpuint (run.complete, ==, complete);
  g_assert_cmpuint (run.open, ==, open);
}

/* CMO and CRO where nobody is named, then the holders of the roles named, then who was asked last.
 */
static void
test_propose (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) audit = NULL;

  set_up (&fixture);
  assert_proposed (&fixture, fixture.maya, fixture.ivo);
  ent_test_set (fixture.test, fixture.questionnaire, "roles", ENT_TEST_ID (fixture.cro));
  assert_proposed (&fixture, fixture.ivo, NULL);
  audit = start (&fixture, fixture.dana, fixture.ivo, NULL);
  assert_proposed (&fixture, fixture.dana, fixture.ivo);
}

static void
test_start (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) audit = NULL;

  set_up (&fixture);
  assert_run (&fixture, NULL, ENT_RUN_NOT_STARTED, 0, 0);
  audit = start (&fixture, fixture.maya, fixture.ivo, NULL);
  g_assert_cmpstr (ent_record_get_text (audit, ENT_AUDIT_NAME), ==, "Strategy, March 2026");
  g_assert_true (ent_record_equals (audit, ENT_AUDIT_STATE, "running"));
  g_assert_true (ent_record_equals (audit, ENT_AUDIT_HELD_ON, ENT_TEST_TODAY));
  g_assert_true (ent_record_refers_to (audit, ENT_AUDIT_RESPONDENTS, fixture.ivo));
  assert_run (&fixture, audit, ENT_RUN_ASKING, 0, 0);
  ent_test_undo (fixture.test);
  g_assert_true (ent_record_is_removed (audit));
}

static void
test_refuse_start (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) audit = NULL;

  set_up (&fixture);
  refuse_start (&fixture, NULL, ENT_ERROR_INVALID,
                "Nobody is to answer “Strategy”. Choose at least one person.");
  audit = start (&fixture, fixture.maya, NULL, NULL);
  refuse_start (&fixture, fixture.maya, ENT_ERROR_CONFLICT,
                "“Strategy, March 2026” is still running. End it before you start another run.");
  ent_test_remove (fixture.test, audit);
  for (guint i = 0; i < G_N_ELEMENTS (fixture.questions); i++)
    ent_test_remove (fixture.test, fixture.questions[i]);
  refuse_start (&fixture, fixture.maya, ENT_ERROR_INVALID,
                "“Strategy” has no questions. Add some before you ask anybody.");
}

static void
test_states (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) audit = NULL;

  set_up (&fixture);
  audit = start (&fixture, fixture.maya, fixture.ivo, NULL);
  answer (&fixture, 0, audit, fixture.maya, "Pipeline");
  assert_run (&fixture, audit, ENT_RUN_ASKING, 0, 0);
  answer (&fixture, 0, audit, fixture.ivo, "Revenue");
  assert_run (&fixture, audit, ENT_RUN_ASKING, 1, 1);
  answer (&fixture, 1, audit, fixture.maya, "No pipeline");
  answer (&fixture, 1, audit, fixture.ivo, "No pipeline");
  assert_run (&fixture, audit, ENT_RUN_COMPARING, 2, 1);
  ent_test_add (fixture.test, "answer-judgement", "question", ENT_TEST_ID (fixture.questions[0]),
                "audit", ENT_TEST_ID (audit), "judgement", "resolved", "resolution", "Pipeline.",
                "agreed-by", ENT_TEST_ID (fixture.maya), NULL);
  assert_run (&fixture, audit, ENT_RUN_DONE, 2, 0);
}

/* The one that runs is current, else the newest; a run planned for later is not yet. */
static void
test_current (void)
{
  g_auto (Fixture) fixture;
  EntRecord *earlier, *later;
  g_autoptr (EntRecord) none = NULL;
  g_autoptr (EntRecord) first = NULL;
  g_autoptr (EntRecord) second = NULL;

  set_up (&fixture);
  g_assert_false (ent_instrument_has_first_run (fixture.questionnaire));
  earlier = ent_test_add (fixture.test, "audit", "name", "2025", "questionnaire",
                          ENT_TEST_ID (fixture.questionnaire), "state", "done", "held-on",
                          "2025-03-01", NULL);
  later = ent_test_add (fixture.test, "audit", "name", "2027", "questionnaire",
                        ENT_TEST_ID (fixture.questionnaire), "state", "planned", "held-on",
                        "2027-03-01", NULL);
  first = ent_instrument_dup_current_audit (fixture.questionnaire, &fixture.test->today);
  g_assert_true (first == earlier);
  ent_test_set (fixture.test, later, "state", "running");
  second = ent_instrument_dup_current_audit (fixture.questionnaire, &fixture.test->today);
  g_assert_true (second == later);
  ent_test_set (fixture.test, fixture.questionnaire, "roles", ENT_TEST_ID (fixture.cro));
  g_assert_true (ent_instrument_has_first_run (fixture.questionnaire));
}

static void
test_end (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) audit = NULL;
  g_autoptr (EntRecord) next = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  audit = start (&fixture, fixture.maya, NULL, NULL);
  answer (&fixture, 0, audit, fixture.maya, "Pipeline");
  g_assert_false (ent_instrument_end (audit, &fixture.test->today, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "“Strategy, March 2026” is not over: all have answered 1 of 2 questions. Enter "
                   "the missing answers, or take respondents who will not answer out of it.");
  answer (&fixture, 1, audit, fixture.maya, "No pipeline");
  g_assert_true (ent_instrument_end (audit, &fixture.test->today, NULL));
  g_assert_true (ent_record_equals (audit, ENT_AUDIT_STATE, "done"));
  g_assert_true (ent_record_equals (audit, ENT_AUDIT_NEXT_DUE, "2027-03-31"));
  next = start (&fixture, fixture.maya, NULL, NULL);
  g_assert_true (ent_record_refers_to (next, ENT_AUDIT_BASELINE, audit));
}

/* An instrument that compares two sides is not run with one; another may be. */
static void
test_both_sides (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EntRecord) audit = NULL;
  EntRun run;

  set_up (&fixture);
  ent_test_set (fixture.test, fixture.questionnaire, "instrument", "strategic");
  refuse_start (&fixture, fixture.maya, ENT_ERROR_INVALID,
                "“Strategy” compares two sides. Choose somebody of the other side, too.");
  ent_test_set (fixture.test, fixture.questionnaire, "instrument", "other");
  audit = start (&fixture, fixture.maya, NULL, NULL);
  g_assert_nonnull (audit);
  answer (&fixture, 0, audit, fixture.maya, "Pipeline");
  ent_instrument_read_run (fixture.questionnaire, audit, &run);
  g_assert_cmpuint (run.single, ==, 1);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/run/propose", test_propose);
  g_test_add_func ("/diagnosis/run/start", test_start);
  g_test_add_func ("/diagnosis/run/refuse-start", test_refuse_start);
  g_test_add_func ("/diagnosis/run/states", test_states);
  g_test_add_func ("/diagnosis/run/current", test_current);
  g_test_add_func ("/diagnosis/run/end", test_end);
  g_test_add_func ("/instrument/run/both-sides", test_both_sides);
  return g_test_run ();
}
