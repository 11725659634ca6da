/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of findings follows the engagement, and asks only the rules a change concerns. */
#include "ent-findings.h"

#include <string.h>

#include "ent-filled-engagement.h"
#include "ent-gate.h"
#include "ent-test.h"

static guint asked[3];

static void
list_all (EntSource *source, const char *kind, const char *words, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) records = ent_source_list (source, kind);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (records->pdata[i]);

      ent_finding_emit (sink, records->pdata[i], NULL, "Mend it.", "%s %s.", words, title);
    }
}

static void
evaluate_roles (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  asked[0]++;
  list_all (source, "role", "Role", sink);
}

/* Reads a kind whose name begins like another's. */
static void
evaluate_types (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  asked[1]++;
  list_all (source, "decision-type", "Type", sink);
}

static void
evaluate_both (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  asked[2]++;
  list_all (source, "term", "Term", sink);
  list_all (source, "role", "Role too", sink);
}

static const EntRule roles_rule = { .id = "roles",
                                    .gate = ENT_GATE_CONTRACT,
                                    .blocks = TRUE,
                                    .kinds = "role",
                                    .evaluate = evaluate_roles };
static const EntRule types_rule = {
  .id = "types", .gate = ENT_GATE_CONTRACT, .kinds = "decision-type", .evaluate = evaluate_types
};
static const EntRule both_rule = { .id = "both",
                                   .gate = ENT_GATE_HANDOFF,
                                   .blocks = TRUE,
                                   .kinds = "term role",
                                   .evaluate = evaluate_both };
static const EntRule *const rules[] = { &roles_rule, &types_rule, &both_rule, NULL };

static void
wait_for (EntFindings *findings)
{
  while (ent_findings_is_busy (findings))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_asked (guint roles, guint types, guint both)
{
  g_assert_cmpuint (asked[0], ==, roles);
  g_assert_cmpuint (asked[1], ==, types);
  g_assert_cmpuint (asked[2], ==, both);
  memset (asked, 0, sizeof asked);
}

static EntFindings *
new_findings (EntTest *test)
{
  EntFindings *findings = ent_findings_new_for_rules (test->engagement, rules, &test->today);

  memset (asked, 0, sizeof asked);
  g_assert_true (ent_findings_is_busy (findings));
  return findings;
}

static void
assert_messages (EntFindings *findings, const char *const *expected)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (findings));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      g_assert_cmpstr (ent_finding_get_message (finding), ==, expected[i]);
    }
  g_assert_null (expected[n]);
}

#define MESSAGES(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_first (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;

  ent_test_add (test, "term", "name", "MQL", NULL);
  ent_test_add (test, "role", "name", "CMO", NULL);
  ent_test_add (test, "decision-type", "name", "Scope", NULL);
  findings = new_findings (test);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);
  wait_for (findings);
  assert_asked (1, 1, 1);
  assert_messages (findings, MESSAGES ("Role CMO.", "Type Scope.", "Term MQL.", "Role too CMO."));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (findings)) == ENT_TYPE_FINDING);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (findings), 4));
}

static void
test_only_what_changed (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = new_findings (test);
  EntRecord *role;

  wait_for (findings);
  assert_asked (1, 1, 1);
  role = ent_test_add (test, "role", "name", "CMO", NULL);
  wait_for (findings);
  assert_asked (1, 0, 1);
  ent_test_add (test, "term", "name", "MQL", NULL);
  wait_for (findings);
  assert_asked (0, 0, 1);
  ent_test_add (test, "metric", "name", "Coverage", NULL);
  g_assert_false (ent_findings_is_busy (findings));
  assert_asked (0, 0, 0);
  ent_test_remove (test, role);
  wait_for (findings);
  assert_asked (1, 0, 1);
  assert_messages (findings, MESSAGES ("Term MQL."));
}

/* `decision` is not `decision-type`. */
static void
test_whole_names (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *body = ent_test_add (test, "body", "name", "Steering", NULL);
  EntRecord *meeting = ent_test_add (test, "meeting", "title", "March", "body", ENT_TEST_ID (body),
                                     "scheduled", "2026-03-03T10:00", NULL);
  g_autoptr (EntFindings) findings = NULL;

  ent_test_add (test, "agenda-item", "meeting", ENT_TEST_ID (meeting), "title", "Numbers", NULL);
  ent_test_set (test, meeting, "state", "open");
  ent_test_set (test, meeting, "state", "in-progress");
  findings = new_findings (test);
  wait_for (findings);
  assert_asked (1, 1, 1);
  ent_test_add (test, "decision", "meeting", ENT_TEST_ID (meeting), "title", "More", NULL);
  g_assert_false (ent_findings_is_busy (findings));
  ent_test_add (test, "decision-type", "name", "Scope", NULL);
  wait_for (findings);
  assert_asked (0, 1, 0);
}

/* Several changes before the loop comes round are one question. */
static void
test_changes_gather (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = new_findings (test);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role %u", i);

      ent_test_add (test, "role", "name", name, NULL);
    }
  wait_for (findings);
  assert_asked (1, 1, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 10);
}

/* Any finding may carry the engagement's title. */
static void
test_engagement_concerns_all (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = new_findings (test);

  wait_for (findings);
  assert_asked (1, 1, 1);
  ent_test_set (test, ent_test_get_root (test), "title", "Another title");
  wait_for (findings);
  assert_asked (1, 1, 1);
}

