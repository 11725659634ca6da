/* SPDX-License-Identifier: GPL-3.0-or-later
 * Decision rights: the grid's own law, and each of its rules broken and mended. */
#include "ent-decisions-kinds.h"
#include "ent-decisions-rules.h"
#include "ent-test.h"

static EntRecord *
add_role (EntTest *test, const char *name)
{
  return ent_test_add (test, "role", "name", name, NULL);
}

static EntRecord *
add_decision_type (EntTest *test, const char *name, const char *topic)
{
  return ent_test_add (test, "decision-type", "name", name, "topic", topic, NULL);
}

static EntRecord *
add_part (EntTest *test, EntRecord *decision_type, EntRecord *role, const char *letter)
{
  return ent_test_add (test, "raci-assignment", "decision-type", ENT_TEST_ID (decision_type),
                       "role", ENT_TEST_ID (role), letter, "true", NULL);
}

/* Real matrices hold A/R in one cell: any set of the four letters. */
static void
test_cell_holds_any_set (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_decisions_rules);
  EntRecord *scope = add_decision_type (test, "Scope change", "scope");
  EntRecord *cell = add_part (test, scope, add_role (test, "CMO"), "accountable");

  ent_test_set (test, cell, "responsible", "yes");
  g_assert_true (ent_record_get_boolean (cell, ENT_RACI_ASSIGNMENT_ACCOUNTABLE));
  g_assert_true (ent_record_get_boolean (cell, ENT_RACI_ASSIGNMENT_RESPONSIBLE));
  g_assert_false (ent_record_get_boolean (cell, ENT_RACI_ASSIGNMENT_CONSULTED));
  ent_test_assert_clean (test, "raci-accountable");
  ent_test_assert_clean (test, "raci-responsible");
}

static void
test_one_cell_for_a_role (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *scope = add_decision_type (test, "Scope change", "scope");
  EntRecord *budget = add_decision_type (test, "Budget", "campaign-budget");
  EntRecord *cmo = add_role (test, "CMO");
  EntRecord *cro = add_role (test, "CRO");
  EntRecord *other;

  add_part (test, scope, cmo, "accountable");
  add_part (test, budget, cmo, "accountable");
  ent_test_refuse_add (test, "“Scope change” already has", "raci-assignment", "decision-type",
                       ENT_TEST_ID (scope), "role", ENT_TEST_ID (cmo), NULL);
  other = add_part (test, scope, cro, "consulted");
  ent_test_refuse_set (test, "“CMO”", other, "role", ENT_TEST_ID (cmo));
}

static void
test_title_is_the_role (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *cell = add_part (test, add_decision_type (test, "Scope change", "scope"),
                              add_role (test, "CRO"), "informed");
  g_autofree char *title = ent_record_dup_title (cell);

  g_assert_cmpstr (title, ==, "CRO");
}

static void
test_decision_missing (void)
{
  static const char *const topics[]
      = { "lead-scoring", "campaign-budget", "technology", "reporting" };
  g_autoptr (EntTest) test = ent_test_new (ent_decisions_rules);
  EntRecord *scope;

  g_assert_cmpuint (ent_test_count (test, "raci-decision-missing"), ==, 5);
  add_decision_type (test, "Anything", "other");
  g_assert_cmpuint (ent_test_count (test, "raci-decision-missing"), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    add_decision_type (test, topics[i], topics[i]);
  ent_test_assert_found (test, "raci-decision-missing", NULL, NULL, "“Scope”");
  scope = add_decision_type (test, "Scope change", "scope");
  ent_test_assert_clean (test, "raci-decision-missing");
  ent_test_set (test, scope, "topic", "other");
  ent_test_assert_found (test, "raci-decision-missing", NULL, NULL, "“Scope”");
}

static void
test_accountable (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_decisions_rules);
  EntRecord *scope = add_decision_type (test, "Scope change", "scope");
  EntRecord *second;

  ent_test_assert_found (test, "raci-accountable", scope, NULL, "Nobody is accountable");
  add_part (test, scope, add_role (test, "CMO"), "accountable");
  ent_test_assert_clean (test, "raci-accountable");
  second = add_part (test, scope, add_role (test, "CRO"), "accountable");
  ent_test_assert_found (test, "raci-accountable", scope, NULL, "2 roles are accountable");
  ent_test_set (test, second, "accountable", "no");
  ent_test_assert_clean (test, "raci-accountable");
}

static void
test_responsible (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_decisions_rules);
  EntRecord *scope = add_decision_type (test, "Scope change", "scope");
  EntRecord *cell = add_part (test, scope, add_role (test, "CMO"), "accountable");

  ent_test_assert_found (test, "raci-responsible", scope, NULL, "“Scope change”");
  ent_test_set (test, cell, "responsible", "true");
  ent_test_assert_clean (test, "raci-responsible");
  add_part (test, scope, add_role (test, "RevOps lead"), "responsible");
  ent_test_assert_clean (test, "raci-responsible");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/decisions/cell-holds-any-set", test_cell_holds_any_set);
  g_test_add_func ("/decisions/one-cell-for-a-role", test_one_cell_for_a_role);
  g_test_add_func ("/decisions/title-is-the-role", test_title_is_the_role);
  g_test_add_func ("/decisions/decision-missing", test_decision_missing);
  g_test_add_func ("/decisions/accountable", test_accountable);
  g_test_add_func ("/decisions/responsible", test_responsible);
  return g_test_run ();
}
