/* SPDX-License-Identifier: GPL-3.0-or-later
 * One kind's rows in the file. */
#include "ent-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"

/* The expression that gives a field's stored text. */
static void
append_expression (GString *sql, const EntKind *kind, const EntField *field)
{
  if (field->many)
    g_string_append_printf (sql,
                            "(SELECT group_concat (id, ' ') FROM (SELECT uuid_text (r.uuid) AS id "
                            "FROM \"%s.%s\" l JOIN record r ON r.id = l.target "
                            "WHERE l.owner = t.id ORDER BY l.position))",
                            kind->name, field->name);
  else if (field->type == ENT_TYPE_REFERENCE)
    g_string_append_printf (sql, "(SELECT uuid_text (r.uuid) FROM record r WHERE r.id = t.\"%s\")",
                            field->name);
  else
    g_string_append_printf (sql, "t.\"%s\"", field->name);
}

static char *
make_columns (const EntKind *kind)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append (sql, i > 0 ? ", " : "");
      append_expression (sql, kind, &kind->fields[i]);
    }
  return g_strdup (sql->str);
}

static char *
make_insert (const EntKind *kind)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new ("?1");

  g_string_append_printf (sql, "INSERT INTO \"%s\" (id", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].many)
      {
        g_string_append_printf (sql, ", \"%s\"", kind->fields[i].name);
        g_string_append_printf (places, ", ?%u", i + 2);
      }
  g_string_append_printf (sql, ") VALUES (%s)", places->str);
  return g_strdup (sql->str);
}

static char *
make_update (const EntKind *kind)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET id = ?1", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].many)
      g_string_append_printf (sql, ", \"%s\" = ?%u", kind->fields[i].name, i + 2);
  g_string_append (sql, " WHERE id = ?1");
  return g_strdup (sql->str);
}

EntTable *
ent_table_new (guint index)
{
  EntTable *self = g_new0 (EntTable, 1);
  const EntKind *kind = ent_catalogue_get (index);

  self->kind = kind;
  self->code = index + 1;
  self->columns = make_columns (kind);
  self->load
      = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE t.id = ?1", self->columns, kind->name);
  self->insert = make_insert (kind);
  self->update = make_update (kind);
  self->remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", kind->name);
  return self;
}

void
ent_table_free (EntTable *self)
{
  g_free (self->columns);
  g_free (self->load);
  g_free (self->insert);
  g_free (self->update);
  g_free (self->remove);
  g_free (self);
}

gboolean
ent_identity_find (EntDatabase *database, const EntUuid *uuid, EntIdentity *identity)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (database, "SELECT id, kind FROM record WHERE uuid = ?1", NULL);

  if (statement == NULL)
    return FALSE;
  ent_statement_bind_uuid (statement, 1, uuid);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return FALSE;
  identity->row = sqlite3_column_int64 (statement, 0);
  identity->code = sqlite3_column_int64 (statement, 1);
  return TRUE;
}

gboolean
ent_identity_get (EntDatabase *database, gint64 row, EntUuid *uuid, gint64 *code)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (database, "SELECT uuid, kind FROM record WHERE id = ?1", NULL);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return FALSE;
  *code = sqlite3_column_int64 (statement, 1);
  return ent_statement_get_uuid (statement, 0, uuid);
}

gboolean
ent_identity_add (
    EntDatabase *database, const EntUuid *uuid, gint64 code, gint64 *row, GError **error)
{
  sqlite3_stmt *statement
      = ent_database_prepare (database, "INSERT INTO record (uuid, kind) VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;
  ent_statement_bind_uuid (statement, 1, uuid);
  sqlite3_bind_int64 (statement, 2, code);
  if (!ent_database_finish (database, statement, error))
    return FALSE;
  *row = sqlite3_last_insert_rowid (database->handle);
  return TRUE;
}

gboolean
ent_identity_set_code (EntDatabase *database, gint64 row, gint64 code, GError **error)
{
  sqlite3_stmt *statement
      = ent_database_prepare (database, "UPDATE record SET kind = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_int64 (statement, 2, code);
  return ent_database_finish (database, statement, error);
}

/* The row number of the identity in @text, entered if the file has not heard of it. */
static gboolean
resolve (EntDatabase *database, const char *text, gint64 *row, GError **error)
{
  EntIdentity identity;
  EntUuid uuid;

  if (!ent_uuid_parse (text, &uuid))
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID, _ ("“%s” is no identity of a record."),
                   text);
      return FALSE;
    }
  if (!ent_identity_find (database, &uuid, &identity))
    return ent_identity_add (database, &uuid, 0, row, error);
  *row = identity.row;
  return TRUE;
}

