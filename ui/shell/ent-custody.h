/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looks after an open file in the background: reads all of it against its history some time after
 * it was opened and after each pause in the work, keeps a copy of what holds, and says what does
 * not. (hardening.md: a changed history is reported on open) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* Property `complaint` (string, nullable): what is wrong with the file, one or two sentences; NULL
 * as long as nothing is known to be. */
#define ENT_TYPE_CUSTODY (ent_custody_get_type ())
G_DECLARE_FINAL_TYPE (EntCustody, ent_custody, ENT, CUSTODY, GObject)

/**
 * ent_custody_new:
 * @engagement: one with a file
 * @delay: milliseconds of rest before each look
 * @folder: (nullable): where copies are kept; NULL: the user's data folder
 *
 * Returns: (transfer full): an object that looks until it is stopped
 */
EntCustody *ent_custody_new (EntEngagement *engagement, guint delay, const char *folder);

/* Ends the look under way and begins no other; a look holds a reference until it has ended. */
void ent_custody_stop (EntCustody *self);

const char *ent_custody_get_complaint (EntCustody *self);

/* TRUE while it looks or is about to. */
gboolean ent_custody_is_busy (EntCustody *self);

G_END_DECLS
