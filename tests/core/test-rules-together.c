/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules of people, diagnosis, glossary and work together: an engagement in which all hold, and
 * single changes that break exactly one each (or the few that belong together), mended by undo. */
#include "ent-catalogue.h"
#include "ent-diagnosis-rules.h"
#include "ent-gate.h"
#include "ent-glossary-rules.h"
#include "ent-journal.h"
#include "ent-people-rules.h"
#include "ent-test.h"
#include "ent-work-rules.h"

#include <string.h>

static const EntRule *const *const tables[]
    = { ent_people_rules, ent_diagnosis_rules, ent_glossary_rules, ent_work_rules };

/* Ids of all rules that find something, joined by spaces. */
static char *
list_broken (EntTest *test)
{
  GString *broken = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      test->rules = tables[i];
      for (guint j = 0; tables[i][j] != NULL; j++)
        if (ent_test_count (test, tables[i][j]->id) > 0)
          g_string_append_printf (broken, "%s%s", broken->len > 0 ? " " : "", tables[i][j]->id);
    }
  return g_string_free (broken, FALSE);
}

static void
assert_broken (EntTest *test, const char *expected)
{
  g_autofree char *broken = list_broken (test);

  g_assert_cmpstr (broken, ==, expected);
}

static EntRecord *
add_role (EntTest *test, const char *name, const char *person, const char *class)
{
  EntRecord *role = ent_test_add (test, "role", "name", name, NULL);
  EntRecord *holder
      = ent_test_add (test, "stakeholder", "name", person, "class", class, "influence", "4",
                      "support", "1", "success", "One number both sides believe.", NULL);

  ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder", ENT_TEST_ID (holder),
                "from", "2025-01-01", NULL);
  return role;
}

/* CMO and CRO answered the one question alike. */
static void
add_questionnaire (EntTest *test, EntRecord *cmo, EntRecord *cro)
{
  g_autofree char *roles = g_strdup_printf ("%s %s", ENT_TEST_ID (cmo), ENT_TEST_ID (cro));
  EntRecord *questionnaire = ent_test_add (test, "questionnaire", "name", "Strategic questionnaire",
                                           "instrument", "strategic", "roles", roles, NULL);
  EntRecord *question
      = ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire), "number", "1",
                      "text", "What would count as failure?", NULL);
  g_autoptr (GPtrArray) people = ent_source_list (test->source, "stakeholder");

  for (guint i = 0; i < 2; i++)
    ent_test_add (test, "answer", "question", ENT_TEST_ID (question), "respondent",
                  ENT_TEST_ID (people->pdata[i]), "text", "Two numbers in one meeting", NULL);
  ent_test_add (test, "answer-judgement", "question", ENT_TEST_ID (question), "judgement",
                "aligned", NULL);
}

static void
add_diagnosis (EntTest *test)
{
  ent_test_add (test, "dimension-score", "dimension", "data", "score", "2", "scored-on",
                "2026-01-10", NULL);
  ent_test_add (test, "fix-step", "number", "1", "name", "Compensation plans", "state", "done",
                NULL);
  ent_test_add (test, "fix-step", "number", "2", "name", "Pipeline definition", "state",
                "in-progress", NULL);
  ent_test_add (test, "system", "name", "Harbour CRM", "unified-records", "yes",
                "consistent-stages", "yes", "attribution-through-close", "yes", "two-way-sync",
                "yes", NULL);
}

/* The five terms no contract goes without, agreed and signed by both. */
static void
add_glossary (EntTest *test, EntRecord *cmo, EntRecord *cro)
{
  static const char *const names[]
      = { "MQL", "SQL", "Opportunity stages", "Attribution", "Pipeline coverage" };
  EntRecord *const roles[] = { cmo, cro };
  g_autofree char *ids = g_strdup_printf ("%s %s", ENT_TEST_ID (cmo), ENT_TEST_ID (cro));
  g_autoptr (GPtrArray) people = ent_source_list (test->source, "stakeholder");

  ent_test_add (test, "signatory-requirement", "subject", "term", "roles", ids, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      EntRecord *term = ent_test_add (test, "term", "name", names[i], NULL);
      EntRecord *version
          = ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (term), "text",
                          "What both sides count", "why", "Both can measure it.", NULL);

      for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
        ent_test_sign (test, version, roles[j], people->pdata[j], "2026-02-01", "approve");
    }
}

