/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about what comes of meetings: a change breaks it, another mends it. */
#include "ent-committee-rules.h"
#include "ent-meeting-test.h"

static void
test_decision_without_quorum (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *decision;

  ent_meeting_test_start (self, meeting);
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_attend (self, meeting, 1, "present");
  decision = ent_meeting_test_decide (self, meeting, "Move the budget");
  ent_test_assert_found (self->test, "decision-invalid", decision, "outcome",
                         "“Move the budget” (Adopted) is not valid: 2 of 4 voting seats were in "
                         "the room; 3 needed (2/3).");
  ent_meeting_test_attend (self, meeting, 2, "present");
  ent_test_assert_clean (self->test, "decision-invalid");
}

/* Valid at eleven, not at noon: the quorum is of the decision, not of the meeting. */
static void
test_quorum_is_per_decision (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *early;
  EntRecord *late;
  EntRecord *leaving;

  ent_meeting_test_start (self, meeting);
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_attend (self, meeting, 1, "present");
  leaving = ent_meeting_test_attend (self, meeting, 2, "present");
  ent_test_set (self->test, leaving, "left", "2026-03-03T11:30");
  early = ent_meeting_test_decide (self, meeting, "Early");
  ent_test_set (self->test, early, "decided-at", "2026-03-03T11:00");
  ent_test_assert_clean (self->test, "decision-invalid");
  late = ent_meeting_test_decide (self, meeting, "Late");
  ent_test_set (self->test, late, "decided-at", "2026-03-03T12:00");
  ent_test_assert_found (self->test, "decision-invalid", late, "outcome", "“Late”");
}

static void
test_recusal_breaks_the_quorum (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *recusal;

  ent_meeting_test_start (self, meeting);
  for (guint i = 0; i < 3; i++)
    ent_meeting_test_attend (self, meeting, i, "present");
  ent_meeting_test_decide (self, meeting, "Move the budget");
  ent_test_assert_clean (self->test, "decision-invalid");
  recusal = ent_test_add (self->test, "recusal", "item",
                          ENT_TEST_ID (ent_meeting_test_get_item (self, meeting)), "stakeholder",
                          ENT_TEST_ID (self->people[1]), NULL);
  g_assert_cmpuint (ent_test_count (self->test, "decision-invalid"), ==, 1);
  ent_test_remove (self->test, recusal);
  ent_test_assert_clean (self->test, "decision-invalid");
}

static void
test_outcome_against_the_votes (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *decision;
  EntRecord *vote;

  ent_meeting_test_start (self, meeting);
  for (guint i = 0; i < 4; i++)
    ent_meeting_test_attend (self, meeting, i, "present");
  decision = ent_meeting_test_decide (self, meeting, "Move the budget");
  ent_meeting_test_vote (self, decision, 0, "for");
  vote = ent_meeting_test_vote (self, decision, 1, "against");
  ent_test_assert_found (self->test, "decision-invalid", decision, "outcome",
                         "1 for, 1 against, 0 abstained; 2 needed (more than 1/2).");
  ent_test_set (self->test, decision, "outcome", "rejected");
  ent_test_assert_clean (self->test, "decision-invalid");
  ent_test_set (self->test, vote, "choice", "for");
  ent_test_assert_found (self->test, "decision-invalid", decision, "outcome", "(Rejected)");
  ent_test_set (self->test, decision, "outcome", "deferred");
  ent_test_assert_clean (self->test, "decision-invalid");
}

/* Nobody decides in a body where nobody has a vote. */
static void
test_body_without_votes (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *decision;

  for (guint i = 0; i < ENT_MEETING_TEST_SEATS; i++)
    ent_test_set (self->test, self->seats[i], "voting", "false");
  ent_meeting_test_start (self, meeting);
  ent_meeting_test_attend (self, meeting, 0, "present");
  decision = ent_meeting_test_decide (self, meeting, "Move the budget");
  ent_test_assert_found (self->test, "decision-invalid", decision, "outcome",
                         "Nobody has a vote in this body.");
}

