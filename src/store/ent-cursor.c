/* SPDX-License-Identifier: GPL-3.0-or-later
 * A forward-only walk over the rows of one kind in export order. */
#include "ent-cursor.h"

#include "ent-catalogue.h"
#include "ent-engagement-private.h"

struct _EntCursor
{
  EntEngagement *engagement;
  sqlite3_stmt *statement; /* its own: cursors are nested */
  char id[ENT_UUID_TEXT_LENGTH + 1];
};

/* A kind without an order of its own is walked along the index of identities; one with an order,
 * and children, are few at a time and sorted. */
static char *
make_sql (EntTable *table, const EntKind *parent)
{
  const EntField *owning = ent_kind_get_owning_field (table->kind, NULL);
  const EntField *order = ent_kind_get_order_field (table->kind, NULL);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT t.id, r.uuid, %s FROM ", table->columns);
  if (parent != NULL)
    g_string_append_printf (sql,
                            "\"%s\" t JOIN record r ON r.id = t.id WHERE t.\"%s\" = ?1 ORDER BY ",
                            table->kind->name, owning->name);
  else
    g_string_append_printf (sql,
                            "record r CROSS JOIN \"%s\" t ON t.id = r.id WHERE r.kind = %d "
                            "ORDER BY ",
                            table->kind->name, (int)table->code);
  if (order != NULL)
    g_string_append_printf (sql, "t.\"%s\" NULLS LAST, ", order->name);
  g_string_append (sql, "r.uuid");
  return g_strdup (sql->str);
}

EntCursor *
ent_cursor_new (EntEngagement *engagement,
                const EntKind *kind,
                const EntKind *parent,
                gint64 parent_row)
{
  EntCursor *self = g_new0 (EntCursor, 1);
  g_autofree char *sql = make_sql (ent_engagement_get_table (engagement, kind), parent);

  self->engagement = g_object_ref (engagement);
  if (sqlite3_prepare_v2 (engagement->database->handle, sql, -1, &self->statement, NULL)
      != SQLITE_OK)
    g_info ("%s cannot be walked: %s", kind->name, sqlite3_errmsg (engagement->database->handle));
  ent_cursor_rewind (self, parent_row);
  return self;
}

void
ent_cursor_free (EntCursor *self)
{
  sqlite3_finalize (self->statement);
  g_object_unref (self->engagement);
  g_free (self);
}

void
ent_cursor_rewind (EntCursor *self, gint64 parent_row)
{
  if (self->statement == NULL)
    return;
  sqlite3_reset (self->statement);
  if (parent_row != 0)
    sqlite3_bind_int64 (self->statement, 1, parent_row);
}

gboolean
ent_cursor_next (EntCursor *self, GError **error)
{
  EntDatabase *database = self->engagement->database;
  EntUuid uuid;

  if (self->statement == NULL)
    return ent_database_set_error (database, SQLITE_CORRUPT, error);
  if (ent_database_step (database, self->statement, error) != SQLITE_ROW)
    return FALSE;
  ent_statement_get_uuid (self->statement, 1, &uuid);
  ent_uuid_format (&uuid, self->id);
  return TRUE;
}

gint64
ent_cursor_get_row (EntCursor *self)
{
  return sqlite3_column_int64 (self->statement, 0);
}

const char *
ent_cursor_get_id (EntCursor *self)
{
  return self->id;
}

const char *
ent_cursor_get_text (EntCursor *self, guint field)
{
  return (const char *)sqlite3_column_text (self->statement, field + 2);
}
