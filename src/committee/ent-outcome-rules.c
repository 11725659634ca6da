/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about what comes of meetings: decisions are valid and explained, actions are done, lost
 * deals are talked through. */
#include "ent-committee-rules-private.h"

#include <glib/gi18n-lib.h>

#include "ent-committee-kinds.h"
#include "ent-date.h"
#include "ent-meeting-state.h"
#include "ent-room.h"

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
check_decisions (EntRecord *meeting, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) decisions = ent_record_list_children (meeting, "decision");
  g_autoptr (EntRoom) room = decisions->len > 0 ? ent_room_new (meeting) : NULL;

  for (guint i = 0; i < decisions->len; i++)
    check_decision (decisions->pdata[i], room, sink);
}

static void
check_why (EntRecord *decision, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (ent_record_has (decision, ENT_DECISION_WHY)
      || ent_record_equals (decision, ENT_DECISION_OUTCOME, "deferred"))
    return;
  title = ent_record_dup_title (decision);
  ent_finding_emit (sink, decision, "why",
                    _ ("Write down the reasons; if the minutes are closed, reopen the meeting."),
                    /* Translators: %s is a decision. */
                    _ ("Nobody wrote down why “%s” was decided."), title);
}

static gboolean
is_open (EntRecord *action)
{
  return !ent_record_equals (action, ENT_ACTION_ITEM_STATE, "done")
         && !ent_record_equals (action, ENT_ACTION_ITEM_STATE, "dropped");
}

static void
check_action_due (EntRecord *action, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  GDate due;
  int late;

  if (!is_open (action) || !ent_record_get_date (action, ENT_ACTION_ITEM_DUE, &due))
    return;
  late = ent_date_days_between (&due, today);
  if (late <= 0)
    return;
  title = ent_record_dup_title (action);
  ent_finding_emit (sink, action, "due",
                    _ ("Have it done, agree on another day, or drop it with a reason."),
                    /* Translators: %s is an action. */
                    ngettext ("The action “%s” was due %d day ago.",
                              "The action “%s” was due %d days ago.", late),
                    title, late);
}

static void
check_action_assigned (EntRecord *action, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!is_open (action))
    return;
  title = ent_record_dup_title (action);
  if (!ent_record_has (action, ENT_ACTION_ITEM_OWNER))
    ent_finding_emit (sink, action, "owner", _ ("Name the one person who sees to it."),
                      /* Translators: %s is an action. */
                      _ ("Nobody owns the action “%s”."), title);
  else if (!ent_record_has (action, ENT_ACTION_ITEM_DUE))
    ent_finding_emit (sink, action, "due", _ ("Agree on the day it must be done."),
                      /* Translators: %s is an action. */
                      _ ("The action “%s” is due on no day."), title);
}

static void
check_action_done (EntRecord *action, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!is_open (action))
    return;
  title = ent_record_dup_title (action);
  ent_finding_emit (sink, action, "state",
                    _ ("Have it done, drop it, or give it to somebody who stays."),
                    /* Translators: %s is an action. */
                    _ ("The action “%s” is still open."), title);
}

static void
check_debrief (EntRecord *debrief, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  GDate lost;

  if (ent_record_has (debrief, ENT_CLOSED_LOST_DEBRIEF_HELD_ON)
      || !ent_record_get_date (debrief, ENT_CLOSED_LOST_DEBRIEF_LOST_ON, &lost)
      || ent_date_days_between (&lost, today) <= DEBRIEF_DAYS)
    return;
  title = ent_record_dup_title (debrief);
  ent_finding_emit (sink, debrief, "held-on",
                    _ ("Bring both teams together and write down what changes."),
                    /* Translators: a deal, a count of days. */
                    _ ("The lost deal “%s” was not talked through within %d days."), title,
                    DEBRIEF_DAYS);
}

const EntRule ent_decision_invalid_rule = {
  .id = "decision-invalid",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Decision not valid"),
  .why = N_ ("A decision without a quorum or a majority binds nobody, whatever the minutes say."),
  .kinds = "decision vote meeting agenda-item recusal attendance body seat role role-holder",
  .subjects = "meeting",
  .check = check_decisions,
  .local = "decision vote agenda-item recusal",
};

const EntRule ent_decision_unexplained_rule = {
  .id = "decision-unexplained",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Decision without a reason"),
  .why = N_ ("A decision whose reason is forgotten is taken again."),
  .kinds = "decision",
  .subjects = "decision",
  .check = check_why,
  .local = "decision",
};

const EntRule ent_action_overdue_rule = {
  .id = "action-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Action overdue"),
  .why = N_ ("Actions that pass their day without a word teach everybody that days do not count."),
  .kinds = "action-item",
  .subjects = "action-item",
  .check = check_action_due,
  .local = "action-item",
};

const EntRule ent_action_unassigned_rule = {
  .id = "action-unassigned",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Action without owner or day"),
  .why = N_ ("What nobody does by no day is not done."),
  .kinds = "action-item",
  .subjects = "action-item",
  .check = check_action_assigned,
  .local = "action-item",
};

const EntRule ent_action_open_rule = {
  .id = "action-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = FALSE,
  .title = N_ ("Action still open"),
  .why = N_ ("What is not done when the consultants leave needs somebody who stays."),
  .kinds = "action-item",
  .subjects = "action-item",
  .check = check_action_done,
  .local = "action-item",
};

const EntRule ent_debrief_overdue_rule = {
  .id = "debrief-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Lost deal not talked through"),
  .why = N_ ("Lost deals are the only place where the customer says what did not work."),
  .kinds = "closed-lost-debrief",
  .subjects = "closed-lost-debrief",
  .check = check_debrief,
  .local = "closed-lost-debrief",
};
