/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copies of records with what was set up inside them. */
#pragma once

#include "ent-transaction.h"

G_BEGIN_DECLS

/**
 * ent_duplicate:
 * @record: of the transaction's engagement
 *
 * Adds a copy of @record, called "Copy of …", and of what lives in it: the definitions of a term,
 * the levels of a path. What lives in the copy and refers to something inside the original refers
 * to its copy. Not copied are records of what happened (EntField's `event`: answers, votes, agreed
 * versions) and signatures; a status starts anew, the copy stands behind the last of its
 * siblings, and unique values that are no text are left empty.
 *
 * Returns: (transfer full) (nullable): the copy; NULL with ENT_ERROR_INVALID if a value cannot
 *   stand in it. What the copy lacks is found when @transaction commits.
 */
EntRecord *ent_duplicate (EntTransaction *transaction, EntRecord *record, GError **error);

G_END_DECLS
