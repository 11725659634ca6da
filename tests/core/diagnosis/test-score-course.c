/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a dimension's score: what counts as a score of its own, and what was a slip. */
#include "ent-score-course.h"

#include "ent-date.h"
#include "ent-journal.h"
#include "ent-test.h"

static EntRecord *
add_score (EntTest *test, const char *score, const char *date)
{
  return ent_test_add (test, "dimension-score", "dimension", "metrics", "score", score, "scored-on",
                       date, NULL);
}

/* Both values as a form stores them: one after the other. */
static void
score_again (EntTest *test, EntRecord *record, const char *score, const char *date)
{
  ent_test_set (test, record, "rescore", score);
  ent_test_set (test, record, "rescored-on", date);
}

/* @expected: “2026-01-30 4, 2026-06-30 2*”; a star stands behind a score given again. */
static void
assert_course (EntTest *test, const char *expected)
{
  g_autoptr (GPtrArray) points = ent_score_course_list (test->source, "metrics");
  g_autoptr (GString) course = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const EntScorePoint *point = g_ptr_array_index (points, i);
      g_autofree char *day = ent_date_format (&point->date);

      g_string_append_printf (course, "%s%s %u%s", i > 0 ? ", " : "", day, point->score,
                              point->again ? "*" : "");
    }
  g_assert_cmpstr (course->str, ==, expected);
}

static void
test_nothing (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) points = ent_score_course_list (test->source, "metrics");
  g_autofree char *text = ent_score_course_describe (points);

  g_assert_cmpuint (points->len, ==, 0);
  g_assert_cmpstr (text, ==, "Not scored yet.");
}

/* Runs of two years, the later one entered first, and another dimension beside them. */
static void
test_records (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first;

  ent_test_add (test, "dimension-score", "dimension", "data", "score", "5", NULL);
  add_score (test, "1", "2026-03-01");
  first = add_score (test, "4", "2025-01-30");
  score_again (test, first, "2", "2025-06-30");
  assert_course (test, "2025-01-30 4, 2025-06-30 2*, 2026-03-01 1");
}

/* A slip of the pen is mended without a trace in the course. */
static void
test_correction (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *record = add_score (test, "4", "2026-01-30");

  ent_test_set_today (test, "2026-04-01");
  ent_test_set (test, record, "score", "5");
  assert_course (test, "2026-01-30 5");
  ent_test_set_today (test, "2026-04-02");
  ent_test_set (test, record, "scored-on", "2026-01-29");
  assert_course (test, "2026-01-29 5");
}

/* The second re-score takes the place of the first in the record, not in the course. */
static void
test_replaced (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *record = add_score (test, "5", "2026-01-30");

  score_again (test, record, "4", "2026-03-31");
  ent_test_set_today (test, "2026-06-30");
  score_again (test, record, "3", "2026-06-30");
  ent_test_set_today (test, "2026-09-15");
  score_again (test, record, "2", "2026-09-15");
  assert_course (test, "2026-01-30 5, 2026-03-31 4*, 2026-06-30 3*, 2026-09-15 2*");
}

/* What was undone, or taken back, did not happen. */
static void
test_undone (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *record = add_score (test, "5", "2026-01-30");

  score_again (test, record, "4", "2026-03-31");
  ent_test_set_today (test, "2026-06-30");
  score_again (test, record, "3", "2026-06-30");
  ent_test_set_today (test, "2026-07-01");
  ent_test_undo (test);
  ent_test_undo (test);
  assert_course (test, "2026-01-30 5, 2026-03-31 4*");
  ent_test_set_today (test, "2026-07-02");
  ent_test_redo (test);
  ent_test_redo (test);
  assert_course (test, "2026-01-30 5, 2026-03-31 4*, 2026-06-30 3*");
  ent_test_set_today (test, "2026-07-03");
  ent_test_set (test, record, "rescored-on", NULL);
  ent_test_set (test, record, "rescore", NULL);
  assert_course (test, "2026-01-30 5, 2026-03-31 4*");
}

/* Without a day of its own a score has that of its run, else of its entry. */
static void
test_undated (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *audit = ent_test_add (test, "audit", "name", "Audit", "held-on", "2026-02-10", NULL);
  EntRecord *record = add_score (test, "3", NULL);

  assert_course (test, ENT_TEST_TODAY " 3");
  ent_test_set (test, record, "audit", ENT_TEST_ID (audit));
  assert_course (test, "2026-02-10 3");
}

/* A copy from long ago knows nothing of what came later. */
static void
test_as_of (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *record = add_score (test, "5", "2026-01-30");
  g_autoptr (EntEntry) head = ent_journal_dup_head (test->engagement);
  g_autoptr (EntEngagement) then = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GError) error = NULL;

  score_again (test, record, "2", "2026-03-31");
  then = ent_engagement_open_as_of (test->engagement, ent_entry_get_sequence (head), &error);
  g_assert_no_error (error);
  points = ent_score_course_list (ENT_SOURCE (then), "metrics");
  g_assert_cmpuint (points->len, ==, 1);
}

static void
assert_described (EntTest *test, const char *expected)
{
  g_autoptr (GPtrArray) points = ent_score_course_list (test->source, "metrics");
  g_autofree char *text = ent_score_course_describe (points);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *record = add_score (test, "4", "2026-01-30");
  g_autoptr (GPtrArray) points = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_described (test, "4 – Significant; not scored again yet.");
  score_again (test, record, "4", "2026-03-31");
  assert_described (test, "4 – Significant, as at first.");
  ent_test_set (test, record, "rescore", "5");
  assert_described (test, "From 4 – Significant to 5 – Critical: worse by 1.");
  ent_test_set (test, record, "rescore", "2");
  assert_described (test, "From 4 – Significant to 2 – Minor gaps: better by 2.");
  points = ent_score_course_list (test->source, "metrics");
  first = ent_score_point_dup_text (g_ptr_array_index (points, 0));
  second = ent_score_point_dup_text (g_ptr_array_index (points, 1));
  g_assert_cmpstr (first, ==, "30 January 2026: 4 – Significant. Needs executive intervention.");
  g_assert_cmpstr (second, ==,
                   "31 March 2026, scored again: 2 – Minor gaps. Differences of wording the "
                   "owners settle themselves.");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/score-course/nothing", test_nothing);
  g_test_add_func ("/score-course/records", test_records);
  g_test_add_func ("/score-course/correction", test_correction);
  g_test_add_func ("/score-course/replaced", test_replaced);
  g_test_add_func ("/score-course/undone", test_undone);
  g_test_add_func ("/score-course/undated", test_undated);
  g_test_add_func ("/score-course/as-of", test_as_of);
  g_test_add_func ("/score-course/words", test_words);
  return g_test_run ();
}
