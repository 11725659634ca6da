/* SPDX-License-Identifier: GPL-3.0-or-later
 * The thresholds of the diagnosis: computed, and explained in words. */
#include "ent-verdict.h"

#include "ent-diagnosis-kinds.h"
#include "ent-diagnosis-rules.h"
#include "ent-test.h"

#define N_QUESTIONS 6

/* Two people and an instrument of six statements. */
typedef struct
{
  EntTest *test;
  EntRecord *maya, *ivo;
  EntRecord *questionnaire;
  EntRecord *questions[N_QUESTIONS];
} Fixture;

static void
set_up (Fixture *fixture, const char *instrument)
{
  EntTest *test = ent_test_new (ent_diagnosis_rules);

  fixture->test = test;
  fixture->maya = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  fixture->ivo = ent_test_add (test, "stakeholder", "name", "Ivo Brandt", NULL);
  fixture->questionnaire = ent_test_add (test, "questionnaire", "name", "Check", "instrument",
                                         instrument, "answer-style", "yes-no", NULL);
  for (guint i = 0; i < N_QUESTIONS; i++)
    fixture->questions[i]
        = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (fixture->questionnaire),
                        "text", "It is so.", NULL);
}

static void
tear_down (Fixture *fixture)
{
  ent_test_free (fixture->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static EntRecord *
answer (Fixture *fixture, guint question, EntRecord *audit, EntRecord *person, const char *yes)
{
  return ent_test_add (fixture->test, "answer", "question",
                       ENT_TEST_ID (fixture->questions[question]), "audit",
                       audit != NULL ? ENT_TEST_ID (audit) : NULL, "respondent",
                       ENT_TEST_ID (person), "yes", yes, NULL);
}

/* The first @n_yes questions with yes, those up to @n with no. */
static void
answer_all (Fixture *fixture, EntRecord *audit, EntRecord *person, guint n_yes, guint n)
{
  for (guint i = 0; i < n; i++)
    answer (fixture, i, audit, person, i < n_yes ? "true" : "false");
}

static EntRecord *
add_audit (Fixture *fixture)
{
  g_autofree char *people
      = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture->maya), ENT_TEST_ID (fixture->ivo));

  return ent_test_add (fixture->test, "audit", "name", "Run", "questionnaire",
                       ENT_TEST_ID (fixture->questionnaire), "respondents", people, NULL);
}

static void
assert_verdict (
    Fixture *fixture, EntRecord *audit, gboolean known, gboolean reached, const char *sentence)
{
  g_auto (EntVerdict) verdict = { 0 };

  g_assert_true (ent_verdict_judge_instrument (fixture->questionnaire, audit, &verdict));
  g_assert_cmpstr (verdict.sentence, ==, sentence);
  g_assert_cmpint (verdict.known, ==, known);
  g_assert_cmpint (verdict.reached, ==, reached);
}

static void
test_symptoms (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture, "six-symptom");
  assert_verdict (&fixture, NULL, FALSE, FALSE, "No verdict yet: 0 of 6 can be counted.");
  answer_all (&fixture, NULL, fixture.maya, 2, 5);
  assert_verdict (&fixture, NULL, FALSE, FALSE, "No verdict yet: 5 of 6 can be counted.");
  answer (&fixture, 5, NULL, fixture.maya, "false");
  assert_verdict (&fixture, NULL, TRUE, FALSE,
                  "2 of 6 symptoms are present; only from 3 on they are structural.");
  answer (&fixture, 4, NULL, fixture.ivo, "true");
  assert_verdict (&fixture, NULL, TRUE, TRUE,
                  "3 of 6 symptoms are present; from 3 on they are structural, and campaigns "
                  "cannot mend them.");
}

/* Symptoms only become more: three are enough before all is answered. */
static void
test_symptoms_early (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture, "six-symptom");
  answer_all (&fixture, NULL, fixture.maya, 3, 3);
  assert_verdict (&fixture, NULL, TRUE, TRUE,
                  "3 of 6 symptoms are present; from 3 on they are structural, and campaigns "
                  "cannot mend them.");
  ent_test_set (fixture.test, fixture.questionnaire, "threshold", "4");
  assert_verdict (&fixture, NULL, FALSE, FALSE, "No verdict yet: 3 of 6 can be counted.");
}

/* A point holds only if all say so, and the verdict waits for all points. */
static void
test_points (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture, "alignment-audit");
  answer_all (&fixture, NULL, fixture.maya, 4, 5);
  assert_verdict (&fixture, NULL, FALSE, FALSE, "No verdict yet: 5 of 6 can be counted.");
  answer (&fixture, 5, NULL, fixture.maya, "false");
  assert_verdict (&fixture, NULL, TRUE, FALSE,
                  "4 of 6 points hold; only 3 or fewer would mean a revenue-operations problem.");
  answer (&fixture, 0, NULL, fixture.ivo, "false");
  assert_verdict (&fixture, NULL, TRUE, TRUE,
                  "3 of 6 points hold; 3 or fewer mean a revenue-operations problem first.");
}

