/* SPDX-License-Identifier: GPL-3.0-or-later
 * A transaction's changes record by record: whole records put by importers, rows brought back by
 * undo, and the journal line each change leaves. */
#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-record-private.h"
#include "ent-transaction-private.h"

/* Beyond so many changes views are told "anything may have changed". */
#define TOUCHES_LIMIT 10000

static void
add_touch (EntTransaction *self, const EntTouch *touch)
{
  self->counts[touch->operation]++;
  if (self->touches == NULL)
    return;
  if (self->touches->len < TOUCHES_LIMIT)
    g_array_append_vals (self->touches, touch, 1);
  else
    g_clear_pointer (&self->touches, g_array_unref);
}

static gboolean
write_change (EntTransaction *self,
              gint64 row,
              EntOperation operation,
              const GByteArray *fields,
              GError **error)
{
  EntDatabase *database = self->engagement->database;
  sqlite3_stmt *statement = ent_database_prepare (
      database, "INSERT INTO change (id, record, operation, fields) VALUES (?1, ?2, ?3, ?4)",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->first_change + self->n_changes);
  sqlite3_bind_int64 (statement, 2, row);
  sqlite3_bind_int (statement, 3, operation);
  sqlite3_bind_blob (statement, 4, fields->len > 0 ? fields->data : (const guint8 *)"", fields->len,
                     SQLITE_STATIC);
  if (!ent_database_finish (database, statement, error))
    return FALSE;
  self->n_changes++;
  return TRUE;
}

/* Notes in @touch what the record lived in or was a member of before, if it no longer does or is.
 */
static void
note_left (EntDatabase *database,
           const char *const *before,
           const char *const *after,
           EntTouch *touch)
{
  EntIdentity identity;
  EntUuid uuid;
  guint home;

  if (before == NULL || ent_kind_get_home_field (touch->kind, &home) == NULL || before[home] == NULL
      || (after != NULL && g_strcmp0 (before[home], after[home]) == 0)
      || !ent_uuid_parse (before[home], &uuid) || !ent_identity_find (database, &uuid, &identity)
      || identity.code <= 0)
    return;
  touch->left = ent_catalogue_get (identity.code - 1);
  touch->was_in = identity.row;
}

gboolean
ent_transaction_record (EntTransaction *self,
                        EntTable *table,
                        gint64 row,
                        const EntUuid *uuid,
                        const char *const *before,
                        const char *const *after,
                        GError **error)
{
  g_autoptr (GByteArray) fields = ent_change_encode (table->kind, before, after);
  EntOperation operation = before == NULL  ? ENT_OPERATION_ADD
                           : after == NULL ? ENT_OPERATION_REMOVE
                                           : ENT_OPERATION_CHANGE;
  EntTouch touch = { table->kind, row, operation };

  if (operation == ENT_OPERATION_CHANGE && fields->len == 0)
    return TRUE;
  ent_change_digest (self->digester, uuid, table->kind, operation, fields->data, fields->len);
  note_left (self->engagement->database, before, after, &touch);
  add_touch (self, &touch);
  return write_change (self, row, operation, fields, error)
         && ent_transaction_index (self, table, row, before, after, error);
}

/* A record that somebody holds shows what its row has become, so that the checks of this
 * transaction see it; commit and rollback refresh it. */
static void
stage_living (EntTransaction *self, EntTable *table, gint64 row, const char *const *after)
{
  g_autoptr (EntRecord) record = NULL;

  g_set_object (&record, ent_engagement_peek_record (self->engagement, row));
  if (record != NULL)
    ent_record_stage (record, ent_values_copy (table->kind, after));
}

gboolean
ent_transaction_apply (EntTransaction *self,
                       EntTable *table,
                       gint64 row,
                       const EntUuid *uuid,
                       const char *const *before,
                       const char *const *after,
                       GError **error)
{
  EntDatabase *database = self->engagement->database;
  gboolean written;

  if (after == NULL)
    written = ent_table_delete (table, database, row, error)
              && ent_identity_set_code (database, row, -table->code, error);
  else if (before == NULL)
    written = ent_table_insert (table, database, row, after, error);
  else
    written = ent_table_update (table, database, row, after, error);
  if (written && after != NULL)
    stage_living (self, table, row, after);
  return written && ent_transaction_record (self, table, row, uuid, before, after, error);
}

