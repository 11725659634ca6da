/* SPDX-License-Identifier: GPL-3.0-or-later
 * One checkpoint a quarter, due on a day people work. */
#include "ent-checkpoint-plan.h"

static GArray *
plan (const char *start_text, const char *end_text)
{
  GDate start, end;

  g_assert_true (ent_date_parse (start_text, &start));
  g_assert_true (ent_date_parse (end_text, &end));
  return ent_checkpoint_plan_new (&start, &end);
}

static void
assert_planned (GArray *made, guint index, const char *end, const char *due)
{
  const EntPlannedCheckpoint *checkpoint = &g_array_index (made, EntPlannedCheckpoint, index);
  g_autofree char *end_text = ent_date_format (&checkpoint->quarter.end);
  g_autofree char *due_text = ent_date_format (&checkpoint->due);

  g_assert_cmpuint (checkpoint->quarter.number, ==, index + 1);
  g_assert_cmpstr (end_text, ==, end);
  g_assert_cmpstr (due_text, ==, due);
}

static void
test_fifteen_months (void)
{
  g_autoptr (GArray) made = plan ("2026-01-15", "2027-04-14");

  g_assert_cmpuint (made->len, ==, 5);
  assert_planned (made, 0, "2026-04-14", "2026-04-14");
  assert_planned (made, 1, "2026-07-14", "2026-07-14");
  assert_planned (made, 2, "2026-10-14", "2026-10-14");
  assert_planned (made, 3, "2027-01-14", "2027-01-14");
  assert_planned (made, 4, "2027-04-14", "2027-04-14");
}

/* 31 May 2026 is a Sunday, 31 August a Monday. */
static void
test_weekend (void)
{
  g_autoptr (GArray) made = plan ("2026-03-01", "2026-08-31");

  g_assert_cmpuint (made->len, ==, 2);
  assert_planned (made, 0, "2026-05-31", "2026-05-29");
  assert_planned (made, 1, "2026-08-31", "2026-08-31");
}

/* A started quarter counts, and is cut at the end; of a weekend alone the last day stands. */
static void
test_started_quarter (void)
{
  g_autoptr (GArray) made = plan ("2026-02-01", "2026-05-20");
  g_autoptr (GArray) weekend = plan ("2026-02-07", "2026-02-08");

  g_assert_cmpuint (made->len, ==, 2);
  assert_planned (made, 1, "2026-05-20", "2026-05-20");
  g_assert_cmpuint (weekend->len, ==, 1);
  assert_planned (weekend, 0, "2026-02-08", "2026-02-08");
}

static void
test_backwards (void)
{
  g_autoptr (GArray) made = plan ("2026-02-02", "2026-02-01");

  g_assert_cmpuint (made->len, ==, 0);
}

static void
test_name (void)
{
  g_autofree char *name = ent_checkpoint_plan_dup_name (3);

  g_assert_cmpstr (name, ==, "Checkpoint Q3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checkpoint-plan/fifteen-months", test_fifteen_months);
  g_test_add_func ("/checkpoint-plan/weekend", test_weekend);
  g_test_add_func ("/checkpoint-plan/started-quarter", test_started_quarter);
  g_test_add_func ("/checkpoint-plan/backwards", test_backwards);
  g_test_add_func ("/checkpoint-plan/name", test_name);
  return g_test_run ();
}
