/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done with records wherever they are shown: each one transaction, told in a toast,
 * undone from there. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Removes @records (element-type EntRecord). Returns: FALSE if something cites one of them, say; a
 * toast says why and nothing is removed. */
gboolean ent_record_actions_remove (EntSession *session, GPtrArray *records);

/* Makes a copy of each of @records with what was set up inside it, as ent_duplicate() says; all in
 * one step to undo.
 *
 * Returns: (transfer full) (nullable): the last copy. */
EntRecord *ent_record_actions_duplicate (EntSession *session, GPtrArray *records);

/* Moves @record by @by places among its siblings, by the kind's order field. Returns: FALSE if
 * there is no such place, or it cannot be stored: then a toast says why. */
gboolean ent_record_actions_move (EntSession *session, EntRecord *record, int by);

G_END_DECLS
