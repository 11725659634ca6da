/* SPDX-License-Identifier: GPL-3.0-or-later
 * All rules together: product.md's list, their order, waivers. */
#include "ent-gate.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-filled-engagement.h"
#include "ent-test.h"
#include "ent-text.h"

#define BLOCKS TRUE
#define WARNS FALSE

/* The table of product.md, in its order. */
static const struct
{
  EntGate gate;
  const char *id;
  gboolean blocks;
} listed[] = {
  { ENT_GATE_CONTRACT, "stakeholder-class-missing", BLOCKS },
  { ENT_GATE_CONTRACT, "sponsor-missing", BLOCKS },
  { ENT_GATE_CONTRACT, "success-undefined", BLOCKS },
  { ENT_GATE_CONTRACT, "success-divergent", BLOCKS },
  { ENT_GATE_CONTRACT, "questionnaire-incomplete", BLOCKS },
  { ENT_GATE_CONTRACT, "answer-divergent", BLOCKS },
  { ENT_GATE_CONTRACT, "severity-unremediated", BLOCKS },
  { ENT_GATE_CONTRACT, "term-missing", BLOCKS },
  { ENT_GATE_CONTRACT, "term-disagreed", BLOCKS },
  { ENT_GATE_CONTRACT, "term-unsigned", BLOCKS },
  { ENT_GATE_CONTRACT, "icp-unsigned", BLOCKS },
  { ENT_GATE_CONTRACT, "outcome-incomplete", BLOCKS },
  { ENT_GATE_CONTRACT, "outcome-activity", WARNS },
  { ENT_GATE_CONTRACT, "term-undefined", WARNS },
  { ENT_GATE_CONTRACT, "kpi-missing", BLOCKS },
  { ENT_GATE_CONTRACT, "milestone-missing", WARNS },
  { ENT_GATE_CONTRACT, "checkpoint-missing", BLOCKS },
  { ENT_GATE_CONTRACT, "escalation-incomplete", BLOCKS },
  { ENT_GATE_CONTRACT, "committee-unrepresentative", BLOCKS },
  { ENT_GATE_CONTRACT, "raci-decision-missing", BLOCKS },
  { ENT_GATE_CONTRACT, "raci-accountable", BLOCKS },
  { ENT_GATE_CONTRACT, "raci-responsible", BLOCKS },
  { ENT_GATE_CONTRACT, "handoff-incomplete", BLOCKS },
  { ENT_GATE_CONTRACT, "sla-incomplete", BLOCKS },
  { ENT_GATE_DELIVER, "signoff-stale", BLOCKS },
  { ENT_GATE_DELIVER, "checkpoint-overdue", BLOCKS },
  { ENT_GATE_DELIVER, "reading-stale", WARNS },
  { ENT_GATE_DELIVER, "reading-gap", WARNS },
  { ENT_GATE_DELIVER, "action-overdue", WARNS },
  { ENT_GATE_DELIVER, "dispute-overdue", BLOCKS },
  { ENT_GATE_DELIVER, "meeting-overdue", WARNS },
  { ENT_GATE_DELIVER, "minutes-unapproved", WARNS },
  { ENT_GATE_DELIVER, "decision-invalid", BLOCKS },
  { ENT_GATE_DELIVER, "agreement-review-due", WARNS },
  { ENT_GATE_DELIVER, "fix-order", BLOCKS },
  { ENT_GATE_DELIVER, "role-vacant", BLOCKS },
  { ENT_GATE_DELIVER, "seat-suspended", WARNS },
  { ENT_GATE_HANDOFF, "agreement-why-missing", BLOCKS },
  { ENT_GATE_HANDOFF, "agreement-owner-external", BLOCKS },
  { ENT_GATE_HANDOFF, "agreement-unsigned", BLOCKS },
  { ENT_GATE_HANDOFF, "transfer-open", BLOCKS },
  { ENT_GATE_HANDOFF, "dispute-open", BLOCKS },
  { ENT_GATE_HANDOFF, "audit-unscheduled", BLOCKS },
  { ENT_GATE_HANDOFF, "action-open", WARNS },
};

