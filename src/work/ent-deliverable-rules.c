/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about deliverables: each is tied to an outcome both sides accept, owned and in time. */
#include "ent-deliverable-rules.h"

#include "ent-outcome-lint.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

/* Deliverables that still count: those not retired. */
static GPtrArray *
list_deliverables (EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_deliverable_kind);

  ent_query_where_not (query, ENT_DELIVERABLE_STATUS, "retired");
  return ent_source_list_query (source, query);
}

static gboolean
is_retired (EntRecord *deliverable)
{
  return ent_record_equals (deliverable, ENT_DELIVERABLE_STATUS, "retired");
}

/* What an outcome must name. (product.md, Statement of work) */
static const guint outcome_parts[] = { ENT_OUTCOME_METRIC, ENT_OUTCOME_STAGE, ENT_OUTCOME_BASELINE,
                                       ENT_OUTCOME_TARGET, ENT_OUTCOME_BY };

/* Sets @first to the first field that is not filled in. Returns: (transfer full) (nullable): the
 * labels of all such. */
static char *
dup_missing_parts (EntRecord *outcome, guint *first)
{
  const char *labels[G_N_ELEMENTS (outcome_parts) + 1];
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (outcome_parts); i++)
    if (!ent_record_has (outcome, outcome_parts[i]))
      {
        if (count == 0)
          *first = outcome_parts[i];
        labels[count++] = _ (ent_outcome_kind.fields[outcome_parts[i]].label);
      }
  labels[count] = NULL;
  return count > 0 ? g_strjoinv (", ", (char **)labels) : NULL;
}

static void
check_outcomes (EntRecord *deliverable, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autofree char *title = NULL;

  if (is_retired (deliverable))
    return;
  outcomes = ent_record_list_children (deliverable, "outcome");
  title = ent_record_dup_title (deliverable);
  if (outcomes->len == 0)
    ent_finding_emit (sink, deliverable, NULL,
                      _ ("Add the outcome it is measured by: metric, stage, baseline, target and "
                         "date."),
                      /* Translators: %s is the name of a deliverable. */
                      _ ("“%s” has no outcome."), title);
  for (guint i = 0; i < outcomes->len; i++)
    {
      guint first;
      g_autofree char *missing = dup_missing_parts (outcomes->pdata[i], &first);

      if (missing != NULL)
        ent_finding_emit (sink, outcomes->pdata[i], ent_outcome_kind.fields[first].name,
                          _ ("Fill in what is missing, together with those who accept it."),
                          /* Translators: the name of a deliverable and a list of field labels. */
                          _ ("An outcome of “%s” lacks: %s."), title, missing);
    }
}

/* Names of the engagement's metrics, so that statements may use them. */
static GStrv
list_metric_names (EntSource *source)
{
  g_autoptr (GPtrArray) metrics = ent_source_list (source, "metric");
  GStrv names = g_new0 (char *, metrics->len + 1);

  for (guint i = 0; i < metrics->len; i++)
    names[i] = ent_record_dup_title (metrics->pdata[i]);
  return names;
}

/* Returns: (transfer full) (nullable): the field as people read it; NULL when not set. */
static char *
dup_known (EntRecord *outcome, guint field)
{
  return ent_record_has (outcome, field) ? ent_record_dup_display (outcome, field) : NULL;
}

/* The offered outcome form, with what the deliverable's first outcome already says. */
static char *
dup_suggestion (EntRecord *deliverable, const EntOutcomeLint *lint)
{
  g_autoptr (GPtrArray) outcomes = ent_record_list_children (deliverable, "outcome");
  EntOutcomeForm form = { NULL };
  char *known[G_N_ELEMENTS (outcome_parts)] = { NULL };
  char *suggestion;

  for (guint i = 0; outcomes->len > 0 && i < G_N_ELEMENTS (known); i++)
    known[i] = dup_known (outcomes->pdata[0], outcome_parts[i]);
  form.metric = known[0];
  form.stage = known[1];
  form.baseline = known[2];
  form.target = known[3];
  form.by = known[4];
  suggestion = ent_outcome_lint_dup_suggestion (lint, &form);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_free (known[i]);
  return suggestion;
}

/* The statement is judged; where there is none, the name has to do. */
static void
check_statement (EntRecord *deliverable, EntOutcomeLexicon *lexicon, EntFindingSink *sink)
{
  guint field = ent_record_has (deliverable, ENT_DELIVERABLE_STATEMENT) ? ENT_DELIVERABLE_STATEMENT
                                                                        : ENT_DELIVERABLE_NAME;
  g_autoptr (EntOutcomeLint) lint
      = ent_outcome_lint_new (lexicon, ent_record_get_text (deliverable, field));
  g_autofree char *title = NULL;
  g_autofree char *explanation = NULL;
  g_autofree char *suggestion = NULL;
  g_autofree char *remedy = NULL;

  if (lint->verdict != ENT_OUTCOME_ACTIVITY)
    return;
  title = ent_record_dup_title (deliverable);
  explanation = ent_outcome_lint_dup_explanation (lint);
  suggestion = dup_suggestion (deliverable, lint);
  /* Translators: %s is a sentence without full stop: “Move … to … by …”. */
  remedy = g_strdup_printf (_ ("Say it as an outcome: %s."), suggestion);
  ent_finding_emit (sink, deliverable, "statement", remedy,
                    /* Translators: the name of a deliverable and one or two sentences. */
                    _ ("“%s” is stated as an activity. %s"), title, explanation);
}

