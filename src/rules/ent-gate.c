/* SPDX-License-Identifier: GPL-3.0-or-later
 * All rules of all features in one order, and a check of them all at once. */
#include "ent-gate.h"

#include "ent-agreements-rules.h"
#include "ent-committee-rules.h"
#include "ent-decisions-rules.h"
#include "ent-diagnosis-rules.h"
#include "ent-escalation-rules.h"
#include "ent-glossary-rules.h"
#include "ent-handoff-rules.h"
#include "ent-people-rules.h"
#include "ent-work-kinds.h"
#include "ent-work-rules.h"

/* The order of product.md, where it names them. */
static const char *const listed[] = {
  "stakeholder-class-missing",
  "sponsor-missing",
  "success-undefined",
  "success-divergent",
  "questionnaire-incomplete",
  "answer-divergent",
  "severity-unremediated",
  "term-missing",
  "term-disagreed",
  "term-unsigned",
  "icp-unsigned",
  "outcome-incomplete",
  "outcome-activity",
  "term-undefined",
  "kpi-missing",
  "milestone-missing",
  "checkpoint-missing",
  "escalation-incomplete",
  "committee-unrepresentative",
  "raci-decision-missing",
  "raci-accountable",
  "raci-responsible",
  "handoff-incomplete",
  "sla-incomplete",
  "signoff-stale",
  "checkpoint-overdue",
  "reading-stale",
  "reading-gap",
  "action-overdue",
  "dispute-overdue",
  "meeting-overdue",
  "minutes-unapproved",
  "decision-invalid",
  "agreement-review-due",
  "fix-order",
  "role-vacant",
  "seat-suspended",
  "agreement-why-missing",
  "agreement-owner-external",
  "agreement-unsigned",
  "transfer-open",
  "dispute-open",
  "audit-unscheduled",
  "action-open",
};

static const EntRule *const *const features[] = {
  ent_people_rules,    ent_diagnosis_rules,  ent_glossary_rules,
  ent_work_rules,      ent_decisions_rules,  ent_escalation_rules,
  ent_committee_rules, ent_agreements_rules, ent_handoff_rules,
};

static guint
get_place (const EntRule *rule)
{
  guint place = 0;

  while (place < G_N_ELEMENTS (listed) && !g_str_equal (listed[place], rule->id))
    place++;
  return place;
}

/* Only a stable sort keeps the rules that product.md does not list as their features have them. */
static int
compare_rules (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const EntRule *first = *(const EntRule *const *)a;
  const EntRule *second = *(const EntRule *const *)b;

  if (first->gate != second->gate)
    return first->gate < second->gate ? -1 : 1;
  if (first->blocks != second->blocks)
    return first->blocks ? -1 : 1;
  return (int)get_place (first) - (int)get_place (second);
}

static gpointer
make_rules (gpointer user_data)
{
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    for (const EntRule *const *rule = features[i]; *rule != NULL; rule++)
      g_ptr_array_add (rules, (gpointer)*rule);
  g_ptr_array_sort_with_data (rules, compare_rules, NULL);
  g_ptr_array_add (rules, NULL);
  return rules;
}

static GPtrArray *
get_rules (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_rules, NULL);
}

const EntRule *const *
ent_gate_get_rules (void)
{
  return (const EntRule *const *)get_rules ()->pdata;
}

guint
ent_gate_get_n_rules (void)
{
  return get_rules ()->len - 1;
}

const EntRule *
ent_gate_get_rule (guint index)
{
  g_return_val_if_fail (index < ent_gate_get_n_rules (), NULL);
  return g_ptr_array_index (get_rules (), index);
}

const EntRule *
ent_gate_find_rule (const char *id)
{
  for (const EntRule *const *rule = ent_gate_get_rules (); *rule != NULL; rule++)
    if (g_str_equal ((*rule)->id, id))
      return *rule;
  return NULL;
}

GPtrArray *
ent_gate_check (EntSource *source, const EntGate *gate, const GDate *today)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (const EntRule *const *rule = ent_gate_get_rules (); *rule != NULL; rule++)
    if (gate == NULL || (*rule)->gate == *gate)
      g_ptr_array_extend_and_steal (findings, ent_rule_list_findings (*rule, source, today));
  return findings;
}

static gboolean
is_in_force (EntRecord *waiver, const GDate *today)
{
  GDate date;

  if (!ent_record_get_date (waiver, ENT_WAIVER_GRANTED_ON, &date)
      || g_date_compare (&date, today) > 0)
    return FALSE;
  return !ent_record_get_date (waiver, ENT_WAIVER_EXPIRES_ON, &date)
         || g_date_compare (&date, today) >= 0;
}

gboolean
ent_gate_is_waived (EntSource *source, EntFinding *finding, const GDate *today)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_waiver_kind);
  g_autoptr (GPtrArray) waivers = NULL;

  ent_query_where (query, ENT_WAIVER_RULE, ent_finding_get_rule (finding)->id);
  waivers = ent_source_list_query (source, query);
  for (guint i = 0; i < waivers->len; i++)
    {
      const char *subject = ent_record_get_text (waivers->pdata[i], ENT_WAIVER_SUBJECT);

      if (is_in_force (waivers->pdata[i], today)
          && (subject == NULL || g_strcmp0 (subject, ent_finding_get_record_id (finding)) == 0))
        return TRUE;
    }
  return FALSE;
}