static void
test_listed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      const EntRule *rule = ent_gate_find_rule (listed[i].id);

      if (rule == NULL)
        g_error ("%s is not there", listed[i].id);
      g_assert_cmpint (rule->gate, ==, listed[i].gate);
      g_assert_true (!rule->blocks == !listed[i].blocks);
    }
  g_assert_null (ent_gate_find_rule ("no-such-rule"));
}

static guint
get_place (const EntRule *rule)
{
  guint place = 0;

  while (place < G_N_ELEMENTS (listed) && !g_str_equal (listed[place].id, rule->id))
    place++;
  return place;
}

/* By gate, blocking ones first, then as product.md lists them, then all others. */
static void
test_order (void)
{
  for (guint i = 1; i < ent_gate_get_n_rules (); i++)
    {
      const EntRule *before = ent_gate_get_rule (i - 1);
      const EntRule *rule = ent_gate_get_rule (i);

      g_assert_cmpint (before->gate, <=, rule->gate);
      if (before->gate != rule->gate)
        continue;
      g_assert_true (before->blocks || !rule->blocks);
      if (!before->blocks == !rule->blocks)
        g_assert_cmpuint (get_place (before), <=, get_place (rule));
    }
}

/* `waiver`, `list` and the help have room for these. */
/* Each of @names (nullable) is a kind and among @kinds: a rule reads what it looks at. */
static void
assert_kinds_among (const char *names, const char *kinds)
{
  g_auto (GStrv) all = g_strsplit (names != NULL ? names : "", " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      const EntKind *kind = ent_catalogue_find (all[i], NULL);

      g_assert_nonnull (kind);
      g_assert_true (ent_text_is_among (kinds, kind->name));
    }
}

static void
test_well_formed (void)
{
  for (guint i = 0; i < ent_gate_get_n_rules (); i++)
    {
      const EntRule *rule = ent_gate_get_rule (i);
      g_auto (GStrv) kinds = g_strsplit (rule->kinds, " ", -1);

      g_assert_true (ent_gate_find_rule (rule->id) == rule);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)+$", rule->id, 0, 0));
      g_assert_cmpuint (strlen (rule->title), >, 5);
      g_assert_false (g_str_has_suffix (rule->title, "."));
      g_assert_true (g_str_has_suffix (rule->why, "."));
      g_assert_true (rule->evaluate != NULL || rule->check != NULL);
      g_assert_cmpint (rule->check != NULL, ==, rule->subjects != NULL);
      g_assert_true (rule->check != NULL || rule->local == NULL);
      assert_kinds_among (rule->subjects, rule->kinds);
      assert_kinds_among (rule->local, rule->kinds);
      for (guint j = 0; kinds[j] != NULL; j++)
        if (ent_catalogue_find (kinds[j], NULL) == NULL)
          g_error ("%s reads “%s”, which is no kind", rule->id, kinds[j]);
    }
}

/* Every finding of every rule is a sentence, says what to do, and leads to a record and a field. */
static void
test_findings_well_formed (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) findings = NULL;

  ent_filled_engagement_fill (test->engagement);
  findings = ent_gate_check (test->source, NULL, &test->today);
  g_assert_cmpuint (findings->len, >, 20);
  for (guint i = 0; i < findings->len; i++)
    {
      EntFinding *finding = findings->pdata[i];
      const char *field = ent_finding_get_field (finding);
      g_autoptr (EntRecord) record
          = ent_source_lookup (test->source, ent_finding_get_record_id (finding));

      g_assert_nonnull (record);
      g_assert_true (ent_record_get_kind (record) == ent_finding_get_kind (finding));
      g_assert_true (g_str_has_suffix (ent_finding_get_message (finding), "."));
      g_assert_true (g_str_has_suffix (ent_finding_get_remedy (finding), "."));
      if (field != NULL)
        g_assert_nonnull (ent_kind_find_field (ent_record_get_kind (record), field, NULL));
    }
}