static void
test_signs (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture, "warning-signs");
  answer_all (&fixture, NULL, fixture.maya, 0, N_QUESTIONS);
  assert_verdict (&fixture, NULL, TRUE, FALSE, "None of the warning signs has been seen.");
  answer (&fixture, 1, NULL, fixture.ivo, "true");
  assert_verdict (&fixture, NULL, TRUE, TRUE,
                  "1 of 6 warning signs has been seen; look for its cause.");
}

/* What is still hidden is not told by a count, nor by a finding. */
static void
test_hidden (void)
{
  g_auto (Fixture) fixture;
  EntRecord *audit;

  set_up (&fixture, "warning-signs");
  audit = add_audit (&fixture);
  answer_all (&fixture, audit, fixture.maya, N_QUESTIONS, N_QUESTIONS);
  assert_verdict (&fixture, audit, FALSE, FALSE, "No verdict yet: 0 of 6 can be counted.");
  assert_verdict (&fixture, NULL, FALSE, FALSE, "No verdict yet: 0 of 6 can be counted.");
  ent_test_assert_clean (fixture.test, "warning-sign");
  answer (&fixture, 0, audit, fixture.ivo, "false");
  assert_verdict (&fixture, audit, TRUE, TRUE,
                  "1 of 6 warning signs has been seen; look for its cause.");
  g_assert_cmpuint (ent_test_count (fixture.test, "warning-sign"), ==, 1);
}

/* One run is judged by itself; without one the newest answers of all count. */
static void
test_runs (void)
{
  g_auto (Fixture) fixture;
  EntRecord *first, *second;

  set_up (&fixture, "six-symptom");
  first = add_audit (&fixture);
  second = add_audit (&fixture);
  answer_all (&fixture, first, fixture.maya, 4, N_QUESTIONS);
  answer_all (&fixture, first, fixture.ivo, 4, N_QUESTIONS);
  answer_all (&fixture, second, fixture.maya, 1, N_QUESTIONS);
  answer_all (&fixture, second, fixture.ivo, 1, N_QUESTIONS);
  assert_verdict (&fixture, first, TRUE, TRUE,
                  "4 of 6 symptoms are present; from 3 on they are structural, and campaigns "
                  "cannot mend them.");
  assert_verdict (&fixture, second, TRUE, FALSE,
                  "1 of 6 symptoms are present; only from 3 on they are structural.");
  assert_verdict (&fixture, NULL, TRUE, FALSE,
                  "1 of 6 symptoms are present; only from 3 on they are structural.");
}

static void
test_no_threshold (void)
{
  g_auto (Fixture) fixture;
  g_auto (EntVerdict) verdict = { 0 };

  set_up (&fixture, "strategic");
  g_assert_false (ent_verdict_judge_instrument (fixture.questionnaire, NULL, &verdict));
  g_assert_null (verdict.sentence);
}

static EntRecord *
score (EntTest *test, const char *dimension, const char *level, const char *day)
{
  return ent_test_add (test, "dimension-score", "dimension", dimension, "score", level, "scored-on",
                       day, NULL);
}

static void
assert_scores (EntTest *test, gboolean reached, const char *sentence)
{
  g_auto (EntVerdict) verdict = { 0 };

  ent_verdict_judge_scores (test->source, &verdict);
  g_assert_cmpstr (verdict.sentence, ==, sentence);
  g_assert_cmpint (verdict.reached, ==, reached);
}

static void
test_scores (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *data;

  assert_scores (test, FALSE, "No dimension has been scored.");
  data = score (test, "data", "4", "2026-01-30");
  g_assert_cmpuint (ent_dimension_score_get_level (data), ==, 4);
  assert_scores (test, TRUE, "1 of 1 dimensions stands at 4 or 5 and blocks the contract.");
  ent_test_set (test, data, "rescore", "2");
  g_assert_cmpuint (ent_dimension_score_get_level (data), ==, 2);
  assert_scores (test, FALSE, "1 dimension is scored, below 4.");
  score (test, "data", "5", "2026-02-28");
  score (test, "people", "3", "2026-02-28");
  assert_scores (test, TRUE, "1 of 2 dimensions stands at 4 or 5 and blocks the contract.");
}

static void
read_accuracy (
    EntTest *test, EntRecord *metric, const char *end, const char *side, const char *value)
{
  ent_test_add (test, "reading", "metric", ENT_TEST_ID (metric), "period-end", end, "side", side,
                "value", value, "reported-on", end, NULL);
}

