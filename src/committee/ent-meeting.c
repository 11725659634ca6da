/* SPDX-License-Identifier: GPL-3.0-or-later
 * Meeting: one sitting of a body, from draft agenda to approved minutes. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-error.h"
#include "ent-meeting-state.h"
#include "ent-record.h"

static const EntChoice state_choices[] = {
  { "draft", N_ ("Draft"), N_ ("The agenda is being prepared") },
  { "open", N_ ("Open"), N_ ("The agenda is out; people announce whether they come") },
  { "in-progress", N_ ("In progress"),
    N_ ("The meeting runs; minutes, votes and decisions can be written") },
  { "closed", N_ ("Closed"), N_ ("The meeting is over; its minutes are read-only") },
  { NULL, NULL, NULL },
};

static const EntField meeting_fields[] = {
  [ENT_MEETING_TITLE]
  = { "title", N_ ("Title"), N_ ("What the meeting is called, as “Steering committee, March”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_MEETING_BODY]
  = { "body", N_ ("Body"),
      N_ ("The body that meets; its seats, quorum and majority hold for the decisions"),
      ENT_TYPE_REFERENCE, .required = true, .column = true, .member = true, .target = "body" },
  [ENT_MEETING_NUMBER] = { "number", N_ ("Number"), N_ ("Running number among the body’s meetings"),
                           ENT_TYPE_INTEGER, .minimum = 1, .maximum = 99999 },
  [ENT_MEETING_SCHEDULED] = { "scheduled", N_ ("When"), N_ ("Day and time the meeting begins"),
                              ENT_TYPE_DATE_TIME, .required = true, .column = true },
  [ENT_MEETING_DURATION] = { "duration", N_ ("Duration"),
                             N_ ("How long the meeting is planned to take"), ENT_TYPE_DURATION },
  [ENT_MEETING_PLACE] = { "place", N_ ("Place"), N_ ("Room or link"), ENT_TYPE_TEXT, .column = true,
                          .confidential = true },
  [ENT_MEETING_CHAIR] = { "chair", N_ ("Chair"), N_ ("Who leads this meeting"), ENT_TYPE_REFERENCE,
                          .confidential = true, .target = "stakeholder" },
  [ENT_MEETING_SECRETARY]
  = { "secretary", N_ ("Minutes by"), N_ ("Who writes the minutes of this meeting"),
      ENT_TYPE_REFERENCE, .confidential = true, .target = "stakeholder" },
  [ENT_MEETING_STATE] = { "state", N_ ("State"),
                          N_ ("Outcomes can be written only while the meeting is in progress; "
                              "closed minutes are read-only"),
                          ENT_TYPE_CHOICE, .required = true, .column = true,
                          .choices = state_choices, .initial = "draft", .aside = true },
  [ENT_MEETING_STARTED]
  = { "started", N_ ("Began"), N_ ("When the meeting really began"), ENT_TYPE_DATE_TIME,
      .confidential = true, .group = N_ ("Minutes"), .event = true },
  [ENT_MEETING_ENDED]
  = { "ended", N_ ("Ended"), N_ ("When the meeting really ended"), ENT_TYPE_DATE_TIME,
      .confidential = true, .group = N_ ("Minutes"), .event = true },
  [ENT_MEETING_MINUTES]
  = { "minutes", N_ ("Minutes"), N_ ("What was said beyond the notes of the agenda items"),
      ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Minutes"), .event = true },
  [ENT_MEETING_APPROVED_AT]
  = { "approved-at", N_ ("Approved at"), N_ ("The later meeting that approved these minutes"),
      ENT_TYPE_REFERENCE, .column = true, .confidential = true, .target = "meeting",
      .group = N_ ("Minutes"), .aside = true, .event = true },
  [ENT_MEETING_NOTES]
  = { "notes", N_ ("Preparation"),
      N_ ("Notes for whoever prepares the meeting; not part of the minutes"), ENT_TYPE_LONG_TEXT,
      .confidential = true, .group = N_ ("Preparation"), .aside = true },
};

/* What the minutes hold beside their items; written while the meeting is in progress. */
static const guint minutes_fields[]
    = { ENT_MEETING_STARTED, ENT_MEETING_ENDED, ENT_MEETING_MINUTES };

static gboolean
is_altered (const EntChange *change, guint field)
{
  return !ent_record_equals (change->record, field, change->before[field]);
}

