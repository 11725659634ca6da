/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about the handoff: a change breaks it, another mends it. */
#include "ent-handoff-rules.h"

#include "ent-test.h"

static EntRecord *
add_role (EntTest *test, const char *name, const char *side)
{
  return ent_test_add (test, "role", "name", name, "side", side, NULL);
}

static EntRecord *
add_transfer (EntTest *test, EntRecord *to)
{
  return ent_test_add (test, "transfer-item", "title", "Pipeline dashboard", "type", "dashboard",
                       "to", to != NULL ? ENT_TEST_ID (to) : NULL, NULL);
}

static void
test_transfer_open (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Ada Kern", NULL);
  EntRecord *item = add_transfer (test, NULL);

  ent_test_assert_found (test, "transfer-open", item, "state", "has not been taken over");
  ent_test_set (test, item, "state", "handed-over");
  ent_test_assert_found (test, "transfer-open", item, "state", "has not been taken over");
  ent_test_set (test, item, "state", "accepted");
  ent_test_assert_found (test, "transfer-open", item, "accepted-by", "put their name");
  ent_test_set (test, item, "accepted-by", ENT_TEST_ID (person));
  ent_test_assert_clean (test, "transfer-open");
}

static void
test_transfer_owner_external (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *item = add_transfer (test, NULL);

  ent_test_assert_found (test, "transfer-owner-external", item, "to", "goes to nobody");
  ent_test_set (test, item, "to", ENT_TEST_ID (add_role (test, "Lead", "consulting")));
  ent_test_assert_found (test, "transfer-owner-external", item, "to", "leaves with");
  ent_test_set (test, item, "to", ENT_TEST_ID (add_role (test, "RevOps lead", "internal")));
  ent_test_assert_clean (test, "transfer-owner-external");
}

static void
test_exit_check_open (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *check
      = ent_test_add (test, "exit-check", "title", "Every dashboard has an owner", NULL);

  ent_test_assert_found (test, "exit-check-open", check, "state", "Every dashboard has an owner");
  ent_test_set (test, check, "state", "not-applicable");
  ent_test_assert_clean (test, "exit-check-open");
  ent_test_set (test, check, "state", "open");
  g_assert_cmpuint (ent_test_count (test, "exit-check-open"), ==, 1);
  ent_test_set (test, check, "state", "done");
  ent_test_assert_clean (test, "exit-check-open");
}

/* The engagement ends on 30 June 2026: the audit is in the year after it. */
static void
test_audit_unscheduled (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *audit;

  ent_test_set (test, ent_test_get_root (test), "end", "2026-06-30");
  ent_test_assert_found (test, "audit-unscheduled", NULL, NULL, "No audit is planned");
  audit = ent_test_add (test, "audit", "name", "Audit", "held-on", "2026-05-01", NULL);
  g_assert_cmpuint (ent_test_count (test, "audit-unscheduled"), ==, 1);
  ent_test_set (test, audit, "held-on", "2027-07-01");
  g_assert_cmpuint (ent_test_count (test, "audit-unscheduled"), ==, 1);
  ent_test_set (test, audit, "held-on", "2027-06-30");
  ent_test_assert_clean (test, "audit-unscheduled");
  ent_test_set (test, audit, "held-on", "2026-06-30");
  g_assert_cmpuint (ent_test_count (test, "audit-unscheduled"), ==, 1);
  ent_test_set (test, audit, "held-on", "2026-07-01");
  ent_test_assert_clean (test, "audit-unscheduled");
  /* Held already, it schedules nothing. */
  ent_test_set (test, audit, "state", "done");
  g_assert_cmpuint (ent_test_count (test, "audit-unscheduled"), ==, 1);
}

/* An audit that was held and is due again is as good as one that is planned. */
static void
test_audit_due_again (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *audit = ent_test_add (test, "audit", "name", "Audit", "held-on", "2026-03-01", NULL);

  ent_test_set (test, audit, "state", "done");
  g_assert_cmpuint (ent_test_count (test, "audit-unscheduled"), ==, 1);
  ent_test_set (test, audit, "next-due", "2027-03-01");
  ent_test_assert_clean (test, "audit-unscheduled");
  ent_test_set (test, ent_test_get_root (test), "end", "2027-03-15");
  g_assert_cmpuint (ent_test_count (test, "audit-unscheduled"), ==, 1);
}

static void
test_leadership_check (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *check;

  ent_test_assert_found (test, "leadership-check-missing", NULL, NULL, "leaders");
  check = ent_test_add (test, "leadership-check", "title", "90-day check", "planned-on",
                        "2026-03-31", NULL);
  ent_test_assert_clean (test, "leadership-check-missing");
  ent_test_assert_clean (test, "leadership-check-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "leadership-check-overdue", check, "held-on", "“90-day check”");
  ent_test_set (test, check, "held-on", "2026-04-01");
  ent_test_assert_clean (test, "leadership-check-overdue");
}

static void
test_package_unreceived (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_handoff_rules);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Ada Kern", NULL);
  EntRecord *package = ent_test_add (test, "handoff-package", "title", "Final package", "made-on",
                                     "2026-03-30", NULL);

  ent_test_assert_found (test, "package-unreceived", package, "received-by", "“Final package”");
  ent_test_set (test, package, "received-by", ENT_TEST_ID (person));
  ent_test_assert_clean (test, "package-unreceived");
  ent_test_refuse_set (test, "is before", package, "received-on", "2026-03-29");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/handoff-rules/transfer-open", test_transfer_open);
  g_test_add_func ("/handoff-rules/transfer-owner-external", test_transfer_owner_external);
  g_test_add_func ("/handoff-rules/exit-check-open", test_exit_check_open);
  g_test_add_func ("/handoff-rules/audit-unscheduled", test_audit_unscheduled);
  g_test_add_func ("/handoff-rules/audit-due-again", test_audit_due_again);
  g_test_add_func ("/handoff-rules/leadership-check", test_leadership_check);
  g_test_add_func ("/handoff-rules/package-unreceived", test_package_unreceived);
  return g_test_run ();
}
