/* SPDX-License-Identifier: GPL-3.0-or-later
 * Heads: the beginning of the digest of an entry of the journal, written down outside of the file.
 * The chain of digests notices what was changed inside a history; that its end was cut off, or all
 * of it written anew, shows only against a head that was kept elsewhere. (hardening.md, Evidence)
 */
#pragma once

#include "ent-engagement.h"
#include "ent-journal.h"

G_BEGIN_DECLS

/* So many hexadecimal digits of a digest are written down. */
#define ENT_HEAD_LENGTH 16

/* Returns: (transfer full): the head at @entry: its digest's beginning. */
char *ent_head_make (EntEntry *entry);

/* Returns: (transfer full): the same with the entry's number and day, as receipts and sign-offs
 * hold it: “4f1c0a… 17 2026-03-31”. */
char *ent_head_make_line (EntEntry *entry);

/**
 * ent_head_find:
 * @head: 16 or more hexadecimal digits, alone or at the beginning of a line as above; a number that
 *   follows must be the entry's
 *
 * Returns: (transfer full) (nullable): the entry of @engagement's history with that head;
 *   ENT_ERROR_USAGE if @head is none, ENT_ERROR_NOT_FOUND if the history does not hold it.
 */
EntEntry *ent_head_find (EntEngagement *engagement, const char *head, GError **error);

G_END_DECLS
