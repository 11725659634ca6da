/* SPDX-License-Identifier: GPL-3.0-or-later
 * Outcomes are written only while the meeting is in progress, closed minutes are read-only, and a
 * whole document may still bring meetings that were closed elsewhere. */
#include "ent-committee-kinds.h"
#include "ent-journal.h"
#include "ent-meeting-test.h"
#include "ent-transaction.h"
#include "ent-uuid.h"

#define NOT_YET "is not in progress"
#define TOO_LATE "are closed"

/* A closed meeting with one of everything in it. */
typedef struct
{
  EntMeetingTest *self;
  EntRecord *meeting;
  EntRecord *item;
  EntRecord *attendance;
  EntRecord *recusal;
  EntRecord *decision;
  EntRecord *vote;
  EntRecord *deal;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self = ent_meeting_test_new (NULL);
  EntRecord *meeting = fixture->meeting = ent_meeting_test_add (self, "2026-03-03");

  fixture->item = ent_meeting_test_get_item (self, meeting);
  ent_meeting_test_start (self, meeting);
  fixture->attendance = ent_meeting_test_attend (self, meeting, 0, "present");
  fixture->recusal = ent_test_add (self->test, "recusal", "item", ENT_TEST_ID (fixture->item),
                                   "stakeholder", ENT_TEST_ID (self->people[3]), NULL);
  fixture->decision = ent_meeting_test_decide (self, meeting, "Move the budget");
  fixture->vote = ent_meeting_test_vote (self, fixture->decision, 0, "for");
  fixture->deal = ent_test_add (self->test, "deal-review", "meeting", ENT_TEST_ID (meeting), "deal",
                                "Halden Works", NULL);
  ent_meeting_test_close (self, meeting);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_meeting_test_free (fixture->self);
}

static void
test_closed_is_read_only (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_refuse_set (test, TOO_LATE, fixture->item, "notes", "Later thoughts");
  ent_test_refuse_set (test, TOO_LATE, fixture->item, "title", "Other numbers");
  ent_test_refuse_set (test, TOO_LATE, fixture->attendance, "status", "absent");
  ent_test_refuse_set (test, TOO_LATE, fixture->recusal, "why", "An interest");
  ent_test_refuse_set (test, TOO_LATE, fixture->decision, "text", "Something else");
  ent_test_refuse_set (test, TOO_LATE, fixture->vote, "choice", "against");
  ent_test_refuse_set (test, TOO_LATE, fixture->deal, "risk", "None");
}

static void
test_closed_loses_nothing (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_refuse_remove (test, TOO_LATE, fixture->attendance);
  ent_test_refuse_remove (test, TOO_LATE, fixture->recusal);
  ent_test_refuse_remove (test, TOO_LATE, fixture->vote);
  ent_test_refuse_remove (test, TOO_LATE, fixture->decision);
  ent_test_refuse_remove (test, TOO_LATE, fixture->deal);
  ent_test_refuse_remove (test, "stay on record", fixture->meeting);
}

static void
test_closed_gains_nothing (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;
  const char *meeting = ENT_TEST_ID (fixture->meeting);
  const char *person = ENT_TEST_ID (fixture->self->people[1]);

  ent_test_refuse_add (test, TOO_LATE, "agenda-item", "meeting", meeting, "title", "More", NULL);
  ent_test_refuse_add (test, TOO_LATE, "attendance", "meeting", meeting, "stakeholder", person,
                       NULL);
  ent_test_refuse_add (test, TOO_LATE, "decision", "meeting", meeting, "title", "More", NULL);
  ent_test_refuse_add (test, TOO_LATE, "vote", "decision", ENT_TEST_ID (fixture->decision),
                       "stakeholder", person, NULL);
  ent_test_refuse_add (test, TOO_LATE, "recusal", "item", ENT_TEST_ID (fixture->item),
                       "stakeholder", person, NULL);
  ent_test_refuse_add (test, TOO_LATE, "deal-review", "meeting", meeting, "deal", "More", NULL);
}

/* Nothing slips from one meeting into another. */
static void
test_nothing_moves (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *next = ent_meeting_test_add (self, "2026-04-07");

  ent_test_refuse_set (self->test, TOO_LATE, fixture->item, "meeting", ENT_TEST_ID (next));
  ent_test_refuse_set (self->test, TOO_LATE, ent_meeting_test_get_item (self, next), "meeting",
                       ENT_TEST_ID (fixture->meeting));
}

static void
test_reopened_can_be_written (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->self->test;

  ent_test_set (test, fixture->meeting, "state", "in-progress");
  ent_test_set (test, fixture->item, "notes", "Later thoughts");
  ent_test_remove (test, fixture->vote);
  ent_test_set (test, fixture->meeting, "state", "closed");
  ent_test_refuse_set (test, TOO_LATE, fixture->item, "notes", "Even later");
}

