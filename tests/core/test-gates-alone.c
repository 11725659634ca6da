/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about people, diagnosis, terms and signatures, each broken alone among all rules of all
 * gates: exactly one finding comes, and what its remedy says takes exactly that one away. */
#include "ent-diagnosis-rules.h"
#include "ent-gates-test.h"
#include "ent-glossary-rules.h"
#include "ent-people-rules.h"

#include <string.h>

#define RECORD(name) (G_STRUCT_OFFSET (EntGatesTest, name))

static void
diverge (EntGatesTest *self)
{
  ent_test_add (self->test, "success-divergence", "difference", "Leads against revenue", "first",
                ENT_TEST_ID (self->maya), "second", ENT_TEST_ID (self->ivo), NULL);
}

static EntRecord *
get_last (EntGatesTest *self, const char *kind)
{
  g_autoptr (GPtrArray) records = ent_source_list (self->test->source, kind);

  g_ptr_array_add (self->test->records, g_object_ref (records->pdata[records->len - 1]));
  return records->pdata[records->len - 1];
}

static void
converge (EntGatesTest *self)
{
  EntRecord *divergence = get_last (self, "success-divergence");

  ent_test_set (self->test, divergence, "agreed-by", ENT_TEST_ID (self->cmo));
  ent_test_set (self->test, divergence, "resolution", "Revenue counts");
  ent_test_set (self->test, divergence, "resolved-on", "2026-03-20");
}

static void
judge_divergent (EntGatesTest *self)
{
  ent_test_set (self->test, self->judgement, "judgement", "divergent");
}

static void
resolve (EntGatesTest *self)
{
  ent_test_set (self->test, self->judgement, "resolution", "One number from one system");
  ent_test_set (self->test, self->judgement, "agreed-by", ENT_TEST_ID (self->maya));
  ent_test_set (self->test, self->judgement, "judgement", "resolved");
}

static void
score_severe (EntGatesTest *self)
{
  ent_test_set (self->test, self->score, "score", "5");
}

static void
score_again (EntGatesTest *self)
{
  ent_test_add (self->test, "dimension-score", "dimension", "data", "score", "2", "scored-on",
                "2026-03-20", NULL);
}

static void
add_divergent_term (EntGatesTest *self)
{
  EntRecord *term = ent_test_add (self->test, "term", "name", "Basket", NULL);

  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (term), "side", "marketing",
                "text", "All", NULL);
  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (term), "side", "sales", "text",
                "None", NULL);
}

static void
agree_term (EntGatesTest *self)
{
  EntRecord *term = get_last (self, "term");

  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text", "Some", "why",
                "Both can count them.", NULL);
  ent_gates_test_sign_both (self, term);
}

static void
reject_term (EntGatesTest *self)
{
  ent_gates_test_sign (self, self->term, self->cro, "2026-03-11", "reject");
}

static void
approve_term (EntGatesTest *self)
{
  ent_gates_test_sign (self, self->term, self->cro, "2026-03-12", "approve");
}

static void
reject_handoff (EntGatesTest *self)
{
  ent_gates_test_sign (self, self->handoff, self->cmo, "2026-03-11", "reject");
}

static void
approve_handoff (EntGatesTest *self)
{
  ent_gates_test_sign (self, self->handoff, self->cmo, "2026-03-11", "approve");
}

static void
edit_scope (EntGatesTest *self)
{
  ent_test_set (self->test, self->sow, "scope", "Nurturing and pricing");
}

static void
sign_scope (EntGatesTest *self)
{
  ent_gates_test_sign_both (self, self->sow);
}

static void
reject_minutes (EntGatesTest *self)
{
  ent_gates_test_sign (self, self->minutes, self->cmo, "2026-03-11", "reject");
}

static void
approve_minutes (EntGatesTest *self)
{
  ent_gates_test_sign (self, self->minutes, self->cro, "2026-03-12", "approve");
}

static void
unjudge (EntGatesTest *self)
{
  ent_test_remove (self->test, get_last (self, "answer-judgement"));
}

static void
judge_aligned (EntGatesTest *self)
{
  ent_test_add (self->test, "answer-judgement", "question", ENT_TEST_ID (self->question),
                "judgement", "aligned", NULL);
}

