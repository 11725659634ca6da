/* SPDX-License-Identifier: GPL-3.0-or-later
 * The same questions asked again: what drifted, what cannot be said, and what is not told before
 * its time. */
#include "ent-audit-drift.h"

#include "ent-diagnosis-kinds.h"
#include "ent-instrument-run.h"
#include "ent-test.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EntTest *test;
  EntRecord *maya, *ivo;
  EntRecord *questionnaire;
  EntRecord *question;
  EntRecord *first, *second; /* runs */
} Fixture;

static EntRecord *
add_question (Fixture *fixture, const char *number, const char *text)
{
  return ent_test_add (fixture->test, "question", "questionnaire",
                       ENT_TEST_ID (fixture->questionnaire), "number", number, "text", text, NULL);
}

static EntRecord *
add_run (Fixture *fixture, const char *name, const char *date, EntRecord *baseline)
{
  g_autofree char *people
      = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture->maya), ENT_TEST_ID (fixture->ivo));

  return ent_test_add (fixture->test, "audit", "name", name, "questionnaire",
                       ENT_TEST_ID (fixture->questionnaire), "held-on", date, "state", "done",
                       "respondents", people, "baseline",
                       baseline != NULL ? ENT_TEST_ID (baseline) : NULL, NULL);
}

/* @data: the instrument, a space, and how it is answered */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) words = g_strsplit (data, " ", 2);

  fixture->test = ent_test_new (NULL);
  fixture->maya = ent_test_add (fixture->test, "stakeholder", "name", "Maya Lund", NULL);
  fixture->ivo = ent_test_add (fixture->test, "stakeholder", "name", "Ivo Brandt", NULL);
  fixture->questionnaire = ent_test_add (fixture->test, "questionnaire", "name", "Check",
                                         "instrument", words[0], "answer-style", words[1], NULL);
  fixture->question = add_question (fixture, "1", "Leads are called low quality");
  fixture->first = add_run (fixture, "Check 2025", "2025-01-20", NULL);
  fixture->second = add_run (fixture, "Check 2026", "2026-01-20", fixture->first);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static void
answer (Fixture *fixture, EntRecord *audit, EntRecord *person, const char *field, const char *value)
{
  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (fixture->question), "audit",
                audit != NULL ? ENT_TEST_ID (audit) : NULL, "respondent", ENT_TEST_ID (person),
                field, value, NULL);
}

/* Both answer @field: Maya @first, Ivo @second. */
static void
answer_both (
    Fixture *fixture, EntRecord *audit, const char *field, const char *first, const char *second)
{
  answer (fixture, audit, fixture->maya, field, first);
  answer (fixture, audit, fixture->ivo, field, second);
}

static const EntDriftItem *
get_item (const EntAuditDrift *drift, guint index)
{
  return g_ptr_array_index (drift->items, index);
}

/* The first question drifted so, and this is how it is said. */
static void
assert_drift (Fixture *fixture, EntDrift expected, const char *sentence)
{
  g_autoptr (EntAuditDrift) drift = ent_audit_drift_new (fixture->questionnaire, NULL);

  g_assert_cmpstr (get_item (drift, 0)->sentence, ==, sentence);
  g_assert_cmpint (get_item (drift, 0)->drift, ==, expected);
  g_assert_cmpuint (drift->counts[expected], ==, 1);
}

/* A symptom fewer people see is better. */
static void
test_symptom (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "yes", "true", "true");
  answer_both (fixture, fixture->second, "yes", "true", "false");
  assert_drift (fixture, ENT_DRIFT_BETTER, "Check 2025: Yes. Check 2026: 1 of 2 yes. Better.");
}

/* A point of alignment fewer people see is worse. */
static void
test_point (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "yes", "true", "true");
  answer_both (fixture, fixture->second, "yes", "false", "false");
  assert_drift (fixture, ENT_DRIFT_WORSE, "Check 2025: Yes. Check 2026: No. Worse.");
}

