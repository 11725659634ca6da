/* SPDX-License-Identifier: GPL-3.0-or-later
 * The life of a meeting: draft, open, in progress, closed. (product.md, Committees and meetings) */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/**
 * EntMeetingEvent: what moves a meeting from one state to another
 * @ENT_MEETING_OPEN: the agenda goes out
 * @ENT_MEETING_WITHDRAW: the agenda goes back to draft
 * @ENT_MEETING_START: the meeting begins; outcomes can be written from now on
 * @ENT_MEETING_CLOSE: the meeting is over; its minutes become read-only
 * @ENT_MEETING_REOPEN: minutes that nobody has approved are written on
 */
typedef enum
{
  ENT_MEETING_OPEN,
  ENT_MEETING_WITHDRAW,
  ENT_MEETING_START,
  ENT_MEETING_CLOSE,
  ENT_MEETING_REOPEN,
} EntMeetingEvent;

/* TRUE if @event can happen to @meeting now; else @error says why not and what to do first. */
gboolean ent_meeting_can (EntRecord *meeting, EntMeetingEvent event, GError **error);

/* Returns: the stored text of the state @event leads to. */
const char *ent_meeting_event_get_target (EntMeetingEvent event);

/* TRUE if @meeting may go from state @from to state @to; else @error says why not. Staying is no
 * going and always allowed. */
gboolean ent_meeting_can_go (EntRecord *meeting, const char *from, const char *to, GError **error);

/* TRUE while outcomes of @meeting can be written. */
gboolean ent_meeting_is_running (EntRecord *meeting);

/* TRUE once the minutes of @meeting are read-only. */
gboolean ent_meeting_is_closed (EntRecord *meeting);

/* Returns: (transfer full) (element-type EntRecord): meetings of @body that are closed (or,
 * @running, in progress), the last first. @before: (nullable): only those scheduled before this
 * stored date-time. */
GPtrArray *ent_meeting_list_held (EntRecord *body, gboolean running, const char *before);

/* TRUE if the minutes were approved and are not to be rewritten: at a later meeting, or by a
 * sign-off, be it of what they said before. */
gboolean ent_meeting_is_approved (EntRecord *meeting);

G_END_DECLS
