/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who is in the room of a meeting and may vote, at any moment of it. */
#pragma once

#include "ent-quorum.h"
#include "ent-record.h"

G_BEGIN_DECLS

typedef struct _EntRoom EntRoom;

/* Returns: the voting seats of @meeting's body on the day of the meeting, and who filled them. It
 * is a picture of this moment and does not follow later changes. */
EntRoom *ent_room_new (EntRecord *meeting);
void ent_room_free (EntRoom *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRoom, ent_room_free)

/**
 * ent_room_count:
 * @moment: (nullable): a stored date-time; NULL where it is not known: then only those count who
 *   were there from beginning to end
 * @item: (nullable): the topic; whoever stepped back from it does not count
 * @count: (out): the seats; without votes
 *
 * A seat that was suspended before the meeting has no vote in it, even if it is back.
 */
void ent_room_count (EntRoom *self, const char *moment, EntRecord *item, EntQuorumCount *count);

/* The same for @decision at the moment and under the topic it was taken, with its votes. */
void ent_room_count_decision (EntRoom *self, EntRecord *decision, EntQuorumCount *count);

G_END_DECLS