static void
test_score (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "score", "2", "3");
  answer_both (fixture, fixture->second, "score", "3", "3");
  assert_drift (fixture, ENT_DRIFT_BETTER, "Check 2025: 2.5. Check 2026: 3. Better.");
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "score", "2", "3");
  answer_both (fixture, fixture->second, "score", "3", "2");
  assert_drift (fixture, ENT_DRIFT_SAME, "Check 2025: 2.5. Check 2026: 2.5. Same.");
}

/* A question that came later, and one nobody answered again. */
static void
test_new_and_missing (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->second, "score", "3", "2");
  assert_drift (fixture, ENT_DRIFT_NEW, "Check 2025: –. Check 2026: 2.5. New.");
  fixture->question = add_question (fixture, "0001", "One plan");
  answer_both (fixture, fixture->first, "score", "3", "2");
  {
    g_autoptr (EntAuditDrift) drift = ent_audit_drift_new (fixture->questionnaire, NULL);

    g_assert_cmpuint (drift->counts[ENT_DRIFT_MISSING], ==, 1);
    g_assert_cmpuint (drift->counts[ENT_DRIFT_NEW], ==, 1);
  }
}

/* While one side has not answered, nothing is told of what the other did. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntAuditDrift) drift = NULL;
  const EntStand *now;

  answer_both (fixture, fixture->first, "yes", "true", "true");
  answer (fixture, fixture->second, fixture->maya, "yes", "false");
  assert_drift (fixture, ENT_DRIFT_OPEN, "Check 2025: Yes. Check 2026: 1 of 2 in. Open.");
  drift = ent_audit_drift_new (fixture->questionnaire, NULL);
  now = g_ptr_array_index (get_item (drift, 0)->stands, 1);
  g_assert_true (now->waiting);
  g_assert_true (isnan (now->rank));
  g_assert_null (now->words);
}

/* Of a run that goes on nothing is missing yet. */
static void
test_running (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "yes", "true", "true");
  assert_drift (fixture, ENT_DRIFT_MISSING, "Check 2025: Yes. Check 2026: –. Missing.");
  ent_test_set (fixture->test, fixture->second, "state", "running");
  assert_drift (fixture, ENT_DRIFT_OPEN, "Check 2025: Yes. Check 2026: –. Open.");
}

static void
judge (Fixture *fixture, EntRecord *audit, const char *judgement, const char *resolution)
{
  ent_test_add (fixture->test, "answer-judgement", "question", ENT_TEST_ID (fixture->question),
                "audit", ENT_TEST_ID (audit), "judgement", judgement, "resolution", resolution,
                "agreed-by", resolution != NULL ? ENT_TEST_ID (fixture->maya) : NULL, NULL);
}

/* Words are ranked by what was judged; unjudged they have at most changed. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "text", "Revenue", "Bookings");
  answer_both (fixture, fixture->second, "text", "Revenue", "Revenue in 2026");
  assert_drift (fixture, ENT_DRIFT_CHANGED,
                "Check 2025: Not judged. Check 2026: Not judged. Changed.");
  judge (fixture, fixture->first, "divergent", NULL);
  judge (fixture, fixture->second, "resolved", "Revenue, both say");
  assert_drift (fixture, ENT_DRIFT_BETTER, "Check 2025: Divergent. Check 2026: Resolved. Better.");
}

/* Who says the same in the same words is as well off as who is aligned. */
static void
test_words_alike (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "text", "Revenue", "Revenue");
  answer_both (fixture, fixture->second, "text", "Revenue", "Bookings");
  assert_drift (fixture, ENT_DRIFT_CHANGED,
                "Check 2025: Same words. Check 2026: Not judged. Changed.");
  judge (fixture, fixture->second, "divergent", NULL);
  assert_drift (fixture, ENT_DRIFT_WORSE, "Check 2025: Same words. Check 2026: Divergent. Worse.");
  ent_test_undo (fixture->test);
  ent_test_add (fixture->test, "answer-judgement", "question", ENT_TEST_ID (fixture->question),
                "audit", ENT_TEST_ID (fixture->second), "judgement", "aligned", "reason",
                "Bookings are revenue to come.", NULL);
  assert_drift (fixture, ENT_DRIFT_SAME, "Check 2025: Same words. Check 2026: Aligned. Same.");
}