/* Before the meeting the agenda and the announcements are written, outcomes are not. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *draft = ent_meeting_test_add (self, "2026-04-07");
  EntRecord *item = ent_meeting_test_get_item (self, draft);
  EntRecord *attendance = ent_meeting_test_attend (self, draft, 0, "expected");

  ent_test_set (self->test, item, "title", "Numbers of March");
  ent_test_set (self->test, item, "planned", "20");
  ent_test_set (self->test, attendance, "status", "regrets");
  ent_test_refuse_set (self->test, NOT_YET, attendance, "status", "present");
  ent_test_refuse_set (self->test, NOT_YET, attendance, "arrived", "2026-04-07T10:10");
  ent_test_refuse_set (self->test, NOT_YET, item, "notes", "Too early");
  ent_test_refuse_set (self->test, NOT_YET, item, "state", "discussed");
  ent_test_refuse_add (self->test, NOT_YET, "decision", "meeting", ENT_TEST_ID (draft), "title",
                       "Too early", NULL);
  ent_test_add (self->test, "recusal", "item", ENT_TEST_ID (item), "stakeholder",
                ENT_TEST_ID (self->people[0]), NULL);
  ent_test_add (self->test, "deal-review", "meeting", ENT_TEST_ID (draft), "deal", "Halden", NULL);
  ent_test_remove (self->test, draft);
}

static void
test_running (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *meeting = ent_meeting_test_add (self, "2026-04-07");
  EntRecord *decision;
  EntRecord *attendance;

  ent_meeting_test_start (self, meeting);
  attendance = ent_meeting_test_attend (self, meeting, 0, "present");
  ent_test_set (self->test, attendance, "arrived", "2026-04-07T10:10");
  ent_test_refuse_set (self->test, "is before", attendance, "left", "2026-04-07T10:05");
  decision = ent_meeting_test_decide (self, meeting, "Move more");
  ent_meeting_test_vote (self, decision, 0, "against");
  ent_test_remove (self->test, decision);
}

/* One person attends once, steps back once, votes once. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  const char *person = ENT_TEST_ID (self->people[0]);

  ent_test_set (self->test, fixture->meeting, "state", "in-progress");
  ent_test_refuse_add (self->test, "already has", "attendance", "meeting",
                       ENT_TEST_ID (fixture->meeting), "stakeholder", person, NULL);
  ent_test_refuse_add (self->test, "“Mara Olsen”", "vote", "decision",
                       ENT_TEST_ID (fixture->decision), "stakeholder", person, NULL);
  ent_test_refuse_add (self->test, "“Theo Brandt”", "recusal", "item", ENT_TEST_ID (fixture->item),
                       "stakeholder", ENT_TEST_ID (self->people[3]), NULL);
}

static void
test_decision_fits_its_topic (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *other = ent_meeting_test_add (self, "2026-04-07");

  ent_test_set (self->test, fixture->meeting, "state", "in-progress");
  ent_test_refuse_set (self->test, "was decided in another meeting", fixture->decision, "item",
                       ENT_TEST_ID (ent_meeting_test_get_item (self, other)));
  ent_test_refuse_set (self->test, "“Move the budget”", fixture->decision, "supersedes",
                       ENT_TEST_ID (fixture->decision));
  ent_test_set (self->test, fixture->decision, "effective-from", "2026-04-01");
  ent_test_refuse_set (self->test, "is before", fixture->decision, "valid-until", "2026-03-31");
}

static void
test_undo_passes (Fixture *fixture, gconstpointer data)
{
  EntEngagement *engagement = fixture->self->test->engagement;

  /* Close, discuss, deal, vote, decide: back to before the decision, and forth again. */
  for (guint i = 0; i < 5; i++)
    g_assert_true (ent_journal_undo (engagement, NULL));
  g_assert_true (ent_record_is_removed (fixture->decision));
  for (guint i = 0; i < 5; i++)
    g_assert_true (ent_journal_redo (engagement, NULL));
  g_assert_false (ent_record_is_removed (fixture->decision));
  g_assert_true (ent_record_equals (fixture->meeting, ENT_MEETING_STATE, "closed"));
}

/* What an importer does with one record: all its fields, those that are not given empty. */
static void
put (EntTransaction *transaction, const EntKind *kind, const char *id, ...) G_GNUC_NULL_TERMINATED;

static void
put (EntTransaction *transaction, const EntKind *kind, const char *id, ...)
{
  g_autofree const char **values = g_new0 (const char *, kind->n_fields);
  const char *name;
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, id);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      guint index;

      g_assert_nonnull (ent_kind_find_field (kind, name, &index));
      values[index] = va_arg (arguments, const char *);
    }
  va_end (arguments);
  ent_transaction_put (transaction, kind, id, values, &error);
  g_assert_no_error (error);
}

