/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about people, diagnosis, terms and signatures, each broken alone among all rules of all
 * gates: exactly one finding comes, and what its remedy says takes exactly that one away. */
#include "ent-catalogue.h"
#include "ent-gate.h"
#include "ent-meeting-test.h"
#include "ent-signing-test.h"

#include <string.h>

/* A committee that meets, and an engagement around it. Not every rule holds in it: what counts is
 * what a change adds and takes away. */
typedef struct
{
  EntMeetingTest *committee;
  EntTest *test; /* the committee’s */
  EntRecord *cmo, *cro, *cfo;
  EntRecord *maya, *ivo;
  EntRecord *term, *metric, *sow, *profile, *handoff, *minutes;
  EntRecord *answer, *judgement, *score, *step, *forecast;
} Fixture;

/* @person takes @class, and is rated and asked. */
static void
interview (EntTest *test, EntRecord *person, const char *class)
{
  ent_test_set (test, person, "class", class);
  ent_test_set (test, person, "influence", "4");
  ent_test_set (test, person, "support", "1");
  ent_test_set (test, person, "success", "One number both sides believe.");
}

static EntRecord *
sign (Fixture *self, EntRecord *subject, EntRecord *role, const char *date, const char *decision)
{
  return ent_test_sign (self->test, subject, role, role == self->cmo ? self->maya : self->ivo, date,
                        decision);
}

static void
sign_both (Fixture *self, EntRecord *subject)
{
  sign (self, subject, self->cmo, "2026-03-10", "approve");
  sign (self, subject, self->cro, "2026-03-10", "approve");
}

static void
add_people (Fixture *self)
{
  static const char *const subjects[] = { "term", "ideal-customer-profile", "agreement" };
  static const char *const classes[]
      = { "executive-sponsor", "operational-owner", "data-owner", "frontline-leader" };
  EntTest *test = self->test;
  EntRecord *ruth = ent_test_add (test, "stakeholder", "name", "Ruth Sand", NULL);
  g_autofree char *both = NULL;

  self->cmo = self->committee->roles[0];
  self->cro = self->committee->roles[1];
  self->maya = self->committee->people[0];
  self->ivo = self->committee->people[1];
  self->cfo = ent_test_add (test, "role", "name", "CFO", NULL);
  ent_test_add (test, "role-holder", "role", ENT_TEST_ID (self->cfo), "holder", ENT_TEST_ID (ruth),
                "from", "2025-01-01", NULL);
  interview (test, ruth, "potential-blocker");
  for (guint i = 0; i < ENT_MEETING_TEST_SEATS; i++)
    interview (test, self->committee->people[i], classes[i]);
  both = g_strdup_printf ("%s %s", ENT_TEST_ID (self->cmo), ENT_TEST_ID (self->cro));
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    ent_test_add (test, "signatory-requirement", "subject", subjects[i], "roles", both, NULL);
}

static EntRecord *
add_term (Fixture *self, const char *name)
{
  EntRecord *term = ent_test_add (self->test, "term", "name", name, NULL);

  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text",
                "What both sides count", "why", "Both can measure it.", NULL);
  sign_both (self, term);
  return term;
}

static EntRecord *
add_agreement (Fixture *self, const char *title, const char *type)
{
  EntRecord *agreement = ent_test_add (self->test, "agreement", "title", title, "type", type,
                                       "what", "Words", "why", "Reasons", "owner",
                                       ENT_TEST_ID (self->cmo), "next-review", "2026-12-01", NULL);

  if (g_str_equal (type, "customer-profile"))
    ent_test_add (self->test, "customer-profile", "agreement", ENT_TEST_ID (agreement), "segment",
                  "Mid-size", "industry", "Software", "size", "200 to 800", "buyer", "CRO",
                  "pain-points", "Forecasts", "firmographic", "In Europe", "behavioural", "Reads",
                  "intent", "Asks", "disqualifiers", "No budget", NULL);
  sign_both (self, agreement);
  return agreement;
}