/* Where one word stops and the next begins makes a difference. */
static void
test_words_apart (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "text", "Leads", "Revenue");
  answer_both (fixture, fixture->second, "text", "LeadsRe", "venue");
  assert_drift (fixture, ENT_DRIFT_CHANGED,
                "Check 2025: Not judged. Check 2026: Not judged. Changed.");
}

static void
test_one_respondent (Fixture *fixture, gconstpointer data)
{
  ent_test_set (fixture->test, fixture->first, "respondents", ENT_TEST_ID (fixture->maya));
  ent_test_set (fixture->test, fixture->second, "respondents", ENT_TEST_ID (fixture->maya));
  answer (fixture, fixture->first, fixture->maya, "text", "Revenue");
  answer (fixture, fixture->second, fixture->maya, "text", "Revenue");
  assert_drift (fixture, ENT_DRIFT_SAME, "Check 2025: Answered. Check 2026: Answered. Same.");
}

/* What was never answered by all cannot be compared with. */
static void
test_hidden_before (Fixture *fixture, gconstpointer data)
{
  answer (fixture, fixture->first, fixture->maya, "yes", "false");
  answer_both (fixture, fixture->second, "yes", "true", "true");
  assert_drift (fixture, ENT_DRIFT_OPEN, "Check 2025: 1 of 2 in. Check 2026: Yes. Open.");
}

static void
test_same_words (Fixture *fixture, gconstpointer data)
{
  answer_both (fixture, fixture->first, "text", "Revenue", "Bookings");
  answer_both (fixture, fixture->second, "text", "Revenue", "Bookings");
  assert_drift (fixture, ENT_DRIFT_SAME, "Check 2025: Not judged. Check 2026: Not judged. Same.");
}

/* Year after year is held against the same baseline, with every run a column. */
static void
test_baseline (Fixture *fixture, gconstpointer data)
{
  EntRecord *third;
  g_autoptr (EntRecord) next = NULL;
  g_autoptr (EntAuditDrift) drift = NULL;
  g_autofree char *text = NULL;

  answer_both (fixture, fixture->first, "score", "1", "1");
  answer_both (fixture, fixture->second, "score", "4", "4");
  next = ent_audit_dup_next_baseline (fixture->questionnaire);
  g_assert_true (next == fixture->first);
  third = add_run (fixture, "Check 2027", "2027-01-20", next);
  answer_both (fixture, third, "score", "2", "2");
  drift = ent_audit_drift_new (fixture->questionnaire, NULL);
  g_assert_cmpuint (drift->runs->len, ==, 3);
  g_assert_cmpint (drift->baseline, ==, 0);
  g_assert_cmpint (get_item (drift, 0)->drift, ==, ENT_DRIFT_BETTER);
  text = ent_audit_drift_describe (drift);
  g_assert_cmpstr (text, ==, "Against “Check 2025”: 1 better.");
}

/* An earlier run is shown as it was then. */
static void
test_earlier (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntAuditDrift) drift = NULL;
  g_autofree char *text = NULL;
  g_autofree char *head = NULL;

  answer_both (fixture, fixture->first, "score", "1", "1");
  drift = ent_audit_drift_new (fixture->questionnaire, fixture->first);
  g_assert_cmpuint (drift->runs->len, ==, 1);
  g_assert_null (ent_audit_drift_get_baseline (drift));
  text = ent_audit_drift_describe (drift);
  g_assert_cmpstr (text, ==, "“Check 2025” is the first run; the next one is compared with it.");
  head = ent_audit_run_dup_head (ent_audit_drift_get_run (drift));
  g_assert_cmpstr (head, ==, "Jan 2025");
}

