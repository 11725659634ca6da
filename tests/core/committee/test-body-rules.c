/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about bodies and their meetings: a change breaks it, another mends it. */
#include "ent-committee-rules.h"
#include "ent-meeting-test.h"

static void
test_unrepresentative (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;

  ent_test_assert_clean (test, "committee-unrepresentative");
  ent_test_set (test, self->seats[1], "to", "2026-03-30");
  ent_test_assert_found (test, "committee-unrepresentative", self->body, NULL, "“Sales”");
  ent_test_set (test, self->seats[1], "to", NULL);
  ent_test_set (test, self->seats[3], "function", "finance");
  ent_test_assert_found (test, "committee-unrepresentative", self->body, NULL, "“Consulting”");
  ent_test_set (test, self->body, "type", "deal-review");
  ent_test_assert_found (test, "committee-unrepresentative", NULL, NULL, "no steering committee");
}

static void
test_meeting_overdue (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;

  ent_test_assert_clean (test, "meeting-overdue");
  ent_test_set (test, self->body, "cadence", "monthly");
  ent_meeting_test_hold (self, "2026-02-03", 0xf);
  ent_test_assert_clean (test, "meeting-overdue");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "meeting-overdue", self->body, "cadence", "57 days ago");
  ent_test_set (test, self->body, "cadence", "quarterly");
  ent_test_assert_clean (test, "meeting-overdue");
  ent_test_set (test, self->body, "cadence", "monthly");
  ent_meeting_test_hold (self, "2026-03-31", 0xf);
  ent_test_assert_clean (test, "meeting-overdue");
}

/* A draft is not a meeting that was held; one in progress is. */
static void
test_meeting_overdue_states (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;
  EntRecord *meeting;

  ent_test_set (test, self->body, "cadence", "weekly");
  ent_meeting_test_hold (self, "2026-03-10", 0xf);
  ent_test_assert_found (test, "meeting-overdue", self->body, "cadence", "21 days ago");
  meeting = ent_meeting_test_add (self, "2026-03-31");
  ent_test_assert_found (test, "meeting-overdue", self->body, "cadence", "21 days ago");
  ent_meeting_test_start (self, meeting);
  ent_test_assert_clean (test, "meeting-overdue");
}

static void
test_never_met (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;

  ent_test_set (test, self->body, "cadence", "monthly");
  ent_test_assert_clean (test, "meeting-overdue");
  ent_test_set (test, ent_test_get_root (test), "start", "2026-01-15");
  ent_test_assert_found (test, "meeting-overdue", self->body, "cadence", "never met");
  ent_test_set (test, self->body, "starts-on", "2026-03-03");
  ent_test_assert_clean (test, "meeting-overdue");
  ent_test_set (test, self->body, "starts-on", "2026-01-20");
  ent_test_assert_found (test, "meeting-overdue", self->body, "cadence", "“Monthly”");
  ent_test_set (test, self->body, "ends-on", "2026-02-15");
  ent_test_assert_clean (test, "meeting-overdue");
}

static void
test_meeting_unclosed (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-31");

  ent_test_assert_clean (test, "meeting-unclosed");
  ent_test_set_today (test, "2026-04-01");
  ent_test_assert_found (test, "meeting-unclosed", meeting, "scheduled", "was not held");
  ent_meeting_test_start (self, meeting);
  ent_test_assert_found (test, "meeting-unclosed", meeting, "state", "still in progress");
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_close (self, meeting);
  ent_test_assert_clean (test, "meeting-unclosed");
}

static void
test_agenda_overlong (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;
  EntRecord *meeting = ent_meeting_test_add (self, "2026-04-07");
  EntRecord *item = ent_meeting_test_get_item (self, meeting);

  ent_test_set (test, item, "planned", "60");
  ent_test_assert_clean (test, "agenda-overlong");
  ent_test_set (test, meeting, "duration", "1:00");
  ent_test_assert_clean (test, "agenda-overlong");
  ent_test_add (test, "agenda-item", "meeting", ENT_TEST_ID (meeting), "title", "More", "planned",
                "15", NULL);
  ent_test_assert_found (test, "agenda-overlong", meeting, "duration",
                         "take 75 minutes; the meeting has 60");
  ent_test_set (test, item, "planned", "45");
  ent_test_assert_clean (test, "agenda-overlong");
}

/* The last meeting's minutes wait for the next one. */
static void
test_minutes_unapproved (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;
  EntRecord *first = ent_meeting_test_hold (self, "2026-02-03", 0xf);
  EntRecord *second;

  ent_test_assert_clean (test, "minutes-unapproved");
  second = ent_meeting_test_add (self, "2026-03-03");
  ent_test_assert_clean (test, "minutes-unapproved");
  ent_meeting_test_start (self, second);
  ent_test_assert_found (test, "minutes-unapproved", first, "approved-at", "2026-02-03");
  ent_test_set (test, first, "approved-at", ENT_TEST_ID (second));
  ent_test_assert_clean (test, "minutes-unapproved");
}

static void
test_minutes_signed (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntRecord *first = ent_meeting_test_hold (self, "2026-02-03", 0xf);

  ent_meeting_test_hold (self, "2026-03-03", 0xf);
  g_assert_cmpuint (ent_test_count (self->test, "minutes-unapproved"), ==, 1);
  ent_test_sign (self->test, first, self->roles[0], self->people[0], "2026-03-04", "approve");
  ent_test_assert_clean (self->test, "minutes-unapproved");
}

static void
test_seat_suspended (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (ent_committee_rules);
  EntTest *test = self->test;

  ent_test_set (test, self->body, "suspension", "2");
  ent_meeting_test_hold (self, "2026-01-06", 0xb);
  ent_test_assert_clean (test, "seat-suspended");
  ent_meeting_test_hold (self, "2026-02-03", 0xb);
  ent_test_assert_found (test, "seat-suspended", self->seats[2], "stakeholder",
                         "“RevOps lead” has no vote in “Steering committee” after 2 missed");
  ent_test_set (test, self->seats[2], "voting", "false");
  ent_test_assert_clean (test, "seat-suspended");
  ent_test_set (test, self->seats[2], "voting", "true");
  ent_test_set (test, self->body, "suspension", NULL);
  ent_test_assert_clean (test, "seat-suspended");
  ent_test_set (test, self->body, "suspension", "2");
  ent_meeting_test_hold (self, "2026-03-03", 0xf);
  ent_test_assert_clean (test, "seat-suspended");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/body-rules/unrepresentative", test_unrepresentative);
  g_test_add_func ("/body-rules/meeting-overdue", test_meeting_overdue);
  g_test_add_func ("/body-rules/meeting-overdue-states", test_meeting_overdue_states);
  g_test_add_func ("/body-rules/never-met", test_never_met);
  g_test_add_func ("/body-rules/meeting-unclosed", test_meeting_unclosed);
  g_test_add_func ("/body-rules/agenda-overlong", test_agenda_overlong);
  g_test_add_func ("/body-rules/minutes-unapproved", test_minutes_unapproved);
  g_test_add_func ("/body-rules/minutes-signed", test_minutes_signed);
  g_test_add_func ("/body-rules/seat-suspended", test_seat_suspended);
  return g_test_run ();
}
