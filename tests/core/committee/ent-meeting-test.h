/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of meetings share: a steering committee of four seats with a quorum of two thirds, and
 * its meetings. */
#pragma once

#include "ent-test.h"

G_BEGIN_DECLS

#define ENT_MEETING_TEST_SEATS 4

/* Seats, people and roles: marketing, sales, operations, consulting. */
typedef struct
{
  EntTest *test;
  EntRecord *body;
  EntRecord *roles[ENT_MEETING_TEST_SEATS];
  EntRecord *people[ENT_MEETING_TEST_SEATS];
  EntRecord *seats[ENT_MEETING_TEST_SEATS];
} EntMeetingTest;

/* @rules as in ent_test_new(). */
EntMeetingTest *ent_meeting_test_new (const EntRule *const *rules);
void ent_meeting_test_free (EntMeetingTest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMeetingTest, ent_meeting_test_free)

/* Borrows a draft of a meeting on @day, `YYYY-MM-DD`, at ten, with the one topic “Numbers”. */
EntRecord *ent_meeting_test_add (EntMeetingTest *self, const char *day);

/* Borrows the topic of @meeting. */
EntRecord *ent_meeting_test_get_item (EntMeetingTest *self, EntRecord *meeting);

/* Takes a draft to open and in progress. */
void ent_meeting_test_start (EntMeetingTest *self, EntRecord *meeting);

/* Marks the topic discussed and closes. */
void ent_meeting_test_close (EntMeetingTest *self, EntRecord *meeting);

/* Borrows the attendance of person @who with @status. */
EntRecord *
ent_meeting_test_attend (EntMeetingTest *self, EntRecord *meeting, guint who, const char *status);

/* Borrows an adopted decision of @meeting under its topic. */
EntRecord *ent_meeting_test_decide (EntMeetingTest *self, EntRecord *meeting, const char *title);

/* Borrows the vote of person @who. */
EntRecord *
ent_meeting_test_vote (EntMeetingTest *self, EntRecord *decision, guint who, const char *choice);

/* Starts and closes a meeting on @day at which those persons are present whose bit is set in
 * @present. Borrows it. */
EntRecord *ent_meeting_test_hold (EntMeetingTest *self, const char *day, guint present);

G_END_DECLS
