/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about escalation: a change breaks it, another mends it. */
#include "ent-escalation-rules.h"

#include "ent-test.h"

static EntRecord *
add_role (EntTest *test, const char *name)
{
  return ent_test_add (test, "role", "name", name, NULL);
}

static EntRecord *
add_level (EntTest *test, EntRecord *path, const char *number, const char *roles)
{
  gboolean joint = g_str_equal (number, "2");

  return ent_test_add (test, "escalation-level", "path", ENT_TEST_ID (path), "number", number,
                       "name", number, "roles", roles, "both-must-agree", joint ? "true" : "false",
                       "clock", "5", NULL);
}

static EntRecord *
add_path (EntTest *test, EntRecord *levels[3])
{
  EntRecord *path = ent_test_add (test, "escalation-path", "name", "Revenue", NULL);
  EntRecord *cmo = add_role (test, "CMO");
  EntRecord *cro = add_role (test, "CRO");
  g_autofree char *both = g_strdup_printf ("%s %s", ENT_TEST_ID (cmo), ENT_TEST_ID (cro));

  levels[0] = add_level (test, path, "1", ENT_TEST_ID (add_role (test, "RevOps lead")));
  levels[1] = add_level (test, path, "2", both);
  levels[2] = add_level (test, path, "3", ENT_TEST_ID (add_role (test, "CEO")));
  return path;
}

static void
test_incomplete (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];
  EntRecord *path;

  ent_test_assert_found (test, "escalation-incomplete", NULL, NULL, "no way to settle");
  path = add_path (test, levels);
  ent_test_assert_clean (test, "escalation-incomplete");
  ent_test_remove (test, levels[2]);
  ent_test_assert_found (test, "escalation-incomplete", path, NULL, "has 2 levels");
}

static void
test_incomplete_level (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];

  add_path (test, levels);
  ent_test_set (test, levels[0], "clock", NULL);
  ent_test_assert_found (test, "escalation-incomplete", levels[0], "clock", "No clock runs");
  ent_test_set (test, levels[0], "clock", "3");
  ent_test_set (test, levels[0], "roles", NULL);
  ent_test_assert_found (test, "escalation-incomplete", levels[0], "roles", "Nobody decides");
  ent_test_set (test, levels[0], "roles", ENT_TEST_ID (add_role (test, "Sales ops lead")));
  ent_test_assert_clean (test, "escalation-incomplete");
}

/* Level two is CMO and CRO, and both must agree. */
static void
test_joint_level (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];

  add_path (test, levels);
  ent_test_set (test, levels[1], "both-must-agree", "false");
  ent_test_assert_found (test, "escalation-incomplete", levels[1], "both-must-agree",
                         "level “2” one side can decide without the other");
  ent_test_set (test, levels[1], "both-must-agree", "true");
  ent_test_assert_clean (test, "escalation-incomplete");
  ent_test_set (test, levels[1], "roles", ENT_TEST_ID (add_role (test, "CFO")));
  ent_test_assert_found (test, "escalation-incomplete", levels[1], "roles", "one role only");
}

static void
test_arbiter_missing (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *path;

  ent_test_assert_clean (test, "arbiter-missing");
  path = ent_test_add (test, "escalation-path", "name", "Revenue", NULL);
  ent_test_assert_found (test, "arbiter-missing", path, "investment-arbiter", "investment");
  ent_test_set (test, path, "investment-arbiter", ENT_TEST_ID (add_role (test, "CFO")));
  ent_test_assert_clean (test, "arbiter-missing");
}

static EntRecord *
add_dispute (EntTest *test, EntRecord *level)
{
  EntRecord *owner = ent_test_add (test, "stakeholder", "name", "Rosa Lindqvist", NULL);

  return ent_test_add (test, "dispute", "title", "Who sourced it", "raised-on", "2026-03-24",
                       "level", level != NULL ? ENT_TEST_ID (level) : NULL, "owner",
                       ENT_TEST_ID (owner), NULL);
}

/* A dispute at no level, or at one without a clock, is never late. */
static void
test_no_clock (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];
  EntRecord *dispute;

  add_path (test, levels);
  dispute = add_dispute (test, NULL);
  ent_test_set_today (test, "2027-03-31");
  ent_test_assert_clean (test, "dispute-overdue");
  ent_test_set (test, levels[0], "clock", NULL);
  ent_test_set (test, dispute, "level", ENT_TEST_ID (levels[0]));
  ent_test_assert_clean (test, "dispute-overdue");
  ent_test_set (test, levels[0], "clock", "1");
  ent_test_assert_found (test, "dispute-overdue", dispute, "level", "“Who sourced it” at “1”");
  ent_test_assert_remedy (test, "dispute-overdue", "Raise it to “2”");
  ent_test_set (test, dispute, "level", ENT_TEST_ID (levels[2]));
  ent_test_assert_found (test, "dispute-overdue", dispute, "level", "“Who sourced it” at “3”");
  ent_test_assert_remedy (test, "dispute-overdue", "at the highest level");
}

