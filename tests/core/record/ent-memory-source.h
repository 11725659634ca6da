/* SPDX-License-Identifier: GPL-3.0-or-later
 * An EntSource in memory, for tests. It counts what it is asked, so that a test can say how lazy
 * its callers are. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

#define ENT_TYPE_MEMORY_SOURCE (ent_memory_source_get_type ())
G_DECLARE_FINAL_TYPE (EntMemorySource, ent_memory_source, ENT, MEMORY_SOURCE, GObject)

EntMemorySource *ent_memory_source_new (void);

/* Adds a record without values. Returns: its row. */
gint64 ent_memory_source_add (EntMemorySource *self, const EntKind *kind);

/* Adds one with a value in its title field, which must be a text. */
gint64 ent_memory_source_add_titled (EntMemorySource *self, const EntKind *kind, const char *title);

/* Sets a stored text; observers hear of it at the next commit. */
void ent_memory_source_set (EntMemorySource *self, gint64 row, guint field, const char *value);

/* Sets a reference to the record in row @target; another one in addition to those that are there.
 */
void ent_memory_source_refer (EntMemorySource *self, gint64 row, guint field, gint64 target);

void ent_memory_source_remove (EntMemorySource *self, gint64 row);

/* Brings back what was removed. */
void ent_memory_source_restore (EntMemorySource *self, gint64 row);

/* Refreshes the records somebody holds and emits `changed` with what happened since the last time.
 */
void ent_memory_source_commit (EntMemorySource *self);

/* Emits `changed` with an empty array. */
void ent_memory_source_commit_everything (EntMemorySource *self);

/* Returns: the identity of the record in row @row, borrowed. */
const char *ent_memory_source_get_id (EntMemorySource *self, gint64 row);

/* Returns: (transfer full): the record in row @row, of whatever kind. */
EntRecord *ent_memory_source_dup (EntMemorySource *self, gint64 row);

/* Detaches all records, as closing a file does. */
void ent_memory_source_close (EntMemorySource *self);

/* Returns: how often a row was loaded, and a query answered, since the last call. */
guint ent_memory_source_take_loads (EntMemorySource *self);
guint ent_memory_source_take_selects (EntMemorySource *self);

G_END_DECLS
