/* SPDX-License-Identifier: GPL-3.0-or-later
 * A finding holds words, not records. */
#include "ent-finding.h"

#include "ent-test.h"

static void
evaluate_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");

  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (terms->pdata[i]);

      ent_finding_emit (sink, terms->pdata[i], "name", "Mend it.", "“%s” in %u.", title,
                        g_date_get_year (today));
    }
}

static void
evaluate_itself (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  ent_finding_emit (sink, NULL, NULL, "Begin.", "%s", "Nothing has begun.");
}

static const EntRule terms_rule = {
  .id = "terms",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .kinds = "term",
  .evaluate = evaluate_terms,
};

static const EntRule itself_rule = {
  .id = "itself",
  .gate = ENT_GATE_HANDOFF,
  .kinds = "engagement",
  .evaluate = evaluate_itself,
};

static void
assert_property (EntFinding *finding, const char *name, const char *expected)
{
  g_autofree char *value = NULL;

  g_object_get (finding, name, &value, NULL);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_about_a_record (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (GPtrArray) findings = ent_rule_list_findings (&terms_rule, test->source, &test->today);
  EntFinding *finding;

  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  assert_property (finding, "rule", "terms");
  assert_property (finding, "gate", "deliver");
  assert_property (finding, "severity", "blocks");
  assert_property (finding, "kind", "term");
  assert_property (finding, "record-id", ENT_TEST_ID (term));
  assert_property (finding, "record-title", "MQL");
  assert_property (finding, "field", "name");
  assert_property (finding, "message", "“MQL” in 2026.");
  assert_property (finding, "remedy", "Mend it.");
}

/* It keeps its words when the record is gone. */
static void
test_outlives_the_record (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (GPtrArray) findings = ent_rule_list_findings (&terms_rule, test->source, &test->today);

  ent_test_remove (test, term);
  g_clear_pointer (&test, ent_test_free);
  g_assert_cmpstr (ent_finding_get_record_title (findings->pdata[0]), ==, "MQL");
  g_assert_cmpstr (ent_finding_get_message (findings->pdata[0]), ==, "“MQL” in 2026.");
}

static void
test_about_the_engagement (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *root = ent_test_get_root (test);
  g_autoptr (GPtrArray) findings
      = ent_rule_list_findings (&itself_rule, test->source, &test->today);
  EntFinding *finding = findings->pdata[0];

  g_assert_cmpstr (ent_finding_get_record_id (finding), ==, ENT_TEST_ID (root));
  g_assert_cmpstr (ent_finding_get_kind (finding)->name, ==, "engagement");
  g_assert_null (ent_finding_get_field (finding));
  assert_property (finding, "severity", "warns");
  assert_property (finding, "gate", "handoff");
}

static void
test_equal (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (GPtrArray) first = ent_rule_list_findings (&terms_rule, test->source, &test->today);
  g_autoptr (GPtrArray) same = ent_rule_list_findings (&terms_rule, test->source, &test->today);
  g_autoptr (GPtrArray) other = ent_rule_list_findings (&itself_rule, test->source, &test->today);
  g_autoptr (GPtrArray) later = NULL;

  g_assert_true (ent_finding_equal (first->pdata[0], same->pdata[0]));
  g_assert_false (ent_finding_equal (first->pdata[0], other->pdata[0]));
  ent_test_set (test, term, "name", "SQL");
  later = ent_rule_list_findings (&terms_rule, test->source, &test->today);
  g_assert_false (ent_finding_equal (first->pdata[0], later->pdata[0]));
}

/* What evaluate_said() says, and of which term. */
static const char *said_field, *said_remedy, *said_message;
static EntRecord *said_of;

static void
evaluate_said (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  ent_finding_emit (sink, said_of, said_field, said_remedy, "%s", said_message);
}

static const EntRule said_rule
    = { .id = "said", .gate = ENT_GATE_DELIVER, .kinds = "term", .evaluate = evaluate_said };
static const EntRule echo_rule
    = { .id = "echo", .gate = ENT_GATE_DELIVER, .kinds = "term", .evaluate = evaluate_said };

/* Returns: (transfer full): what @rule finds, a single finding. */
static EntFinding *
say (EntTest *test, const EntRule *rule)
{
  g_autoptr (GPtrArray) findings = ent_rule_list_findings (rule, test->source, &test->today);

  g_assert_cmpuint (findings->len, ==, 1);
  return g_object_ref (findings->pdata[0]);
}

/* Each part of a finding makes another one of it. */
static void
test_unequal (void)
{
  static const char **const parts[] = { &said_field, &said_remedy, &said_message };
  static const char *const values[] = { "name", "Mend it.", "It is broken." };
  static const char *const others[] = { "notes", "Bend it.", "It is bent." };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (EntFinding) first = NULL;
  g_autoptr (EntFinding) echo = NULL;
  g_autoptr (EntFinding) elsewhere = NULL;
  g_autoptr (EntFinding) renamed = NULL;

  said_of = term;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    *parts[i] = values[i];
  first = say (test, &said_rule);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (EntFinding) other = NULL;
      g_autoptr (EntFinding) again = NULL;

      *parts[i] = others[i];
      other = say (test, &said_rule);
      g_assert_false (ent_finding_equal (first, other));
      *parts[i] = values[i];
      again = say (test, &said_rule);
      g_assert_true (ent_finding_equal (first, again));
    }
  echo = say (test, &echo_rule);
  g_assert_false (ent_finding_equal (first, echo));
  ent_test_set (test, term, "name", "SQL");
  renamed = say (test, &said_rule);
  g_assert_false (ent_finding_equal (first, renamed));
  said_of = ent_test_add (test, "term", "name", "MQL", NULL);
  elsewhere = say (test, &said_rule);
  g_assert_false (ent_finding_equal (first, elsewhere));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/finding/about-a-record", test_about_a_record);
  g_test_add_func ("/finding/outlives-the-record", test_outlives_the_record);
  g_test_add_func ("/finding/about-the-engagement", test_about_the_engagement);
  g_test_add_func ("/finding/equal", test_equal);
  g_test_add_func ("/finding/unequal", test_unequal);
  return g_test_run ();
}
