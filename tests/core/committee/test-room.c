/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who was in the room and eligible at the moment of a vote. */
#include "ent-room.h"

#include "ent-meeting-test.h"

#define NOON "2026-03-03T12:00:00"

/* A meeting in progress with all four present. */
typedef struct
{
  EntMeetingTest *self;
  EntRecord *meeting;
  EntRecord *attendances[ENT_MEETING_TEST_SEATS];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->self = ent_meeting_test_new (NULL);
  fixture->meeting = ent_meeting_test_add (fixture->self, "2026-03-03");
  ent_meeting_test_start (fixture->self, fixture->meeting);
  for (guint i = 0; i < ENT_MEETING_TEST_SEATS; i++)
    fixture->attendances[i]
        = ent_meeting_test_attend (fixture->self, fixture->meeting, i, "present");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_meeting_test_free (fixture->self);
}

static EntQuorumCount
count_at (Fixture *fixture, const char *moment)
{
  g_autoptr (EntRoom) room = ent_room_new (fixture->meeting);
  EntQuorumCount count;

  ent_room_count (room, moment, ent_meeting_test_get_item (fixture->self, fixture->meeting),
                  &count);
  return count;
}

static EntQuorumCount
count_decision (Fixture *fixture, EntRecord *decision)
{
  g_autoptr (EntRoom) room = ent_room_new (fixture->meeting);
  EntQuorumCount count;

  ent_room_count_decision (room, decision, &count);
  return count;
}

static void
test_all_present (Fixture *fixture, gconstpointer data)
{
  EntQuorumCount count = count_at (fixture, NOON);

  g_assert_cmpuint (count.seats, ==, 4);
  g_assert_cmpuint (count.in_room, ==, 4);
  g_assert_cmpuint (count.recused, ==, 0);
  g_assert_cmpint (ent_fraction_compare (count.quorum, (EntFraction){ 2, 3 }), ==, 0);
}

/* Who arrives at a moment is there; who leaves at it is gone. */
static void
test_arrival_and_departure (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_set (test, fixture->attendances[0], "arrived", "2026-03-03T11:00");
  ent_test_set (test, fixture->attendances[1], "left", "2026-03-03T12:00");
  g_assert_cmpuint (count_at (fixture, "2026-03-03T10:59:59").in_room, ==, 3);
  g_assert_cmpuint (count_at (fixture, "2026-03-03T11:00:00").in_room, ==, 4);
  g_assert_cmpuint (count_at (fixture, "2026-03-03T11:59:00").in_room, ==, 4);
  g_assert_cmpuint (count_at (fixture, NOON).in_room, ==, 3);
}

/* Where nobody wrote down the moment, only those count who were there all the time. */
static void
test_unknown_moment (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  g_assert_cmpuint (count_at (fixture, NULL).in_room, ==, 4);
  ent_test_set (test, fixture->attendances[0], "arrived", "2026-03-03T10:10");
  ent_test_set (test, fixture->attendances[1], "left", "2026-03-03T15:00");
  g_assert_cmpuint (count_at (fixture, NULL).in_room, ==, 2);
}

static void
test_absent (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_set (test, fixture->attendances[0], "status", "absent");
  ent_test_set (test, fixture->attendances[1], "status", "regrets");
  ent_test_remove (test, fixture->attendances[2]);
  g_assert_cmpuint (count_at (fixture, NOON).seats, ==, 4);
  g_assert_cmpuint (count_at (fixture, NOON).in_room, ==, 1);
}

static void
test_recused (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *item = ent_meeting_test_get_item (self, fixture->meeting);

  ent_test_add (self->test, "recusal", "item", ENT_TEST_ID (item), "stakeholder",
                ENT_TEST_ID (self->people[3]), NULL);
  g_assert_cmpuint (count_at (fixture, NOON).in_room, ==, 4);
  g_assert_cmpuint (count_at (fixture, NOON).recused, ==, 1);
}

static void
test_without_vote (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_set (test, fixture->self->seats[3], "voting", "false");
  ent_test_set (test, fixture->self->seats[2], "to", "2026-03-02");
  g_assert_cmpuint (count_at (fixture, NOON).seats, ==, 2);
  g_assert_cmpuint (count_at (fixture, NOON).in_room, ==, 2);
}

