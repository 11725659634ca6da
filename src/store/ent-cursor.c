/* SPDX-License-Identifier: GPL-3.0-or-later
 * A forward-only walk over the rows of one kind in export order.
 *
 * Children are asked for parent by parent, and to run a statement for each is most of what an
 * export costs. So one statement walks all of them in the order of their parents' row numbers,
 * beside the caller, who mostly comes by in that order too. A parent the walk is past already, as a
 * record is that was referred to before it was read, is asked for by itself. Either way the rows of
 * one parent are few, are held and sorted here; only those of a parent with very many are not. */
#include "ent-cursor.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-row-identities-private.h"

/* What all statements select before the fields. */
enum
{
  COLUMN_ROW,
  COLUMN_PARENT,
  COLUMN_ORDER,
  COLUMN_FIELDS,
};

/* So many rows of one parent are held, and no more. */
#define GROUP_LIMIT 1000

/* Where the text of a field that is not set begins. */
#define NOT_SET G_MAXSIZE

/* One row that is held. */
typedef struct
{
  gint64 row;
  EntUuid uuid;
  gboolean ordered;
  gint64 order;
  gsize first; /* in @offsets */
} Held;

struct _EntCursor
{
  EntEngagement *engagement;
  const EntKind *kind;
  const EntKind *parent;
  EntRowIdentities *identities;
  sqlite3_stmt *statement; /* (nullable): the rows one asks for, in export order, once it is needed;
                              own: they nest */
  sqlite3_stmt **links;    /* one a field: the targets of several references; NULL for others */

  sqlite3_stmt *walk;  /* (nullable): all children, beside the caller */
  sqlite3_stmt *group; /* (nullable): those of one parent, once it is needed */
  gboolean walking;    /* it stands on a row */
  gboolean failed;     /* it ended too early */
  gint64 last_parent;
  gboolean held_all; /* the rows of the parent asked for last are all held: none are to be read */

  GArray *held;    /* (element-type Held): rows to come, the one it stands on among them */
  GArray *offsets; /* (element-type gsize): into @texts, one a field of each row held */
  GString *texts;
  guint next;
  const Held *current;
  char id[ENT_UUID_TEXT_LENGTH + 1];
};

/* The owning reference is what was asked for, and several references have a table of their own.
 * Other references come as row numbers. */
static void
append_fields (GString *sql, const EntKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].owning || kind->fields[i].many)
      g_string_append (sql, ", NULL");
    else
      g_string_append_printf (sql, ", t.\"%s\"", kind->fields[i].name);
}

/* The rows one asks for, in export order. A kind without an order of its own is walked along the
 * index of identities; one with an order, and children, are sorted. */
static char *
make_sql (EntTable *table, const EntKind *parent)
{
  const EntKind *kind = table->kind;
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);
  const EntField *order = ent_kind_get_order_field (kind, NULL);
  g_autoptr (GString) sql = g_string_new ("SELECT t.id, NULL, NULL");

  append_fields (sql, kind);
  if (parent != NULL)
    g_string_append_printf (
        sql, " FROM \"%s\" t JOIN record r ON r.id = t.id WHERE t.\"%s\" = ?1 ORDER BY ",
        kind->name, owning->name);
  else
    g_string_append_printf (
        sql, " FROM record r CROSS JOIN \"%s\" t ON t.id = r.id WHERE r.kind = %d ORDER BY ",
        kind->name, (int)table->code);
  if (order != NULL)
    g_string_append_printf (sql, "t.\"%s\" NULLS LAST, ", order->name);
  g_string_append (sql, "r.uuid");
  return g_strdup (sql->str);
}

/* Children, in no order within a parent: those that @condition picks by the reference to it. */
static char *
make_children_sql (const EntKind *kind, const char *condition)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);
  const EntField *order = ent_kind_get_order_field (kind, NULL);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT t.id, t.\"%s\", ", owning->name);
  if (order != NULL)
    g_string_append_printf (sql, "t.\"%s\"", order->name);
  else
    g_string_append (sql, "NULL");
  append_fields (sql, kind);
  g_string_append_printf (sql, " FROM \"%s\" t WHERE t.\"%s\" %s", kind->name, owning->name,
                          condition);
  return g_strdup (sql->str);
}