/* Raised on Tuesday 24 March with five business days: until Tuesday 31 March. */
static void
test_overdue (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];
  EntRecord *dispute;

  add_path (test, levels);
  dispute = add_dispute (test, levels[0]);
  ent_test_assert_clean (test, "dispute-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "dispute-overdue", dispute, "level", "1 business day ago");
  ent_test_set (test, dispute, "level", ENT_TEST_ID (levels[1]));
  ent_test_add (test, "dispute-step", "dispute", ENT_TEST_ID (dispute), "type", "escalation",
                "level", ENT_TEST_ID (levels[1]), "date", "2026-04-01", NULL);
  ent_test_assert_clean (test, "dispute-overdue");
  ent_test_set_today (test, "2026-04-11");
  ent_test_assert_found (test, "dispute-overdue", dispute, "level", "2 business days ago");
  ent_test_set (test, dispute, "state", "decided");
  ent_test_assert_clean (test, "dispute-overdue");
}

/* Nobody is late on a weekend. */
static void
test_overdue_weekend (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];
  EntRecord *dispute;

  add_path (test, levels);
  dispute = add_dispute (test, levels[0]);
  ent_test_set (test, dispute, "raised-on", "2026-03-27");
  ent_test_set_today (test, "2026-04-05");
  ent_test_assert_clean (test, "dispute-overdue");
  ent_test_set_today (test, "2026-04-06");
  ent_test_assert_found (test, "dispute-overdue", dispute, "level", "1 business day ago");
}

static void
test_open (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *dispute = add_dispute (test, NULL);

  ent_test_assert_found (test, "dispute-open", dispute, "state", "“Who sourced it”");
  ent_test_set (test, dispute, "state", "withdrawn");
  ent_test_assert_clean (test, "dispute-open");
}

static void
test_unassigned (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *levels[3];
  EntRecord *dispute;

  add_path (test, levels);
  dispute = add_dispute (test, levels[0]);
  ent_test_assert_clean (test, "dispute-unassigned");
  ent_test_set (test, levels[0], "clock", NULL);
  ent_test_assert_found (test, "dispute-unassigned", dispute, "level",
                         "No clock runs for the dispute “Who sourced it”");
  ent_test_set (test, dispute, "level", NULL);
  ent_test_assert_found (test, "dispute-unassigned", dispute, "level",
                         "“Who sourced it” is at no level");
  ent_test_set (test, dispute, "level", ENT_TEST_ID (levels[1]));
  ent_test_set (test, dispute, "owner", NULL);
  ent_test_assert_found (test, "dispute-unassigned", dispute, "owner",
                         "Nobody sees to it that the dispute “Who sourced it”");
  ent_test_set (test, dispute, "state", "decided");
  ent_test_assert_clean (test, "dispute-unassigned");
}

static void
test_unexplained (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_escalation_rules);
  EntRecord *dispute = add_dispute (test, NULL);

  ent_test_assert_clean (test, "dispute-unexplained");
  ent_test_set (test, dispute, "state", "decided");
  ent_test_assert_found (test, "dispute-unexplained", dispute, "resolution",
                         "“Who sourced it” is decided, but nobody wrote down how");
  ent_test_set (test, dispute, "resolution", "The first touch counts.");
  ent_test_assert_found (test, "dispute-unexplained", dispute, "resolution-why",
                         "“Who sourced it” has no reason");
  ent_test_set (test, dispute, "resolution-why", "Both reports use it already.");
  ent_test_assert_clean (test, "dispute-unexplained");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/escalation-rules/incomplete", test_incomplete);
  g_test_add_func ("/escalation-rules/incomplete-level", test_incomplete_level);
  g_test_add_func ("/escalation-rules/joint-level", test_joint_level);
  g_test_add_func ("/escalation-rules/arbiter-missing", test_arbiter_missing);
  g_test_add_func ("/escalation-rules/no-clock", test_no_clock);
  g_test_add_func ("/escalation-rules/overdue", test_overdue);
  g_test_add_func ("/escalation-rules/overdue-weekend", test_overdue_weekend);
  g_test_add_func ("/escalation-rules/open", test_open);
  g_test_add_func ("/escalation-rules/unassigned", test_unassigned);
  g_test_add_func ("/escalation-rules/unexplained", test_unexplained);
  return g_test_run ();
}
