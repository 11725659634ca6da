/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scoring a dimension, and scoring it again. */
#include "ent-dimension-entry.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-test.h"
#include "ent-verdict.h"

static void
assert_last (EntTest *test, const char *label)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (test->engagement);

  g_assert_cmpstr (ent_entry_get_label (head), ==, label);
}

static void
test_enter (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) first
      = ent_dimension_enter (test->engagement, "data", "4", &test->today, &error);
  g_autoptr (EntRecord) second = NULL;
  g_autoptr (GPtrArray) newest = NULL;

  g_assert_no_error (error);
  assert_last (test, "Score “Data”");
  g_assert_true (ent_record_equals (first, ENT_DIMENSION_SCORE_SCORED_ON, ENT_TEST_TODAY));
  second = ent_dimension_enter (test->engagement, "data", "2", &test->today, &error);
  g_assert_no_error (error);
  newest = ent_verdict_list_newest_scores (test->source);
  g_assert_cmpuint (newest->len, ==, 1);
  g_assert_true (newest->pdata[0] == second);
}

static void
test_refuse (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) score
      = ent_dimension_enter (test->engagement, "data", "6", &test->today, &error);

  g_assert_null (score);
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpuint (ent_source_count (test->source, "dimension-score"), ==, 0);
}

/* Level and day come and go together. */
static void
test_again (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *score
      = ent_test_add (test, "dimension-score", "dimension", "data", "score", "4", NULL);

  g_assert_true (ent_dimension_score_again (score, "2", &test->today, NULL));
  assert_last (test, "Score “Data” again");
  g_assert_cmpuint (ent_dimension_score_get_level (score), ==, 2);
  g_assert_true (ent_record_equals (score, ENT_DIMENSION_SCORE_RESCORED_ON, ENT_TEST_TODAY));
  g_assert_true (ent_dimension_score_again (score, NULL, &test->today, NULL));
  assert_last (test, "Take back the second score of “Data”");
  g_assert_cmpuint (ent_dimension_score_get_level (score), ==, 4);
  g_assert_false (ent_record_has (score, ENT_DIMENSION_SCORE_RESCORED_ON));
}

/* A second score is not given before the first. */
static void
test_again_early (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;
  EntRecord *score = ent_test_add (test, "dimension-score", "dimension", "data", "score", "4",
                                   "scored-on", "2026-04-01", NULL);

  g_assert_false (ent_dimension_score_again (score, "2", &test->today, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpuint (ent_dimension_score_get_level (score), ==, 4);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/dimension-entry/enter", test_enter);
  g_test_add_func ("/diagnosis/dimension-entry/refuse", test_refuse);
  g_test_add_func ("/diagnosis/dimension-entry/again", test_again);
  g_test_add_func ("/diagnosis/dimension-entry/again-early", test_again_early);
  return g_test_run ();
}