static EntRecord *
add_metric (EntTest *test, const char *name, const char *measure, EntRecord *owner)
{
  EntRecord *metric
      = ent_test_add (test, "metric", "name", name, "measure", measure, "definition",
                      "Counted once a month", "unit", "EUR", "owner", ENT_TEST_ID (owner), NULL);

  ent_test_add (test, "reading", "metric", ENT_TEST_ID (metric), "period-end", "2026-02-28", "side",
                "marketing", "value", "100", NULL);
  ent_test_add (test, "reading", "metric", ENT_TEST_ID (metric), "period-end", "2026-02-28", "side",
                "sales", "value", "100", NULL);
  return metric;
}

/* One forecast was missed, the next one was not. */
static void
add_forecasts (EntTest *test, EntRecord *owner)
{
  static const struct
  {
    const char *end;
    const char *accuracy;
  } quarters[] = { { "2025-12-31", "80" }, { "2026-03-31", "95" } };
  EntRecord *metric
      = ent_test_add (test, "metric", "name", "Forecast accuracy", "measure", "forecast-accuracy",
                      "definition", "Closed by committed", "unit", "%", "frequency", "quarterly",
                      "owner", ENT_TEST_ID (owner), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    ent_test_add (test, "reading", "metric", ENT_TEST_ID (metric), "period-end", quarters[i].end,
                  "side", "agreed", "value", quarters[i].accuracy, NULL);
}

static void
add_deliverable (EntTest *test, EntRecord *owner, EntRecord *metric)
{
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", "statement",
                                         "Raise MQLs from 80 to 100 a month by 31 May 2026",
                                         "owner", ENT_TEST_ID (owner), NULL);

  ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (deliverable), "metric",
                ENT_TEST_ID (metric), "stage", "mql", "baseline", "80", "target", "100", "by",
                "2026-05-31", NULL);
}

static void
add_schedule (EntTest *test)
{
  EntRecord *root = ent_test_get_root (test);

  ent_test_set (test, root, "start", "2026-01-01");
  ent_test_set (test, root, "end", "2026-06-30");
  ent_test_add (test, "milestone", "name", "Terms signed", "due", "2026-03-31", NULL);
  ent_test_add (test, "milestone", "name", "First report", "due", "2026-06-30", NULL);
  ent_test_add (test, "checkpoint", "name", "Checkpoint Q1", "quarter", "1", "due", "2026-03-31",
                NULL);
  ent_test_add (test, "checkpoint", "name", "Checkpoint Q2", "quarter", "2", "due", "2026-06-30",
                NULL);
}

/* An engagement on its first checkpoint day in which every rule holds. */
static EntTest *
make_sound (void)
{
  EntTest *test = ent_test_new (NULL);
  EntRecord *cmo = add_role (test, "CMO", "Maya Lund", "executive-sponsor");
  EntRecord *cro = add_role (test, "CRO", "Ivo Brandt", "operational-owner");
  EntRecord *metric;

  add_role (test, "CFO", "Ruth Sand", "potential-blocker");
  add_role (test, "RevOps lead", "Dana Ek", "data-owner");
  add_role (test, "Sales lead", "Per Holm", "frontline-leader");
  add_questionnaire (test, cmo, cro);
  add_diagnosis (test);
  add_glossary (test, cmo, cro);
  metric = add_metric (test, "Value from marketing", "sourced-pipeline", cmo);
  add_metric (test, "Share that goes on", "lead-conversion", cro);
  add_metric (test, "Days to close", "cycle-length", cro);
  add_forecasts (test, cro);
  add_deliverable (test, cmo, metric);
  add_schedule (test);
  return test;
}

