/* SPDX-License-Identifier: GPL-3.0-or-later
 * One kind's rows in the file: loaded, inserted, updated, deleted from the kind's table of fields.
 * Values come and go as stored texts; references are resolved to row numbers here and nowhere
 * else. */
#pragma once

#include "ent-database-private.h"
#include "ent-kind.h"

G_BEGIN_DECLS

typedef struct
{
  const EntKind *kind;
  gint64 code;   /* its number in the file */
  char *columns; /* SQL: one expression a field, in order, over the table as `t` */
  char *load;
  char *insert;
  char *update;
  char *remove;
} EntTable;

/* Returns: (transfer full): the table of the kind at @index of the catalogue. */
EntTable *ent_table_new (guint index);
void ent_table_free (EntTable *self);

/* What an identity is in the file. */
typedef struct
{
  gint64 row;
  gint64 code; /* of its kind; negative once removed; 0 as long as it is only heard of */
} EntIdentity;

/* Looks @uuid up. Returns: FALSE if the file never heard of it. */
gboolean ent_identity_find (EntDatabase *database, const EntUuid *uuid, EntIdentity *identity);

/* The same for row number @row. */
gboolean ent_identity_get (EntDatabase *database, gint64 row, EntUuid *uuid, gint64 *code);

/* Adds @uuid with @code; @row (out). */
gboolean ent_identity_add (
    EntDatabase *database, const EntUuid *uuid, gint64 code, gint64 *row, GError **error);

/* Changes the code of @row. */
gboolean ent_identity_set_code (EntDatabase *database, gint64 row, gint64 code, GError **error);

/* Loads row @row. Returns: FALSE without @error set if it is not there. */
gboolean
ent_table_load (EntTable *self, EntDatabase *database, gint64 row, char **values, GError **error);

/* Writes row @row with @values, one a field; references to identities never heard of are entered
 * with code 0. */
gboolean ent_table_insert (
    EntTable *self, EntDatabase *database, gint64 row, const char *const *values, GError **error);
gboolean ent_table_update (
    EntTable *self, EntDatabase *database, gint64 row, const char *const *values, GError **error);
gboolean ent_table_delete (EntTable *self, EntDatabase *database, gint64 row, GError **error);

/* Frees the texts in @values, which has one place a field, and the array. */
void ent_values_free (const EntKind *kind, char **values);

/* Returns: (transfer full): an empty array for ent_table_load(). */
char **ent_values_new (const EntKind *kind);

/* Returns: (transfer full): a copy. */
char **ent_values_copy (const EntKind *kind, const char *const *values);

G_END_DECLS
