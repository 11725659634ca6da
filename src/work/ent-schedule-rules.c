/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about dates: every quarter has its milestone and its checkpoint, and both are kept. */
#include "ent-schedule-rules.h"

#include "ent-checkpoint-plan.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

static void
find_undated_engagement (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) engagement = ent_source_dup_single (source, "engagement");
  gboolean started;
  g_autofree char *title = NULL;

  if (engagement == NULL)
    return;
  started = ent_record_has (engagement, ENT_ENGAGEMENT_START);
  if (started && ent_record_has (engagement, ENT_ENGAGEMENT_END))
    return;
  title = ent_record_dup_title (engagement);
  ent_finding_emit (sink, engagement, started ? "end" : "start",
                    _ ("Enter the first and the last day; quarters and checkpoints follow."),
                    /* Translators: %s is the title of the engagement. */
                    started ? _ ("“%s” has no end.") : _ ("“%s” has no start."), title);
}

/* Returns: (transfer full) (nullable): the checkpoints the engagement should have; NULL as long as
 * it has no dates. */
static GArray *
plan_checkpoints (EntSource *source)
{
  g_autoptr (EntRecord) engagement = ent_source_dup_single (source, "engagement");
  GDate start, end;

  if (engagement == NULL || !ent_record_get_date (engagement, ENT_ENGAGEMENT_START, &start)
      || !ent_record_get_date (engagement, ENT_ENGAGEMENT_END, &end))
    return NULL;
  return ent_checkpoint_plan_new (&start, &end);
}

/* A day as people read it; any date field will do to format it. */
static char *
format_day (const GDate *date)
{
  g_autofree char *stored = ent_date_format (date);

  return ent_field_format (&ent_milestone_kind.fields[ENT_MILESTONE_DUE], stored);
}

static gboolean
has_milestone_between (GPtrArray *milestones, const EntQuarter *quarter)
{
  for (guint i = 0; i < milestones->len; i++)
    {
      GDate due;

      if (ent_record_get_date (milestones->pdata[i], ENT_MILESTONE_DUE, &due)
          && g_date_compare (&due, &quarter->start) >= 0
          && g_date_compare (&due, &quarter->end) <= 0)
        return TRUE;
    }
  return FALSE;
}

static void
find_missing_milestones (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) milestones = ent_source_list (source, "milestone");
  g_autoptr (GArray) plan = plan_checkpoints (source);

  for (guint i = 0; plan != NULL && i < plan->len; i++)
    {
      const EntQuarter *quarter = &g_array_index (plan, EntPlannedCheckpoint, i).quarter;
      g_autofree char *start = format_day (&quarter->start);
      g_autofree char *end = format_day (&quarter->end);

      if (!has_milestone_between (milestones, quarter))
        ent_finding_emit (sink, NULL, NULL,
                          _ ("Add a milestone everyone will see when it is reached."),
                          /* Translators: the number of a quarter and its first and last day. */
                          _ ("No milestone falls into quarter %u, %s to %s."), quarter->number,
                          start, end);
    }
}

/* TRUE if the date @due has passed and @done is not filled in. @title, @day: (out) (transfer full):
 * what that is, and the date, as people read them; unset otherwise */
static gboolean
is_overdue (EntRecord *record, guint due, guint done, const GDate *today, char **title, char **day)
{
  GDate date;

  if (ent_record_has (record, done) || !ent_record_get_date (record, due, &date)
      || g_date_compare (&date, today) >= 0)
    return FALSE;
  *title = ent_record_dup_title (record);
  *day = ent_record_dup_display (record, due);
  return TRUE;
}

static void
check_milestone (EntRecord *milestone, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (is_overdue (milestone, ENT_MILESTONE_DUE, ENT_MILESTONE_REACHED_ON, today, &title, &day))
    ent_finding_emit (sink, milestone, "reached-on",
                      _ ("Enter the day it was reached, or agree on a new date."),
                      /* Translators: the name of a milestone and a date. */
                      _ ("The milestone “%s” was due on %s and is not reached."), title, day);
}

