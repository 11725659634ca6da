/* SPDX-License-Identifier: GPL-3.0-or-later
 * Each rule names every kind it reads. On that promise findings are kept: a rule that reads a kind
 * in secret would show yesterday's finding. */
#include "ent-catalogue.h"
#include "ent-filled-engagement.h"
#include "ent-gate.h"
#include "ent-spy-source.h"
#include "ent-test.h"

#define CHANGES 400

static gboolean
names (const EntRule *rule, const EntKind *kind)
{
  g_auto (GStrv) kinds = g_strsplit (rule->kinds, " ", -1);

  return g_strv_contains ((const char *const *)kinds, kind->name);
}

/* The engagement record is read wherever a finding is about the engagement itself. */
static void
assert_honest (EntSpySource *spy, const EntRule *rule, const GDate *today)
{
  g_autoptr (GPtrArray) findings = NULL;
  GHashTableIter iter;
  gpointer kind;

  ent_spy_source_forget (spy);
  findings = ent_rule_list_findings (rule, ENT_SOURCE (spy), today);
  g_hash_table_iter_init (&iter, ent_spy_source_get_kinds (spy));
  while (g_hash_table_iter_next (&iter, &kind, NULL))
    if (!((const EntKind *)kind)->single && !names (rule, kind))
      g_error ("%s reads %s but does not name it", rule->id, ((const EntKind *)kind)->name);
}

static void
assert_all_honest (EntEngagement *engagement)
{
  g_autoptr (EntSpySource) spy = ent_spy_source_new (ENT_SOURCE (engagement));
  GDate today;

  g_date_set_parse (&today, ENT_TEST_TODAY);
  for (guint i = 0; i < ent_gate_get_n_rules (); i++)
    assert_honest (spy, ent_gate_get_rule (i), &today);
}

static void
test_empty (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  assert_all_honest (test->engagement);
}

static void
test_filled (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  ent_filled_engagement_fill (test->engagement);
  assert_all_honest (test->engagement);
  for (guint i = 0; i < CHANGES; i++)
    if (ent_filled_engagement_change (test->engagement, random) && i % 20 == 0)
      assert_all_honest (test->engagement);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/rule-kinds/empty", test_empty);
  g_test_add_func ("/rule-kinds/filled", test_filled);
  return g_test_run ();
}
