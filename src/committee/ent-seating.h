/* SPDX-License-Identifier: GPL-3.0-or-later
 * Seats on a day: whether they exist, who sits there, for which function, and whether they were
 * suspended. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* TRUE if @seat exists on @date; both its days are inclusive. */
gboolean ent_seat_is_in_force (EntRecord *seat, const GDate *date);

/* Returns: (transfer full) (nullable): who sits there on @date: whom the seat names, or else the
 * holder of its role. */
EntRecord *ent_seat_dup_holder (EntRecord *seat, const GDate *date);

/* Returns: (transfer full) (nullable): the stored function the seat speaks for: its own, or else
 * its role's. */
char *ent_seat_dup_function (EntRecord *seat);

/* Returns: (transfer full) (nullable): the attendance of @meeting that fills @seat: the one that
 * names the seat, or else its holder's who takes no other seat. */
EntRecord *ent_seat_dup_attendance (EntRecord *seat, EntRecord *meeting);

/* Returns: how many of @meetings (the last first) in a row nobody was present for @seat, at most
 * @limit. Meetings from before the seat, and those without any attendance, do not count. */
guint ent_seat_count_missed (EntRecord *seat, GPtrArray *meetings, guint limit);

G_END_DECLS
