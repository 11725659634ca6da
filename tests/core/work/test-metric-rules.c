/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about metrics and readings: a change breaks it, another mends it. */
#include "ent-reading-state.h"
#include "ent-test.h"
#include "ent-work-rules.h"

static EntRecord *
add_metric (EntTest *test, const char *name)
{
  return ent_test_add (test, "metric", "name", name, NULL);
}

static EntRecord *
add_reading (EntTest *test, EntRecord *metric, const char *end, const char *side, const char *value)
{
  return ent_test_add (test, "reading", "metric", ENT_TEST_ID (metric), "period-end", end, "side",
                       side, "value", value, NULL);
}

static void
complete (EntTest *test, EntRecord *metric)
{
  EntRecord *role = ent_test_add (test, "role", "name", ENT_TEST_ID (metric), NULL);

  ent_test_set (test, metric, "definition", "What both sides count");
  ent_test_set (test, metric, "unit", "%");
  ent_test_set (test, metric, "owner", ENT_TEST_ID (role));
}

static void
test_kpi_missing (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric;

  g_assert_cmpuint (ent_test_count (test, "kpi-missing"), ==, 3);
  complete (test, add_metric (test, "Marketing-sourced pipeline value"));
  complete (test, add_metric (test, "Lead-to-opportunity conversion"));
  ent_test_assert_found (test, "kpi-missing", NULL, NULL, "“Sales-cycle length” is not defined");
  metric = add_metric (test, "Days to close");
  ent_test_assert_found (test, "kpi-missing", NULL, NULL, "“Sales-cycle length” is not defined");
  ent_test_set (test, metric, "measure", "cycle-length");
  ent_test_assert_found (test, "kpi-missing", metric, "definition", "lacks: Definition.");
  complete (test, metric);
  ent_test_assert_clean (test, "kpi-missing");
  ent_test_set (test, metric, "owner", NULL);
  ent_test_assert_found (test, "kpi-missing", metric, "owner", "lacks: Owner.");
}

static void
test_metric_incomplete (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric = add_metric (test, "Basket depth");
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", NULL);
  EntRecord *outcome;

  ent_test_assert_clean (test, "metric-incomplete");
  outcome = ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (deliverable), "metric",
                          ENT_TEST_ID (metric), NULL);
  ent_test_assert_found (test, "metric-incomplete", metric, "definition", "“Basket depth”");
  complete (test, metric);
  ent_test_assert_clean (test, "metric-incomplete");
  ent_test_set (test, metric, "unit", NULL);
  ent_test_assert_found (test, "metric-incomplete", metric, "unit", "lacks: Unit.");
  ent_test_set (test, outcome, "metric", NULL);
  ent_test_assert_clean (test, "metric-incomplete");
}

static void
test_stale (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric = add_metric (test, "Basket depth");
  EntRecord *reading = add_reading (test, metric, "2026-02-28", "agreed", "4");

  ent_test_set_today (test, "2026-04-10");
  ent_test_assert_clean (test, "reading-stale");
  ent_test_set_today (test, "2026-04-11");
  ent_test_assert_found (test, "reading-stale", metric, NULL, "“Basket depth” was due on");
  ent_test_set (test, metric, "grace", "11");
  ent_test_assert_clean (test, "reading-stale");
  ent_test_set (test, metric, "grace", "0");
  ent_test_set (test, metric, "frequency", "quarterly");
  ent_test_assert_clean (test, "reading-stale");
  ent_test_set (test, metric, "frequency", "weekly");
  ent_test_assert_found (test, "reading-stale", metric, NULL, "was due on");
  ent_test_set (test, reading, "period-end", "2026-04-04");
  ent_test_assert_clean (test, "reading-stale");
}

/* Without a reading the engagement's start counts; without that nothing is due. */
static void
test_stale_without_reading (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric = add_metric (test, "Basket depth");

  ent_test_assert_clean (test, "reading-stale");
  ent_test_set (test, ent_test_get_root (test), "start", "2026-02-20");
  ent_test_assert_found (test, "reading-stale", metric, NULL, "was due on");
  ent_test_set (test, ent_test_get_root (test), "start", "2026-03-15");
  ent_test_assert_clean (test, "reading-stale");
}

static void
test_gap (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric = add_metric (test, "Sourced pipeline");
  EntRecord *sales;

  add_reading (test, metric, "2026-02-28", "marketing", "120");
  ent_test_assert_clean (test, "reading-gap");
  sales = add_reading (test, metric, "2026-02-28", "sales", "90");
  ent_test_assert_found (test, "reading-gap", metric, NULL,
                         "marketing reports 120 and sales 90, 25.0 % apart");
  ent_test_set (test, metric, "tolerance", "25");
  ent_test_assert_clean (test, "reading-gap");
  ent_test_set (test, metric, "tolerance", "5");
  ent_test_set (test, sales, "value", "115");
  ent_test_assert_clean (test, "reading-gap");
  ent_test_set (test, sales, "value", "90");
  add_reading (test, metric, "2026-02-28", "agreed", "100");
  ent_test_assert_clean (test, "reading-gap");
}

/* Of several periods the newest gap is named; numbers of different periods are not compared. */
static void
test_gap_newest (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric = add_metric (test, "Sourced pipeline");

  add_reading (test, metric, "2026-02-28", "sales", "80");
  add_reading (test, metric, "2026-01-31", "marketing", "100");
  ent_test_assert_clean (test, "reading-gap");
  add_reading (test, metric, "2026-02-28", "marketing", "100");
  add_reading (test, metric, "2026-01-31", "sales", "50");
  ent_test_assert_found (test, "reading-gap", metric, NULL, "20.0 % apart");
}

/* Zero against zero is no gap; below zero counts by size. */
static void
test_gap_zero (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_work_rules);
  EntRecord *metric = add_metric (test, "Growth");
  EntRecord *marketing = add_reading (test, metric, "2026-02-28", "marketing", "0");

  add_reading (test, metric, "2026-02-28", "sales", "0");
  ent_test_assert_clean (test, "reading-gap");
  ent_test_set (test, marketing, "value", "-10");
  ent_test_assert_found (test, "reading-gap", metric, NULL, "100.0 % apart");
}

static void
test_periods (void)
{
  static const char *const cases[][3] = {
    { "2026-02-28", "monthly", "2026-03-31" },   { "2026-03-31", "monthly", "2026-04-30" },
    { "2026-03-15", "monthly", "2026-04-15" },   { "2026-03-31", "quarterly", "2026-06-30" },
    { "2024-02-29", "yearly", "2025-02-28" },    { "2026-03-29", "weekly", "2026-04-05" },
    { "2025-12-31", "quarterly", "2026-03-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate end, next;
      g_autofree char *text = NULL;

      g_assert_true (ent_date_parse (cases[i][0], &end));
      ent_reading_step_period (&end, cases[i][1], &next);
      text = ent_date_format (&next);
      g_assert_cmpstr (text, ==, cases[i][2]);
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/work/kpi-missing", test_kpi_missing);
  g_test_add_func ("/work/metric-incomplete", test_metric_incomplete);
  g_test_add_func ("/work/reading-stale", test_stale);
  g_test_add_func ("/work/reading-stale-none", test_stale_without_reading);
  g_test_add_func ("/work/reading-gap", test_gap);
  g_test_add_func ("/work/reading-gap-newest", test_gap_newest);
  g_test_add_func ("/work/reading-gap-zero", test_gap_zero);
  g_test_add_func ("/work/reading-periods", test_periods);
  return g_test_run ();
}