/* Somebody without a seat may be there and is not counted. */
static void
test_guest (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;
  EntRecord *guest = ent_test_add (test, "stakeholder", "name", "Ada Kern", NULL);

  ent_test_add (test, "attendance", "meeting", ENT_TEST_ID (fixture->meeting), "stakeholder",
                ENT_TEST_ID (guest), "status", "present", NULL);
  g_assert_cmpuint (count_at (fixture, NOON).in_room, ==, 4);
}

/* Who holds two roles with a seat each is one person in one seat. */
static void
test_one_person_one_seat (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_set (test, fixture->self->seats[1], "stakeholder",
                ENT_TEST_ID (fixture->self->people[0]));
  g_assert_cmpuint (count_at (fixture, NOON).seats, ==, 4);
  g_assert_cmpuint (count_at (fixture, NOON).in_room, ==, 3);
}

/* A seat that missed its meetings has no vote in the one it comes back to, but in the next. */
static void
test_suspension (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  g_autoptr (EntRoom) back = NULL;
  g_autoptr (EntRoom) next = NULL;
  EntQuorumCount count;

  ent_test_set (self->test, self->body, "suspension", "2");
  ent_meeting_test_hold (self, "2026-01-06", 0xd);
  ent_meeting_test_hold (self, "2026-02-03", 0xd);
  back = ent_room_new (ent_meeting_test_hold (self, "2026-03-03", 0xf));
  ent_room_count (back, NULL, NULL, &count);
  g_assert_cmpuint (count.seats, ==, 3);
  g_assert_cmpuint (count.in_room, ==, 3);
  next = ent_room_new (ent_meeting_test_hold (self, "2026-04-07", 0xf));
  ent_room_count (next, NULL, NULL, &count);
  g_assert_cmpuint (count.seats, ==, 4);
}

static void
test_votes (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *decision = ent_meeting_test_decide (self, fixture->meeting, "Move the budget");
  EntQuorumCount count;

  ent_meeting_test_vote (self, decision, 0, "for");
  ent_meeting_test_vote (self, decision, 1, "for");
  ent_meeting_test_vote (self, decision, 2, "against");
  ent_meeting_test_vote (self, decision, 3, "abstain");
  count = count_decision (fixture, decision);
  g_assert_cmpuint (count.in_favour, ==, 2);
  g_assert_cmpuint (count.against, ==, 1);
  g_assert_cmpuint (count.abstained, ==, 1);
  g_assert_cmpuint (count.uncounted, ==, 0);
  g_assert_cmpint (ent_quorum_judge (&count), ==, ENT_QUORUM_CARRIED);
}

/* Votes of people who had none: left, stepped back, without a seat. */
static void
test_uncounted_votes (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *item = ent_meeting_test_get_item (self, fixture->meeting);
  EntRecord *decision = ent_meeting_test_decide (self, fixture->meeting, "Move the budget");
  EntRecord *guest = ent_test_add (self->test, "stakeholder", "name", "Ada Kern", NULL);
  EntQuorumCount count;

  ent_test_set (self->test, decision, "decided-at", NOON);
  ent_test_set (self->test, fixture->attendances[0], "left", "2026-03-03T11:30");
  ent_test_add (self->test, "recusal", "item", ENT_TEST_ID (item), "stakeholder",
                ENT_TEST_ID (self->people[3]), NULL);
  for (guint i = 0; i < ENT_MEETING_TEST_SEATS; i++)
    ent_meeting_test_vote (self, decision, i, "for");
  ent_test_add (self->test, "vote", "decision", ENT_TEST_ID (decision), "stakeholder",
                ENT_TEST_ID (guest), "choice", "for", NULL);
  count = count_decision (fixture, decision);
  g_assert_cmpuint (count.in_favour, ==, 2);
  g_assert_cmpuint (count.uncounted, ==, 3);
  g_assert_cmpuint (count.in_room, ==, 3);
  g_assert_cmpuint (count.recused, ==, 1);
  g_assert_cmpint (ent_quorum_judge (&count), ==, ENT_QUORUM_MISSED);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("/room/all-present", test_all_present);
  ADD ("/room/arrival-and-departure", test_arrival_and_departure);
  ADD ("/room/unknown-moment", test_unknown_moment);
  ADD ("/room/absent", test_absent);
  ADD ("/room/recused", test_recused);
  ADD ("/room/without-vote", test_without_vote);
  ADD ("/room/guest", test_guest);
  ADD ("/room/one-person-one-seat", test_one_person_one_seat);
  ADD ("/room/votes", test_votes);
  ADD ("/room/uncounted-votes", test_uncounted_votes);
  g_test_add_func ("/room/suspension", test_suspension);
  return g_test_run ();
}