/* The first interviews are a run too, where there were any. */
static void
test_interviews (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntAuditDrift) drift = NULL;

  ent_test_remove (fixture->test, fixture->second);
  ent_test_set (fixture->test, fixture->first, "baseline", NULL);
  answer (fixture, NULL, fixture->maya, "score", "1");
  answer_both (fixture, fixture->first, "score", "2", "2");
  drift = ent_audit_drift_new (fixture->questionnaire, NULL);
  g_assert_cmpuint (drift->runs->len, ==, 2);
  g_assert_null (ent_audit_drift_get_baseline (drift)->audit);
  g_assert_cmpint (get_item (drift, 0)->drift, ==, ENT_DRIFT_BETTER);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntAuditDrift) drift = NULL;
  g_autofree char *text = NULL;

  ent_test_remove (fixture->test, fixture->second);
  ent_test_remove (fixture->test, fixture->first);
  drift = ent_audit_drift_new (fixture->questionnaire, NULL);
  g_assert_cmpuint (drift->items->len, ==, 0);
  g_assert_null (ent_audit_drift_get_run (drift));
  text = ent_audit_drift_describe (drift);
  g_assert_cmpstr (text, ==, "Not run yet.");
  g_assert_null (ent_audit_dup_next_baseline (fixture->questionnaire));
}

/* A new run takes over who is asked and what it is compared with, in one step that can be undone.
 */
static void
test_repeat (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) people
      = ent_instrument_list_proposed (fixture->questionnaire, &fixture->test->today);
  g_autoptr (EntRecord) audit = NULL;
  g_autoptr (GError) error = NULL;
  const EntInstrumentStart start = { .questionnaire = fixture->questionnaire,
                                     .people = people,
                                     .date = &fixture->test->today };

  audit = ent_instrument_start (&start, &error);
  g_assert_no_error (error);
  g_assert_true (ent_record_refers_to (audit, ENT_AUDIT_BASELINE, fixture->first));
  g_assert_true (ent_record_refers_to (audit, ENT_AUDIT_RESPONDENTS, fixture->maya));
  g_assert_true (ent_record_refers_to (audit, ENT_AUDIT_RESPONDENTS, fixture->ivo));
  ent_test_undo (fixture->test);
  g_assert_true (ent_record_is_removed (audit));
}

static void
test_labels (void)
{
  for (EntDrift drift = 0; drift < ENT_N_DRIFTS; drift++)
    for (EntDrift other = 0; other < drift; other++)
      {
        g_assert_cmpstr (ent_drift_get_label (drift), !=, ent_drift_get_label (other));
        g_assert_cmpstr (ent_drift_get_sign (drift), !=, ent_drift_get_sign (other));
      }
}

static void
add (const char *path, const char *instrument, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, instrument, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/audit-drift/symptom", "six-symptom yes-no", test_symptom);
  add ("/audit-drift/point", "alignment-audit yes-no", test_point);
  add ("/audit-drift/score", "capability score", test_score);
  add ("/audit-drift/same", "capability score", test_same);
  add ("/audit-drift/new-and-missing", "capability score", test_new_and_missing);
  add ("/audit-drift/hidden", "alignment-audit yes-no", test_hidden);
  add ("/audit-drift/running", "alignment-audit yes-no", test_running);
  add ("/audit-drift/words", "strategic text", test_words);
  add ("/audit-drift/warning-sign", "warning-signs yes-no", test_symptom);
  add ("/audit-drift/words-alike", "strategic text", test_words_alike);
  add ("/audit-drift/words-apart", "strategic text", test_words_apart);
  add ("/audit-drift/one-respondent", "strategic text", test_one_respondent);
  add ("/audit-drift/hidden-before", "alignment-audit yes-no", test_hidden_before);
  add ("/audit-drift/same-words", "strategic text", test_same_words);
  add ("/audit-drift/baseline", "capability score", test_baseline);
  add ("/audit-drift/earlier", "capability score", test_earlier);
  add ("/audit-drift/interviews", "capability score", test_interviews);
  add ("/audit-drift/none", "capability score", test_none);
  add ("/audit-drift/repeat", "capability score", test_repeat);
  g_test_add_func ("/audit-drift/labels", test_labels);
  return g_test_run ();
}
