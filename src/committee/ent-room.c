/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who is in the room of a meeting and may vote, gathered from seats, roles and attendances. */
#include "ent-room.h"

#include "ent-committee-kinds.h"
#include "ent-meeting-state.h"
#include "ent-seating.h"

struct _EntRoom
{
  EntFraction quorum;
  EntFraction majority;
  guint seats;
  GPtrArray *attendances; /* (element-type EntRecord): of those who fill a seat and are present */
};

/* Adds @seat, and who fills it, unless it has no vote today. A person fills one seat only. */
static void
add_seat (EntRoom *self, EntRecord *seat, EntRecord *meeting, GPtrArray *earlier, guint suspension)
{
  g_autoptr (EntRecord) attendance = NULL;
  GDate date;

  if (!ent_record_get_boolean (seat, ENT_SEAT_VOTING)
      || !ent_record_get_date (meeting, ENT_MEETING_SCHEDULED, &date)
      || !ent_seat_is_in_force (seat, &date))
    return;
  if (suspension > 0 && ent_seat_count_missed (seat, earlier, suspension) >= suspension)
    return;
  self->seats++;
  attendance = ent_seat_dup_attendance (seat, meeting);
  if (attendance != NULL && ent_record_equals (attendance, ENT_ATTENDANCE_STATUS, "present")
      && !g_ptr_array_find (self->attendances, attendance, NULL))
    g_ptr_array_add (self->attendances, g_steal_pointer (&attendance));
}

static void
add_seats (EntRoom *self, EntRecord *body, EntRecord *meeting)
{
  g_autoptr (GPtrArray) seats = ent_record_list_children (body, "seat");
  g_autoptr (GPtrArray) earlier = NULL;
  guint suspension = (guint)ent_record_get_integer (body, ENT_BODY_SUSPENSION, 0);

  if (suspension > 0)
    earlier
        = ent_meeting_list_held (body, FALSE, ent_record_get_text (meeting, ENT_MEETING_SCHEDULED));
  for (guint i = 0; i < seats->len; i++)
    add_seat (self, seats->pdata[i], meeting, earlier, suspension);
}

EntRoom *
ent_room_new (EntRecord *meeting)
{
  EntRoom *self = g_new0 (EntRoom, 1);
  g_autoptr (EntRecord) body = ent_record_dup_reference (meeting, ENT_MEETING_BODY);

  self->quorum = self->majority = (EntFraction){ 1, 2 };
  self->attendances = g_ptr_array_new_with_free_func (g_object_unref);
  if (body != NULL)
    {
      ent_record_get_fraction (body, ENT_BODY_QUORUM, &self->quorum);
      ent_record_get_fraction (body, ENT_BODY_MAJORITY, &self->majority);
      add_seats (self, body, meeting);
    }
  return self;
}

void
ent_room_free (EntRoom *self)
{
  g_ptr_array_unref (self->attendances);
  g_free (self);
}

/* Stored date-times sort as text. Whoever leaves at the moment of the vote is gone. */
static gboolean
is_in_room (EntRecord *attendance, const char *moment)
{
  const char *arrived = ent_record_get_text (attendance, ENT_ATTENDANCE_ARRIVED);
  const char *left = ent_record_get_text (attendance, ENT_ATTENDANCE_LEFT);

  if (moment == NULL)
    return arrived == NULL && left == NULL;
  return (arrived == NULL || g_strcmp0 (arrived, moment) <= 0)
         && (left == NULL || g_strcmp0 (left, moment) > 0);
}

static gboolean
is_recused (EntRecord *attendance, GPtrArray *recusals)
{
  const char *person = ent_record_get_text (attendance, ENT_ATTENDANCE_STAKEHOLDER);

  for (guint i = 0; recusals != NULL && i < recusals->len; i++)
    if (ent_record_equals (recusals->pdata[i], ENT_RECUSAL_STAKEHOLDER, person))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (nullable): who stepped back from @item. */
static GPtrArray *
list_recusals (EntRecord *item)
{
  return item != NULL ? ent_record_list_children (item, "recusal") : NULL;
}

void
ent_room_count (EntRoom *self, const char *moment, EntRecord *item, EntQuorumCount *count)
{
  g_autoptr (GPtrArray) recusals = list_recusals (item);

  *count = (EntQuorumCount){
    .quorum = self->quorum,
    .majority = self->majority,
    .seats = self->seats,
  };
  for (guint i = 0; i < self->attendances->len; i++)
    {
      if (!is_in_room (self->attendances->pdata[i], moment))
        continue;
      count->in_room++;
      if (is_recused (self->attendances->pdata[i], recusals))
        count->recused++;
    }
}

/* TRUE if the person who cast @vote had one. */
static gboolean
has_vote (EntRoom *self, EntRecord *vote, const char *moment, GPtrArray *recusals)
{
  const char *person = ent_record_get_text (vote, ENT_VOTE_STAKEHOLDER);

  for (guint i = 0; i < self->attendances->len; i++)
    if (ent_record_equals (self->attendances->pdata[i], ENT_ATTENDANCE_STAKEHOLDER, person))
      return is_in_room (self->attendances->pdata[i], moment)
             && !is_recused (self->attendances->pdata[i], recusals);
  return FALSE;
}

void
ent_room_count_decision (EntRoom *self, EntRecord *decision, EntQuorumCount *count)
{
  g_autoptr (EntRecord) item = ent_record_dup_reference (decision, ENT_DECISION_ITEM);
  g_autoptr (GPtrArray) recusals = list_recusals (item);
  g_autoptr (GPtrArray) votes = ent_record_list_children (decision, "vote");
  const char *moment = ent_record_get_text (decision, ENT_DECISION_DECIDED_AT);

  ent_room_count (self, moment, item, count);
  for (guint i = 0; i < votes->len; i++)
    {
      EntRecord *vote = votes->pdata[i];

      if (!has_vote (self, vote, moment, recusals))
        count->uncounted++;
      else if (ent_record_equals (vote, ENT_VOTE_CHOICE, "for"))
        count->in_favour++;
      else if (ent_record_equals (vote, ENT_VOTE_CHOICE, "against"))
        count->against++;
      else
        count->abstained++;
    }
}