static void
add_signed (Fixture *self)
{
  static const char *const names[] = { "SQL", "Opportunity stages", "Pipeline coverage", "MQL" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->term = add_term (self, names[i]);
  self->metric = ent_test_add (self->test, "metric", "name", "Value from events", "definition",
                               "Counted once a month", NULL);
  self->sow = ent_test_add (self->test, "sow-version", "name", "SOW 1.0", "number", "1", "scope",
                            "Nurturing", NULL);
  sign_both (self, self->sow);
  self->profile = add_agreement (self, "Our customer", "customer-profile");
  self->handoff = add_agreement (self, "Handoff of leads", "handoff-protocol");
  self->minutes = ent_meeting_test_hold (self->committee, "2026-02-10", 0xf);
  ent_meeting_test_hold (self->committee, "2026-03-10", 0xf);
  sign (self, self->minutes, self->cmo, "2026-03-10", "approve");
}

static void
add_diagnosis (Fixture *self)
{
  g_autofree char *roles
      = g_strdup_printf ("%s %s", ENT_TEST_ID (self->cmo), ENT_TEST_ID (self->cro));
  EntRecord *questionnaire
      = ent_test_add (self->test, "questionnaire", "name", "Strategic questionnaire", "instrument",
                      "strategic", "roles", roles, NULL);
  EntRecord *question
      = ent_test_add (self->test, "question", "questionnaire", ENT_TEST_ID (questionnaire),
                      "number", "1", "text", "What would count as failure?", NULL);

  ent_test_add (self->test, "answer", "question", ENT_TEST_ID (question), "respondent",
                ENT_TEST_ID (self->maya), "text", "Two numbers", NULL);
  self->answer = ent_test_add (self->test, "answer", "question", ENT_TEST_ID (question),
                               "respondent", ENT_TEST_ID (self->ivo), "text", "Two numbers", NULL);
  self->judgement = ent_test_add (self->test, "answer-judgement", "question",
                                  ENT_TEST_ID (question), "judgement", "aligned", NULL);
  self->score = ent_test_add (self->test, "dimension-score", "dimension", "data", "score", "2",
                              "scored-on", "2026-01-10", NULL);
  self->step = ent_test_add (self->test, "fix-step", "number", "1", "name", "Compensation plans",
                             "state", "done", NULL);
  ent_test_add (self->test, "fix-step", "number", "2", "name", "Pipeline definition", "state",
                "in-progress", NULL);
}

/* The first of two quarters was missed. */
static void
add_forecasts (Fixture *self)
{
  EntRecord *metric = ent_test_add (self->test, "metric", "name", "Forecast accuracy", "measure",
                                    "forecast-accuracy", "unit", "%", NULL);

  ent_test_add (self->test, "reading", "metric", ENT_TEST_ID (metric), "period-end", "2025-12-31",
                "side", "agreed", "value", "84", NULL);
  self->forecast = ent_test_add (self->test, "reading", "metric", ENT_TEST_ID (metric),
                                 "period-end", "2026-03-31", "side", "agreed", "value", "93", NULL);
}

static void
fixture_init (Fixture *self)
{
  self->committee = ent_meeting_test_new (NULL);
  self->test = self->committee->test;
  add_people (self);
  add_signed (self);
  add_diagnosis (self);
  add_forecasts (self);
}

static void
fixture_clear (Fixture *self)
{
  ent_meeting_test_free (self->committee);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* All findings of all gates as texts, sorted. */
static GPtrArray *
list_findings (Fixture *self)
{
  g_autoptr (GPtrArray) findings = ent_gate_check (self->test->source, NULL, &self->test->today);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (texts,
                     g_strdup_printf ("%s: %s", ent_finding_get_rule (findings->pdata[i])->id,
                                      ent_finding_get_message (findings->pdata[i])));
  g_ptr_array_sort (texts, compare_texts);
  return texts;
}

/* What @after has and @before has not, joined by " + ". */
static char *
subtract (GPtrArray *after, GPtrArray *before)
{
  GString *rest = g_string_new (NULL);
  guint j = 0;

  for (guint i = 0; i < after->len; i++)
    {
      while (j < before->len && strcmp (before->pdata[j], after->pdata[i]) < 0)
        j++;
      if (j < before->len && g_str_equal (before->pdata[j], after->pdata[i]))
        j++;
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " + " : "",
                                (const char *)after->pdata[i]);
    }
  return g_string_free (rest, FALSE);
}

/* @break_it brings exactly the finding @expected; @mend takes exactly that one away. */
static void
assert_alone (Fixture *self,
              const char *expected,
              void (*break_it) (Fixture *),
              void (*mend) (Fixture *))
{
  g_autoptr (GPtrArray) before = list_findings (self);
  g_autoptr (GPtrArray) broken = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *come = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *left = NULL;
  g_autofree char *lost = NULL;

  g_test_message ("%s", expected);
  break_it (self);
  broken = list_findings (self);
  come = subtract (broken, before);
  gone = subtract (before, broken);
  g_assert_cmpstr (come, ==, expected);
  g_assert_cmpstr (gone, ==, "");
  mend (self);
  after = list_findings (self);
  left = subtract (after, before);
  lost = subtract (before, after);
  g_assert_cmpstr (left, ==, "");
  g_assert_cmpstr (lost, ==, "");
}

static void
lose_class (Fixture *self)
{
  ent_test_set (self->test, self->ivo, "class", NULL);
}

static void
give_class (Fixture *self)
{
  ent_test_set (self->test, self->ivo, "class", "operational-owner");
}

static void
rename_office (Fixture *self)
{
  ent_test_set (self->test, self->cfo, "name", "Finance chief");
}

static void
name_office (Fixture *self)
{
  ent_test_set (self->test, self->cfo, "full-name", "Chief Financial Officer");
}

static void
lose_success (Fixture *self)
{
  ent_test_set (self->test, self->maya, "success", NULL);
}

static void
say_success (Fixture *self)
{
  ent_test_set (self->test, self->maya, "success", "A pipeline sales believes");
}

static void
diverge (Fixture *self)
{
  ent_test_add (self->test, "success-divergence", "difference", "Leads against revenue", "first",
                ENT_TEST_ID (self->maya), "second", ENT_TEST_ID (self->ivo), NULL);
}

static EntRecord *
get_last (Fixture *self, const char *kind)
{
  g_autoptr (GPtrArray) records = ent_source_list (self->test->source, kind);

  g_ptr_array_add (self->test->records, g_object_ref (records->pdata[records->len - 1]));
  return records->pdata[records->len - 1];
}

static void
converge (Fixture *self)
{
  EntRecord *divergence = get_last (self, "success-divergence");

  ent_test_set (self->test, divergence, "agreed-by", ENT_TEST_ID (self->cmo));
  ent_test_set (self->test, divergence, "resolution", "Revenue counts");
  ent_test_set (self->test, divergence, "resolved-on", "2026-03-20");
}

static void
unanswer (Fixture *self)
{
  ent_test_set (self->test, self->answer, "text", NULL);
}

static void
answer (Fixture *self)
{
  ent_test_set (self->test, self->answer, "text", "Nobody adopts it");
}

static void
judge_divergent (Fixture *self)
{
  ent_test_set (self->test, self->judgement, "judgement", "divergent");
}

static void
resolve (Fixture *self)
{
  ent_test_set (self->test, self->judgement, "resolution", "One number from one system");
  ent_test_set (self->test, self->judgement, "agreed-by", ENT_TEST_ID (self->maya));
  ent_test_set (self->test, self->judgement, "judgement", "resolved");
}

static void
score_severe (Fixture *self)
{
  ent_test_set (self->test, self->score, "score", "5");
}

static void
score_again (Fixture *self)
{
  ent_test_add (self->test, "dimension-score", "dimension", "data", "score", "2", "scored-on",
                "2026-03-20", NULL);
}

static void
miss_forecast (Fixture *self)
{
  ent_test_set (self->test, self->forecast, "value", "89");
}

static void
meet_forecast (Fixture *self)
{
  ent_test_set (self->test, self->forecast, "value", "90");
}

static void
skip_step (Fixture *self)
{
  ent_test_set (self->test, self->step, "state", "not-started");
}

static void
finish_step (Fixture *self)
{
  ent_test_set (self->test, self->step, "state", "done");
}

static void
add_divergent_term (Fixture *self)
{
  EntRecord *term = ent_test_add (self->test, "term", "name", "Basket", NULL);

  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (term), "side", "marketing",
                "text", "All", NULL);
  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (term), "side", "sales", "text",
                "None", NULL);
}

