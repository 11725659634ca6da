/* SPDX-License-Identifier: GPL-3.0-or-later
 * A forward-only walk over the rows of one kind in export order.
 *
 * Children are asked for parent by parent. The rows of one parent are few: they are taken from a
 * walk over all children, held and sorted here; only those of a parent with very many are not. */
#include "ent-cursor.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-row-identities-private.h"
#include "ent-row-walk-private.h"

/* What is selected before the fields, behind what an EntRowWalk selects for itself. */
enum
{
  COLUMN_ROW = ENT_ROW_WALK_COLUMN,
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
  EntRowWalk *children;    /* (nullable): only with @parent */
  EntRowWalk **links;      /* one a field: the targets of several references; NULL for others */
  sqlite3_stmt *statement; /* (nullable): the rows one asks for, in export order, once it is needed;
                              own: they nest */
  int code;                /* SQLITE_OK, or why references are missing */
  gboolean held_all; /* the rows of the parent asked for last are all held: none are to be read */

  GArray *held;    /* (element-type Held): rows to come, the one it stands on among them */
  GArray *offsets; /* (element-type gsize): into @texts, one a field of each row held */
  GString *texts;
  guint next;
  const Held *current;
  char id[ENT_UUID_TEXT_LENGTH + 1];
};

/* Row, order and fields. The owning reference is what was asked for, and several references have a
 * table of their own. Other references come as row numbers. */
static void
append_columns (GString *sql, const EntKind *kind)
{
  const EntField *order = ent_kind_get_order_field (kind, NULL);

  g_string_append (sql, "t.id, ");
  if (order != NULL)
    g_string_append_printf (sql, "t.\"%s\"", order->name);
  else
    g_string_append (sql, "NULL");
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
  g_autoptr (GString) sql = g_string_new ("SELECT NULL, ");

  append_columns (sql, kind);
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

/* Children, in no order within a parent. */
static EntRowWalk *
walk_children (EntCursor *self)
{
  g_autofree char *table = g_strdup_printf ("\"%s\" t", self->kind->name);
  g_autofree char *key
      = g_strdup_printf ("t.\"%s\"", ent_kind_get_owning_field (self->kind, NULL)->name);
  g_autoptr (GString) columns = g_string_new (NULL);

  append_columns (columns, self->kind);
  return ent_row_walk_new (self->engagement, columns->str, table, key, NULL);
}

static EntRowWalk *
walk_links (EntCursor *self, const EntField *field)
{
  g_autofree char *table = g_strdup_printf ("\"%s.%s\"", self->kind->name, field->name);

  return ent_row_walk_new (self->engagement, "target", table, "owner", "position");
}

/* Returns: (nullable): the statement of make_sql() */
static sqlite3_stmt *
prepare (EntCursor *self)
{
  EntTable *table = ent_engagement_get_table (self->engagement, self->kind);
  g_autofree char *sql = make_sql (table, self->parent);
  sqlite3 *handle = self->engagement->database->handle;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_info ("%s cannot be walked: %s", self->kind->name, sqlite3_errmsg (handle));
  return statement;
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
  self->links = g_new0 (EntRowWalk *, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].many)
      self->links[i] = walk_links (self, &kind->fields[i]);
  if (parent != NULL)
    self->children = walk_children (self);
  ent_cursor_rewind (self, parent_row);
  return self;
}

