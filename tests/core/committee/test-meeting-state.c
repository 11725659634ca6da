/* SPDX-License-Identifier: GPL-3.0-or-later
 * The life of a meeting: every step that is allowed, and why the others are not. */
#include "ent-meeting-state.h"

#include <string.h>

#include "ent-committee-kinds.h"
#include "ent-journal.h"
#include "ent-meeting-test.h"

static void
assert_can (EntRecord *meeting, EntMeetingEvent event)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_meeting_can (meeting, event, &error));
  g_assert_no_error (error);
}

static void
assert_cannot (EntRecord *meeting, EntMeetingEvent event, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_meeting_can (meeting, event, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_whole_life (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");

  assert_can (meeting, ENT_MEETING_OPEN);
  assert_cannot (meeting, ENT_MEETING_START, "from “Draft” to “In progress”");
  ent_test_set (self->test, meeting, "state", ent_meeting_event_get_target (ENT_MEETING_OPEN));
  assert_can (meeting, ENT_MEETING_WITHDRAW);
  assert_can (meeting, ENT_MEETING_START);
  assert_cannot (meeting, ENT_MEETING_CLOSE, "one step after the other");
  ent_test_set (self->test, meeting, "state", ent_meeting_event_get_target (ENT_MEETING_START));
  g_assert_true (ent_meeting_is_running (meeting));
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_close (self, meeting);
  g_assert_true (ent_meeting_is_closed (meeting));
  assert_cannot (meeting, ENT_MEETING_OPEN, "from “Closed” to “Open”");
  assert_can (meeting, ENT_MEETING_REOPEN);
}

/* All sixteen pairs of states; five lead anywhere. */
static void
test_table (void)
{
  static const char *const states[] = { "draft", "open", "in-progress", "closed" };
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  guint allowed = 0;

  ent_meeting_test_start (self, meeting);
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_test_set (self->test, ent_meeting_test_get_item (self, meeting), "state", "carried");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      {
        g_autoptr (GError) error = NULL;
        gboolean can = ent_meeting_can_go (meeting, states[i], states[j], &error);

        g_assert_true (can == (error == NULL));
        g_assert_true (i != j || can);
        allowed += can ? 1 : 0;
      }
  g_assert_cmpuint (allowed, ==, G_N_ELEMENTS (states) + 5);
}

static void
test_open_needs_agenda (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");

  ent_test_remove (self->test, ent_meeting_test_get_item (self, meeting));
  assert_cannot (meeting, ENT_MEETING_OPEN, "has no agenda yet");
  ent_test_refuse_set (self->test, "has no agenda yet", meeting, "state", "open");
}

static void
test_close_needs_outcomes (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");

  ent_meeting_test_start (self, meeting);
  ent_test_refuse_set (self->test, "The topic “Numbers”", meeting, "state", "closed");
  ent_test_set (self->test, ent_meeting_test_get_item (self, meeting), "state", "carried");
  ent_test_refuse_set (self->test, "Nobody is marked present", meeting, "state", "closed");
  ent_meeting_test_attend (self, meeting, 0, "absent");
  ent_test_refuse_set (self->test, "Nobody is marked present", meeting, "state", "closed");
  ent_meeting_test_attend (self, meeting, 1, "present");
  ent_test_set (self->test, meeting, "state", "closed");
}

static void
test_reopen_until_approved (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_hold (self, "2026-03-03", 0xf);
  EntRecord *next = ent_meeting_test_hold (self, "2026-04-07", 0xf);

  ent_test_set (self->test, meeting, "state", "in-progress");
  ent_test_set (self->test, meeting, "state", "closed");
  g_assert_false (ent_meeting_is_approved (meeting));
  ent_test_set (self->test, meeting, "approved-at", ENT_TEST_ID (next));
  g_assert_true (ent_meeting_is_approved (meeting));
  assert_cannot (meeting, ENT_MEETING_REOPEN, "are approved");
  ent_test_refuse_set (self->test, "are approved", meeting, "state", "in-progress");
}

static void
test_sign_off_approves (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_hold (self, "2026-03-03", 0xf);

  ent_test_sign (self->test, meeting, self->roles[0], self->people[0], "2026-03-05", "approve");
  g_assert_true (ent_meeting_is_approved (meeting));
  ent_test_sign (self->test, meeting, self->roles[0], self->people[0], "2026-03-06", "reject");
  g_assert_false (ent_meeting_is_approved (meeting));
}

/* Minutes are approved at a later meeting of the same body, when they are closed. */
static void
test_approval (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *other = ent_test_add (self->test, "body", "name", "Deal review", NULL);
  EntRecord *earlier = ent_meeting_test_hold (self, "2026-02-03", 0xf);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *next = ent_meeting_test_add (self, "2026-04-07");
  EntRecord *foreign = ent_test_add (self->test, "meeting", "title", "Deals", "body",
                                     ENT_TEST_ID (other), "scheduled", "2026-05-01T10:00", NULL);

  ent_test_refuse_set (self->test, "not closed", meeting, "approved-at", ENT_TEST_ID (next));
  ent_meeting_test_start (self, meeting);
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_close (self, meeting);
  ent_test_refuse_set (self->test, "later meeting", meeting, "approved-at", ENT_TEST_ID (earlier));
  ent_test_refuse_set (self->test, "later meeting", meeting, "approved-at", ENT_TEST_ID (meeting));
  ent_test_refuse_set (self->test, "same body", meeting, "approved-at", ENT_TEST_ID (foreign));
  ent_test_set (self->test, meeting, "approved-at", ENT_TEST_ID (next));
}

/* By hand a meeting begins as a draft. */
static void
test_begins_as_draft (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  const char *body = ENT_TEST_ID (self->body);

  ent_test_refuse_add (self->test, "a new meeting is a draft", "meeting", "title", "March", "body",
                       body, "scheduled", "2026-03-03T10:00", "state", "closed", NULL);
  ent_test_refuse_add (self->test, "it has not begun", "meeting", "title", "March", "body", body,
                       "scheduled", "2026-03-03T10:00", "minutes", "All was well.", NULL);
}

static void
test_minutes_fields (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");

  ent_test_refuse_set (self->test, "not in progress", meeting, "minutes", "Too early.");
  ent_test_refuse_set (self->test, "not in progress", meeting, "started", "2026-03-03T10:00");
  ent_meeting_test_start (self, meeting);
  ent_test_set (self->test, meeting, "minutes", "Just in time.");
  ent_test_set (self->test, meeting, "started", "2026-03-03T10:05");
  ent_test_refuse_set (self->test, "is before", meeting, "ended", "2026-03-03T10:00");
  ent_test_set (self->test, meeting, "ended", "2026-03-03T11:00");
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_close (self, meeting);
  ent_test_refuse_set (self->test, "are closed", meeting, "minutes", "Too late.");
  ent_test_refuse_set (self->test, "are closed", meeting, "title", "Other");
  ent_test_refuse_set (self->test, "are closed", meeting, "scheduled", "2026-03-04T10:00");
  ent_test_set (self->test, meeting, "notes", "Bring the charts next time.");
}

static void
test_closed_stays (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *held = ent_meeting_test_hold (self, "2026-03-03", 0xf);
  EntRecord *draft = ent_meeting_test_add (self, "2026-04-07");

  ent_test_refuse_remove (self->test, "stay on record", held);
  ent_test_remove (self->test, draft);
}

/* Undo leads back through states that were allowed. */
static void
test_undo (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  g_autoptr (GError) error = NULL;
  EntRecord *meeting = ent_meeting_test_hold (self, "2026-03-03", 0xf);

  ent_journal_undo (self->test->engagement, &error);
  g_assert_no_error (error);
  g_assert_true (ent_meeting_is_running (meeting));
  ent_journal_redo (self->test->engagement, &error);
  g_assert_no_error (error);
  g_assert_true (ent_meeting_is_closed (meeting));
}

static void
test_list_held (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *first = ent_meeting_test_hold (self, "2026-02-03", 0xf);
  EntRecord *second = ent_meeting_test_hold (self, "2026-03-03", 0xf);
  EntRecord *running = ent_meeting_test_add (self, "2026-04-07");
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) early = NULL;

  ent_meeting_test_add (self, "2026-05-05");
  ent_meeting_test_start (self, running);
  closed = ent_meeting_list_held (self->body, FALSE, NULL);
  g_assert_cmpuint (closed->len, ==, 2);
  g_assert_true (closed->pdata[0] == second);
  held = ent_meeting_list_held (self->body, TRUE, NULL);
  g_assert_cmpuint (held->len, ==, 3);
  g_assert_true (held->pdata[0] == running);
  early = ent_meeting_list_held (self->body, TRUE, "2026-03-03T10:00:00");
  g_assert_cmpuint (early->len, ==, 1);
  g_assert_true (early->pdata[0] == first);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/meeting-state/whole-life", test_whole_life);
  g_test_add_func ("/meeting-state/table", test_table);
  g_test_add_func ("/meeting-state/open-needs-agenda", test_open_needs_agenda);
  g_test_add_func ("/meeting-state/close-needs-outcomes", test_close_needs_outcomes);
  g_test_add_func ("/meeting-state/reopen-until-approved", test_reopen_until_approved);
  g_test_add_func ("/meeting-state/sign-off-approves", test_sign_off_approves);
  g_test_add_func ("/meeting-state/approval", test_approval);
  g_test_add_func ("/meeting-state/begins-as-draft", test_begins_as_draft);
  g_test_add_func ("/meeting-state/minutes-fields", test_minutes_fields);
  g_test_add_func ("/meeting-state/closed-stays", test_closed_stays);
  g_test_add_func ("/meeting-state/undo", test_undo);
  g_test_add_func ("/meeting-state/list-held", test_list_held);
  return g_test_run ();
}
