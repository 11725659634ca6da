/* SPDX-License-Identifier: GPL-3.0-or-later
 * Attendance: whether somebody was in a meeting, and from when to when. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-minutes-check.h"
#include "ent-record.h"

static const EntChoice status_choices[] = {
  { "expected", N_ ("Expected"), N_ ("Invited, no answer yet") },
  { "present", N_ ("Present"), N_ ("Was in the room") },
  { "regrets", N_ ("Regrets"), N_ ("Said beforehand that they cannot come") },
  { "absent", N_ ("Absent"), N_ ("Did not come and had not said so") },
  { NULL, NULL, NULL },
};

static const EntField attendance_fields[] = {
  [ENT_ATTENDANCE_MEETING]
  = { "meeting", N_ ("Meeting"), N_ ("The meeting"), ENT_TYPE_REFERENCE, .required = true,
      .owning = true, .event = true, .target = "meeting" },
  [ENT_ATTENDANCE_STAKEHOLDER]
  = { "stakeholder", N_ ("Person"), N_ ("Who is or was expected"), ENT_TYPE_REFERENCE,
      .required = true, .column = true, .target = "stakeholder" },
  [ENT_ATTENDANCE_SEAT]
  = { "seat", N_ ("Seat"), N_ ("The seat the person takes in this meeting, if it is not their own"),
      ENT_TYPE_REFERENCE, .column = true, .target = "seat" },
  [ENT_ATTENDANCE_STATUS]
  = { "status", N_ ("Status"), N_ ("Whether the person is there"), ENT_TYPE_CHOICE,
      .required = true, .column = true, .choices = status_choices, .initial = "expected" },
  [ENT_ATTENDANCE_ARRIVED]
  = { "arrived", N_ ("Arrived"), N_ ("When the person came, if it was after the beginning"),
      ENT_TYPE_DATE_TIME, .column = true },
  [ENT_ATTENDANCE_LEFT]
  = { "left", N_ ("Left"), N_ ("When the person went, if it was before the end"),
      ENT_TYPE_DATE_TIME, .column = true },
  [ENT_ATTENDANCE_NOTE]
  = { "note", N_ ("Note"), N_ ("Who stands in for them, or why they cannot come"), ENT_TYPE_TEXT },
};

/* People may say beforehand that they cannot come; who was there is known once the meeting runs. */
static gboolean
is_announcement (const char *status)
{
  return g_strcmp0 (status, "expected") == 0 || g_strcmp0 (status, "regrets") == 0;
}

static gboolean
check_attendance (const EntChange *change, GError **error)
{
  const char *status = ent_record_get_text (change->record, ENT_ATTENDANCE_STATUS);
  gboolean outcome
      = !is_announcement (status)
        || (change->before != NULL && !is_announcement (change->before[ENT_ATTENDANCE_STATUS]))
        || ent_minutes_writes (change, ENT_ATTENDANCE_ARRIVED, NULL)
        || ent_minutes_writes (change, ENT_ATTENDANCE_LEFT, NULL);

  return ent_minutes_check_child (change, ENT_ATTENDANCE_MEETING, outcome, error)
         && ent_check_date_order (change, ENT_ATTENDANCE_ARRIVED, ENT_ATTENDANCE_LEFT, error)
         && ent_check_unlike_siblings (change, ENT_ATTENDANCE_STAKEHOLDER, error);
}

const EntKind ent_attendance_kind = {
  .name = "attendance",
  .label = N_ ("Attendance"),
  .label_plural = N_ ("Attendances"),
  .help = N_ ("Note who was in the room, and from when to when."),
  .icon = "avatar-default-symbolic",
  .feature = "committee",
  ENT_FIELDS (attendance_fields),
  .title_field = ENT_ATTENDANCE_STAKEHOLDER,
  .check = check_attendance,
};
