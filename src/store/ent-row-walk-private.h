/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rows that belong to a number, for one number after the other: the children of a parent, the
 * targets of a field's references.
 *
 * To run a statement for each number is most of what an export costs. So one statement walks the
 * rows of all of them, beside the caller, who mostly comes by in the order of the numbers; only
 * what the walk is past already is asked for by itself. */
#pragma once

#include "ent-engagement-private.h"

G_BEGIN_DECLS

typedef struct _EntRowWalk EntRowWalk;

/**
 * ent_row_walk_new:
 * @columns: what to select, of
 * @table: as SQL
 * @key: the column with the number, as SQL; there is an index for it
 * @order: (nullable): a column that orders the rows of one number, as SQL
 *
 * Returns: (transfer full)
 */
EntRowWalk *ent_row_walk_new (EntEngagement *engagement,
                              const char *columns,
                              const char *table,
                              const char *key,
                              const char *order);

void ent_row_walk_free (EntRowWalk *self);

/* Goes to the rows of @number. */
void ent_row_walk_begin (EntRowWalk *self, gint64 number);

/* Goes to the next of them. Returns: (transfer none) (nullable): the statement that stands on it;
 * NULL if there is none, or if it cannot be read. The columns asked for begin at
 * ENT_ROW_WALK_COLUMN. */
sqlite3_stmt *ent_row_walk_next (EntRowWalk *self);

/* Returns: SQLITE_OK, or why rows are missing that could not be read. */
int ent_row_walk_get_code (EntRowWalk *self);

#define ENT_ROW_WALK_COLUMN 1

G_END_DECLS