static void
find_activities (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) deliverables = list_deliverables (source);
  g_auto (GStrv) metrics = list_metric_names (source);
  g_autoptr (EntOutcomeLexicon) lexicon = ent_outcome_lexicon_new ((const char *const *)metrics);

  for (guint i = 0; i < deliverables->len; i++)
    check_statement (deliverables->pdata[i], lexicon, sink);
}

/* An outcome due when the consultants are not there, before or after, is nobody's. */
static void
check_outcome_dates (EntRecord *deliverable, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) outcomes = ent_record_list_children (deliverable, "outcome");
  g_autoptr (EntRecord) engagement
      = ent_source_dup_single (ent_record_get_source (deliverable), "engagement");
  const char *start, *end;

  if (engagement == NULL || is_retired (deliverable))
    return;
  start = ent_record_get_text (engagement, ENT_ENGAGEMENT_START);
  end = ent_record_get_text (engagement, ENT_ENGAGEMENT_END);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const char *by = ent_record_get_text (outcomes->pdata[i], ENT_OUTCOME_BY);
      g_autofree char *title = NULL;
      g_autofree char *date = NULL;

      if (by == NULL
          || ((start == NULL || strcmp (by, start) >= 0) && (end == NULL || strcmp (by, end) <= 0)))
        continue;
      title = ent_record_dup_title (deliverable);
      date = ent_record_dup_display (outcomes->pdata[i], ENT_OUTCOME_BY);
      ent_finding_emit (sink, outcomes->pdata[i], "by",
                        _ ("Choose a date within the engagement, or say who measures it later."),
                        /* Translators: the name of a deliverable and a date. */
                        _ ("An outcome of “%s” is due on %s, when the engagement does not run."),
                        title, date);
    }
}

static void
check_owner (EntRecord *deliverable, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (is_retired (deliverable) || ent_record_has (deliverable, ENT_DELIVERABLE_OWNER))
    return;
  title = ent_record_dup_title (deliverable);
  ent_finding_emit (sink, deliverable, "owner", _ ("Name the role that answers for the outcome."),
                    /* Translators: %s is the name of a deliverable. */
                    _ ("Nobody owns “%s”."), title);
}

/* Accepted means by marketing and by sales. (product.md, Statement of work) */
static void
check_acceptance (EntRecord *deliverable, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!ent_record_equals (deliverable, ENT_DELIVERABLE_STATUS, "accepted"))
    return;
  title = ent_record_dup_title (deliverable);
  if (!ent_record_has (deliverable, ENT_DELIVERABLE_MARKETING_ACCEPTED_ON))
    ent_finding_emit (sink, deliverable, "marketing-accepted-on",
                      _ ("Enter the day it was accepted, or set the status back."),
                      /* Translators: %s is the name of a deliverable. */
                      _ ("“%s” counts as accepted, but marketing has not accepted it."), title);
  if (!ent_record_has (deliverable, ENT_DELIVERABLE_SALES_ACCEPTED_ON))
    ent_finding_emit (sink, deliverable, "sales-accepted-on",
                      _ ("Enter the day it was accepted, or set the status back."),
                      /* Translators: %s is the name of a deliverable. */
                      _ ("“%s” counts as accepted, but sales has not accepted it."), title);
}

const EntRule ent_outcome_incomplete_rule = {
  .id = "outcome-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Outcome incomplete"),
  .why = N_ ("Without metric, stage, amount and date nobody can tell whether a deliverable has "
             "done what it was bought for."),
  .kinds = "deliverable outcome metric",
  .subjects = "deliverable",
  .check = check_outcomes,
  .local = "deliverable outcome metric",
};

const EntRule ent_outcome_activity_rule = {
  .id = "outcome-activity",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Activity instead of an outcome"),
  .why = N_ ("Twelve blog posts can be delivered in full while nothing changes."),
  .kinds = "deliverable outcome metric",
  .evaluate = find_activities,
};

const EntRule ent_outcome_late_rule = {
  .id = "outcome-late",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Outcome outside the engagement"),
  .why = N_ ("A target due before the work begins or after it ends cannot be steered towards."),
  .kinds = "deliverable outcome metric engagement",
  .subjects = "deliverable",
  .check = check_outcome_dates,
  .local = "deliverable outcome metric",
};

const EntRule ent_deliverable_unowned_rule = {
  .id = "deliverable-unowned",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Deliverable without an owner"),
  .why = N_ ("What belongs to everyone is late."),
  .kinds = "deliverable",
  .subjects = "deliverable",
  .check = check_owner,
  .local = "deliverable",
};

const EntRule ent_acceptance_one_sided_rule = {
  .id = "acceptance-one-sided",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Accepted by one side only"),
  .why = N_ ("What one side has not accepted will be reopened when the numbers are discussed."),
  .kinds = "deliverable",
  .subjects = "deliverable",
  .check = check_acceptance,
  .local = "deliverable",
};