static void
test_another_day (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = new_findings (test);

  wait_for (findings);
  assert_asked (1, 1, 1);
  ent_findings_set_today (findings, &test->today);
  g_assert_false (ent_findings_is_busy (findings));
  ent_test_set_today (test, "2026-04-01");
  ent_findings_set_today (findings, &test->today);
  wait_for (findings);
  assert_asked (1, 1, 1);
}

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint times;
} Emission;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Emission *emission)
{
  *emission = (Emission){ position, removed, added, emission->times + 1 };
}

/* What still holds keeps its place and its object. */
static void
test_stays_the_same (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *cro;
  g_autoptr (EntFindings) findings = NULL;
  g_autoptr (EntFinding) first = NULL;
  g_autoptr (EntFinding) again = NULL;
  Emission emission = { 0 };

  ent_test_add (test, "role", "name", "CMO", NULL);
  cro = ent_test_add (test, "role", "name", "CRO", NULL);
  ent_test_add (test, "decision-type", "name", "Scope", NULL);
  findings = new_findings (test);
  wait_for (findings);
  g_signal_connect (findings, "items-changed", G_CALLBACK (items_changed_cb), &emission);
  first = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  ent_test_set (test, cro, "name", "Sales lead");
  wait_for (findings);
  again = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  g_assert_true (first == again);
  /* CMO, CRO, Scope, CMO too, CRO too: the second and the last changed. */
  g_assert_cmpuint (emission.times, ==, 1);
  g_assert_cmpuint (emission.position, ==, 1);
  g_assert_cmpuint (emission.removed, ==, 4);
  g_assert_cmpuint (emission.added, ==, 4);
  ent_test_set (test, cro, "description", "Does not show in any finding");
  wait_for (findings);
  g_assert_cmpuint (emission.times, ==, 1);
}

static void
busy_notified_cb (GObject *object, GParamSpec *spec, guint *times)
{
  (*times)++;
}

static void
test_busy (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = new_findings (test);
  guint times = 0;

  g_signal_connect (findings, "notify::busy", G_CALLBACK (busy_notified_cb), &times);
  wait_for (findings);
  g_assert_cmpuint (times, ==, 1);
  ent_test_add (test, "role", "name", "CMO", NULL);
  g_assert_cmpuint (times, ==, 2);
  wait_for (findings);
  g_assert_cmpuint (times, ==, 3);
}

static void
test_count (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;

  ent_test_add (test, "term", "name", "MQL", NULL);
  ent_test_add (test, "role", "name", "CMO", NULL);
  ent_test_add (test, "decision-type", "name", "Scope", NULL);
  findings = new_findings (test);
  wait_for (findings);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_CONTRACT, TRUE), ==, 1);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_CONTRACT, FALSE), ==, 1);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_DELIVER, TRUE), ==, 0);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_HANDOFF, TRUE), ==, 2);
}

static void
evaluate_many (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  for (guint i = 0; i < 2500; i++)
    ent_finding_emit (sink, NULL, NULL, "Mend it.", "Number %u.", i);
}

/* A thousand lines are listed, all are counted. */
static void
test_limit (void)
{
  static const EntRule many_rule
      = { .id = "many", .gate = ENT_GATE_DELIVER, .kinds = "role", .evaluate = evaluate_many };
  static const EntRule *const many_rules[] = { &many_rule, NULL };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings
      = ent_findings_new_for_rules (test->engagement, many_rules, &test->today);
  g_autoptr (GPtrArray) all = ent_rule_list_findings (&many_rule, test->source, &test->today);

  wait_for (findings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 1000);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_DELIVER, FALSE), ==, 2500);
  g_assert_cmpuint (all->len, ==, 2500);
}

/* Nothing is left behind, even before the first answer. */
static void
test_let_go (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntFindings *findings = new_findings (test);

  g_object_add_weak_pointer (G_OBJECT (findings), (gpointer *)&findings);
  g_object_unref (findings);
  g_assert_null (findings);
  ent_test_add (test, "role", "name", "CMO", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_asked (0, 0, 0);
}

static void
assert_same (EntFindings *findings, EntTest *test)
{
  g_autoptr (GPtrArray) expected = ent_gate_check (test->source, NULL, &test->today);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (!ent_finding_equal (finding, expected->pdata[i]))
        g_error ("“%s” should be “%s”", ent_finding_get_message (finding),
                 ent_finding_get_message (expected->pdata[i]));
    }
}

/* After any changes the list says what all rules say when they are asked anew. */
static void
test_agrees_with_check (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (EntFindings) findings = NULL;

  ent_filled_engagement_fill (test->engagement);
  findings = ent_findings_new (test->engagement, &test->today);
  for (guint i = 0; i < 300; i++)
    {
      if (!ent_filled_engagement_change (test->engagement, random) || i % 10 != 0)
        continue;
      wait_for (findings);
      assert_same (findings, test);
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/findings/first", test_first);
  g_test_add_func ("/findings/only-what-changed", test_only_what_changed);
  g_test_add_func ("/findings/whole-names", test_whole_names);
  g_test_add_func ("/findings/changes-gather", test_changes_gather);
  g_test_add_func ("/findings/engagement-concerns-all", test_engagement_concerns_all);
  g_test_add_func ("/findings/another-day", test_another_day);
  g_test_add_func ("/findings/stays-the-same", test_stays_the_same);
  g_test_add_func ("/findings/busy", test_busy);
  g_test_add_func ("/findings/count", test_count);
  g_test_add_func ("/findings/limit", test_limit);
  g_test_add_func ("/findings/let-go", test_let_go);
  g_test_add_func ("/findings/agrees-with-check", test_agrees_with_check);
  return g_test_run ();
}