static void
agree_term (Fixture *self)
{
  EntRecord *term = get_last (self, "term");

  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text", "Some", "why",
                "Both can count them.", NULL);
  sign_both (self, term);
}

static void
reject_term (Fixture *self)
{
  sign (self, self->term, self->cro, "2026-03-11", "reject");
}

static void
approve_term (Fixture *self)
{
  sign (self, self->term, self->cro, "2026-03-12", "approve");
}

static void
use_word (Fixture *self)
{
  ent_test_set (self->test, self->metric, "definition", "Any touchpoint");
}

static void
avoid_word (Fixture *self)
{
  ent_test_set (self->test, self->metric, "definition", "Any visit");
}

static void
retire_profile (Fixture *self)
{
  ent_test_set (self->test, self->profile, "status", "retired");
}

static void
add_profile (Fixture *self)
{
  ent_test_set (self->test, self->profile, "status", "draft");
}

static void
reject_handoff (Fixture *self)
{
  sign (self, self->handoff, self->cmo, "2026-03-11", "reject");
}

static void
approve_handoff (Fixture *self)
{
  sign (self, self->handoff, self->cmo, "2026-03-11", "approve");
}

static void
edit_scope (Fixture *self)
{
  ent_test_set (self->test, self->sow, "scope", "Nurturing and pricing");
}

