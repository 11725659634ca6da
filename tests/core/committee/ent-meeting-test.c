/* SPDX-License-Identifier: GPL-3.0-or-later
 * A steering committee that meets. */
#include "ent-meeting-test.h"

static void
add_seat (
    EntMeetingTest *self, guint index, const char *role, const char *person, const char *function)
{
  self->people[index] = ent_test_add (self->test, "stakeholder", "name", person, NULL);
  self->roles[index] = ent_test_add (self->test, "role", "name", role, "function", function, NULL);
  ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (self->roles[index]), "holder",
                ENT_TEST_ID (self->people[index]), "from", "2025-01-01", NULL);
  self->seats[index] = ent_test_add (self->test, "seat", "body", ENT_TEST_ID (self->body), "role",
                                     ENT_TEST_ID (self->roles[index]), NULL);
}

EntMeetingTest *
ent_meeting_test_new (const EntRule *const *rules)
{
  EntMeetingTest *self = g_new0 (EntMeetingTest, 1);

  self->test = ent_test_new (rules);
  self->body = ent_test_add (self->test, "body", "name", "Steering committee", "type",
                             "steering-committee", "quorum", "2/3", NULL);
  add_seat (self, 0, "CMO", "Mara Olsen", "marketing");
  add_seat (self, 1, "CRO", "Rolf Arendt", "sales");
  add_seat (self, 2, "RevOps lead", "Ines Faro", "operations");
  add_seat (self, 3, "Consulting lead", "Theo Brandt", "consulting");
  return self;
}

void
ent_meeting_test_free (EntMeetingTest *self)
{
  ent_test_free (self->test);
  g_free (self);
}

EntRecord *
ent_meeting_test_add (EntMeetingTest *self, const char *day)
{
  g_autofree char *title = g_strdup_printf ("Meeting of %s", day);
  g_autofree char *scheduled = g_strdup_printf ("%sT10:00", day);
  EntRecord *meeting = ent_test_add (self->test, "meeting", "title", title, "body",
                                     ENT_TEST_ID (self->body), "scheduled", scheduled, NULL);

  ent_test_add (self->test, "agenda-item", "meeting", ENT_TEST_ID (meeting), "title", "Numbers",
                NULL);
  return meeting;
}

EntRecord *
ent_meeting_test_get_item (EntMeetingTest *self, EntRecord *meeting)
{
  g_autoptr (GPtrArray) items = ent_record_list_children (meeting, "agenda-item");

  /* The fixture holds what it added. */
  return items->pdata[0];
}

void
ent_meeting_test_start (EntMeetingTest *self, EntRecord *meeting)
{
  ent_test_set (self->test, meeting, "state", "open");
  ent_test_set (self->test, meeting, "state", "in-progress");
}

void
ent_meeting_test_close (EntMeetingTest *self, EntRecord *meeting)
{
  ent_test_set (self->test, ent_meeting_test_get_item (self, meeting), "state", "discussed");
  ent_test_set (self->test, meeting, "state", "closed");
}

EntRecord *
ent_meeting_test_attend (EntMeetingTest *self, EntRecord *meeting, guint who, const char *status)
{
  return ent_test_add (self->test, "attendance", "meeting", ENT_TEST_ID (meeting), "stakeholder",
                       ENT_TEST_ID (self->people[who]), "status", status, NULL);
}

EntRecord *
ent_meeting_test_decide (EntMeetingTest *self, EntRecord *meeting, const char *title)
{
  return ent_test_add (self->test, "decision", "meeting", ENT_TEST_ID (meeting), "title", title,
                       "item", ENT_TEST_ID (ent_meeting_test_get_item (self, meeting)), NULL);
}

EntRecord *
ent_meeting_test_vote (EntMeetingTest *self, EntRecord *decision, guint who, const char *choice)
{
  return ent_test_add (self->test, "vote", "decision", ENT_TEST_ID (decision), "stakeholder",
                       ENT_TEST_ID (self->people[who]), "choice", choice, NULL);
}

EntRecord *
ent_meeting_test_hold (EntMeetingTest *self, const char *day, guint present)
{
  EntRecord *meeting = ent_meeting_test_add (self, day);

  ent_meeting_test_start (self, meeting);
  for (guint i = 0; i < ENT_MEETING_TEST_SEATS; i++)
    ent_meeting_test_attend (self, meeting, i, present & (1u << i) ? "present" : "absent");
  ent_meeting_test_close (self, meeting);
  return meeting;
}