static void
test_sound (void)
{
  g_autoptr (EntTest) test = make_sound ();

  assert_broken (test, "");
}

/* One field of one record is changed: its number among those of its kind, from 0. */
static const struct
{
  const char *broken;
  const char *kind;
  guint number;
  const char *field;
  const char *value;
} changes[] = {
  { "stakeholder-class-missing", "stakeholder", 3, "class", NULL },
  { "success-undefined", "stakeholder", 0, "success", NULL },
  { "stakeholder-unrated", "stakeholder", 4, "support", NULL },
  { "sponsor-missing", "role", 2, "name", "Finance chief" },
  { "sponsor-missing role-vacant", "role-holder", 0, "to", "2026-03-30" },
  { "role-vacant", "role-holder", 3, "to", "2026-03-30" },
  { "questionnaire-incomplete", "answer", 1, "text", NULL },
  { "answer-divergent", "answer-judgement", 0, "judgement", "divergent" },
  { "severity-unremediated", "dimension-score", 0, "score", "4" },
  { "remediation-overdue", "dimension-score", 0, "remediation-due", "2026-03-30" },
  { "fix-order", "fix-step", 0, "state", "not-started" },
  { "system-inconsistent", "system", 0, "two-way-sync", "no" },
  { "term-unsigned signoff-stale", "term", 2, "difference", "Sales counts demos." },
  { "term-missing term-unsigned signoff-stale", "term", 3, "name", "Credit" },
  { "term-unsigned signoff-stale term-ambiguous", "term", 1, "aliases", "MQL" },
  { "term-unsigned signoff-stale term-why-missing", "agreed-version", 2, "why", NULL },
  { "term-undefined", "metric", 0, "definition", "Any touchpoint" },
  { "outcome-incomplete", "outcome", 0, "target", NULL },
  { "outcome-activity", "deliverable", 0, "statement", "Write 12 articles" },
  { "outcome-late", "outcome", 0, "by", "2026-07-01" },
  { "deliverable-unowned", "deliverable", 0, "owner", NULL },
  { "acceptance-one-sided", "deliverable", 0, "status", "accepted" },
  { "kpi-missing", "metric", 1, "measure", "other" },
  { "kpi-missing metric-incomplete", "metric", 0, "unit", NULL },
  { "kpi-missing", "metric", 2, "owner", NULL },
  { "reading-stale", "metric", 2, "frequency", "weekly" },
  { "reading-gap", "reading", 2, "value", "90" },
  { "forecast-missed", "reading", 7, "value", "111" },
  { "engagement-undated", "engagement", 0, "start", NULL },
  { "milestone-missing", "milestone", 0, "due", "2026-04-01" },
  { "milestone-missing milestone-overdue", "milestone", 1, "due", "2026-03-30" },
  { "checkpoint-missing", "checkpoint", 1, "quarter", "9" },
  { "checkpoint-overdue", "checkpoint", 0, "due", "2026-03-30" },
  { "checkpoint-incomplete", "checkpoint", 0, "held-on", "2026-03-31" },
};

static void
undo (EntTest *test)
{
  g_autoptr (GError) error = NULL;

  ent_journal_undo (test->engagement, &error);
  g_assert_no_error (error);
}

static void
test_changes (void)
{
  g_autoptr (EntTest) test = make_sound ();

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) records = ent_source_list (test->source, changes[i].kind);

      g_test_message ("%s", changes[i].broken);
      g_assert_cmpuint (changes[i].number, <, records->len);
      ent_test_set (test, records->pdata[changes[i].number], changes[i].field, changes[i].value);
      assert_broken (test, changes[i].broken);
      undo (test);
      assert_broken (test, "");
    }
}

