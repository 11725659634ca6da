/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the kinds of the statement of work refuse, whoever makes the change. */
#include "ent-test.h"

static void
test_engagement (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *root = ent_test_get_root (test);

  ent_test_set (test, root, "start", "2026-02-01");
  ent_test_refuse_set (test, "“Northwind”: “End” (2026-01-31) is before “Start”", root, "end",
                       "2026-01-31");
  ent_test_set (test, root, "end", "2026-02-01");
  ent_test_refuse_add (test, "Engagement", "engagement", "title", "Another", NULL);
  ent_test_refuse_set (test, "Title", root, "title", NULL);
  ent_test_refuse_set (test, "Fiscal year starts in month", root, "fiscal-start", "13");
}

static void
test_reading (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric = ent_test_add (test, "metric", "name", "Basket depth", NULL);

  ent_test_refuse_add (test, "is before “Period from”", "reading", "metric", ENT_TEST_ID (metric),
                       "period-start", "2026-02-01", "period-end", "2026-01-31", "value", "4",
                       NULL);
  ent_test_refuse_add (test, "Value", "reading", "metric", ENT_TEST_ID (metric), "period-end",
                       "2026-01-31", "value", "many", NULL);
}

static void
test_checkpoint (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *checkpoint = ent_test_add (test, "checkpoint", "name", "Checkpoint Q1", "quarter", "1",
                                        "due", "2026-03-31", "period-start", "2026-01-01", NULL);

  ent_test_refuse_set (test, "is before “Period from”", checkpoint, "period-end", "2025-12-31");
  ent_test_refuse_add (test, "Quarter", "checkpoint", "name", "Again", "quarter", "1", "due",
                       "2026-03-31", NULL);
}

/* To adjust or retire needs a reason, and an adjustment changes something. */
static void
test_checkpoint_decision (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *checkpoint = ent_test_add (test, "checkpoint", "name", "Checkpoint Q1", "quarter", "1",
                                        "due", "2026-03-31", NULL);
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", NULL);
  EntRecord *decision
      = ent_test_add (test, "checkpoint-decision", "checkpoint", ENT_TEST_ID (checkpoint),
                      "deliverable", ENT_TEST_ID (deliverable), "decision", "continue", NULL);

  ent_test_refuse_set (test, "“Decision” is “Retire”, so “Reason” must be filled in", decision,
                       "decision", "retire");
  ent_test_set (test, decision, "reason", "The market has moved.");
  ent_test_refuse_set (test, "The adjustment of “Nurturing” changes nothing", decision, "decision",
                       "adjust");
  ent_test_set (test, decision, "new-target", "120");
  ent_test_set (test, decision, "decision", "adjust");
  ent_test_refuse_set (test, "“Reason” must be filled in", decision, "reason", NULL);
  ent_test_set (test, decision, "decision", "retire");
  ent_test_remove (test, decision);
}

/* A new target, a new date or a change of scope: each alone is an adjustment. */
static void
test_adjustment (void)
{
  static const char *const changes[][2]
      = { { "new-target", "120" }, { "new-by", "2026-12-31" }, { "scope", "Without APAC" } };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *checkpoint = ent_test_add (test, "checkpoint", "name", "Checkpoint Q1", "quarter", "1",
                                        "due", "2026-03-31", NULL);
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      EntRecord *decision
          = ent_test_add (test, "checkpoint-decision", "checkpoint", ENT_TEST_ID (checkpoint),
                          "deliverable", ENT_TEST_ID (deliverable), "decision", "adjust", "reason",
                          "The market has moved.", changes[i][0], changes[i][1], NULL);

      ent_test_refuse_set (test, "changes nothing", decision, changes[i][0], NULL);
      ent_test_remove (test, decision);
    }
}

static void
test_waiver (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);

  ent_test_refuse_add (test, "is before “Granted on”", "waiver", "rule", "term-unsigned", "gate",
                       "contract", "reason", "The CRO is away.", "granted-by", ENT_TEST_ID (person),
                       "granted-on", "2026-03-01", "expires-on", "2026-02-28", NULL);
  ent_test_refuse_add (test, "Reason", "waiver", "rule", "term-unsigned", "gate", "contract",
                       "granted-by", ENT_TEST_ID (person), "granted-on", "2026-03-01", NULL);
}

/* What lives in a deliverable goes with it; what cites it keeps it. */
static void
test_deliverable_removal (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", NULL);
  EntRecord *outcome
      = ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (deliverable), NULL);
  EntRecord *version = ent_test_add (test, "sow-version", "name", "SOW 1.0", "number", "1",
                                     "deliverables", ENT_TEST_ID (deliverable), NULL);

  ent_test_refuse_remove (test, "SOW 1.0", deliverable);
  ent_test_set (test, version, "deliverables", NULL);
  ent_test_remove (test, deliverable);
  g_assert_true (ent_record_is_removed (outcome));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/work/engagement", test_engagement);
  g_test_add_func ("/work/reading", test_reading);
  g_test_add_func ("/work/checkpoint", test_checkpoint);
  g_test_add_func ("/work/checkpoint-decision", test_checkpoint_decision);
  g_test_add_func ("/work/adjustment", test_adjustment);
  g_test_add_func ("/work/waiver", test_waiver);
  g_test_add_func ("/work/deliverable-removal", test_deliverable_removal);
  return g_test_run ();
}
