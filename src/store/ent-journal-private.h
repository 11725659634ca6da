/* SPDX-License-Identifier: GPL-3.0-or-later
 * Journal entries as rows of the file. */
#pragma once

#include "ent-database-private.h"
#include "ent-engagement-private.h"
#include "ent-journal.h"

G_BEGIN_DECLS

/* The columns ent_entry_new_from_row() takes, from column 0 on. */
#define ENT_ENTRY_COLUMNS \
  "sequence, time, person, label, reason, mode, reverses, first, count, digest"

/* Returns: (transfer full): the entry in the row @statement stands on. */
EntEntry *ent_entry_new_from_row (sqlite3_stmt *statement);

/* Returns: (transfer full): what stands in lists for entry @sequence, which the file does not give.
 */
EntEntry *ent_entry_new_unreadable (gint64 sequence);

/* Returns: (transfer full) (nullable): entry @sequence. */
EntEntry *ent_journal_dup_entry (EntDatabase *database, gint64 sequence);

/* The entry it reverses; 0 if it reverses none. */
gint64 ent_entry_get_reverses (EntEntry *self);

/* Its changes are the rows of `change` from the first, as many as it has. */
gint64 ent_entry_get_first_change (EntEntry *self);
gint64 ent_entry_get_n_changes (EntEntry *self);

/* Undoes, in the rows alone, all changes after entry @sequence: for looking at the past. */
gboolean ent_journal_rewind (EntEngagement *engagement, gint64 sequence, GError **error);

G_END_DECLS
