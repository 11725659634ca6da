/* SPDX-License-Identifier: GPL-3.0-or-later
 * What keeps minutes honest, for the checks of everything that lives in a meeting: outcomes are
 * written only while the meeting is in progress, and closed minutes are read-only. (product.md,
 * Committees and meetings) */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

/**
 * ent_minutes_check:
 * @change: a change of a record that lives in @meeting
 * @meeting: (nullable): the meeting; NULL where it goes with the record
 * @outcome: TRUE if the change writes what came of the meeting, FALSE if it prepares it
 *
 * Undo and redo pass: they lead to a state that was allowed. A whole document may bring meetings
 * that were closed elsewhere with all they hold; it may not rewrite minutes that are approved here.
 *
 * Returns: FALSE with ENT_ERROR_CONFLICT and a sentence that says what to do first.
 */
gboolean
ent_minutes_check (const EntChange *change, EntRecord *meeting, gboolean outcome, GError **error);

/* The same for a direct child of a meeting, whose owning field is @owner: also the meeting it was
 * in before must allow that it leaves. */
gboolean
ent_minutes_check_child (const EntChange *change, guint owner, gboolean outcome, GError **error);

/* TRUE if @change alters @field; where the record comes or goes, if it has another value than
 * @fallback (nullable). */
gboolean ent_minutes_writes (const EntChange *change, guint field, const char *fallback);

G_END_DECLS
