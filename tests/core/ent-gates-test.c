/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of single rules among all others share. */
#include "ent-gates-test.h"

#include <string.h>

#include "ent-gate.h"
#include "ent-signing-test.h"

/* @person takes @class, and is rated and asked. */
static void
interview (EntTest *test, EntRecord *person, const char *class)
{
  ent_test_set (test, person, "class", class);
  ent_test_set (test, person, "influence", "4");
  ent_test_set (test, person, "support", "1");
  ent_test_set (test, person, "success", "One number both sides believe.");
}

EntRecord *
ent_gates_test_sign (
    EntGatesTest *self, EntRecord *subject, EntRecord *role, const char *date, const char *decision)
{
  return ent_test_sign (self->test, subject, role, role == self->cmo ? self->maya : self->ivo, date,
                        decision);
}

void
ent_gates_test_sign_both (EntGatesTest *self, EntRecord *subject)
{
  ent_gates_test_sign (self, subject, self->cmo, "2026-03-10", "approve");
  ent_gates_test_sign (self, subject, self->cro, "2026-03-10", "approve");
}

static void
add_people (EntGatesTest *self)
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

EntRecord *
ent_gates_test_add_term (EntGatesTest *self, const char *name)
{
  EntRecord *term = ent_test_add (self->test, "term", "name", name, NULL);

  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text",
                "What both sides count", "why", "Both can measure it.", NULL);
  ent_gates_test_sign_both (self, term);
  return term;
}

static EntRecord *
add_agreement (EntGatesTest *self, const char *title, const char *type)
{
  EntRecord *agreement = ent_test_add (self->test, "agreement", "title", title, "type", type,
                                       "what", "Words", "why", "Reasons", "owner",
                                       ENT_TEST_ID (self->cmo), "next-review", "2026-12-01", NULL);

  if (g_str_equal (type, "customer-profile"))
    ent_test_add (self->test, "customer-profile", "agreement", ENT_TEST_ID (agreement), "segment",
                  "Mid-size", "industry", "Software", "size", "200 to 800", "buyer", "CRO",
                  "pain-points", "Forecasts", "firmographic", "In Europe", "behavioural", "Reads",
                  "intent", "Asks", "disqualifiers", "No budget", NULL);
  ent_gates_test_sign_both (self, agreement);
  return agreement;
}

