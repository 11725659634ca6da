/* SPDX-License-Identifier: GPL-3.0-or-later
 * A walk over the records that answer a query, one at a time: what rules use where there may be
 * many. Only row numbers are held, so the cost is eight bytes a record. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

typedef struct
{
  EntSource *source;
  const EntKind *kind;
  GArray *rows;      /* (element-type gint64) */
  guint next;        /* index into @rows */
  EntRecord *record; /* (nullable): where the walk is */
} EntWalk;

/* Begins a walk over what answers @query now, in its order. @source must outlive it. */
void ent_walk_init (EntWalk *walk, EntSource *source, const EntQuery *query);

/* The same over all records of @kind_name. */
void ent_walk_init_kind (EntWalk *walk, EntSource *source, const char *kind_name);

/* Returns: (nullable): the next record, borrowed until the following call; NULL at the end. Records
 * that went since the walk began are left out. */
EntRecord *ent_walk_next (EntWalk *walk);

void ent_walk_clear (EntWalk *walk);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntWalk, ent_walk_clear)

G_END_DECLS