/* A short name for a record that is no object: its title field, else its identity. */
static const char *
name_values (const EntKind *kind, const char *id, const char *const *values)
{
  const char *title = values[kind->title_field];

  return title != NULL && kind->fields[kind->title_field].type != ENT_TYPE_REFERENCE ? title : id;
}

static gboolean
normalise_values (
    const EntKind *kind, const char *id, const char *const *input, char **values, GError **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!ent_field_normalise (&kind->fields[i], input[i], &values[i], error))
        {
          g_prefix_error (error, "%s “%s”: ", _ (kind->label), name_values (kind, id, input));
          return FALSE;
        }
      if (values[i] == NULL && kind->fields[i].required)
        {
          g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                       /* Translators: kind, title, field: Term “MQL” has no Name. Give it one. */
                       _ ("%s “%s” has no %s. Give it one."), _ (kind->label),
                       name_values (kind, id, input), _ (kind->fields[i].label));
          return FALSE;
        }
    }
  return TRUE;
}

/* TRUE if the transaction has already put row @row. */
static gboolean
was_put (EntTransaction *self, gint64 row)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (self->engagement->database,
                              "SELECT 1 FROM change WHERE record = ?1 AND id >= ?2", NULL);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_int64 (statement, 2, self->first_change);
  return sqlite3_step (statement) == SQLITE_ROW || g_hash_table_contains (self->by_row, &row);
}

static gboolean
put_over (EntTransaction *self,
          EntTable *table,
          const EntIdentity *identity,
          const char *id,
          const EntUuid *uuid,
          const char *const *values,
          GError **error)
{
  char **before;
  gboolean written;

  if (was_put (self, identity->row))
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   _ ("%s “%s” comes twice (%s). Leave one of them."), _ (table->kind->label),
                   name_values (table->kind, id, values), id);
      return FALSE;
    }
  before = ent_values_new (table->kind);
  written = ent_table_load (table, self->engagement->database, identity->row, before, error);
  if (written)
    {
      g_autoptr (GByteArray) difference
          = ent_change_encode (table->kind, (const char *const *)before, values);

      written = difference->len == 0
                || ent_transaction_apply (self, table, identity->row, uuid,
                                          (const char *const *)before, values, error);
    }
  ent_values_free (table->kind, before);
  return written;
}

static gboolean
put_values (EntTransaction *self,
            EntTable *table,
            const char *id,
            const EntUuid *uuid,
            const char *const *values,
            GError **error)
{
  EntDatabase *database = self->engagement->database;
  EntIdentity identity;

  if (!ent_identity_find (database, uuid, &identity))
    {
      if (!ent_identity_add (database, uuid, table->code, &identity.row, error))
        return FALSE;
    }
  else if (identity.code == table->code)
    return put_over (self, table, &identity, id, uuid, values, error);
  else if (identity.code != 0 && identity.code != -table->code)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   _ ("%s “%s” has the identity of another record (%s). Give it one of its own."),
                   _ (table->kind->label), name_values (table->kind, id, values), id);
      return FALSE;
    }
  else if (!ent_identity_set_code (database, identity.row, table->code, error))
    return FALSE;
  return ent_transaction_apply (self, table, identity.row, uuid, NULL, values, error);
}

gboolean
ent_transaction_put (EntTransaction *self,
                     const EntKind *kind,
                     const char *id,
                     const char *const *values,
                     GError **error)
{
  EntTable *table = ent_engagement_get_table (self->engagement, kind);
  char **normal;
  gboolean put;
  EntUuid uuid;

  if (!ent_uuid_parse (id, &uuid))
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   _ ("“%s” is no identity of a record (a UUID)."), id != NULL ? id : "");
      return FALSE;
    }
  self->bulk = TRUE;
  self->checked = FALSE;
  self->bulk_kinds[ent_catalogue_index (kind)] = TRUE;
  normal = ent_values_new (kind);
  put = normalise_values (kind, id, values, normal, error)
        && put_values (self, table, id, &uuid, (const char *const *)normal, error);
  ent_values_free (kind, normal);
  return put;
}
