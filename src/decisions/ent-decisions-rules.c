/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the decisions feature: every kind of decision has one who answers for it and at least
 * one who does the work. */
#include "ent-decisions-rules.h"

#include <glib/gi18n-lib.h>

#include "ent-decisions-kinds.h"

/* Returns: how many roles have the part @letter (a boolean field) in @decision_type. */
static guint
count_parts (EntRecord *decision_type, guint letter)
{
  g_autoptr (GPtrArray) assignments = ent_record_list_children (decision_type, "raci-assignment");
  guint count = 0;

  for (guint i = 0; i < assignments->len; i++)
    if (ent_record_get_boolean (assignments->pdata[i], letter))
      count++;
  return count;
}

static gboolean
has_topic (GPtrArray *decision_types, const char *topic)
{
  for (guint i = 0; i < decision_types->len; i++)
    if (ent_record_equals (decision_types->pdata[i], ENT_DECISION_TYPE_TOPIC, topic))
      return TRUE;
  return FALSE;
}

/* At least lead scoring, campaign budget, scope, technology and reporting have their rights set;
 * the topic `other` is nobody's duty. */
static void
find_missing_topics (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) decision_types = ent_source_list (source, "decision-type");

  for (const EntChoice *topic = ent_decision_topic_choices; topic->value != NULL; topic++)
    if (!g_str_equal (topic->value, "other") && !has_topic (decision_types, topic->value))
      ent_finding_emit (sink, NULL, NULL,
                        _ ("Add a decision type with this topic and say who has which part in it."),
                        /* Translators: %s is a topic of decisions, as "Lead scoring". */
                        _ ("Nobody has said who decides about “%s”."), _ (topic->label));
}

static void
check_accountable (EntRecord *decision_type, const GDate *today, EntFindingSink *sink)
{
  guint count = count_parts (decision_type, ENT_RACI_ASSIGNMENT_ACCOUNTABLE);
  g_autofree char *title = ent_record_dup_title (decision_type);

  if (count == 0)
    ent_finding_emit (sink, decision_type, NULL, _ ("Make exactly one role accountable."),
                      /* Translators: %s is a decision type. */
                      _ ("Nobody is accountable for “%s”."), title);
  else if (count > 1)
    ent_finding_emit (sink, decision_type, NULL,
                      _ ("Leave one role accountable; make the others responsible or consulted."),
                      /* Translators: %u is 2 or more; %s is a decision type. */
                      ngettext ("%u role is accountable for “%s”; only one can be.",
                                "%u roles are accountable for “%s”; only one can be.", count),
                      count, title);
}

static void
check_responsible (EntRecord *decision_type, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (count_parts (decision_type, ENT_RACI_ASSIGNMENT_RESPONSIBLE) > 0)
    return;
  title = ent_record_dup_title (decision_type);
  ent_finding_emit (sink, decision_type, NULL, _ ("Make at least one role responsible."),
                    /* Translators: %s is a decision type. */
                    _ ("Nobody is responsible for the work behind “%s”."), title);
}

static const EntRule raci_decision_missing = {
  .id = "raci-decision-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Decision rights missing"),
  .why = N_ ("Lead scoring, campaign budget, scope, technology and reporting come up in every "
             "engagement; without rights each of them becomes a dispute."),
  .kinds = "decision-type",
  .evaluate = find_missing_topics,
};

static const EntRule raci_accountable = {
  .id = "raci-accountable",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Not exactly one accountable"),
  .why = N_ ("A decision that two answer for is answered for by nobody."),
  .kinds = "decision-type raci-assignment",
  .subjects = "decision-type",
  .check = check_accountable,
  .local = "decision-type raci-assignment",
};

static const EntRule raci_responsible = {
  .id = "raci-responsible",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Nobody responsible"),
  .why = N_ ("Somebody has to do the work that leads to a decision."),
  .kinds = "decision-type raci-assignment",
  .subjects = "decision-type",
  .check = check_responsible,
  .local = "decision-type raci-assignment",
};

const EntRule *const ent_decisions_rules[] = {
  &raci_decision_missing,
  &raci_accountable,
  &raci_responsible,
  NULL,
};