static void
assert_forecast (EntTest *test, gboolean known, gboolean reached, const char *sentence)
{
  g_auto (EntVerdict) verdict = { 0 };

  ent_verdict_judge_forecast (test->source, &test->today, &verdict);
  g_assert_cmpstr (verdict.sentence, ==, sentence);
  g_assert_cmpint (verdict.known, ==, known);
  g_assert_cmpint (verdict.reached, ==, reached);
}

static void
test_forecast (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric;

  assert_forecast (test, FALSE, FALSE,
                   "No metric measures forecast accuracy; add one on the scorecard.");
  metric = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure",
                         "forecast-accuracy", "unit", "%", NULL);
  read_accuracy (test, metric, "2025-09-30", "agreed", "70");
  assert_forecast (test, FALSE, FALSE,
                   "Forecast accuracy is not known for two quarters running yet.");
  read_accuracy (test, metric, "2025-12-31", "agreed", "90");
  assert_forecast (test, TRUE, FALSE,
                   "The forecast was off by 30 %, then by 10 %: not more than 10 % two quarters "
                   "running.");
  read_accuracy (test, metric, "2025-12-31", "sales", "80");
  assert_forecast (test, TRUE, FALSE,
                   "The forecast was off by 30 %, then by 10 %: not more than 10 % two quarters "
                   "running.");
}

/* The worse of two sides counts until they agree; too much is as wrong as too little; a quarter
 * that is not over does not count, and neither do quarters with a gap between them. */
static void
test_forecast_missed (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure",
                                    "forecast-accuracy", "unit", "%", NULL);

  read_accuracy (test, metric, "2025-12-31", "marketing", "95");
  read_accuracy (test, metric, "2025-12-31", "sales", "84");
  read_accuracy (test, metric, "2026-03-31", "agreed", "111");
  read_accuracy (test, metric, "2026-06-30", "agreed", "100");
  assert_forecast (test, TRUE, TRUE,
                   "The forecast was off by 16 %, then by 11 %: more than 10 % two quarters "
                   "running, which is a warning sign.");
  ent_test_set_today (test, "2026-12-31");
  read_accuracy (test, metric, "2026-12-31", "agreed", "50");
  assert_forecast (test, FALSE, FALSE,
                   "Forecast accuracy is not known for two quarters running yet.");
}

/* What is told is what is judged: both to a tenth. */
static void
test_forecast_barely (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure",
                                    "forecast-accuracy", "unit", "%", NULL);

  read_accuracy (test, metric, "2025-12-31", "agreed", "89.5");
  read_accuracy (test, metric, "2026-03-31", "agreed", "89.96");
  assert_forecast (test, TRUE, FALSE,
                   "The forecast was off by 10.5 %, then by 10 %: not more than 10 % two quarters "
                   "running.");
}

/* What both agreed replaces what either said, whichever was entered first, better or worse. */
static void
test_forecast_agreed (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure",
                                    "forecast-accuracy", "unit", "%", NULL);

  read_accuracy (test, metric, "2025-12-31", "agreed", "85");
  read_accuracy (test, metric, "2026-03-31", "sales", "70");
  read_accuracy (test, metric, "2026-03-31", "agreed", "95");
  assert_forecast (test, TRUE, FALSE,
                   "The forecast was off by 15 %, then by 5 %: not more than 10 % two quarters "
                   "running.");
}

/* Both quarters have to be missed; it does not matter in which order they were entered. */
static void
test_forecast_mended (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure",
                                    "forecast-accuracy", "unit", "%", NULL);

  read_accuracy (test, metric, "2026-03-31", "agreed", "80");
  read_accuracy (test, metric, "2025-12-31", "agreed", "90");
  assert_forecast (test, TRUE, FALSE,
                   "The forecast was off by 10 %, then by 20 %: not more than 10 % two quarters "
                   "running.");
}

/* Quarters follow each other where their ends are three months apart, which is 88 to 94 days. */
static void
test_forecast_running (void)
{
  static const struct
  {
    const char *before;
    const char *newest;
    gboolean running;
  } cases[] = {
    { "2025-11-30", "2026-02-25", FALSE }, { "2025-11-30", "2026-02-26", TRUE },
    { "2025-11-30", "2026-02-28", TRUE },  { "2025-12-22", "2026-03-26", TRUE },
    { "2025-12-22", "2026-03-27", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntTest) test = ent_test_new (NULL);
      g_auto (EntVerdict) verdict = { 0 };
      EntRecord *metric = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure",
                                        "forecast-accuracy", "unit", "%", NULL);

      read_accuracy (test, metric, cases[i].before, "agreed", "80");
      read_accuracy (test, metric, cases[i].newest, "agreed", "80");
      ent_verdict_judge_forecast (test->source, &test->today, &verdict);
      g_assert_cmpint (verdict.reached, ==, cases[i].running);
    }
}