static EntRecord *
get_first (EntTest *test, const char *kind)
{
  g_autoptr (GPtrArray) records = ent_source_list (test->source, kind);

  g_ptr_array_add (test->records, g_object_ref (records->pdata[0]));
  return records->pdata[0];
}

static void
add_version (EntTest *test)
{
  ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (get_first (test, "term")), "number",
                "2", "text", "What both sides count now", "why", "The market moved.", NULL);
}

static void
add_second_opinion (EntTest *test)
{
  EntRecord *version = get_first (test, "agreed-version");

  ent_test_sign (test, version, get_first (test, "role"), get_first (test, "stakeholder"),
                 "2026-03-01", "reject");
}

static void
add_required_term (EntTest *test)
{
  ent_test_add (test, "term", "name", "Basket", "required", "yes", NULL);
}

static void
add_divergence (EntTest *test)
{
  g_autoptr (GPtrArray) people = ent_source_list (test->source, "stakeholder");

  ent_test_add (test, "success-divergence", "difference", "Leads against revenue", "first",
                ENT_TEST_ID (people->pdata[0]), "second", ENT_TEST_ID (people->pdata[1]), NULL);
}

static void
add_bare_deliverable (EntTest *test)
{
  ent_test_add (test, "deliverable", "name", "Second part", "owner",
                ENT_TEST_ID (get_first (test, "role")), NULL);
}

static void
add_old_audit (EntTest *test)
{
  ent_test_add (test, "audit", "name", "Audit", "held-on", "2026-03-30", NULL);
}

static void
add_old_waiver (EntTest *test)
{
  ent_test_add (test, "waiver", "rule", "kpi-missing", "gate", "contract", "reason", "For now",
                "granted-by", ENT_TEST_ID (get_first (test, "stakeholder")), "granted-on",
                "2026-01-10", "expires-on", "2026-03-30", NULL);
}

static void
add_role_without_holder (EntTest *test)
{
  ent_test_add (test, "role", "name", "Analytics lead", NULL);
}

static void
remove_checkpoint (EntTest *test)
{
  ent_test_remove (test, get_first (test, "checkpoint"));
}

static void
remove_judgement (EntTest *test)
{
  ent_test_remove (test, get_first (test, "answer-judgement"));
}

/* A record more, or one less. */
static const struct
{
  const char *broken;
  void (*apply) (EntTest *test);
} additions[] = {
  { "term-unsigned term-undefined", add_version },
  { "term-unsigned term-undefined", add_second_opinion },
  { "term-disagreed", add_required_term },
  { "success-divergent", add_divergence },
  { "outcome-incomplete", add_bare_deliverable },
  { "audit-overdue", add_old_audit },
  { "waiver-expired", add_old_waiver },
  { "role-vacant", add_role_without_holder },
  { "checkpoint-missing", remove_checkpoint },
  { "answer-unjudged", remove_judgement },
};

static void
test_additions (void)
{
  g_autoptr (EntTest) test = make_sound ();

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      g_test_message ("%s", additions[i].broken);
      additions[i].apply (test);
      assert_broken (test, additions[i].broken);
      undo (test);
      assert_broken (test, "");
    }
}

/* Time alone breaks what is due. */
static void
test_next_day (void)
{
  g_autoptr (EntTest) test = make_sound ();

  ent_test_set_today (test, "2026-04-01");
  assert_broken (test, "checkpoint-overdue milestone-overdue");
  ent_test_set_today (test, "2026-04-11");
  assert_broken (test, "checkpoint-overdue reading-stale milestone-overdue");
}

/* Nothing there breaks only what asks for something; nothing crashes on emptiness. */
static void
test_empty (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  assert_broken (test, "stakeholder-class-missing sponsor-missing term-missing "
                       "engagement-undated kpi-missing");
}

/* Every rule in the tables is broken by one of the changes here, in the order of the tables or not.
 */
