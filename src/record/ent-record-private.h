/* SPDX-License-Identifier: GPL-3.0-or-later
 * What only the store may do with a record: make it, refresh it, declare it removed. */
#pragma once

#include "ent-record.h"
#include "ent-source.h"

G_BEGIN_DECLS

/**
 * ent_record_new:
 * @id: identity, 36 characters
 *
 * The values are loaded from @source (ent_source_load()) at first need. The record holds a weak
 * reference to @source. The store sees to it that there is one record for one row.
 *
 * Returns: (transfer full): the record in row @row.
 */
EntRecord *ent_record_new (const EntKind *kind, EntSource *source, gint64 row, const char *id);

/* The row changed: what was loaded is read again, and each property that differs (and `title`)
 * notifies. */
void ent_record_refresh (EntRecord *self);

/* Gives the record other values than its row has, while a transaction prepares them: @values is an
 * array of stored texts by field index whose strings are taken over. Nothing notifies; the next
 * ent_record_refresh() compares with what was last notified. */
void ent_record_stage (EntRecord *self, char **values);

/* The row came or went (an undo brings it back). A removed record keeps its last values. */
void ent_record_set_removed (EntRecord *self, gboolean removed);

/* The source closes: the record loads what it has not loaded and keeps it. */
void ent_record_detach (EntRecord *self);

G_END_DECLS
