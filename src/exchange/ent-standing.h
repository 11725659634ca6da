/* SPDX-License-Identifier: GPL-3.0-or-later
 * The signatures that stand before an import, so that it can be said which of them it makes stale
 * while there is still a choice. */
#pragma once

#include "ent-engagement.h"
#include "ent-report.h"

G_BEGIN_DECLS

typedef struct _EntStanding EntStanding;

/* To be made before the first change. It makes the contents of all that is signed, and costs
 * nothing where nothing is. Returns: (transfer full) */
EntStanding *ent_standing_new (EntEngagement *engagement);
void ent_standing_free (EntStanding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStanding, ent_standing_free)

/**
 * ent_standing_report:
 * @report: takes a warning for each record whose signatures stand no more, the first of them; and
 *   one that counts the others
 *
 * To be called when all changes are made, in the transaction that makes them, which need not be
 * committed. Records that somebody holds while others are put still say what was before: hold none.
 *
 * Returns: how many signatures the changes made stale.
 */
guint ent_standing_report (EntStanding *self, EntReport *report);

G_END_DECLS
