/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about what comes of meetings: decisions are valid and explained, actions are done, lost
 * deals are talked through. */
#include "ent-committee-rules-private.h"

#include <glib/gi18n-lib.h>

#include "ent-committee-kinds.h"
#include "ent-date.h"
#include "ent-meeting-state.h"
#include "ent-room.h"
#include "ent-walk.h"

/* Both teams talk a lost deal through within this many days. */
#define DEBRIEF_DAYS 30

/* TRUE if @decision says what the count says. A motion that was turned down without votes by name
 * needs nothing but the quorum. */
static gboolean
is_valid (EntRecord *decision, const EntQuorumCount *count)
{
  gboolean rejected = ent_record_equals (decision, ENT_DECISION_OUTCOME, "rejected");

  switch (ent_quorum_judge (count))
    {
    case ENT_QUORUM_CARRIED:
      return !rejected || count->in_favour == 0;
    case ENT_QUORUM_NOT_CARRIED:
      return rejected;
    default:
      return FALSE;
    }
}

static void
check_decision (EntRecord *decision, EntRoom *room, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *reason = NULL;
  EntQuorumCount count;

  if (ent_record_equals (decision, ENT_DECISION_OUTCOME, "deferred"))
    return;
  ent_room_count_decision (room, decision, &count);
  if (is_valid (decision, &count))
    return;
  title = ent_record_dup_title (decision);
  outcome = ent_record_dup_display (decision, ENT_DECISION_OUTCOME);
  reason = ent_quorum_explain (&count);
  ent_finding_emit (sink, decision, "outcome",
                    _ ("Have it decided again where there is a quorum, or correct who was there "
                       "and how they voted."),
                    /* Translators: a decision, its outcome as "Adopted", and sentences that say
                     * who was in the room and how they voted. */
                    _ ("The decision “%s” (%s) is not valid: %s"), title, outcome, reason);
}

static void
evaluate_decision_invalid (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_auto (EntWalk) walk = { NULL };
  EntRecord *meeting;

  ent_walk_init_kind (&walk, source, "meeting");
  while ((meeting = ent_walk_next (&walk)) != NULL)
    {
      g_autoptr (GPtrArray) decisions = ent_record_list_children (meeting, "decision");
      g_autoptr (EntRoom) room = decisions->len > 0 ? ent_room_new (meeting) : NULL;

      for (guint j = 0; j < decisions->len; j++)
        check_decision (decisions->pdata[j], room, sink);
    }
}

static void
evaluate_decision_unexplained (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_decision_kind);
  g_autoptr (GPtrArray) decisions = NULL;

  ent_query_where (query, ENT_DECISION_WHY, NULL);
  ent_query_where_not (query, ENT_DECISION_OUTCOME, "deferred");
  decisions = ent_source_list_query (source, query);
  for (guint i = 0; i < decisions->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (decisions->pdata[i]);

      ent_finding_emit (
          sink, decisions->pdata[i], "why",
          _ ("Write down the reasons; if the minutes are closed, reopen the meeting."),
          /* Translators: %s is a decision. */
          _ ("Nobody wrote down why “%s” was decided."), title);
    }
}

static void
walk_open_actions (EntWalk *walk, EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_action_item_kind);

  ent_query_where_not (query, ENT_ACTION_ITEM_STATE, "done");
  ent_query_where_not (query, ENT_ACTION_ITEM_STATE, "dropped");
  ent_walk_init (walk, source, query);
}

static void
evaluate_action_overdue (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_auto (EntWalk) walk = { NULL };
  EntRecord *action;

  walk_open_actions (&walk, source);
  while ((action = ent_walk_next (&walk)) != NULL)
    {
      g_autofree char *title = NULL;
      GDate due;
      int late;

      if (!ent_record_get_date (action, ENT_ACTION_ITEM_DUE, &due))
        continue;
      late = ent_date_days_between (&due, today);
      if (late <= 0)
        continue;
      title = ent_record_dup_title (action);
      ent_finding_emit (sink, action, "due",
                        _ ("Have it done, agree on another day, or drop it with a reason."),
                        /* Translators: %s is an action. */
                        ngettext ("The action “%s” was due %d day ago.",
                                  "The action “%s” was due %d days ago.", late),
                        title, late);
    }
}

