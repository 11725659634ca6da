/* SPDX-License-Identifier: GPL-3.0-or-later
 * A query as SQL. */
#pragma once

#include "ent-database-private.h"
#include "ent-source.h"

G_BEGIN_DECLS

/* Appends the row numbers (gint64) that answer @query to @rows. A file that cannot be read gives
 * what could be read. */
void ent_select_rows (EntDatabase *database, const EntQuery *query, GArray *rows);

/* Returns: how many rows answer @query. */
guint ent_select_count (EntDatabase *database, const EntQuery *query);

/* Returns: (transfer full) (nullable): @words as an expression of the full-text index: every word,
 * the last one as a prefix unless @exact; NULL if they hold no word. */
char *ent_select_match_expression (const char *words, gboolean exact);

G_END_DECLS
