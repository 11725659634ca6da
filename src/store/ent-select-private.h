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

/* How the last word of an expression is taken. */
typedef enum
{
  ENT_MATCH_WORD,        /* as it is, like the others */
  ENT_MATCH_PREFIX,      /* as the beginning of a word */
  ENT_MATCH_LONG_PREFIX, /* the same, cut to what the index holds the beginnings of words for */
} EntMatch;

/* Returns: (transfer full) (nullable): @words as an expression of the full-text index; NULL if they
 * hold no word, or the last is too short to be cut. */
char *ent_select_match_expression (const char *words, EntMatch match);

G_END_DECLS