static void
evaluate_action_unassigned (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_auto (EntWalk) walk = { NULL };
  EntRecord *action;

  walk_open_actions (&walk, source);
  while ((action = ent_walk_next (&walk)) != NULL)
    {
      g_autofree char *title = ent_record_dup_title (action);

      if (!ent_record_has (action, ENT_ACTION_ITEM_OWNER))
        ent_finding_emit (sink, action, "owner", _ ("Name the one person who sees to it."),
                          /* Translators: %s is an action. */
                          _ ("Nobody owns the action “%s”."), title);
      else if (!ent_record_has (action, ENT_ACTION_ITEM_DUE))
        ent_finding_emit (sink, action, "due", _ ("Agree on the day it must be done."),
                          /* Translators: %s is an action. */
                          _ ("The action “%s” is due on no day."), title);
    }
}

static void
evaluate_action_open (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_auto (EntWalk) walk = { NULL };
  EntRecord *action;

  walk_open_actions (&walk, source);
  while ((action = ent_walk_next (&walk)) != NULL)
    {
      g_autofree char *title = ent_record_dup_title (action);

      ent_finding_emit (sink, action, "state",
                        _ ("Have it done, drop it, or give it to somebody who stays."),
                        /* Translators: %s is an action. */
                        _ ("The action “%s” is still open."), title);
    }
}

static void
evaluate_debrief_overdue (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_closed_lost_debrief_kind);
  g_auto (EntWalk) walk = { NULL };
  EntRecord *debrief;

  ent_query_where (query, ENT_CLOSED_LOST_DEBRIEF_HELD_ON, NULL);
  ent_walk_init (&walk, source, query);
  while ((debrief = ent_walk_next (&walk)) != NULL)
    {
      g_autofree char *title = NULL;
      GDate lost;

      if (!ent_record_get_date (debrief, ENT_CLOSED_LOST_DEBRIEF_LOST_ON, &lost)
          || ent_date_days_between (&lost, today) <= DEBRIEF_DAYS)
        continue;
      title = ent_record_dup_title (debrief);
      ent_finding_emit (sink, debrief, "held-on",
                        _ ("Bring both teams together and write down what changes."),
                        /* Translators: a deal, a count of days. */
                        _ ("The lost deal “%s” was not talked through within %d days."), title,
                        DEBRIEF_DAYS);
    }
}

const EntRule ent_decision_invalid_rule = {
  .id = "decision-invalid",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Decision not valid"),
  .why = N_ ("A decision without a quorum or a majority binds nobody, whatever the minutes say."),
  .kinds = "decision vote meeting agenda-item recusal attendance body seat role role-holder",
  .evaluate = evaluate_decision_invalid,
};

const EntRule ent_decision_unexplained_rule = {
  .id = "decision-unexplained",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Decision without a reason"),
  .why = N_ ("A decision whose reason is forgotten is taken again."),
  .kinds = "decision",
  .evaluate = evaluate_decision_unexplained,
};

const EntRule ent_action_overdue_rule = {
  .id = "action-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Action overdue"),
  .why = N_ ("Actions that pass their day without a word teach everybody that days do not count."),
  .kinds = "action-item",
  .evaluate = evaluate_action_overdue,
};

const EntRule ent_action_unassigned_rule = {
  .id = "action-unassigned",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Action without owner or day"),
  .why = N_ ("What nobody does by no day is not done."),
  .kinds = "action-item",
  .evaluate = evaluate_action_unassigned,
};

const EntRule ent_action_open_rule = {
  .id = "action-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = FALSE,
  .title = N_ ("Action still open"),
  .why = N_ ("What is not done when the consultants leave needs somebody who stays."),
  .kinds = "action-item",
  .evaluate = evaluate_action_open,
};

const EntRule ent_debrief_overdue_rule = {
  .id = "debrief-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Lost deal not talked through"),
  .why = N_ ("Lost deals are the only place where the customer says what did not work."),
  .kinds = "closed-lost-debrief",
  .evaluate = evaluate_debrief_overdue,
};