static void
add_audit (EntGatesTest *self)
{
  ent_test_add (self->test, "audit", "name", "Audit", "held-on", "2026-03-30", NULL);
}

static void
finish_audit (EntGatesTest *self)
{
  ent_test_set (self->test, get_last (self, "audit"), "state", "done");
}

static void
add_term_without_why (EntGatesTest *self)
{
  EntRecord *term = ent_test_add (self->test, "term", "name", "Basket", NULL);

  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text", "Some", NULL);
  ent_gates_test_sign_both (self, term);
}

/* The why is signed too. */
static void
say_why (EntGatesTest *self)
{
  ent_test_set (self->test, get_last (self, "agreed-version"), "why", "Both can count them.");
  ent_gates_test_sign_both (self, get_last (self, "term"));
}

static void
add_namesakes (EntGatesTest *self)
{
  ent_test_add (self->test, "term", "name", "Basket", NULL);
  ent_test_add (self->test, "term", "name", "Cart", "aliases", "Trolley, Basket", NULL);
}

static void
rename_namesake (EntGatesTest *self)
{
  ent_test_set (self->test, get_last (self, "term"), "aliases", "Trolley");
}

#define ATTRIBUTION_MISSING "term-missing: The glossary does not define “Attribution”."

/* One field of one record is changed, then that field or another of the same record. */
static const struct
{
  const char *expected;
  gsize record; /* its place in the fixture */
  const char *broken_field, *broken;
  const char *mended_field, *mended;
} edits[] = {
  { "stakeholder-class-missing: No stakeholder is classed as “Operational owner”.", RECORD (ivo),
    "class", NULL, "class", "operational-owner" },
  { "sponsor-missing: There is no role CFO.", RECORD (cfo), "name", "Finance chief", "full-name",
    "Chief Financial Officer" },
  { "success-undefined: Mara Olsen has not said what success would be.", RECORD (maya), "success",
    NULL, "success", "A pipeline sales believes" },
  { "questionnaire-incomplete: CRO has answered 0 of 1 questions of “Strategic questionnaire”.",
    RECORD (answer), "text", NULL, "text", "Nobody adopts it" },
  { "forecast-missed: “Forecast accuracy”: The forecast was off by 16 %, then by 11 %: more than "
    "10 % two quarters running, which is a warning sign.",
    RECORD (forecast), "value", "89", "value", "90" },
  { "fix-order: “Pipeline definition” was started before “Compensation plans” was done.",
    RECORD (step), "state", "not-started", "state", "done" },
  { "term-undefined: “Value from events” uses words the glossary does not define: Touchpoint.",
    RECORD (metric), "definition", "Any touchpoint", "definition", "Any visit" },
  { "icp-unsigned: There is no agreement on the ideal customer profile.", RECORD (profile),
    "status", "retired", "status", "draft" },
  { "role-vacant: Nobody holds the role RevOps lead.", RECORD (seat), "to", "2026-03-30", "to",
    "2026-12-31" },
  { "stakeholder-unrated: It is not known how much influence Mara Olsen has.", RECORD (maya),
    "influence", NULL, "influence", "2" },
  { "remediation-overdue: The remediation of Data was due on 30 March 2026 and has not been scored "
    "again.",
    RECORD (score), "remediation-due", "2026-03-30", "remediation-due", "2026-03-31" },
  { "system-inconsistent: Harbour CRM does not pass the check “Two-way sync”.", RECORD (system),
    "two-way-sync", "no", "two-way-sync", "yes" },
  { "symptoms-structural: 3 of 6 symptoms are present; from 3 on they are structural.",
    RECORD (symptom), "yes", "true", "yes", "false" },
  { "alignment-failed: Only 3 of 6 points of the alignment audit hold; 3 or fewer mean a problem "
    "of revenue operations.",
    RECORD (point), "yes", "false", "yes", "true" },
  { "warning-sign: The warning sign “Statement 1” has been seen.", RECORD (warning), "yes", "true",
    "yes", "false" },
};

