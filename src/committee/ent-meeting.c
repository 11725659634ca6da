/* SPDX-License-Identifier: GPL-3.0-or-later
 * Meeting: one sitting of a body, from draft agenda to approved minutes. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

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
      ENT_TYPE_REFERENCE, .required = true, .column = true, .target = "body" },
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
                          .choices = state_choices, .initial = "draft" },
  [ENT_MEETING_STARTED] = { "started", N_ ("Began"), N_ ("When the meeting really began"),
                            ENT_TYPE_DATE_TIME, .confidential = true, .group = N_ ("Minutes") },
  [ENT_MEETING_ENDED] = { "ended", N_ ("Ended"), N_ ("When the meeting really ended"),
                          ENT_TYPE_DATE_TIME, .confidential = true, .group = N_ ("Minutes") },
  [ENT_MEETING_MINUTES]
  = { "minutes", N_ ("Minutes"), N_ ("What was said beyond the notes of the agenda items"),
      ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Minutes") },
  [ENT_MEETING_APPROVED_AT]
  = { "approved-at", N_ ("Approved at"), N_ ("The later meeting that approved these minutes"),
      ENT_TYPE_REFERENCE, .column = true, .confidential = true, .target = "meeting",
      .group = N_ ("Minutes") },
  [ENT_MEETING_NOTES] = { "notes", N_ ("Preparation"),
                          N_ ("Notes for whoever prepares the meeting; not part of the minutes"),
                          ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Preparation") },
};

const EntKind ent_meeting_kind = {
  .name = "meeting",
  .label = N_ ("Meeting"),
  .label_plural = N_ ("Meetings"),
  .help = N_ ("Prepare a meeting, run it, and keep what it decided"),
  .icon = "x-office-calendar-symbolic",
  .feature = "committee",
  ENT_FIELDS (meeting_fields),
  .title_field = ENT_MEETING_TITLE,
  .agreements = true,
};
