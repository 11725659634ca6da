/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about scores, steps and systems: a change breaks it, another mends it. */
#include "ent-diagnosis-rules.h"

#include "ent-test.h"

static EntRecord *
add_score (EntTest *test, const char *dimension, const char *score, const char *date)
{
  return ent_test_add (test, "dimension-score", "dimension", dimension, "score", score, "scored-on",
                       date, NULL);
}

static void
test_severity (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *owner = ent_test_add (test, "role", "name", "RevOps lead", NULL);
  EntRecord *score = add_score (test, "data", "4", "2026-01-10");

  ent_test_assert_found (test, "severity-unremediated", score, "remediation", "Data stands at");
  ent_test_set (test, score, "remediation", "One system of record");
  ent_test_assert_found (test, "severity-unremediated", score, "remediation-owner", "not fully");
  ent_test_set (test, score, "remediation-owner", ENT_TEST_ID (owner));
  ent_test_assert_found (test, "severity-unremediated", score, "remediation-due", "not fully");
  ent_test_set (test, score, "remediation-due", "2026-02-28");
  ent_test_assert_found (test, "severity-unremediated", score, "rescore", "“4 – Significant”");
  ent_test_set (test, score, "rescore", "5");
  ent_test_assert_found (test, "severity-unremediated", score, "rescore", "“5 – Critical”");
  ent_test_set (test, score, "rescore", "3");
  ent_test_assert_clean (test, "severity-unremediated");
}

static void
test_severity_levels (void)
{
  static const char *const levels[] = { "1", "2", "3", "4", "5" };
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *score = add_score (test, "data", "1", "2026-01-10");

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      ent_test_set (test, score, "score", levels[i]);
      g_assert_cmpuint (ent_test_count (test, "severity-unremediated"), ==, i < 3 ? 0 : 1);
    }
}

/* A later score of the same dimension replaces an earlier one, in whatever order they came in. */
static void
test_severity_newest (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *other;

  add_score (test, "data", "2", "2026-02-10");
  add_score (test, "data", "5", "2026-01-10");
  ent_test_assert_clean (test, "severity-unremediated");
  other = add_score (test, "people", "5", "2026-01-10");
  ent_test_assert_found (test, "severity-unremediated", other, "remediation", "People stands at");
}

static void
test_remediation_overdue (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *score = add_score (test, "data", "4", "2026-01-10");

  ent_test_set (test, score, "remediation-due", "2026-03-31");
  ent_test_assert_clean (test, "remediation-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "remediation-overdue", score, "rescore", "remediation of Data");
  ent_test_set (test, score, "rescore", "2");
  ent_test_assert_clean (test, "remediation-overdue");
}

static EntRecord *
add_step (EntTest *test, const char *number, const char *name, const char *state)
{
  return ent_test_add (test, "fix-step", "number", number, "name", name, "state", state, NULL);
}

/* A step that was done turns out not to be: what was built on it is found. */
static void
test_fix_order (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *first = add_step (test, "1", "Compensation plans", "done");
  EntRecord *second = add_step (test, "2", "Pipeline definition", "done");
  EntRecord *third = add_step (test, "3", "SLA", "in-progress");

  ent_test_assert_clean (test, "fix-order");
  ent_test_set (test, second, "state", "in-progress");
  ent_test_assert_found (test, "fix-order", third, "state",
                         "“SLA” was started before “Pipeline definition” was done.");
  ent_test_set (test, second, "state", "done");
  ent_test_assert_clean (test, "fix-order");
  ent_test_set (test, first, "state", "in-progress");
  g_assert_cmpuint (ent_test_count (test, "fix-order"), ==, 2);
  ent_test_assert_among (test, "fix-order", second, "“Compensation plans” was done");
  ent_test_assert_among (test, "fix-order", third, "“Compensation plans” was done");
}

/* Only step five may be merged, and only where one or two people sell. */
static void
test_fix_merge (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *root = ent_test_get_root (test);
  EntRecord *review;

  ent_test_set (test, root, "sellers", "2");
  add_step (test, "4", "Attribution ownership", "done");
  review = add_step (test, "5", "Weekly deal review", "merged");
  add_step (test, "6", "Closed-lost loop", "in-progress");
  ent_test_assert_clean (test, "fix-order");
  ent_test_set (test, root, "sellers", "3");
  ent_test_assert_found (test, "fix-order", review, "state", "one or two sellers");
  ent_test_set (test, root, "sellers", "1");
  ent_test_assert_clean (test, "fix-order");
  ent_test_set (test, review, "number", "7");
  ent_test_assert_found (test, "fix-order", review, "state", "only step five");
}

static void
test_system (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_diagnosis_rules);
  EntRecord *crm = ent_test_add (test, "system", "name", "Harbour CRM", NULL);

  ent_test_assert_clean (test, "system-inconsistent");
  ent_test_set (test, crm, "two-way-sync", "no");
  ent_test_assert_found (test, "system-inconsistent", crm, "two-way-sync",
                         "Harbour CRM does not pass the check “Two-way sync”.");
  ent_test_set (test, crm, "unified-records", "no");
  g_assert_cmpuint (ent_test_count (test, "system-inconsistent"), ==, 2);
  ent_test_set (test, crm, "two-way-sync", "yes");
  ent_test_set (test, crm, "unified-records", "yes");
  ent_test_assert_clean (test, "system-inconsistent");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/diagnosis/severity-unremediated", test_severity);
  g_test_add_func ("/diagnosis/severity-unremediated/levels", test_severity_levels);
  g_test_add_func ("/diagnosis/severity-unremediated/newest", test_severity_newest);
  g_test_add_func ("/diagnosis/remediation-overdue", test_remediation_overdue);
  g_test_add_func ("/diagnosis/fix-order", test_fix_order);
  g_test_add_func ("/diagnosis/fix-order/merge", test_fix_merge);
  g_test_add_func ("/diagnosis/system-inconsistent", test_system);
  return g_test_run ();
}
