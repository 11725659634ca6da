/* SPDX-License-Identifier: GPL-3.0-or-later
 * A forward-only walk over the rows of one kind in export order, without making objects: for
 * exports, which visit every record once and keep none. Order is the kind's order field (records
 * without a value after the others), then identity.
 *
 * A cursor reads; while it is in use the engagement must not be written through the same
 * connection. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

typedef struct _EntCursor EntCursor;

/**
 * ent_cursor_new:
 * @kind: whose rows
 * @parent_row: row number of a record (of the kind @parent); its children are walked. 0: the
 *   records that live in no other, which are all of them for a kind without an owning field
 * @parent: (nullable): the kind of the record in @parent_row; NULL only with 0
 *
 * The cursor stands before the first row.
 *
 * Returns: (transfer full)
 */
EntCursor *ent_cursor_new (EntEngagement *engagement,
                           const EntKind *kind,
                           const EntKind *parent,
                           gint64 parent_row);

void ent_cursor_free (EntCursor *cursor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCursor, ent_cursor_free)

/* Walks again, now the children of @parent_row: the same as a new cursor, without the cost. @parent
 * is the one it was made with. */
void ent_cursor_rewind (EntCursor *cursor, gint64 parent_row);

/* Goes to the next row. Returns: FALSE at the end, or, with @error set, if the file cannot be read.
 */
gboolean ent_cursor_next (EntCursor *cursor, GError **error);

/* The row it stands on; all valid until the next call of ent_cursor_next() or _rewind(). */
gint64 ent_cursor_get_row (EntCursor *cursor);

/* Returns: its identity, 36 characters. */
const char *ent_cursor_get_id (EntCursor *cursor);

/* Returns: (nullable): the stored text of field @field; several references as UUIDs separated by
 * spaces. The owning field may be left NULL: its value is what was asked for. */
const char *ent_cursor_get_text (EntCursor *cursor, guint field);

G_END_DECLS