static void
sign_scope (Fixture *self)
{
  sign_both (self, self->sow);
}

static void
reject_minutes (Fixture *self)
{
  sign (self, self->minutes, self->cmo, "2026-03-11", "reject");
}

static void
approve_minutes (Fixture *self)
{
  sign (self, self->minutes, self->cro, "2026-03-12", "approve");
}

static void
end_term (Fixture *self, const char *last_day)
{
  g_autoptr (GPtrArray) holders
      = ent_record_list_children (self->committee->roles[2], "role-holder");

  ent_test_set (self->test, holders->pdata[0], "to", last_day);
}

static void
vacate (Fixture *self)
{
  end_term (self, "2026-03-30");
}

static void
occupy (Fixture *self)
{
  end_term (self, "2026-12-31");
}

static const struct
{
  const char *expected;
  void (*break_it) (Fixture *self);
  void (*mend) (Fixture *self);
} cases[] = {
  { "stakeholder-class-missing: No stakeholder is classed as “Operational owner”.", lose_class,
    give_class },
  { "sponsor-missing: There is no role CFO.", rename_office, name_office },
  { "success-undefined: Mara Olsen has not said what success would be.", lose_success,
    say_success },
  { "success-divergent: Mara Olsen and Rolf Arendt do not call the same thing success.", diverge,
    converge },
  { "questionnaire-incomplete: CRO has answered 0 of 1 questions of “Strategic questionnaire”.",
    unanswer, answer },
  { "answer-divergent: The answers to “What would count as failure?” are divergent.",
    judge_divergent, resolve },
  { "severity-unremediated: Data stands at “5 – Critical”, and its remediation is not fully "
    "planned.",
    score_severe, score_again },
  { "forecast-missed: “Forecast accuracy”: The forecast was off by 16 %, then by 11 %: more than "
    "10 "
    "% two quarters running, which is a warning sign.",
    miss_forecast, meet_forecast },
  { "fix-order: “Pipeline definition” was started before “Compensation plans” was done.", skip_step,
    finish_step },
  { "term-disagreed: The sides define “Basket” differently and have not agreed on one text.",
    add_divergent_term, agree_term },
  { "term-unsigned: The agreed text of “MQL” was rejected by CRO.", reject_term, approve_term },
  { "term-undefined: “Value from events” uses words the glossary does not define: Touchpoint.",
    use_word, avoid_word },
  { "icp-unsigned: There is no agreement on the ideal customer profile.", retire_profile,
    add_profile },
  { "agreement-unsigned: The agreement “Handoff of leads” is not signed by: CMO.", reject_handoff,
    approve_handoff },
  { "signoff-stale: “SOW 1.0”, or something it builds on, changed after it was signed by CMO, CRO.",
    edit_scope, sign_scope },
  { "minutes-unapproved: Nobody has approved the minutes of “Meeting of 2026-02-10”.",
    reject_minutes, approve_minutes },
  { "role-vacant: Nobody holds the role RevOps lead.", vacate, occupy },
};

static void
test_alone (gconstpointer data)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  assert_alone (&self, cases[GPOINTER_TO_UINT (data)].expected,
                cases[GPOINTER_TO_UINT (data)].break_it, cases[GPOINTER_TO_UINT (data)].mend);
}

/* A word no contract goes without, and how it may be called instead. */
static void
test_term_missing (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *come = NULL;

  fixture_init (&self);
  before = list_findings (&self);
  add_term (&self, "Attribution model");
  after = list_findings (&self);
  gone = subtract (before, after);
  come = subtract (after, before);
  g_assert_cmpstr (gone, ==, "term-missing: The glossary does not define “Attribution”.");
  g_assert_cmpstr (come, ==, "");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strndup (cases[i].expected, strcspn (cases[i].expected, ":"));
      g_autofree char *path = g_strdup_printf ("/gates-alone/%s", id);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_alone);
    }
  g_test_add_func ("/gates-alone/term-missing", test_term_missing);
  return g_test_run ();
}
