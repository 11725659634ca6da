/* SPDX-License-Identifier: GPL-3.0-or-later
 * A step waits for the one before it, whoever asks it to start. */
#include "ent-fix-order.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-journal.h"
#include "ent-test.h"
#include "ent-transaction.h"

#include <string.h>

static EntRecord *
add_step (EntTest *test, const char *number, const char *name, const char *state)
{
  return ent_test_add (test, "fix-step", "number", number, "name", name, "state", state, NULL);
}

static void
test_start (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = add_step (test, "1", "Compensation plans", "not-started");
  EntRecord *second = add_step (test, "2", "Pipeline definition", "not-started");
  EntRecord *third = add_step (test, "3", "SLA", "not-started");
  g_autoptr (EntRecord) obstacle = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_fix_step_can_start (first, &error));
  g_assert_false (ent_fix_step_can_start (third, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "“SLA” cannot start before “Pipeline definition” is done. Finish that step "
                   "first.");
  obstacle = ent_fix_step_dup_obstacle (second);
  g_assert_true (obstacle == first);
  ent_test_refuse_set (test, "before “Compensation plans” is done", second, "state", "in-progress");
  ent_test_refuse_set (test, "before “Compensation plans” is done", second, "state", "done");
  ent_test_set (test, first, "state", "in-progress");
  ent_test_refuse_set (test, "before “Compensation plans” is done", second, "state", "in-progress");
  ent_test_set (test, first, "state", "done");
  ent_test_set (test, second, "state", "in-progress");
  ent_test_refuse_add (test, "before “SLA” is done", "fix-step", "number", "4", "name",
                       "Attribution ownership", "state", "in-progress", NULL);
  ent_test_set (test, second, "name", "Pipeline defined");
}

/* What was found not to be done may be set back, and undone again. */
static void
test_reopen (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = add_step (test, "1", "Compensation plans", "done");
  EntRecord *second = add_step (test, "2", "Pipeline definition", "in-progress");
  g_autoptr (GError) error = NULL;

  ent_test_set (test, first, "state", "in-progress");
  ent_test_set (test, second, "state", "done");
  ent_test_set (test, second, "state", "not-started");
  ent_test_refuse_set (test, "before “Compensation plans” is done", second, "state", "done");
  g_assert_true (ent_journal_undo (test->engagement, &error));
  g_assert_no_error (error);
  g_assert_true (ent_record_equals (second, ENT_FIX_STEP_STATE, "done"));
}

static void
refuse_merge (EntRecord *step, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_fix_step_can_merge (step, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_merge (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *root = ent_test_get_root (test);
  EntRecord *fourth = add_step (test, "4", "Attribution ownership", "not-started");
  EntRecord *fifth = add_step (test, "5", "Weekly deal review", "not-started");
  EntRecord *sixth = add_step (test, "6", "Closed-lost loop", "not-started");

  refuse_merge (fourth, "only step 5 can");
  refuse_merge (fifth, "Enter the number of sellers");
  ent_test_set (test, root, "sellers", "3");
  refuse_merge (fifth, "and 3 do");
  ent_test_refuse_set (test, "only where one or two people sell", fifth, "state", "merged");
  ent_test_set (test, root, "sellers", "2");
  ent_test_refuse_set (test, "only step 5 can", sixth, "state", "merged");
  ent_test_set (test, fifth, "state", "merged");
  ent_test_refuse_set (test, "before “Attribution ownership” is done", sixth, "state", "done");
  ent_test_set (test, fourth, "state", "done");
  ent_test_set (test, sixth, "state", "done");
}

static void
assert_line (EntTest *test, const char *expected)
{
  g_autoptr (GPtrArray) links = ent_fix_order_list (test->source);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    g_string_append_printf (text, "%s\n",
                            ((const EntFixLink *)g_ptr_array_index (links, i))->sentence);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_line (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = add_step (test, "1", "Compensation plans", "done");
  EntRecord *second = add_step (test, "2", "Pipeline definition", "done");

  add_step (test, "3", "SLA", "in-progress");
  add_step (test, "4", "Attribution ownership", "not-started");
  ent_test_set (test, first, "done-on", "2026-02-10");
  assert_line (test, "Done on 10 February 2026.\nDone.\nIn progress.\nWaits for “SLA”.\n");
  ent_test_set (test, second, "state", "not-started");
  assert_line (test, "Done on 10 February 2026.\nCan start.\nIn progress, though “Pipeline "
                     "definition” is not done.\nWaits for “SLA”.\n");
}

/* A step as a document exported elsewhere has it. */
static gboolean
put (EntTest *test, const char *id, const char *number, const char *state, GError **error)
{
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (test->engagement, "Import", error);
  const char *values[ENT_FIX_STEP_DONE_ON + 1] = { number, number, state };

  ent_transaction_set_document (transaction);
  return ent_transaction_put (transaction, &ent_fix_step_kind, id, values, error)
         && ent_transaction_commit (transaction, error);
}

/* A document may bring a step in any state, but not change one that is here so. */
static void
test_document (void)
{
  static const char *const early = "019b8dff-f300-72b7-8278-f90e1d9f45cd";
  static const char *const late = "019b8e00-dd60-7d59-8bc1-277ace651cd5";
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;

  add_step (test, "1", "Compensation plans", "not-started");
  g_assert_true (put (test, early, "2", "in-progress", &error));
  g_assert_no_error (error);
  g_assert_true (put (test, late, "3", "not-started", &error));
  g_assert_false (put (test, late, "3", "done", &error));
  g_assert_nonnull (strstr (error->message, "cannot start before “2” is done"));
}

/* What is typed into a spreadsheet is no history: it obeys the order, row by row. */
static void
test_spreadsheet (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntReport) second = ent_report_new ();
  g_autofree char *text = NULL;

  g_assert_false (ent_exchange_test_import_csv (test->engagement, &ent_fix_step_kind,
                                                "number,name,state\n"
                                                "1,Compensation plans,not-started\n"
                                                "2,Pipeline definition,in-progress\n",
                                                report));
  text = ent_report_format (report, "steps.csv");
  g_assert_cmpstr (text, ==,
                   "steps.csv:3: “Pipeline definition” cannot start before “Compensation plans” "
                   "is done. Finish that step first.\n");
  g_assert_cmpuint (ent_source_count (test->source, "fix-step"), ==, 0);
  g_assert_true (ent_exchange_test_import_csv (test->engagement, &ent_fix_step_kind,
                                               "number,name,state\n"
                                               "2,Pipeline definition,in-progress\n"
                                               "1,Compensation plans,done\n",
                                               second));
  g_assert_cmpuint (ent_source_count (test->source, "fix-step"), ==, 2);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/fix-order/start", test_start);
  g_test_add_func ("/fix-order/reopen", test_reopen);
  g_test_add_func ("/fix-order/merge", test_merge);
  g_test_add_func ("/fix-order/line", test_line);
  g_test_add_func ("/fix-order/document", test_document);
  g_test_add_func ("/fix-order/spreadsheet", test_spreadsheet);
  return g_test_run ();
}