static gboolean
is_broken_here (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (strstr (changes[i].broken, id) != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    if (strstr (additions[i].broken, id) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_all_rules (void)
{
  /* Verdicts need an instrument of their own kind; they have their own test. */
  static const char *const elsewhere[]
      = { "symptoms-structural", "alignment-failed", "warning-sign", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; tables[i][j] != NULL; j++)
      if (!is_broken_here (tables[i][j]->id) && !g_strv_contains (elsewhere, tables[i][j]->id))
        g_error ("No change here breaks %s", tables[i][j]->id);
}

/* Ids are unique, and every kind a rule reads exists: it is asked again only when one changes. */
static void
test_tables (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; tables[i][j] != NULL; j++)
      {
        const EntRule *rule = tables[i][j];
        g_auto (GStrv) kinds = g_strsplit (rule->kinds, " ", -1);

        g_assert_true (g_hash_table_add (ids, (gpointer)rule->id));
        g_assert_false (g_str_has_suffix (rule->title, "."));
        g_assert_true (g_str_has_suffix (rule->why, "."));
        g_assert_cmpuint (g_strv_length (kinds), >, 0);
        for (guint k = 0; kinds[k] != NULL; k++)
          if (ent_catalogue_find (kinds[k], NULL) == NULL)
            g_error ("%s reads “%s”, which is no kind", rule->id, kinds[k]);
      }
}

/* What product.md names of these features is there, at its gate and with its weight. */
static void
test_published (void)
{
  static const struct
  {
    const char *id;
    EntGate gate;
    gboolean blocks;
  } published[] = {
    { "stakeholder-class-missing", ENT_GATE_CONTRACT, TRUE },
    { "sponsor-missing", ENT_GATE_CONTRACT, TRUE },
    { "success-undefined", ENT_GATE_CONTRACT, TRUE },
    { "success-divergent", ENT_GATE_CONTRACT, TRUE },
    { "questionnaire-incomplete", ENT_GATE_CONTRACT, TRUE },
    { "answer-divergent", ENT_GATE_CONTRACT, TRUE },
    { "severity-unremediated", ENT_GATE_CONTRACT, TRUE },
    { "term-missing", ENT_GATE_CONTRACT, TRUE },
    { "term-disagreed", ENT_GATE_CONTRACT, TRUE },
    { "term-unsigned", ENT_GATE_CONTRACT, TRUE },
    { "outcome-incomplete", ENT_GATE_CONTRACT, TRUE },
    { "outcome-activity", ENT_GATE_CONTRACT, FALSE },
    { "term-undefined", ENT_GATE_CONTRACT, FALSE },
    { "kpi-missing", ENT_GATE_CONTRACT, TRUE },
    { "milestone-missing", ENT_GATE_CONTRACT, FALSE },
    { "checkpoint-missing", ENT_GATE_CONTRACT, TRUE },
    { "checkpoint-overdue", ENT_GATE_DELIVER, TRUE },
    { "signoff-stale", ENT_GATE_DELIVER, TRUE },
    { "reading-stale", ENT_GATE_DELIVER, FALSE },
    { "reading-gap", ENT_GATE_DELIVER, FALSE },
    { "fix-order", ENT_GATE_DELIVER, TRUE },
    { "role-vacant", ENT_GATE_DELIVER, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      const EntRule *rule = ent_gate_find_rule (published[i].id);

      g_assert_nonnull (rule);
      g_assert_cmpint (rule->gate, ==, published[i].gate);
      g_assert_cmpint (rule->blocks, ==, published[i].blocks);
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/rules-together/sound", test_sound);
  g_test_add_func ("/rules-together/changes", test_changes);
  g_test_add_func ("/rules-together/additions", test_additions);
  g_test_add_func ("/rules-together/next-day", test_next_day);
  g_test_add_func ("/rules-together/empty", test_empty);
  g_test_add_func ("/rules-together/all-rules", test_all_rules);
  g_test_add_func ("/rules-together/tables", test_tables);
  g_test_add_func ("/rules-together/published", test_published);
  return g_test_run ();
}
