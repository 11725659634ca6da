/* SPDX-License-Identifier: GPL-3.0-or-later
 * One entry of a record's history: what was done, when, by whom, why, and each field's difference.
 */
#pragma once

#include "ent-journal.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_HISTORY_ENTRY (ent_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryEntry, ent_history_entry, ENT, HISTORY_ENTRY, GtkWidget)

/* Shows @entry as far as it changed the record with identity @id. */
GtkWidget *ent_history_entry_new (EntSession *session, EntEntry *entry, const char *id);

/* Returns: (transfer full): @change, which is of one field, as Pango markup: the field's name and
 * the difference word by word. */
char *ent_history_format_change (EntSession *session, const EntFieldChange *change);

G_END_DECLS
