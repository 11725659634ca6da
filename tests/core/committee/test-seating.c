/* SPDX-License-Identifier: GPL-3.0-or-later
 * Seats on a day: their holders, their functions, and how often they stayed empty. */
#include "ent-seating.h"

#include "ent-date.h"
#include "ent-meeting-state.h"
#include "ent-meeting-test.h"

static gboolean
is_in_force (EntRecord *seat, const char *text)
{
  GDate date;

  g_assert_true (ent_date_parse (text, &date));
  return ent_seat_is_in_force (seat, &date);
}

static void
test_in_force (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *seat = self->seats[0];

  g_assert_true (is_in_force (seat, "1990-01-01"));
  ent_test_set (self->test, seat, "from", "2026-01-01");
  ent_test_set (self->test, seat, "to", "2026-03-31");
  g_assert_false (is_in_force (seat, "2025-12-31"));
  g_assert_true (is_in_force (seat, "2026-01-01"));
  g_assert_true (is_in_force (seat, "2026-03-31"));
  g_assert_false (is_in_force (seat, "2026-04-01"));
}

static EntRecord *
get_holder (EntRecord *seat, const char *text)
{
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  g_assert_true (ent_date_parse (text, &date));
  holder = ent_seat_dup_holder (seat, &date);
  /* The fixture holds it. */
  return holder;
}

/* A successor inherits the seat with the role; a delegate sits there instead. */
static void
test_holder (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *successor = ent_test_add (self->test, "stakeholder", "name", "Ada Kern", NULL);
  g_autoptr (GPtrArray) holdings = ent_record_list_children (self->roles[0], "role-holder");

  g_assert_true (get_holder (self->seats[0], "2026-03-03") == self->people[0]);
  g_assert_null (get_holder (self->seats[0], "2024-12-31"));
  ent_test_set (self->test, holdings->pdata[0], "to", "2026-03-31");
  ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (self->roles[0]), "holder",
                ENT_TEST_ID (successor), "from", "2026-04-01", NULL);
  g_assert_true (get_holder (self->seats[0], "2026-03-31") == self->people[0]);
  g_assert_true (get_holder (self->seats[0], "2026-04-01") == successor);
  ent_test_set (self->test, self->seats[0], "stakeholder", ENT_TEST_ID (self->people[2]));
  g_assert_true (get_holder (self->seats[0], "2026-04-01") == self->people[2]);
}

static void
assert_function (EntRecord *seat, const char *expected)
{
  g_autofree char *function = ent_seat_dup_function (seat);

  g_assert_cmpstr (function, ==, expected);
}

static void
test_function (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);

  assert_function (self->seats[1], "sales");
  ent_test_set (self->test, self->seats[1], "function", "finance");
  assert_function (self->seats[1], "finance");
  ent_test_set (self->test, self->seats[1], "function", NULL);
  ent_test_set (self->test, self->roles[1], "function", NULL);
  assert_function (self->seats[1], NULL);
}

static guint
count_missed (EntMeetingTest *self, guint seat, guint limit)
{
  g_autoptr (GPtrArray) meetings = ent_meeting_list_held (self->body, FALSE, NULL);

  return ent_seat_count_missed (self->seats[seat], meetings, limit);
}

/* Person 1 misses January, comes in February, misses March and April. */
static void
test_missed_in_a_row (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);

  g_assert_cmpuint (count_missed (self, 1, 5), ==, 0);
  ent_meeting_test_hold (self, "2026-01-06", 0xd);
  g_assert_cmpuint (count_missed (self, 1, 5), ==, 1);
  ent_meeting_test_hold (self, "2026-02-03", 0xf);
  g_assert_cmpuint (count_missed (self, 1, 5), ==, 0);
  ent_meeting_test_hold (self, "2026-03-03", 0xd);
  ent_meeting_test_hold (self, "2026-04-07", 0xd);
  g_assert_cmpuint (count_missed (self, 1, 5), ==, 2);
  g_assert_cmpuint (count_missed (self, 1, 1), ==, 1);
  g_assert_cmpuint (count_missed (self, 0, 5), ==, 0);
}

/* Meetings from before the seat are not missed. */
static void
test_missed_since_the_seat (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);

  ent_meeting_test_hold (self, "2026-01-06", 0xd);
  ent_meeting_test_hold (self, "2026-02-03", 0xd);
  ent_test_set (self->test, self->seats[1], "from", "2026-02-01");
  g_assert_cmpuint (count_missed (self, 1, 5), ==, 1);
}

/* A delegate who names the seat fills it. */
static void
test_delegate (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *delegate = ent_test_add (self->test, "stakeholder", "name", "Ada Kern", NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  g_autoptr (EntRecord) attendance = NULL;
  g_autoptr (EntRecord) own = NULL;

  ent_meeting_test_start (self, meeting);
  ent_test_add (self->test, "attendance", "meeting", ENT_TEST_ID (meeting), "stakeholder",
                ENT_TEST_ID (delegate), "seat", ENT_TEST_ID (self->seats[1]), "status", "present",
                NULL);
  attendance = ent_seat_dup_attendance (self->seats[1], meeting);
  g_assert_nonnull (attendance);
  own = ent_seat_dup_attendance (self->seats[0], meeting);
  g_assert_null (own);
}

/* Whoever takes another seat leaves their own empty. */
static void
test_other_seat (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  g_autoptr (EntRecord) own = NULL;
  g_autoptr (EntRecord) other = NULL;
  EntRecord *attendance;

  ent_meeting_test_start (self, meeting);
  attendance = ent_meeting_test_attend (self, meeting, 0, "present");
  ent_test_set (self->test, attendance, "seat", ENT_TEST_ID (self->seats[1]));
  other = ent_seat_dup_attendance (self->seats[1], meeting);
  g_assert_true (other == attendance);
  own = ent_seat_dup_attendance (self->seats[0], meeting);
  g_assert_null (own);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/seating/in-force", test_in_force);
  g_test_add_func ("/seating/holder", test_holder);
  g_test_add_func ("/seating/function", test_function);
  g_test_add_func ("/seating/missed-in-a-row", test_missed_in_a_row);
  g_test_add_func ("/seating/missed-since-the-seat", test_missed_since_the_seat);
  g_test_add_func ("/seating/delegate", test_delegate);
  g_test_add_func ("/seating/other-seat", test_other_seat);
  return g_test_run ();
}