static void
test_check_one_gate (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) all = ent_gate_check (test->source, NULL, &test->today);
  guint sum = 0;

  for (EntGate gate = ENT_GATE_CONTRACT; gate <= ENT_GATE_HANDOFF; gate++)
    {
      g_autoptr (GPtrArray) findings = ent_gate_check (test->source, &gate, &test->today);

      for (guint i = 0; i < findings->len; i++)
        {
          g_assert_cmpint (ent_finding_get_rule (findings->pdata[i])->gate, ==, gate);
          g_assert_true (ent_finding_equal (findings->pdata[i], all->pdata[sum + i]));
        }
      sum += findings->len;
    }
  g_assert_cmpuint (sum, ==, all->len);
}

/* The one finding of an empty engagement for @rule. */
static EntFinding *
find_finding (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (ent_finding_get_rule (findings->pdata[i])->id, rule))
      return findings->pdata[i];
  g_error ("%s finds nothing", rule);
}

static EntRecord *
add_waiver (EntTest *test, const char *rule)
{
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Mara Olsen", NULL);

  return ent_test_add (test, "waiver", "rule", rule, "gate", "contract", "reason",
                       "It comes with the new year.", "granted-by", ENT_TEST_ID (person),
                       "granted-on", "2026-03-15", NULL);
}

static gboolean
is_waived_on (EntTest *test, EntFinding *finding, const char *today)
{
  ent_test_set_today (test, today);
  return ent_gate_is_waived (test->source, finding, &test->today);
}

static void
test_waiver (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) findings = ent_gate_check (test->source, NULL, &test->today);
  EntFinding *finding = find_finding (findings, "escalation-incomplete");
  EntFinding *other = find_finding (findings, "committee-unrepresentative");
  EntRecord *waiver;

  g_assert_false (is_waived_on (test, finding, "2026-03-15"));
  waiver = add_waiver (test, "escalation-incomplete");
  g_assert_false (is_waived_on (test, finding, "2026-03-14"));
  g_assert_true (is_waived_on (test, finding, "2026-03-15"));
  g_assert_false (is_waived_on (test, other, "2026-03-15"));
  ent_test_set (test, waiver, "expires-on", "2026-03-31");
  g_assert_true (is_waived_on (test, finding, "2026-03-31"));
  g_assert_false (is_waived_on (test, finding, "2026-04-01"));
}

/* A waiver for one record is none for the others. */
static void
test_waiver_for_one_record (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *one = ent_test_add (test, "decision-type", "name", "One", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  EntRecord *waiver = add_waiver (test, "raci-accountable");
  guint waived = 0;

  ent_test_add (test, "decision-type", "name", "Two", NULL);
  ent_test_set (test, waiver, "subject", ENT_TEST_ID (one));
  findings = ent_gate_check (test->source, NULL, &test->today);
  for (guint i = 0; i < findings->len; i++)
    if (ent_gate_is_waived (test->source, findings->pdata[i], &test->today))
      {
        g_assert_cmpstr (ent_finding_get_record_title (findings->pdata[i]), ==, "One");
        waived++;
      }
  g_assert_cmpuint (waived, ==, 1);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/gate/listed", test_listed);
  g_test_add_func ("/gate/order", test_order);
  g_test_add_func ("/gate/well-formed", test_well_formed);
  g_test_add_func ("/gate/findings-well-formed", test_findings_well_formed);
  g_test_add_func ("/gate/check-one-gate", test_check_one_gate);
  g_test_add_func ("/gate/waiver", test_waiver);
  g_test_add_func ("/gate/waiver-for-one-record", test_waiver_for_one_record);
  return g_test_run ();
}
