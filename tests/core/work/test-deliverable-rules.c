/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about deliverables and outcomes: a change breaks it, another mends it. */
#include "ent-test.h"
#include "ent-work-rules.h"

static EntRecord *
add_deliverable (EntTest *test, const char *statement)
{
  return ent_test_add (test, "deliverable", "name", "Nurturing", "statement", statement, NULL);
}

static EntRecord *
add_outcome (EntTest *test, EntRecord *deliverable, const char *by)
{
  EntRecord *metric = ent_test_add (test, "metric", "name", "MQLs a month", NULL);

  return ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (deliverable), "metric",
                       ENT_TEST_ID (metric), "stage", "mql", "baseline", "80", "target", "100",
                       "by", by, NULL);
}

static void
test_incomplete (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *deliverable = add_deliverable (test, NULL);
  EntRecord *outcome;

  ent_test_assert_found (test, "outcome-incomplete", deliverable, NULL,
                         "“Nurturing” has no outcome");
  outcome = add_outcome (test, deliverable, "2026-09-30");
  ent_test_assert_clean (test, "outcome-incomplete");
  ent_test_set (test, outcome, "target", NULL);
  ent_test_assert_found (test, "outcome-incomplete", outcome, "target", "lacks: Target.");
  ent_test_set (test, outcome, "stage", NULL);
  ent_test_assert_found (test, "outcome-incomplete", outcome, "stage",
                         "lacks: Funnel stage, Target.");
  ent_test_set (test, deliverable, "status", "retired");
  ent_test_assert_clean (test, "outcome-incomplete");
}

/* Each part of an outcome is asked for. */
static void
test_incomplete_parts (void)
{
  static const char *const parts[] = { "metric", "stage", "baseline", "target", "by" };
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *outcome = add_outcome (test, add_deliverable (test, NULL), "2026-09-30");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint field;
      g_autofree char *value = NULL;

      g_assert_nonnull (ent_kind_find_field (ent_record_get_kind (outcome), parts[i], &field));
      value = g_strdup (ent_record_get_text (outcome, field));
      ent_test_set (test, outcome, parts[i], NULL);
      ent_test_assert_found (test, "outcome-incomplete", outcome, parts[i], "lacks");
      ent_test_set (test, outcome, parts[i], value);
    }
  ent_test_assert_clean (test, "outcome-incomplete");
}

static void
test_activity (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *deliverable = add_deliverable (test, "Deliver 12 blog posts and 4 whitepapers");

  ent_test_assert_found (test, "outcome-activity", deliverable, "statement",
                         "“Deliver 12 blog posts” counts what is produced");
  ent_test_set (test, deliverable, "statement",
                "Content that raises organic traffic by 20 % and brings 100 net-new MQLs a month "
                "by Q3");
  ent_test_assert_clean (test, "outcome-activity");
  ent_test_set (test, deliverable, "statement", NULL);
  ent_test_assert_clean (test, "outcome-activity");
  ent_test_set (test, deliverable, "name", "Four whitepapers");
  ent_test_assert_found (test, "outcome-activity", deliverable, "statement",
                         "“Four whitepapers” counts");
}

/* A metric of the engagement is known in statements. */
static void
test_activity_own_metric (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *deliverable = add_deliverable (test, "Campaign for a basket depth of 4");

  ent_test_assert_found (test, "outcome-activity", deliverable, "statement", "“Campaign");
  ent_test_add (test, "metric", "name", "Basket depth", NULL);
  ent_test_assert_clean (test, "outcome-activity");
}

static void
test_late (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *deliverable = add_deliverable (test, NULL);
  EntRecord *outcome = add_outcome (test, deliverable, "2026-10-01");
  EntRecord *root = ent_test_get_root (test);

  ent_test_assert_clean (test, "outcome-late");
  ent_test_set (test, root, "end", "2026-09-30");
  ent_test_assert_found (test, "outcome-late", outcome, "by", "“Nurturing”");
  ent_test_set (test, outcome, "by", "2026-09-30");
  ent_test_assert_clean (test, "outcome-late");
  ent_test_set (test, root, "start", "2026-02-01");
  ent_test_set (test, outcome, "by", "2026-02-01");
  ent_test_assert_clean (test, "outcome-late");
  ent_test_set (test, outcome, "by", "2026-01-31");
  ent_test_assert_found (test, "outcome-late", outcome, "by", "“Nurturing”");
  ent_test_set (test, deliverable, "status", "retired");
  ent_test_assert_clean (test, "outcome-late");
}

/* The offered form says what the outcome already says, and what is still to be filled in. */
static void
test_suggestion (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *deliverable = add_deliverable (test, "Deliver 12 blog posts");
  EntRecord *outcome;

  ent_test_assert_remedy (test, "outcome-activity",
                          "Move [metric] at the stage “[stage]” from [value today] to [target] by "
                          "[date] through blog posts.");
  outcome = add_outcome (test, deliverable, "2026-09-30");
  ent_test_set (test, outcome, "baseline", NULL);
  ent_test_assert_remedy (
      test, "outcome-activity",
      "Move MQLs a month at the stage “Marketing-qualified” from [value today] to 100 by "
      "30 September 2026 through blog posts.");
}

static void
test_unowned (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *role = ent_test_add (test, "role", "name", "RevOps lead", NULL);
  EntRecord *deliverable = add_deliverable (test, NULL);

  ent_test_assert_found (test, "deliverable-unowned", deliverable, "owner", "“Nurturing”");
  ent_test_set (test, deliverable, "owner", ENT_TEST_ID (role));
  ent_test_assert_clean (test, "deliverable-unowned");
}

static void
test_one_sided (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *deliverable = add_deliverable (test, NULL);

  ent_test_assert_clean (test, "acceptance-one-sided");
  ent_test_set (test, deliverable, "status", "accepted");
  g_assert_cmpuint (ent_test_count (test, "acceptance-one-sided"), ==, 2);
  ent_test_set (test, deliverable, "marketing-accepted-on", "2026-03-01");
  ent_test_assert_found (test, "acceptance-one-sided", deliverable, "sales-accepted-on",
                         "sales has not accepted it");
  ent_test_set (test, deliverable, "sales-accepted-on", "2026-03-02");
  ent_test_assert_clean (test, "acceptance-one-sided");
  ent_test_set (test, deliverable, "marketing-accepted-on", NULL);
  ent_test_assert_found (test, "acceptance-one-sided", deliverable, "marketing-accepted-on",
                         "marketing has not accepted it");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/work/outcome-incomplete", test_incomplete);
  g_test_add_func ("/work/outcome-incomplete-parts", test_incomplete_parts);
  g_test_add_func ("/work/outcome-activity", test_activity);
  g_test_add_func ("/work/outcome-activity-own-metric", test_activity_own_metric);
  g_test_add_func ("/work/outcome-late", test_late);
  g_test_add_func ("/work/outcome-suggestion", test_suggestion);
  g_test_add_func ("/work/deliverable-unowned", test_unowned);
  g_test_add_func ("/work/acceptance-one-sided", test_one_sided);
  return g_test_run ();
}
