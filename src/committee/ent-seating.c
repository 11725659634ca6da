/* SPDX-License-Identifier: GPL-3.0-or-later
 * Seats on a day, and how often they stayed empty. */
#include "ent-seating.h"

#include "ent-committee-kinds.h"
#include "ent-people-kinds.h"
#include "ent-role.h"

gboolean
ent_seat_is_in_force (EntRecord *seat, const GDate *date)
{
  GDate limit;

  if (ent_record_get_date (seat, ENT_SEAT_FROM, &limit) && g_date_compare (&limit, date) > 0)
    return FALSE;
  return !ent_record_get_date (seat, ENT_SEAT_TO, &limit) || g_date_compare (&limit, date) >= 0;
}

EntRecord *
ent_seat_dup_holder (EntRecord *seat, const GDate *date)
{
  EntRecord *stakeholder = ent_record_dup_reference (seat, ENT_SEAT_STAKEHOLDER);
  g_autoptr (EntRecord) role = NULL;

  if (stakeholder != NULL)
    return stakeholder;
  role = ent_record_dup_reference (seat, ENT_SEAT_ROLE);
  return role != NULL ? ent_role_dup_holder (role, date) : NULL;
}

char *
ent_seat_dup_function (EntRecord *seat)
{
  g_autoptr (EntRecord) role = NULL;

  if (ent_record_has (seat, ENT_SEAT_FUNCTION))
    return g_strdup (ent_record_get_text (seat, ENT_SEAT_FUNCTION));
  role = ent_record_dup_reference (seat, ENT_SEAT_ROLE);
  return role != NULL ? g_strdup (ent_record_get_text (role, ENT_ROLE_FUNCTION)) : NULL;
}

EntRecord *
ent_seat_dup_attendance (EntRecord *seat, EntRecord *meeting)
{
  g_autoptr (GPtrArray) attendances = ent_record_list_children (meeting, "attendance");
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  for (guint i = 0; i < attendances->len; i++)
    if (ent_record_refers_to (attendances->pdata[i], ENT_ATTENDANCE_SEAT, seat))
      return g_object_ref (attendances->pdata[i]);
  if (ent_record_get_date (meeting, ENT_MEETING_SCHEDULED, &date))
    holder = ent_seat_dup_holder (seat, &date);
  for (guint i = 0; holder != NULL && i < attendances->len; i++)
    if (!ent_record_has (attendances->pdata[i], ENT_ATTENDANCE_SEAT)
        && ent_record_refers_to (attendances->pdata[i], ENT_ATTENDANCE_STAKEHOLDER, holder))
      return g_object_ref (attendances->pdata[i]);
  return NULL;
}

/* TRUE if somebody sat in @seat at @meeting. */
static gboolean
was_filled (EntRecord *seat, EntRecord *meeting)
{
  g_autoptr (EntRecord) attendance = ent_seat_dup_attendance (seat, meeting);

  return attendance != NULL && ent_record_equals (attendance, ENT_ATTENDANCE_STATUS, "present");
}

guint
ent_seat_count_missed (EntRecord *seat, GPtrArray *meetings, guint limit)
{
  guint missed = 0;

  for (guint i = 0; i < meetings->len && missed < limit; i++)
    {
      EntRecord *meeting = meetings->pdata[i];
      g_autoptr (GPtrArray) attendances = NULL;
      GDate date;

      if (!ent_record_get_date (meeting, ENT_MEETING_SCHEDULED, &date)
          || !ent_seat_is_in_force (seat, &date))
        break;
      attendances = ent_record_list_children (meeting, "attendance");
      if (attendances->len == 0)
        continue;
      if (was_filled (seat, meeting))
        break;
      missed++;
    }
  return missed;
}