/* Of several metrics of the forecast the one that says most speaks: a miss before what is known,
 * and that before nothing; other metrics never do. */
static void
test_forecast_metrics (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *missed, *met, *other;

  other = ent_test_add (test, "metric", "name", "Win rate", "measure", "other", "unit", "%", NULL);
  read_accuracy (test, other, "2025-12-31", "agreed", "20");
  read_accuracy (test, other, "2026-03-31", "agreed", "20");
  assert_forecast (test, FALSE, FALSE,
                   "No metric measures forecast accuracy; add one on the scorecard.");
  ent_test_add (test, "metric", "name", "Forecast, APAC", "measure", "forecast-accuracy", "unit",
                "%", NULL);
  met = ent_test_add (test, "metric", "name", "Forecast, EMEA", "measure", "forecast-accuracy",
                      "unit", "%", NULL);
  read_accuracy (test, met, "2025-12-31", "agreed", "98");
  read_accuracy (test, met, "2026-03-31", "agreed", "99");
  assert_forecast (test, TRUE, FALSE,
                   "The forecast was off by 2 %, then by 1 %: not more than 10 % two quarters "
                   "running.");
  missed = ent_test_add (test, "metric", "name", "Forecast, Americas", "measure",
                         "forecast-accuracy", "unit", "%", NULL);
  read_accuracy (test, missed, "2025-12-31", "agreed", "80");
  read_accuracy (test, missed, "2026-03-31", "agreed", "81");
  ent_test_add (test, "metric", "name", "Forecast, Nordics", "measure", "forecast-accuracy", "unit",
                "%", NULL);
  assert_forecast (test, TRUE, TRUE,
                   "The forecast was off by 20 %, then by 19 %: more than 10 % two quarters "
                   "running, which is a warning sign.");
}

/* A finding of its own, at the metric of the region that missed, mended by a better quarter. */
static void
test_forecast_finding (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *emea = ent_test_add (test, "metric", "name", "Forecast, EMEA", "measure",
                                  "forecast-accuracy", "unit", "%", NULL);
  EntRecord *americas = ent_test_add (test, "metric", "name", "Forecast, Americas", "measure",
                                      "forecast-accuracy", "unit", "%", NULL);
  EntRecord *other
      = ent_test_add (test, "metric", "name", "Win rate", "measure", "other", "unit", "%", NULL);

  read_accuracy (test, emea, "2025-12-31", "agreed", "70");
  read_accuracy (test, emea, "2026-03-31", "agreed", "95");
  read_accuracy (test, other, "2025-12-31", "agreed", "20");
  read_accuracy (test, other, "2026-03-31", "agreed", "21");
  read_accuracy (test, americas, "2025-12-31", "agreed", "70");
  ent_test_assert_clean (test, "forecast-missed");
  read_accuracy (test, americas, "2026-03-31", "agreed", "88");
  ent_test_assert_found (test, "forecast-missed", americas, NULL,
                         "“Forecast, Americas”: The forecast was off by 30 %, then by 12 %");
  assert_forecast (test, TRUE, TRUE,
                   "The forecast was off by 30 %, then by 12 %: more than 10 % two quarters "
                   "running, which is a warning sign.");
  ent_test_set_today (test, "2026-06-30");
  read_accuracy (test, americas, "2026-06-30", "agreed", "91");
  ent_test_assert_clean (test, "forecast-missed");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/verdict/symptoms", test_symptoms);
  g_test_add_func ("/diagnosis/verdict/symptoms-early", test_symptoms_early);
  g_test_add_func ("/diagnosis/verdict/points", test_points);
  g_test_add_func ("/diagnosis/verdict/signs", test_signs);
  g_test_add_func ("/diagnosis/verdict/hidden", test_hidden);
  g_test_add_func ("/diagnosis/verdict/runs", test_runs);
  g_test_add_func ("/diagnosis/verdict/no-threshold", test_no_threshold);
  g_test_add_func ("/diagnosis/verdict/scores", test_scores);
  g_test_add_func ("/diagnosis/verdict/forecast", test_forecast);
  g_test_add_func ("/diagnosis/verdict/forecast-missed", test_forecast_missed);
  g_test_add_func ("/diagnosis/verdict/forecast-barely", test_forecast_barely);
  g_test_add_func ("/diagnosis/verdict/forecast-agreed", test_forecast_agreed);
  g_test_add_func ("/diagnosis/verdict/forecast-mended", test_forecast_mended);
  g_test_add_func ("/diagnosis/verdict/forecast-running", test_forecast_running);
  g_test_add_func ("/diagnosis/verdict/forecast-metrics", test_forecast_metrics);
  g_test_add_func ("/diagnosis/verdict/forecast-finding", test_forecast_finding);
  return g_test_run ();
}
