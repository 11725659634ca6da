/* SPDX-License-Identifier: GPL-3.0-or-later
 * The file's schema, from the catalogue: how it is made, upgraded and recognised. */
#pragma once

#include "ent-database-private.h"

G_BEGIN_DECLS

/* The schema this version writes. */
#define ENT_SCHEMA_VERSION 1

/* Returns: (transfer full) (element-type utf8): the statements that make the schema, in order. */
GPtrArray *ent_schema_list_statements (void);

/* The search index holds the beginnings of words of up to so many letters. */
#define ENT_SEARCH_LONGEST_PREFIX 3

/* Makes the schema in an empty database, within the transaction of its migration, and marks it as
 * an engagement. */
gboolean ent_schema_create (EntDatabase *database, GError **error);

/* The schema gate: the database holds exactly what this version creates; an extra table, view or
 * trigger is an attack, a missing one damage. Returns: FALSE with ENT_ERROR_CORRUPT. */
gboolean ent_schema_check (EntDatabase *database, GError **error);

/* Returns: (transfer full) (nullable): the whole schema of @database as one text, in an order of
 * its own. */
char *ent_schema_describe (EntDatabase *database, GError **error);

/* Returns: (transfer full): what ent_schema_describe() says of a file of this version, foretold
 * from its statements alone. */
char *ent_schema_foretell (void);

/* Refuses schema @version if this program does not know it. Returns: FALSE with ENT_ERROR_NEWER, or
 * ENT_ERROR_CORRUPT for one that never was. */
gboolean ent_schema_check_version (const char *name, guint version, GError **error);

G_END_DECLS
