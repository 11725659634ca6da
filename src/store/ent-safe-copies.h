/* SPDX-License-Identifier: GPL-3.0-or-later
 * The copies Entente keeps by itself: of each engagement file the last five states that were found
 * to hold, in the user's data folder. They are what is left when a file turns out damaged.
 * (hardening.md, The engagement file) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* How many copies of one file are kept. */
#define ENT_SAFE_COPIES_KEPT 5

/**
 * ent_safe_copies_add:
 * @reader: the engagement, which the caller has verified
 * @folder: (nullable): where copies are kept; NULL: the user's data folder
 *
 * Adds a copy unless the newest one shows the same state, and removes the oldest beyond five. To be
 * called in a thread: it takes as long as copying the file.
 *
 * Returns: FALSE with ENT_ERROR_WRITE or G_IO_ERROR_CANCELLED; the copies there were stay.
 */
gboolean ent_safe_copies_add (EntEngagement *reader,
                              const char *folder,
                              GCancellable *cancellable,
                              GError **error);

/* Returns: (transfer full) (element-type filename): the copies of the file at @path, newest first.
 * @folder: as above. */
GPtrArray *ent_safe_copies_list (const char *path, const char *folder);

/**
 * ent_safe_copies_find_stray:
 * @reader: an engagement with a file
 * @folder: as above
 *
 * The last state of a file that was seen here must be part of its history for ever; only an older
 * file in its place, or a history that was cut off or rewritten, lacks it.
 *
 * Returns: (transfer full) (nullable): the newest copy of the same engagement whose last change is
 *   not in the history of @reader; NULL if there is none, as where no copy was ever kept.
 */
char *ent_safe_copies_find_stray (EntEngagement *reader, const char *folder);

/* Returns: (transfer full) (nullable): when the copy was made, in local time. */
GDateTime *ent_safe_copies_get_time (const char *copy);

G_END_DECLS