static gboolean
has_checkpoint (GPtrArray *checkpoints, guint quarter)
{
  for (guint i = 0; i < checkpoints->len; i++)
    if (ent_record_get_integer (checkpoints->pdata[i], ENT_CHECKPOINT_QUARTER, 0) == quarter)
      return TRUE;
  return FALSE;
}

static void
find_missing_checkpoints (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) checkpoints = ent_source_list (source, "checkpoint");
  g_autoptr (GArray) plan = plan_checkpoints (source);

  for (guint i = 0; plan != NULL && i < plan->len; i++)
    {
      const EntPlannedCheckpoint *planned = &g_array_index (plan, EntPlannedCheckpoint, i);
      g_autofree char *due = format_day (&planned->due);

      if (!has_checkpoint (checkpoints, planned->quarter.number))
        ent_finding_emit (sink, NULL, NULL, _ ("Add the checkpoint and put it into calendars."),
                          /* Translators: the number of a quarter and a date. */
                          _ ("There is no checkpoint for quarter %u; it would be due on %s."),
                          planned->quarter.number, due);
    }
}

static void
check_checkpoint (EntRecord *checkpoint, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (is_overdue (checkpoint, ENT_CHECKPOINT_DUE, ENT_CHECKPOINT_HELD_ON, today, &title, &day))
    ent_finding_emit (sink, checkpoint, "held-on",
                      _ ("Hold it with both parties and record the decisions."),
                      /* Translators: the name of a checkpoint and a date. */
                      _ ("“%s” was due on %s and has not been held."), title, day);
}

/* Returns: (transfer full) (nullable): the checkpoint held last, on or before @today. */
static EntRecord *
dup_last_held (EntSource *source, const GDate *today)
{
  g_autoptr (GPtrArray) checkpoints = ent_source_list (source, "checkpoint");
  EntRecord *last = NULL;
  GDate last_date, date;

  for (guint i = 0; i < checkpoints->len; i++)
    if (ent_record_get_date (checkpoints->pdata[i], ENT_CHECKPOINT_HELD_ON, &date)
        && g_date_compare (&date, today) <= 0
        && (last == NULL || g_date_compare (&date, &last_date) >= 0))
      {
        last = checkpoints->pdata[i];
        last_date = date;
      }
  return last != NULL ? g_object_ref (last) : NULL;
}

static gboolean
is_decided (GPtrArray *decisions, EntRecord *deliverable)
{
  for (guint i = 0; i < decisions->len; i++)
    if (ent_record_refers_to (decisions->pdata[i], ENT_CHECKPOINT_DECISION_DELIVERABLE,
                              deliverable))
      return TRUE;
  return FALSE;
}

/* Work that is agreed, under way or delivered is decided on; what is accepted or retired, or not
 * yet agreed, need not be. */
static gboolean
needs_decision (EntRecord *deliverable)
{
  return ent_record_equals (deliverable, ENT_DELIVERABLE_STATUS, "agreed")
         || ent_record_equals (deliverable, ENT_DELIVERABLE_STATUS, "in-progress")
         || ent_record_equals (deliverable, ENT_DELIVERABLE_STATUS, "delivered");
}

static void
check_parties (EntRecord *checkpoint, EntFindingSink *sink)
{
  gboolean client = ent_record_has (checkpoint, ENT_CHECKPOINT_CLIENT);
  g_autofree char *title = NULL;

  if (client && ent_record_has (checkpoint, ENT_CHECKPOINT_CONSULTING))
    return;
  title = ent_record_dup_title (checkpoint);
  ent_finding_emit (sink, checkpoint, client ? "consulting" : "client",
                    _ ("Enter who held it for each of the two parties."),
                    /* Translators: %s is the name of a checkpoint. */
                    _ ("“%s” was held, but not on record by both parties."), title);
}