static void
add_signed (EntGatesTest *self)
{
  static const char *const names[] = { "SQL", "Opportunity stages", "Pipeline coverage", "MQL" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->term = ent_gates_test_add_term (self, names[i]);
  self->metric = ent_test_add (self->test, "metric", "name", "Value from events", "definition",
                               "Counted once a month", NULL);
  self->sow = ent_test_add (self->test, "sow-version", "name", "SOW 1.0", "number", "1", "scope",
                            "Nurturing", NULL);
  ent_gates_test_sign_both (self, self->sow);
  self->profile = add_agreement (self, "Our customer", "customer-profile");
  self->handoff = add_agreement (self, "Handoff of leads", "handoff-protocol");
  self->minutes = ent_meeting_test_hold (self->committee, "2026-02-10", 0xf);
  ent_meeting_test_hold (self->committee, "2026-03-10", 0xf);
  ent_gates_test_sign (self, self->minutes, self->cmo, "2026-03-10", "approve");
}

static void
add_diagnosis (EntGatesTest *self)
{
  g_autofree char *roles
      = g_strdup_printf ("%s %s", ENT_TEST_ID (self->cmo), ENT_TEST_ID (self->cro));
  EntRecord *questionnaire
      = ent_test_add (self->test, "questionnaire", "name", "Strategic questionnaire", "instrument",
                      "strategic", "roles", roles, NULL);

  self->question
      = ent_test_add (self->test, "question", "questionnaire", ENT_TEST_ID (questionnaire),
                      "number", "1", "text", "What would count as failure?", NULL);

  ent_test_add (self->test, "answer", "question", ENT_TEST_ID (self->question), "respondent",
                ENT_TEST_ID (self->maya), "text", "Two numbers", NULL);
  self->answer = ent_test_add (self->test, "answer", "question", ENT_TEST_ID (self->question),
                               "respondent", ENT_TEST_ID (self->ivo), "text", "Two numbers", NULL);
  self->judgement = ent_test_add (self->test, "answer-judgement", "question",
                                  ENT_TEST_ID (self->question), "judgement", "aligned", NULL);
  self->score = ent_test_add (self->test, "dimension-score", "dimension", "data", "score", "2",
                              "scored-on", "2026-01-10", NULL);
  self->step = ent_test_add (self->test, "fix-step", "number", "1", "name", "Compensation plans",
                             "state", "done", NULL);
  ent_test_add (self->test, "fix-step", "number", "2", "name", "Pipeline definition", "state",
                "in-progress", NULL);
}

/* The first of two quarters was missed. */
static void
add_forecasts (EntGatesTest *self)
{
  EntRecord *metric = ent_test_add (self->test, "metric", "name", "Forecast accuracy", "measure",
                                    "forecast-accuracy", "unit", "%", NULL);

  ent_test_add (self->test, "reading", "metric", ENT_TEST_ID (metric), "period-end", "2025-12-31",
                "side", "agreed", "value", "84", NULL);
  self->forecast = ent_test_add (self->test, "reading", "metric", ENT_TEST_ID (metric),
                                 "period-end", "2026-03-31", "side", "agreed", "value", "93", NULL);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
ent_gates_test_list_findings (EntGatesTest *self)
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

char *
ent_gates_test_subtract (GPtrArray *after, GPtrArray *before)
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

/* Six statements, the first @n_yes of which Maya says hold. Borrows answer number @given. */
static EntRecord *
add_instrument (EntGatesTest *self, const char *instrument, guint n_yes, guint given)
{
  EntRecord *questionnaire
      = ent_test_add (self->test, "questionnaire", "name", instrument, "instrument", instrument,
                      "answer-style", "yes-no", NULL);
  EntRecord *record = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *text = g_strdup_printf ("Statement %u", i + 1);
      EntRecord *question = ent_test_add (self->test, "question", "questionnaire",
                                          ENT_TEST_ID (questionnaire), "text", text, NULL);
      EntRecord *answer
          = ent_test_add (self->test, "answer", "question", ENT_TEST_ID (question), "respondent",
                          ENT_TEST_ID (self->maya), "yes", i < n_yes ? "true" : "false", NULL);

      if (i == given)
        record = answer;
    }
  return record;
}

/* Each is one answer away from its verdict. */
static void
add_instruments (EntGatesTest *self)
{
  self->symptom = add_instrument (self, "six-symptom", 2, 2);
  self->point = add_instrument (self, "alignment-audit", 4, 3);
  self->warning = add_instrument (self, "warning-signs", 0, 0);
  self->system = ent_test_add (self->test, "system", "name", "Harbour CRM", "unified-records",
                               "yes", "consistent-stages", "yes", "attribution-through-close",
                               "yes", "two-way-sync", "yes", NULL);
}

static EntRecord *
get_seat (EntGatesTest *self)
{
  g_autoptr (GPtrArray) holders
      = ent_record_list_children (self->committee->roles[2], "role-holder");

  g_ptr_array_add (self->test->records, g_object_ref (holders->pdata[0]));
  return holders->pdata[0];
}

void
ent_gates_test_init (EntGatesTest *self)
{
  self->committee = ent_meeting_test_new (NULL);
  self->test = self->committee->test;
  add_people (self);
  add_signed (self);
  add_diagnosis (self);
  add_forecasts (self);
  add_instruments (self);
  self->seat = get_seat (self);
  self->before = ent_gates_test_list_findings (self);
}

void
ent_gates_test_clear (EntGatesTest *self)
{
  g_ptr_array_unref (self->before);
  ent_meeting_test_free (self->committee);
}

void
ent_gates_test_assert_broken (EntGatesTest *self, const char *expected)
{
  g_autoptr (GPtrArray) now = ent_gates_test_list_findings (self);
  g_autofree char *come = ent_gates_test_subtract (now, self->before);
  g_autofree char *gone = ent_gates_test_subtract (self->before, now);

  g_assert_cmpstr (come, ==, expected);
  g_assert_cmpstr (gone, ==, "");
}

void
ent_gates_test_assert_mended (EntGatesTest *self)
{
  ent_gates_test_assert_broken (self, "");
}
