/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the kinds of people refuse, whoever makes the change. */
#include "ent-test.h"

static void
test_holder_dates (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  EntRecord *holding;

  ent_test_refuse_add (test, "is before", "role-holder", "role", ENT_TEST_ID (role), "holder",
                       ENT_TEST_ID (person), "from", "2026-03-02", "to", "2026-03-01", NULL);
  holding = ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder",
                          ENT_TEST_ID (person), "from", "2026-03-01", "to", "2026-03-01", NULL);
  ent_test_refuse_set (test, "“Maya Lund”: “To” (2026-02-28) is before “From” (2026-03-01)",
                       holding, "to", "2026-02-28");
  ent_test_set (test, holding, "to", NULL);
}

static void
test_ranges (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);

  ent_test_refuse_set (test, "Influence", person, "influence", "6");
  ent_test_refuse_set (test, "Influence", person, "influence", "0");
  ent_test_refuse_set (test, "Support", person, "support", "-3");
  ent_test_refuse_set (test, "Class", person, "class", "bystander");
  ent_test_set (test, person, "support", "-2");
  ent_test_set (test, person, "influence", "5");
}

static void
test_role_names (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  ent_test_add (test, "role", "name", "CMO", NULL);
  ent_test_refuse_add (test, "cmo", "role", "name", "cmo", NULL);
  ent_test_refuse_add (test, "Name", "role", "full-name", "Chief Revenue Officer", NULL);
}

static void
test_divergence (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  EntRecord *second = ent_test_add (test, "stakeholder", "name", "Ivo Brandt", NULL);
  EntRecord *divergence;

  ent_test_refuse_add (test, "same stakeholder twice", "success-divergence", "difference",
                       "Leads against revenue", "first", ENT_TEST_ID (first), "second",
                       ENT_TEST_ID (first), NULL);
  divergence = ent_test_add (test, "success-divergence", "difference", "Leads against revenue",
                             "first", ENT_TEST_ID (first), "second", ENT_TEST_ID (second), NULL);
  ent_test_refuse_set (test, "“Resolved on” without “Resolution”", divergence, "resolved-on",
                       "2026-03-01");
  ent_test_refuse_remove (test, "Leads against revenue", first);
  ent_test_remove (test, divergence);
  ent_test_remove (test, first);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/people/holder-dates", test_holder_dates);
  g_test_add_func ("/people/ranges", test_ranges);
  g_test_add_func ("/people/role-names", test_role_names);
  g_test_add_func ("/people/divergence", test_divergence);
  return g_test_run ();
}