/* @message: what is wrong and what to do, without the meeting's name. */
static gboolean
refuse (const EntChange *change, const char *message, GError **error)
{
  g_autofree char *title = ent_record_dup_title (change->record);

  /* Translators: the title of a meeting, then what is wrong with a change to it. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT, _ ("“%s”: %s"), title, message);
  return FALSE;
}

/* A meeting made by hand begins as a draft without minutes; a document brings them as they are. */
static gboolean
check_added (const EntChange *change, GError **error)
{
  if (change->bulk)
    return TRUE;
  if (!ent_record_equals (change->record, ENT_MEETING_STATE, "draft"))
    return refuse (change,
                   _ ("a new meeting is a draft; add it so, then open, start and close it."),
                   error);
  for (guint i = 0; i < G_N_ELEMENTS (minutes_fields); i++)
    if (ent_record_has (change->record, minutes_fields[i]))
      return refuse (change, _ ("it has not begun; start the meeting to write its minutes."),
                     error);
  return TRUE;
}

/* Of a closed meeting only the approval and the notes for its preparation change. */
static gboolean
check_closed (const EntChange *change, GError **error)
{
  for (guint i = 0; i < ent_meeting_kind.n_fields; i++)
    if (i != ENT_MEETING_APPROVED_AT && i != ENT_MEETING_NOTES && is_altered (change, i))
      return refuse (change, _ ("its minutes are closed; reopen the meeting to change them."),
                     error);
  return TRUE;
}

/* A document may bring a meeting in any state, but does not reset what is approved here. */
static gboolean
check_document (const EntChange *change, GError **error)
{
  if (change->before[ENT_MEETING_APPROVED_AT] == NULL)
    return TRUE;
  if (is_altered (change, ENT_MEETING_APPROVED_AT))
    return refuse (change, _ ("its minutes are approved here; keep the approval."), error);
  return check_closed (change, error);
}

static gboolean
check_minutes_fields (const EntChange *change, GError **error)
{
  if (ent_meeting_is_running (change->record)
      || g_strcmp0 (change->before[ENT_MEETING_STATE], "in-progress") == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (minutes_fields); i++)
    if (is_altered (change, minutes_fields[i]))
      return refuse (change, _ ("it is not in progress; start the meeting to write its minutes."),
                     error);
  return TRUE;
}

static gboolean
check_changed (const EntChange *change, GError **error)
{
  const char *before = change->before[ENT_MEETING_STATE];
  gboolean was_closed = g_strcmp0 (before, "closed") == 0;

  if (change->bulk)
    return check_document (change, error);
  if (was_closed && ent_meeting_is_closed (change->record))
    return check_closed (change, error);
  return ent_meeting_can_go (change->record, before,
                             ent_record_get_text (change->record, ENT_MEETING_STATE), error)
         && check_minutes_fields (change, error);
}

/* Minutes are approved by a later meeting of the same body, once they are closed. */
static gboolean
check_approval (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) later = ent_record_dup_reference (change->record, ENT_MEETING_APPROVED_AT);

  if (later == NULL)
    return TRUE;
  if (!ent_meeting_is_closed (change->record))
    return refuse (change,
                   _ ("its minutes are not closed; close the meeting before they are approved."),
                   error);
  if (!ent_record_equals (later, ENT_MEETING_BODY,
                          ent_record_get_text (change->record, ENT_MEETING_BODY))
      || g_strcmp0 (ent_record_get_text (later, ENT_MEETING_SCHEDULED),
                    ent_record_get_text (change->record, ENT_MEETING_SCHEDULED))
             <= 0)
    return refuse (change,
                   _ ("minutes are approved at a later meeting of the same body; choose that one."),
                   error);
  return TRUE;
}

static gboolean
check_meeting (const EntChange *change, GError **error)
{
  gboolean fits;

  if (change->reversal)
    return TRUE;
  if (change->operation == ENT_OPERATION_REMOVE)
    return !ent_meeting_is_closed (change->record)
           || refuse (change, _ ("its minutes are closed; they stay on record."), error);
  fits = change->operation == ENT_OPERATION_ADD ? check_added (change, error)
                                                : check_changed (change, error);
  return fits && check_approval (change, error)
         && ent_check_date_order (change, ENT_MEETING_STARTED, ENT_MEETING_ENDED, error);
}

const EntKind ent_meeting_kind = {
  .name = "meeting",
  .label = N_ ("Meeting"),
  .label_plural = N_ ("Meetings"),
  .help = N_ ("Prepare a meeting, run it, and keep what it decided."),
  .icon = "ent-meetings-symbolic",
  .feature = "committee",
  ENT_FIELDS (meeting_fields),
  .title_field = ENT_MEETING_TITLE,
  .historic = true,
  .agreements = true,
  .check = check_meeting,
};
