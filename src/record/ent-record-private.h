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
 * The values are loaded from @source (ent_source_load()) at first need. The record does not hold
 * @source: before it goes, the source detaches every record it made (ent_record_detach()). A weak
 * pointer each would make a million records cost a million steps to free one. The store sees to it
 * that there is one record for one row.
 *
 * Returns: (transfer full): the record in row @row.
 */
EntRecord *ent_record_new (const EntKind *kind, EntSource *source, gint64 row, const char *id);

/* The row changed: what was loaded is read again, and each property that differs (and
 * `display-title`) notifies. A row that is gone leaves the values as they are. */
void ent_record_refresh (EntRecord *self);

/* Gives the record other values than its row has, while a transaction prepares them: @values is an
 * array of stored texts by field index, which is taken over with its strings. Nothing notifies; the
 * next ent_record_refresh() compares with what was last notified. */
void ent_record_stage (EntRecord *self, char **values);

/* The row came or went (an undo brings it back). A removed record keeps its last values; what was
 * never loaded is loaded here, so tell it before the row is gone. */
void ent_record_set_removed (EntRecord *self, gboolean removed);

/* The source closes: the record loads what it has not loaded and keeps it. */
void ent_record_detach (EntRecord *self);

G_END_DECLS
