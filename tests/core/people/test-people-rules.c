/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about people: a change breaks it, another mends it. */
#include "ent-people-rules.h"

#include "ent-gate.h"
#include "ent-people-kinds.h"
#include "ent-people-test.h"
#include "ent-role.h"
#include "ent-transaction.h"

static EntRecord *
add_role (EntTest *test, const char *name)
{
  return ent_test_add (test, "role", "name", name, NULL);
}

static void
test_class_missing (void)
{
  static const char *const others[]
      = { "executive-sponsor", "operational-owner", "frontline-leader", "potential-blocker" };
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *person;

  g_assert_cmpuint (ent_test_count (test, "stakeholder-class-missing"), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    ent_test_add (test, "stakeholder", "name", others[i], "class", others[i], NULL);
  ent_test_assert_found (test, "stakeholder-class-missing", NULL, NULL, "“Data owner”");
  person = ent_test_add (test, "stakeholder", "name", "Dana Ek", "class", "data-owner", NULL);
  ent_test_assert_clean (test, "stakeholder-class-missing");
  ent_test_set (test, person, "class", "executive-sponsor");
  ent_test_assert_found (test, "stakeholder-class-missing", NULL, NULL, "“Data owner”");
}

static void
test_sponsor_missing (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *person = ent_people_test_add (test, "Maya Lund");
  EntRecord *cmo = add_role (test, "CMO");
  EntRecord *cro = add_role (test, "cro");
  EntRecord *cfo;

  ent_people_test_hold (test, cmo, person, "2026-01-01", NULL);
  ent_people_test_hold (test, cro, person, NULL, NULL);
  ent_test_assert_found (test, "sponsor-missing", NULL, NULL, "no role CFO");
  cfo = ent_test_add (test, "role", "name", "Finance chief", "full-name", "Chief financial officer",
                      NULL);
  ent_test_assert_found (test, "sponsor-missing", cfo, NULL, "Nobody holds the role CFO");
  ent_people_test_hold (test, cfo, person, "2026-04-01", NULL);
  ent_test_assert_found (test, "sponsor-missing", cfo, NULL, "Nobody holds");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_clean (test, "sponsor-missing");
}

static void
test_success_undefined (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *person = ent_people_test_add (test, "Maya Lund");

  ent_test_add (test, "stakeholder", "name", "Rune Falk", "function", "consulting", NULL);
  ent_test_assert_found (test, "success-undefined", person, "success", "Maya Lund");
  ent_test_set (test, person, "success", "Sales calls every lead within a day.");
  ent_test_assert_clean (test, "success-undefined");
}

/* As a document does, which may bring who agreed later. */
static void
put_resolved_on (EntTest *test, EntRecord *divergence, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (test->engagement, "Import", &error);
  const char *values[ENT_SUCCESS_DIVERGENCE_AGREED_BY + 1];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = ent_record_get_text (divergence, i);
  values[ENT_SUCCESS_DIVERGENCE_RESOLVED_ON] = date;
  ent_transaction_put (transaction, &ent_success_divergence_kind, ENT_TEST_ID (divergence), values,
                       &error);
  g_assert_no_error (error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static void
test_success_divergent (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *role = add_role (test, "CEO");
  EntRecord *first = ent_people_test_add (test, "Maya Lund");
  EntRecord *second = ent_people_test_add (test, "Ivo Brandt");
  EntRecord *divergence
      = ent_test_add (test, "success-divergence", "difference", "Leads against revenue", "first",
                      ENT_TEST_ID (first), "second", ENT_TEST_ID (second), NULL);

  ent_test_assert_found (test, "success-divergent", divergence, "resolution",
                         "Maya Lund and Ivo Brandt");
  ent_test_set (test, divergence, "resolution", "Both count revenue from new customers.");
  ent_test_assert_found (test, "success-divergent", divergence, "resolution", "Maya Lund");
  ent_test_refuse_set (test, "“Resolved on” without “Agreed by”", divergence, "resolved-on",
                       ENT_TEST_TODAY);
  put_resolved_on (test, divergence, ENT_TEST_TODAY);
  ent_test_assert_found (test, "success-divergent", divergence, "agreed-by", "nobody");
  ent_test_set (test, divergence, "agreed-by", ENT_TEST_ID (role));
  ent_test_assert_clean (test, "success-divergent");
  ent_test_set (test, divergence, "resolved-on", "2026-04-01");
  ent_test_assert_found (test, "success-divergent", divergence, "resolution", "Maya Lund");
}

static void
test_stakeholder_unrated (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *person = ent_people_test_add (test, "Maya Lund");

  ent_test_assert_found (test, "stakeholder-unrated", person, "influence", "how much influence");
  ent_test_set (test, person, "influence", "4");
  ent_test_assert_found (test, "stakeholder-unrated", person, "support", "where Maya Lund stands");
  ent_test_set (test, person, "support", "-2");
  ent_test_assert_clean (test, "stakeholder-unrated");
  ent_test_set (test, person, "influence", NULL);
  ent_test_assert_found (test, "stakeholder-unrated", person, "influence", "how much influence");
  ent_test_set (test, person, "function", "consulting");
  ent_test_assert_clean (test, "stakeholder-unrated");
}

/* What to do about the one vacant role. */
static void
assert_vacancy_remedy (EntTest *test, const char *words)
{
  const EntRule *rule = ent_gate_find_rule ("role-vacant");
  g_autoptr (GPtrArray) findings = ent_rule_list_findings (rule, test->source, &test->today);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (ent_finding_get_remedy (findings->pdata[0]), words));
}

static void
test_role_vacant (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *person = ent_people_test_add (test, "Maya Lund");
  EntRecord *role = add_role (test, "CMO");
  EntRecord *holding;

  ent_test_assert_found (test, "role-vacant", role, NULL, "CMO");
  assert_vacancy_remedy (test, "who holds");
  holding = ent_people_test_hold (test, role, person, "2026-01-01", NULL);
  ent_test_assert_clean (test, "role-vacant");
  ent_test_set (test, holding, "to", "2026-03-31");
  ent_test_assert_clean (test, "role-vacant");
  ent_test_set (test, holding, "to", "2026-03-30");
  ent_test_assert_found (test, "role-vacant", role, NULL, "CMO");
  assert_vacancy_remedy (test, "successor");
}

/* Somebody who is yet to come does not fill a role, but the finding says who it is. */
static void
test_role_vacant_until (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *role = add_role (test, "CMO");
  EntRecord *person = ent_people_test_add (test, "Maya Lund");
  EntRecord *later = ent_people_test_hold (test, role, ent_people_test_add (test, "Ivo Brandt"),
                                           "2026-06-01", NULL);
  EntRecord *next = ent_people_test_hold (test, role, person, "2026-04-01", "2026-05-31");

  ent_test_assert_found (test, "role-vacant", role, NULL,
                         "Nobody holds the role CMO until Maya Lund takes it on 1 April 2026.");
  assert_vacancy_remedy (test, "until then");
  ent_test_set (test, person, "name", "Maya Ek");
  ent_test_assert_found (test, "role-vacant", role, NULL, "until Maya Ek takes it");
  ent_test_set (test, next, "from", "2026-03-31");
  ent_test_assert_clean (test, "role-vacant");
  ent_test_remove (test, next);
  ent_test_assert_found (test, "role-vacant", role, NULL, "until Ivo Brandt takes it on 1 June");
  ent_test_remove (test, later);
  assert_vacancy_remedy (test, "who holds");
}

/* Consulting roles are needed only while the consultants are there. */
static void
test_role_vacant_consulting (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *role
      = ent_test_add (test, "role", "name", "Consulting lead", "side", "consulting", NULL);

  ent_test_assert_found (test, "role-vacant", role, NULL, "Consulting lead");
  ent_test_set (test, ent_test_get_root (test), "end", "2026-03-31");
  ent_test_assert_found (test, "role-vacant", role, NULL, "Consulting lead");
  ent_test_set (test, ent_test_get_root (test), "end", "2026-03-30");
  ent_test_assert_clean (test, "role-vacant");
}

/* Who holds a role depends on the day. */
static void
test_holder (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *role = add_role (test, "CMO");
  EntRecord *before = ent_people_test_add (test, "Maya Lund");
  EntRecord *after = ent_people_test_add (test, "Ivo Brandt");
  g_autoptr (EntRecord) holder = NULL;
  g_autoptr (EntRecord) nobody = NULL;
  g_autoptr (GPtrArray) all = NULL;

  ent_people_test_hold (test, role, after, "2026-03-01", NULL);
  ent_people_test_hold (test, role, before, NULL, "2026-02-28");
  holder = ent_role_dup_holder (role, &test->today);
  g_assert_true (holder == after);
  g_clear_object (&holder);
  ent_test_set_today (test, "2026-02-28");
  holder = ent_role_dup_holder (role, &test->today);
  g_assert_true (holder == before);
  all = ent_role_list_all_holders (role);
  g_assert_cmpuint (all->len, ==, 2);
  nobody = ent_role_dup_holder (add_role (test, "CRO"), &test->today);
  g_assert_null (nobody);
}

static void
test_office (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_people_rules);
  EntRecord *cmo;
  g_autoptr (EntRecord) found = NULL;

  add_role (test, "CMO's assistant");
  found = ent_role_find_office (test->source, ENT_OFFICE_CMO);
  g_assert_null (found);
  cmo = add_role (test, "chief marketing officer");
  found = ent_role_find_office (test->source, ENT_OFFICE_CMO);
  g_assert_true (found == cmo);
  g_assert_cmpstr (ent_office_get_name (ENT_OFFICE_CRO), ==, "CRO");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/people/stakeholder-class-missing", test_class_missing);
  g_test_add_func ("/people/sponsor-missing", test_sponsor_missing);
  g_test_add_func ("/people/success-undefined", test_success_undefined);
  g_test_add_func ("/people/success-divergent", test_success_divergent);
  g_test_add_func ("/people/stakeholder-unrated", test_stakeholder_unrated);
  g_test_add_func ("/people/role-vacant", test_role_vacant);
  g_test_add_func ("/people/role-vacant-until", test_role_vacant_until);
  g_test_add_func ("/people/role-vacant-consulting", test_role_vacant_consulting);
  g_test_add_func ("/people/holder", test_holder);
  g_test_add_func ("/people/office", test_office);
  return g_test_run ();
}