/* All children, along the index of parents. */
static char *
make_walk_sql (const EntKind *kind)
{
  g_autofree char *condition
      = g_strdup_printf ("> 0 ORDER BY t.\"%s\"", ent_kind_get_owning_field (kind, NULL)->name);

  return make_children_sql (kind, condition);
}

static char *
make_links_sql (const EntKind *kind, const EntField *field)
{
  return g_strdup_printf ("SELECT target FROM \"%s.%s\" WHERE owner = ?1 ORDER BY position",
                          kind->name, field->name);
}

/* Takes @sql. Returns: (transfer full) (nullable) */
static sqlite3_stmt *
prepare (EntCursor *self, char *sql)
{
  sqlite3 *handle = self->engagement->database->handle;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_info ("%s cannot be walked: %s", self->kind->name, sqlite3_errmsg (handle));
  g_free (sql);
  return statement;
}

static void
step_walk (EntCursor *self)
{
  int code = sqlite3_step (self->walk);

  self->walking = code == SQLITE_ROW;
  self->failed = !self->walking && code != SQLITE_DONE;
}

static void
prepare_statements (EntCursor *self)
{
  self->links = g_new0 (sqlite3_stmt *, self->kind->n_fields);
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->kind->fields[i].many)
      self->links[i] = prepare (self, make_links_sql (self->kind, &self->kind->fields[i]));
  if (self->parent == NULL)
    return;
  self->walk = prepare (self, make_walk_sql (self->kind));
  if (self->walk != NULL)
    step_walk (self);
}

EntCursor *
ent_cursor_new (EntEngagement *engagement,
                const EntKind *kind,
                const EntKind *parent,
                gint64 parent_row)
{
  EntCursor *self = g_new0 (EntCursor, 1);

  self->engagement = g_object_ref (engagement);
  self->identities = ent_row_identities_acquire (engagement);
  self->kind = kind;
  self->parent = parent;
  self->held = g_array_new (FALSE, FALSE, sizeof (Held));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->texts = g_string_new (NULL);
  prepare_statements (self);
  ent_cursor_rewind (self, parent_row);
  return self;
}

void
ent_cursor_free (EntCursor *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    sqlite3_finalize (self->links[i]);
  g_free (self->links);
  sqlite3_finalize (self->statement);
  sqlite3_finalize (self->walk);
  sqlite3_finalize (self->group);
  g_array_unref (self->held);
  g_array_unref (self->offsets);
  g_string_free (self->texts, TRUE);
  ent_row_identities_release (self->identities);
  g_object_unref (self->engagement);
  g_free (self);
}

/* Appends the identity of row @target, after a space if it is not the first since @start. */
static void
append_identity (EntCursor *self, gint64 target, gsize start)
{
  EntUuid uuid;
  gsize end;

  if (!ent_row_identities_get (self->identities, target, &uuid))
    return;
  if (self->texts->len > start)
    g_string_append_c (self->texts, ' ');
  end = self->texts->len;
  g_string_set_size (self->texts, end + ENT_UUID_TEXT_LENGTH);
  ent_uuid_format (&uuid, self->texts->str + end);
}

static void
append_links (EntCursor *self, sqlite3_stmt *links, gint64 row)
{
  gsize start = self->texts->len;

  sqlite3_bind_int64 (links, 1, row);
  while (sqlite3_step (links) == SQLITE_ROW)
    append_identity (self, sqlite3_column_int64 (links, 0), start);
  sqlite3_reset (links);
}

/* Appends the stored text of field @index of the row @statement stands on. */
static void
hold_text (EntCursor *self, sqlite3_stmt *statement, guint index)
{
  int column = COLUMN_FIELDS + (int)index;
  gsize start = self->texts->len;
  const char *text;

  if (self->links[index] != NULL)
    append_links (self, self->links[index], sqlite3_column_int64 (statement, COLUMN_ROW));
  else if (self->kind->fields[index].type == ENT_TYPE_REFERENCE)
    append_identity (self, sqlite3_column_int64 (statement, column), start);
  else if ((text = (const char *)sqlite3_column_text (statement, column)) != NULL)
    g_string_append_len (self->texts, text, sqlite3_column_bytes (statement, column));
  if (self->texts->len > start)
    g_string_append_c (self->texts, '\0');
  else
    start = NOT_SET;
  g_array_append_val (self->offsets, start);
}

