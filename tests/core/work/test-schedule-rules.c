/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about dates: a change breaks it, another mends it. */
#include "ent-test.h"
#include "ent-work-rules.h"

/* Two quarters: 1 January to 31 March, 1 April to 30 June 2026. */
static EntTest *
make_dated (void)
{
  EntTest *test = ent_test_new (ent_work_rules);

  ent_test_set (test, ent_test_get_root (test), "start", "2026-01-01");
  ent_test_set (test, ent_test_get_root (test), "end", "2026-06-30");
  return test;
}

static void
test_undated (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *root = ent_test_get_root (test);

  ent_test_assert_found (test, "engagement-undated", root, "start", "“Northwind” has no start");
  ent_test_set (test, root, "start", "2026-01-01");
  ent_test_assert_found (test, "engagement-undated", root, "end", "has no end");
  ent_test_set (test, root, "end", "2026-06-30");
  ent_test_assert_clean (test, "engagement-undated");
}

static EntRecord *
add_milestone (EntTest *test, const char *due)
{
  return ent_test_add (test, "milestone", "name", "First signed terms", "due", due, NULL);
}

static void
test_milestone_missing (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *milestone;

  g_assert_cmpuint (ent_test_count (test, "milestone-missing"), ==, 2);
  add_milestone (test, "2026-03-31");
  ent_test_assert_found (test, "milestone-missing", NULL, NULL, "into quarter 2");
  milestone = add_milestone (test, "2026-04-01");
  ent_test_assert_clean (test, "milestone-missing");
  ent_test_set (test, milestone, "due", "2026-07-01");
  ent_test_assert_found (test, "milestone-missing", NULL, NULL, "into quarter 2");
}

static void
test_milestone_overdue (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *milestone = add_milestone (test, "2026-03-31");

  ent_test_assert_clean (test, "milestone-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "milestone-overdue", milestone, "reached-on",
                         "“First signed terms”");
  ent_test_set (test, milestone, "reached-on", "2026-04-01");
  ent_test_assert_clean (test, "milestone-overdue");
}

static EntRecord *
add_checkpoint (EntTest *test, const char *quarter, const char *due)
{
  return ent_test_add (test, "checkpoint", "name", "Checkpoint", "quarter", quarter, "due", due,
                       NULL);
}

static void
test_checkpoint_missing (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *second;

  g_assert_cmpuint (ent_test_count (test, "checkpoint-missing"), ==, 2);
  add_checkpoint (test, "1", "2026-03-31");
  ent_test_assert_found (test, "checkpoint-missing", NULL, NULL, "for quarter 2; it would be due");
  second = add_checkpoint (test, "2", "2026-06-30");
  ent_test_assert_clean (test, "checkpoint-missing");
  ent_test_set (test, second, "quarter", "3");
  ent_test_assert_found (test, "checkpoint-missing", NULL, NULL, "for quarter 2");
  ent_test_set (test, ent_test_get_root (test), "end", "2026-03-31");
  ent_test_assert_clean (test, "checkpoint-missing");
}

/* Without dates no quarter can be missed: that is another rule's. */
static void
test_nothing_without_dates (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);

  ent_test_assert_clean (test, "checkpoint-missing");
  ent_test_assert_clean (test, "milestone-missing");
}

static void
test_checkpoint_overdue (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *checkpoint = add_checkpoint (test, "1", "2026-03-31");

  ent_test_assert_clean (test, "checkpoint-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "checkpoint-overdue", checkpoint, "held-on", "has not been held");
  ent_test_set (test, checkpoint, "held-on", "2026-04-01");
  ent_test_assert_clean (test, "checkpoint-overdue");
}

static void
test_checkpoint_parties (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *checkpoint = add_checkpoint (test, "1", "2026-03-31");
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);

  ent_test_assert_clean (test, "checkpoint-incomplete");
  ent_test_set (test, checkpoint, "held-on", "2026-03-30");
  ent_test_assert_found (test, "checkpoint-incomplete", checkpoint, "client", "both parties");
  ent_test_set (test, checkpoint, "client", ENT_TEST_ID (person));
  ent_test_assert_found (test, "checkpoint-incomplete", checkpoint, "consulting", "both parties");
  ent_test_set (test, checkpoint, "consulting", ENT_TEST_ID (person));
  ent_test_assert_clean (test, "checkpoint-incomplete");
}

/* A checkpoint that was held by both parties. */
static EntRecord *
add_held (EntTest *test, const char *quarter, const char *held_on)
{
  EntRecord *checkpoint = add_checkpoint (test, quarter, held_on);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);

  ent_test_set (test, checkpoint, "client", ENT_TEST_ID (person));
  ent_test_set (test, checkpoint, "consulting", ENT_TEST_ID (person));
  ent_test_set (test, checkpoint, "held-on", held_on);
  return checkpoint;
}

static void
test_checkpoint_decisions (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *first = add_held (test, "1", "2026-02-27");
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", NULL);
  EntRecord *second;

  ent_test_assert_clean (test, "checkpoint-incomplete");
  ent_test_set (test, deliverable, "status", "in-progress");
  ent_test_assert_found (test, "checkpoint-incomplete", first, NULL, "“Nurturing”");
  second = add_held (test, "2", "2026-03-31");
  ent_test_assert_found (test, "checkpoint-incomplete", second, NULL, "“Nurturing”");
  ent_test_add (test, "checkpoint-decision", "checkpoint", ENT_TEST_ID (second), "deliverable",
                ENT_TEST_ID (deliverable), "decision", "continue", NULL);
  ent_test_assert_clean (test, "checkpoint-incomplete");
}

static void
test_waiver_expired (void)
{
  g_autoptr (EntTest) test = make_dated ();
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  EntRecord *waiver = ent_test_add (test, "waiver", "rule", "term-unsigned", "gate", "contract",
                                    "reason", "The CRO is away until May.", "granted-by",
                                    ENT_TEST_ID (person), "granted-on", "2026-03-01", NULL);

  ent_test_assert_clean (test, "waiver-expired");
  ent_test_set (test, waiver, "expires-on", "2026-03-30");
  ent_test_assert_found (test, "waiver-expired", waiver, "expires-on", "“term-unsigned”");
  ent_test_set (test, waiver, "expires-on", "2026-03-31");
  ent_test_assert_clean (test, "waiver-expired");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/work/engagement-undated", test_undated);
  g_test_add_func ("/work/milestone-missing", test_milestone_missing);
  g_test_add_func ("/work/milestone-overdue", test_milestone_overdue);
  g_test_add_func ("/work/checkpoint-missing", test_checkpoint_missing);
  g_test_add_func ("/work/nothing-without-dates", test_nothing_without_dates);
  g_test_add_func ("/work/checkpoint-overdue", test_checkpoint_overdue);
  g_test_add_func ("/work/checkpoint-incomplete/parties", test_checkpoint_parties);
  g_test_add_func ("/work/checkpoint-incomplete/decisions", test_checkpoint_decisions);
  g_test_add_func ("/work/waiver-expired", test_waiver_expired);
  return g_test_run ();
}