static void
test_decision_unexplained (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *decision;

  ent_meeting_test_start (self, meeting);
  decision = ent_meeting_test_decide (self, meeting, "Move the budget");
  ent_test_assert_found (self->test, "decision-unexplained", decision, "why", "Move the budget");
  ent_test_set (self->test, decision, "why", "The trade fair was cancelled.");
  ent_test_assert_clean (self->test, "decision-unexplained");
  ent_test_set (self->test, decision, "why", NULL);
  ent_test_set (self->test, decision, "outcome", "deferred");
  ent_test_assert_clean (self->test, "decision-unexplained");
}

static EntRecord *
add_action (EntTest *test)
{
  EntRecord *owner = ent_test_add (test, "stakeholder", "name", "Ada Kern", NULL);

  return ent_test_add (test, "action-item", "title", "Clean the lead list", "owner",
                       ENT_TEST_ID (owner), "due", "2026-03-31", NULL);
}

static void
test_action_overdue (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_committee_rules);
  EntRecord *action = add_action (test);

  ent_test_assert_clean (test, "action-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "action-overdue", action, "due", "was due 1 day ago");
  ent_test_set (test, action, "state", "in-progress");
  ent_test_set_today (test, "2026-04-10");
  ent_test_assert_found (test, "action-overdue", action, "due", "was due 10 days ago");
  ent_test_set (test, action, "state", "done");
  ent_test_assert_clean (test, "action-overdue");
  ent_test_set (test, action, "state", "open");
  ent_test_set (test, action, "due", NULL);
  ent_test_assert_clean (test, "action-overdue");
}

static void
test_action_unassigned (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_committee_rules);
  EntRecord *action = add_action (test);

  ent_test_assert_clean (test, "action-unassigned");
  ent_test_set (test, action, "due", NULL);
  ent_test_assert_found (test, "action-unassigned", action, "due", "due on no day");
  ent_test_set (test, action, "owner", NULL);
  ent_test_assert_found (test, "action-unassigned", action, "owner", "Nobody owns");
  ent_test_set (test, action, "state", "dropped");
  ent_test_assert_clean (test, "action-unassigned");
}

static void
test_action_open (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_committee_rules);
  EntRecord *action = add_action (test);

  ent_test_assert_found (test, "action-open", action, "state", "“Clean the lead list”");
  ent_test_set (test, action, "state", "dropped");
  ent_test_assert_clean (test, "action-open");
}

static void
test_debrief_overdue (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_committee_rules);
  EntRecord *debrief = ent_test_add (test, "closed-lost-debrief", "deal", "Halden Works", "lost-on",
                                     "2026-03-01", NULL);

  ent_test_assert_clean (test, "debrief-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "debrief-overdue", debrief, "held-on", "within 30 days");
  ent_test_set (test, debrief, "held-on", "2026-04-01");
  ent_test_assert_clean (test, "debrief-overdue");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/outcome-rules/decision-without-quorum", test_decision_without_quorum);
  g_test_add_func ("/outcome-rules/quorum-is-per-decision", test_quorum_is_per_decision);
  g_test_add_func ("/outcome-rules/recusal-breaks-the-quorum", test_recusal_breaks_the_quorum);
  g_test_add_func ("/outcome-rules/outcome-against-the-votes", test_outcome_against_the_votes);
  g_test_add_func ("/outcome-rules/body-without-votes", test_body_without_votes);
  g_test_add_func ("/outcome-rules/decision-unexplained", test_decision_unexplained);
  g_test_add_func ("/outcome-rules/action-overdue", test_action_overdue);
  g_test_add_func ("/outcome-rules/action-unassigned", test_action_unassigned);
  g_test_add_func ("/outcome-rules/action-open", test_action_open);
  g_test_add_func ("/outcome-rules/debrief-overdue", test_debrief_overdue);
  return g_test_run ();
}