static gboolean
bind_value (EntDatabase *database,
            sqlite3_stmt *statement,
            int index,
            const EntField *field,
            const char *value,
            GError **error)
{
  gint64 row;

  if (value == NULL)
    return TRUE;
  if (field->type == ENT_TYPE_INTEGER)
    sqlite3_bind_int64 (statement, index, g_ascii_strtoll (value, NULL, 10));
  else if (field->type != ENT_TYPE_REFERENCE)
    ent_statement_bind_text (statement, index, value);
  else if (resolve (database, value, &row, error))
    sqlite3_bind_int64 (statement, index, row);
  else
    return FALSE;
  return TRUE;
}

/* Rewrites the targets of a field that holds many. */
static gboolean
write_links (EntTable *self,
             EntDatabase *database,
             gint64 row,
             const EntField *field,
             const char *value,
             GError **error)
{
  g_autofree char *clear
      = g_strdup_printf ("DELETE FROM \"%s.%s\" WHERE owner = ?1", self->kind->name, field->name);
  g_autofree char *add = g_strdup_printf ("INSERT INTO \"%s.%s\" VALUES (?1, ?2, ?3)",
                                          self->kind->name, field->name);
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);
  sqlite3_stmt *statement = ent_database_prepare (database, clear, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  if (!ent_database_finish (database, statement, error))
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gint64 target;

      if (!resolve (database, ids[i], &target, error))
        return FALSE;
      statement = ent_database_prepare (database, add, error);
      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, row);
      sqlite3_bind_int64 (statement, 2, i);
      sqlite3_bind_int64 (statement, 3, target);
      if (!ent_database_finish (database, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_row (EntTable *self,
           EntDatabase *database,
           const char *sql,
           gint64 row,
           const char *const *values,
           GError **error)
{
  const EntKind *kind = self->kind;
  sqlite3_stmt *statement = ent_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].many
        && !bind_value (database, statement, i + 2, &kind->fields[i], values[i], error))
      return FALSE;
  return ent_database_finish (database, statement, error);
}

gboolean
ent_table_insert (
    EntTable *self, EntDatabase *database, gint64 row, const char *const *values, GError **error)
{
  if (!write_row (self, database, self->insert, row, values, error))
    return FALSE;
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->kind->fields[i].many && values[i] != NULL
        && !write_links (self, database, row, &self->kind->fields[i], values[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ent_table_update (
    EntTable *self, EntDatabase *database, gint64 row, const char *const *values, GError **error)
{
  if (!write_row (self, database, self->update, row, values, error))
    return FALSE;
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->kind->fields[i].many
        && !write_links (self, database, row, &self->kind->fields[i], values[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ent_table_delete (EntTable *self, EntDatabase *database, gint64 row, GError **error)
{
  sqlite3_stmt *statement = ent_database_prepare (database, self->remove, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  return ent_database_finish (database, statement, error);
}

static void
read_columns (const EntKind *kind, sqlite3_stmt *statement, char **values)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_free (values[i]);
      values[i] = ent_statement_dup_text (statement, i);
    }
}

gboolean
ent_table_load (EntTable *self, EntDatabase *database, gint64 row, char **values, GError **error)
{
  ENT_AUTO_RESET statement = ent_database_prepare (database, self->load, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  if (ent_database_step (database, statement, error) != SQLITE_ROW)
    return FALSE;
  read_columns (self->kind, statement, values);
  return TRUE;
}

char **
ent_values_new (const EntKind *kind)
{
  return g_new0 (char *, kind->n_fields + 1);
}

char **
ent_values_copy (const EntKind *kind, const char *const *values)
{
  char **copy = ent_values_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    copy[i] = g_strdup (values[i]);
  return copy;
}

void
ent_values_free (const EntKind *kind, char **values)
{
  for (guint i = 0; i < kind->n_fields; i++)
    g_free (values[i]);
  g_free (values);
}