static const struct
{
  const char *expected;
  void (*break_it) (EntGatesTest *self);
  void (*mend) (EntGatesTest *self);
} cases[] = {
  { "success-divergent: Mara Olsen and Rolf Arendt do not call the same thing success.", diverge,
    converge },
  { "answer-divergent: The answers to “What would count as failure?” are divergent.",
    judge_divergent, resolve },
  { "severity-unremediated: Data stands at “5 – Critical”, and its remediation is not fully "
    "planned.",
    score_severe, score_again },
  { "term-disagreed: The sides define “Basket” differently and have not agreed on one text.",
    add_divergent_term, agree_term },
  { "term-unsigned: The agreed text of “MQL” was rejected by CRO.", reject_term, approve_term },
  { "agreement-unsigned: The agreement “Handoff of leads” is not signed by: CMO.", reject_handoff,
    approve_handoff },
  { "signoff-stale: “SOW 1.0”, or something it builds on, changed after it was signed by CMO, CRO.",
    edit_scope, sign_scope },
  { "minutes-unapproved: Nobody has approved the minutes of “Meeting of 2026-02-10”.",
    reject_minutes, approve_minutes },
  { "answer-unjudged: Both sides have answered “What would count as failure?”, but nobody has "
    "compared the answers.",
    unjudge, judge_aligned },
  { "audit-overdue: “Audit” was planned for 30 March 2026 and is not done.", add_audit,
    finish_audit },
  { "term-why-missing: The agreed text of “Basket” does not say why it reads as it does.",
    add_term_without_why, say_why },
  { "term-ambiguous: “Basket” stands for both “Basket” and “Cart”.", add_namesakes,
    rename_namesake },
};

static void
test_edit (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (EntGatesTest) self = { NULL };
  EntRecord *record;

  ent_gates_test_init (&self);
  record = G_STRUCT_MEMBER (EntRecord *, &self, edits[i].record);
  ent_test_set (self.test, record, edits[i].broken_field, edits[i].broken);
  ent_gates_test_assert_broken (&self, edits[i].expected);
  ent_test_set (self.test, record, edits[i].mended_field, edits[i].mended);
  ent_gates_test_assert_mended (&self);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (EntGatesTest) self = { NULL };

  ent_gates_test_init (&self);
  cases[i].break_it (&self);
  ent_gates_test_assert_broken (&self, cases[i].expected);
  cases[i].mend (&self);
  ent_gates_test_assert_mended (&self);
}

/* A word no contract goes without: it is signed when it is there, so it is undone to break it. */
static void
test_term_missing (void)
{
  g_auto (EntGatesTest) self = { NULL };
  g_autoptr (GPtrArray) with = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *come = NULL;

  ent_gates_test_init (&self);
  ent_gates_test_add_term (&self, "Attribution model");
  with = ent_gates_test_list_findings (&self);
  gone = ent_gates_test_subtract (self.before, with);
  come = ent_gates_test_subtract (with, self.before);
  g_assert_cmpstr (gone, ==, ATTRIBUTION_MISSING);
  g_assert_cmpstr (come, ==, "");
  /* The term, its version and two signatures. */
  for (guint i = 0; i < 4; i++)
    ent_test_undo (self.test);
  ent_gates_test_assert_mended (&self);
}

static gboolean
is_about (const char *expected, const char *id)
{
  gsize length = strlen (id);

  return strncmp (expected, id, length) == 0 && expected[length] == ':';
}

static gboolean
is_broken_here (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    if (is_about (edits[i].expected, id))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (is_about (cases[i].expected, id))
      return TRUE;
  return is_about (ATTRIBUTION_MISSING, id);
}

/* No rule of these features is left out. */
static void
test_all_rules (void)
{
  const EntRule *const *const tables[]
      = { ent_people_rules, ent_diagnosis_rules, ent_glossary_rules };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; tables[i][j] != NULL; j++)
      if (!is_broken_here (tables[i][j]->id))
        g_error ("No change here breaks %s", tables[i][j]->id);
}

static void
add_test (const char *expected, guint number, GTestDataFunc function)
{
  g_autofree char *id = g_strndup (expected, strcspn (expected, ":"));
  g_autofree char *path = g_strdup_printf ("/gates-alone/%s", id);

  g_test_add_data_func (path, GUINT_TO_POINTER (number), function);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    add_test (edits[i].expected, i, test_edit);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_test (cases[i].expected, i, test_case);
  g_test_add_func ("/gates-alone/term-missing", test_term_missing);
  g_test_add_func ("/gates-alone/all-rules", test_all_rules);
  return g_test_run ();
}
