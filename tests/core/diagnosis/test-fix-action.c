/* SPDX-License-Identifier: GPL-3.0-or-later
 * Steps of the fix are begun, finished, taken up again and merged, each in one transaction. */
#include "ent-fix-action.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-test.h"

#include <string.h>

typedef struct
{
  EntTest *test;
  EntRecord *steps[6];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "Compensation plans",    "Pipeline definition", "SLA",
          "Attribution ownership", "Weekly deal review",  "Closed-lost loop" };

  fixture->test = ent_test_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      fixture->steps[i]
          = ent_test_add (fixture->test, "fix-step", "number", number, "name", names[i], NULL);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static EntFixStand
get_stand (Fixture *fixture, guint step)
{
  g_autoptr (GPtrArray) links = ent_fix_order_list (fixture->test->source);

  return ent_fix_link_get_stand (g_ptr_array_index (links, step));
}

static void
start (Fixture *fixture, guint step)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_fix_step_start (fixture->steps[step], &fixture->test->today, &error));
  g_assert_no_error (error);
}

static void
finish (Fixture *fixture, guint step)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_fix_step_finish (fixture->steps[step], &fixture->test->today, &error));
  g_assert_no_error (error);
}

static void
refuse_start (Fixture *fixture, guint step, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_fix_step_start (fixture->steps[step], &fixture->test->today, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
refuse_finish (Fixture *fixture, guint step, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_fix_step_finish (fixture->steps[step], &fixture->test->today, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_course (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;

  g_assert_cmpint (get_stand (fixture, 0), ==, ENT_FIX_READY);
  g_assert_cmpint (get_stand (fixture, 1), ==, ENT_FIX_WAITS);
  refuse_start (fixture, 1, "“Pipeline definition” cannot start before “Compensation plans”");
  refuse_finish (fixture, 0, "“Compensation plans” is not in progress. Start it first.");
  start (fixture, 0);
  g_assert_cmpint (get_stand (fixture, 0), ==, ENT_FIX_BEGUN);
  g_assert_cmpstr (ent_record_get_text (fixture->steps[0], ENT_FIX_STEP_STARTED_ON), ==,
                   ENT_TEST_TODAY);
  finish (fixture, 0);
  g_assert_cmpint (get_stand (fixture, 0), ==, ENT_FIX_DONE);
  g_assert_cmpint (get_stand (fixture, 1), ==, ENT_FIX_READY);
  g_assert_cmpstr (ent_record_get_text (fixture->steps[0], ENT_FIX_STEP_DONE_ON), ==,
                   ENT_TEST_TODAY);
  label = ent_journal_dup_undo_label (fixture->test->engagement);
  g_assert_cmpstr (label, ==, "Finish “Compensation plans”");
}

/* Both fields of a step come back with one undo. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  start (fixture, 0);
  ent_test_undo (fixture->test);
  g_assert_true (ent_record_equals (fixture->steps[0], ENT_FIX_STEP_STATE, "not-started"));
  g_assert_false (ent_record_has (fixture->steps[0], ENT_FIX_STEP_STARTED_ON));
}

/* What was found not to be done is taken up again; who went on meanwhile is too early, and is not
 * done before it. */
static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  start (fixture, 0);
  finish (fixture, 0);
  start (fixture, 1);
  g_assert_true (ent_fix_step_reopen (fixture->steps[0], &error));
  g_assert_no_error (error);
  g_assert_false (ent_record_has (fixture->steps[0], ENT_FIX_STEP_DONE_ON));
  g_assert_cmpstr (ent_record_get_text (fixture->steps[0], ENT_FIX_STEP_STARTED_ON), ==,
                   ENT_TEST_TODAY);
  g_assert_cmpint (get_stand (fixture, 1), ==, ENT_FIX_EARLY);
  refuse_finish (fixture, 1, "“Pipeline definition” is not done before “Compensation plans” is.");
}

/* Two sellers do steps four and five as one; the sixth waits for the fourth alone. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) step = ent_fix_order_dup_mergeable (fixture->test->source);
  g_autoptr (GError) error = NULL;

  g_assert_true (step == fixture->steps[4]);
  g_assert_false (ent_fix_step_set_merged (step, TRUE, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_clear_error (&error);
  ent_test_set (fixture->test, ent_test_get_root (fixture->test), "sellers", "2");
  g_assert_true (ent_fix_step_set_merged (step, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_stand (fixture, 4), ==, ENT_FIX_MERGED);
  for (guint i = 0; i < 4; i++)
    {
      start (fixture, i);
      finish (fixture, i);
    }
  g_assert_cmpint (get_stand (fixture, 5), ==, ENT_FIX_READY);
  g_assert_true (ent_fix_step_set_merged (step, FALSE, &error));
  g_assert_cmpint (get_stand (fixture, 4), ==, ENT_FIX_READY);
  g_assert_cmpint (get_stand (fixture, 5), ==, ENT_FIX_WAITS);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  for (EntFixStand stand = ENT_FIX_WAITS; stand <= ENT_FIX_MERGED; stand++)
    for (EntFixStand other = ENT_FIX_WAITS; other < stand; other++)
      g_assert_cmpstr (ent_fix_stand_get_label (stand), !=, ent_fix_stand_get_label (other));
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->steps); i++)
    ent_test_remove (fixture->test, fixture->steps[i]);
  g_assert_null (ent_fix_order_dup_mergeable (fixture->test->source));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/fix-action/course", test_course);
  add ("/fix-action/undo", test_undo);
  add ("/fix-action/reopen", test_reopen);
  add ("/fix-action/merge", test_merge);
  add ("/fix-action/labels", test_labels);
  add ("/fix-action/none", test_none);
  return g_test_run ();
}