static void
hold_row (EntCursor *self, sqlite3_stmt *statement)
{
  Held held = {
    .row = sqlite3_column_int64 (statement, COLUMN_ROW),
    .ordered = sqlite3_column_type (statement, COLUMN_ORDER) != SQLITE_NULL,
    .order = sqlite3_column_int64 (statement, COLUMN_ORDER),
    .first = self->offsets->len,
  };

  if (!ent_row_identities_get (self->identities, held.row, &held.uuid))
    return;
  for (guint i = 0; i < self->kind->n_fields; i++)
    hold_text (self, statement, i);
  g_array_append_val (self->held, held);
}

static void
let_go (EntCursor *self)
{
  self->next = 0;
  g_array_set_size (self->held, 0);
  g_array_set_size (self->offsets, 0);
  g_string_truncate (self->texts, 0);
}

static int
compare_held (gconstpointer a, gconstpointer b)
{
  const Held *first = a;
  const Held *second = b;

  if (first->ordered != second->ordered)
    return first->ordered ? -1 : 1;
  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  return memcmp (&first->uuid, &second->uuid, sizeof (EntUuid));
}

/* Goes on to the children of @parent_row and holds them. Returns: FALSE if they are too many or it
 * failed. */
static gboolean
hold_walked (EntCursor *self, gint64 parent_row)
{
  self->last_parent = parent_row;
  while (self->walking && sqlite3_column_int64 (self->walk, COLUMN_PARENT) < parent_row)
    step_walk (self);
  while (self->walking && sqlite3_column_int64 (self->walk, COLUMN_PARENT) == parent_row)
    {
      if (self->held->len == GROUP_LIMIT)
        return FALSE;
      hold_row (self, self->walk);
      step_walk (self);
    }
  return !self->failed;
}

/* The same for a parent the walk is past. */
static gboolean
hold_group (EntCursor *self, gint64 parent_row)
{
  int code = SQLITE_ROW;

  if (self->group == NULL)
    self->group = prepare (self, make_children_sql (self->kind, "= ?1"));
  sqlite3_bind_int64 (self->group, 1, parent_row);
  while (self->held->len < GROUP_LIMIT && (code = sqlite3_step (self->group)) == SQLITE_ROW)
    hold_row (self, self->group);
  sqlite3_reset (self->group);
  return code == SQLITE_DONE;
}

/* Holds the children of @parent_row in export order. Returns: FALSE if they are too many, or
 * cannot be read. */
static gboolean
hold_children (EntCursor *self, gint64 parent_row)
{
  gboolean held = self->walk != NULL && parent_row > self->last_parent
                      ? hold_walked (self, parent_row)
                      : hold_group (self, parent_row);

  if (self->held->len > 1)
    g_array_sort (self->held, compare_held);
  return held;
}

void
ent_cursor_rewind (EntCursor *self, gint64 parent_row)
{
  let_go (self);
  sqlite3_reset (self->statement);
  self->held_all = self->parent != NULL && (parent_row == 0 || hold_children (self, parent_row));
  if (self->held_all)
    return;
  let_go (self);
  if (self->statement == NULL)
    self->statement
        = prepare (self, make_sql (ent_engagement_get_table (self->engagement, self->kind),
                                   self->parent));
  if (self->parent != NULL)
    sqlite3_bind_int64 (self->statement, 1, parent_row);
}

gboolean
ent_cursor_next (EntCursor *self, GError **error)
{
  EntDatabase *database = self->engagement->database;

  if (!self->held_all)
    {
      if (self->statement == NULL)
        return ent_database_set_error (database, SQLITE_CORRUPT, error);
      let_go (self);
      while (self->held->len == 0)
        {
          if (ent_database_step (database, self->statement, error) != SQLITE_ROW)
            return FALSE;
          hold_row (self, self->statement);
        }
    }
  if (self->next == self->held->len)
    return FALSE;
  self->current = &g_array_index (self->held, Held, self->next++);
  ent_uuid_format (&self->current->uuid, self->id);
  return TRUE;
}

gint64
ent_cursor_get_row (EntCursor *self)
{
  return self->current->row;
}

const char *
ent_cursor_get_id (EntCursor *self)
{
  return self->id;
}

const char *
ent_cursor_get_text (EntCursor *self, guint field)
{
  gsize offset = g_array_index (self->offsets, gsize, self->current->first + field);

  return offset != NOT_SET ? self->texts->str + offset : NULL;
}