/* A document brings a closed meeting with all it holds, in any order. */
static void
test_document_brings_closed (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (self->test->engagement, "Import", NULL);
  g_autofree char *meeting = ent_uuid_new_text ();
  g_autofree char *item = ent_uuid_new_text ();
  g_autofree char *decision = ent_uuid_new_text ();
  g_autofree char *vote = ent_uuid_new_text ();
  g_autoptr (EntRecord) brought = NULL;
  g_autoptr (GError) error = NULL;

  put (transaction, &ent_vote_kind, vote, "decision", decision, "stakeholder",
       ENT_TEST_ID (self->people[0]), "choice", "for", NULL);
  put (transaction, &ent_decision_kind, decision, "meeting", meeting, "title", "Hire two",
       "outcome", "adopted", "item", item, NULL);
  put (transaction, &ent_agenda_item_kind, item, "meeting", meeting, "title", "People", "state",
       "discussed", "notes", "Two are enough.", NULL);
  put (transaction, &ent_meeting_kind, meeting, "title", "February", "body",
       ENT_TEST_ID (self->body), "scheduled", "2026-02-03T10:00", "state", "closed", "minutes",
       "All agreed.", "approved-at", ENT_TEST_ID (fixture->meeting), NULL);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  brought = ent_source_lookup (self->test->source, decision);
  g_assert_nonnull (brought);
  ent_test_refuse_set (self->test, "are approved", brought, "text", "Three");
}

/* Puts the fixture's decision as it is, but for its text. */
static gboolean
put_decision (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (fixture->self->test->engagement, "Import", NULL);

  put (transaction, &ent_decision_kind, ENT_TEST_ID (fixture->decision), "meeting",
       ENT_TEST_ID (fixture->meeting), "title", "Move the budget", "outcome", "adopted", "item",
       ENT_TEST_ID (fixture->item), "text", text, NULL);
  return ent_transaction_commit (transaction, error);
}

static gboolean
put_meeting (Fixture *fixture, const char *state, const char *approved_at, GError **error)
{
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (fixture->self->test->engagement, "Import", NULL);

  put (transaction, &ent_meeting_kind, ENT_TEST_ID (fixture->meeting), "title",
       "Meeting of 2026-03-03", "body", ENT_TEST_ID (fixture->self->body), "scheduled",
       "2026-03-03T10:00", "state", state, "approved-at", approved_at, NULL);
  return ent_transaction_commit (transaction, error);
}

/* A document may complete minutes, but it does not reset what is approved here. */
static void
test_document_keeps_approved (Fixture *fixture, gconstpointer data)
{
  EntMeetingTest *self = fixture->self;
  EntRecord *next = ent_meeting_test_add (self, "2026-04-07");
  g_autoptr (GError) error = NULL;

  g_assert_true (put_decision (fixture, "By ten percent", NULL));
  g_assert_true (put_meeting (fixture, "in-progress", NULL, NULL));
  g_assert_true (put_meeting (fixture, "closed", NULL, NULL));
  ent_test_set (self->test, fixture->meeting, "approved-at", ENT_TEST_ID (next));
  g_assert_false (put_decision (fixture, "By twenty percent", &error));
  g_assert_nonnull (strstr (error->message, "are approved"));
  g_clear_error (&error);
  g_assert_false (put_meeting (fixture, "closed", NULL, &error));
  g_assert_nonnull (strstr (error->message, "keep the approval"));
  g_clear_error (&error);
  g_assert_false (put_meeting (fixture, "draft", ENT_TEST_ID (next), &error));
  g_assert_nonnull (strstr (error->message, "are closed"));
  g_assert_true (put_meeting (fixture, "closed", ENT_TEST_ID (next), NULL));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("/minutes/closed-is-read-only", test_closed_is_read_only);
  ADD ("/minutes/closed-loses-nothing", test_closed_loses_nothing);
  ADD ("/minutes/closed-gains-nothing", test_closed_gains_nothing);
  ADD ("/minutes/nothing-moves", test_nothing_moves);
  ADD ("/minutes/reopened-can-be-written", test_reopened_can_be_written);
  ADD ("/minutes/draft", test_draft);
  ADD ("/minutes/running", test_running);
  ADD ("/minutes/once", test_once);
  ADD ("/minutes/decision-fits-its-topic", test_decision_fits_its_topic);
  ADD ("/minutes/undo-passes", test_undo_passes);
  ADD ("/minutes/document-brings-closed", test_document_brings_closed);
  ADD ("/minutes/document-keeps-approved", test_document_keeps_approved);
  return g_test_run ();
}