static void
check_decisions (EntRecord *checkpoint, GPtrArray *deliverables, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) decisions = ent_record_list_children (checkpoint, "checkpoint-decision");
  g_autofree char *title = ent_record_dup_title (checkpoint);

  for (guint i = 0; i < deliverables->len; i++)
    {
      g_autofree char *deliverable = NULL;

      if (!needs_decision (deliverables->pdata[i])
          || is_decided (decisions, deliverables->pdata[i]))
        continue;
      deliverable = ent_record_dup_title (deliverables->pdata[i]);
      ent_finding_emit (sink, checkpoint, NULL,
                        _ ("Record whether to continue, adjust or retire it."),
                        /* Translators: the names of a checkpoint and of a deliverable. */
                        _ ("“%s” was held without a decision on “%s”."), title, deliverable);
    }
}

/* Only the last one held: what came into scope later was not there to be decided on before. */
static void
find_incomplete_checkpoint (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) checkpoint = dup_last_held (source, today);
  g_autoptr (GPtrArray) deliverables = ent_source_list (source, "deliverable");

  if (checkpoint == NULL)
    return;
  check_parties (checkpoint, sink);
  check_decisions (checkpoint, deliverables, sink);
}

static void
check_waiver (EntRecord *waiver, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  g_autofree char *expired = NULL;
  GDate date;

  if (!ent_record_get_date (waiver, ENT_WAIVER_EXPIRES_ON, &date)
      || g_date_compare (&date, today) >= 0)
    return;
  title = ent_record_dup_title (waiver);
  expired = ent_record_dup_display (waiver, ENT_WAIVER_EXPIRES_ON);
  ent_finding_emit (sink, waiver, "expires-on",
                    _ ("Mend what was waived, or have the waiver granted anew."),
                    /* Translators: the id of a rule and a date. */
                    _ ("The waiver of “%s” expired on %s."), title, expired);
}

const EntRule ent_engagement_undated_rule = {
  .id = "engagement-undated",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Engagement without dates"),
  .why = N_ ("Quarters, checkpoints and everything due count from its first and last day."),
  .kinds = "engagement",
  .evaluate = find_undated_engagement,
};

const EntRule ent_milestone_missing_rule = {
  .id = "milestone-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Quarter without a milestone"),
  .why = N_ ("A quarter in which nothing visible is reached ends in a discussion of effort."),
  .kinds = "engagement milestone",
  .evaluate = find_missing_milestones,
};

const EntRule ent_milestone_overdue_rule = {
  .id = "milestone-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Milestone overdue"),
  .why = N_ ("The first milestone that slips unnoticed moves all that follow."),
  .kinds = "milestone",
  .subjects = "milestone",
  .check = check_milestone,
  .local = "milestone",
};

const EntRule ent_checkpoint_missing_rule = {
  .id = "checkpoint-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Checkpoint missing"),
  .why = N_ ("Without a checkpoint each quarter, scope changes happen without anyone deciding "
             "them."),
  .kinds = "engagement checkpoint",
  .evaluate = find_missing_checkpoints,
};

const EntRule ent_checkpoint_overdue_rule = {
  .id = "checkpoint-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Checkpoint overdue"),
  .why = N_ ("Work goes on towards targets nobody has confirmed."),
  .kinds = "checkpoint",
  .subjects = "checkpoint",
  .check = check_checkpoint,
  .local = "checkpoint",
};

const EntRule ent_checkpoint_incomplete_rule = {
  .id = "checkpoint-incomplete",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Checkpoint incomplete"),
  .why = N_ ("What was not decided there by both parties is decided later by one."),
  .kinds = "checkpoint checkpoint-decision deliverable",
  .evaluate = find_incomplete_checkpoint,
};

const EntRule ent_waiver_expired_rule = {
  .id = "waiver-expired",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Waiver expired"),
  .why = N_ ("What was accepted for a time has to be mended when the time is over."),
  .kinds = "waiver",
  .subjects = "waiver",
  .check = check_waiver,
  .local = "waiver",
};