void
ent_cursor_free (EntCursor *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    g_clear_pointer (&self->links[i], ent_row_walk_free);
  g_free (self->links);
  g_clear_pointer (&self->children, ent_row_walk_free);
  sqlite3_finalize (self->statement);
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
append_links (EntCursor *self, EntRowWalk *links, gint64 row)
{
  gsize start = self->texts->len;

  ent_row_walk_begin (links, row);
  for (sqlite3_stmt *statement; (statement = ent_row_walk_next (links)) != NULL;)
    append_identity (self, sqlite3_column_int64 (statement, ENT_ROW_WALK_COLUMN), start);
  if (ent_row_walk_get_code (links) != SQLITE_OK)
    self->code = ent_row_walk_get_code (links);
}

/* Whether @text is UTF-8 without null characters. Most of it is ASCII, which eight bytes tell at
 * once; GLib looks at each, and took a tenth of the time of an export. */
static gboolean
is_valid (const char *text, gsize length)
{
  const guint64 high_bits = G_GUINT64_CONSTANT (0x8080808080808080);
  gsize ascii = 0;

  for (guint64 bytes; ascii + sizeof bytes <= length; ascii += sizeof bytes)
    {
      memcpy (&bytes, text + ascii, sizeof bytes);
      if ((bytes & high_bits) != 0)
        break;
    }
  return memchr (text, '\0', ascii) == NULL
         && g_utf8_validate_len (text + ascii, length - ascii, NULL);
}

/* What is not UTF-8 must not be in an export. */
static void
append_text (EntCursor *self, sqlite3_stmt *statement, int column)
{
  const char *text = (const char *)sqlite3_column_text (statement, column);
  gsize length = (gsize)sqlite3_column_bytes (statement, column);

  if (text == NULL)
    return;
  if (is_valid (text, length))
    g_string_append_len (self->texts, text, (gssize)length);
  else
    self->code = SQLITE_CORRUPT;
}

/* Appends the stored text of field @index of @row, on which @statement stands. Returns: where it
 * is, or NOT_SET. */
static gsize
hold_text (EntCursor *self, sqlite3_stmt *statement, guint index, gint64 row)
{
  int column = COLUMN_FIELDS + (int)index;
  gsize start = self->texts->len;

  if (self->links[index] != NULL)
    append_links (self, self->links[index], row);
  else if (self->kind->fields[index].type == ENT_TYPE_REFERENCE)
    append_identity (self, sqlite3_column_int64 (statement, column), start);
  else
    append_text (self, statement, column);
  if (self->texts->len == start)
    return NOT_SET;
  g_string_append_c (self->texts, '\0');
  return start;
}

static void
hold_row (EntCursor *self, sqlite3_stmt *statement)
{
  guint n_fields = self->kind->n_fields;
  Held held = {
    .row = sqlite3_column_int64 (statement, COLUMN_ROW),
    .ordered = sqlite3_column_type (statement, COLUMN_ORDER) != SQLITE_NULL,
    .order = sqlite3_column_int64 (statement, COLUMN_ORDER),
    .first = self->offsets->len,
  };

  if (!ent_row_identities_get (self->identities, held.row, &held.uuid))
    return;
  g_array_set_size (self->offsets, held.first + n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_array_index (self->offsets, gsize, held.first + i) = hold_text (self, statement, i, held.row);
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

/* Holds the children of @parent_row in export order. Returns: FALSE if they are too many, or
 * cannot be read. */
static gboolean
hold_children (EntCursor *self, gint64 parent_row)
{
  ent_row_walk_begin (self->children, parent_row);
  for (sqlite3_stmt *row; (row = ent_row_walk_next (self->children)) != NULL;)
    {
      if (self->held->len == GROUP_LIMIT)
        return FALSE;
      hold_row (self, row);
    }
  if (self->held->len > 1)
    g_array_sort (self->held, compare_held);
  return ent_row_walk_get_code (self->children) == SQLITE_OK;
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
    self->statement = prepare (self);
  if (self->parent != NULL)
    sqlite3_bind_int64 (self->statement, 1, parent_row);
}

/* What could not be read must not be missing from an export in silence. */
static int
get_code (EntCursor *self)
{
  return self->code != SQLITE_OK ? self->code : ent_row_identities_get_code (self->identities);
}

/* Holds the next of the rows that are not held all at once. Returns: FALSE at the end, or with
 * @error set. */
static gboolean
hold_next (EntCursor *self, GError **error)
{
  EntDatabase *database = self->engagement->database;

  if (self->statement == NULL)
    return ent_database_set_error (database, SQLITE_CORRUPT, error);
  let_go (self);
  if (ent_database_step (database, self->statement, error) != SQLITE_ROW)
    return FALSE;
  hold_row (self, self->statement);
  return TRUE;
}

gboolean
ent_cursor_next (EntCursor *self, GError **error)
{
  if (!self->held_all && !hold_next (self, error))
    return FALSE;
  if (get_code (self) != SQLITE_OK)
    return ent_database_set_error (self->engagement->database, get_code (self), error);
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
