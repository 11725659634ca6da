/* SPDX-License-Identifier: GPL-3.0-or-later
 * Walking beside a caller. */
#include "ent-row-walk-private.h"

struct _EntRowWalk
{
  sqlite3 *handle;
  char *select; /* what both statements begin with */
  char *key;
  char *order; /* (nullable) */

  sqlite3_stmt *all;  /* (nullable) */
  sqlite3_stmt *one;  /* (nullable): once it is needed */
  sqlite3_stmt *rows; /* (nullable): the one of both that is asked for the rows of @number */
  gint64 number;
  gint64 passed;   /* @all is past the rows of this number */
  gboolean on_row; /* @all stands on a row */
  gboolean seen;   /* and the caller has been given it */
  int code;        /* SQLITE_OK, or why rows are missing */
};

/* Takes @sql. Returns: (transfer full) (nullable) */
static sqlite3_stmt *
prepare (EntRowWalk *self, char *sql)
{
  sqlite3_stmt *statement = NULL;

  int code = sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    self->code = code;
  g_free (sql);
  return statement;
}

/* Returns: whether @statement has gone to another row. */
static gboolean
step (EntRowWalk *self, sqlite3_stmt *statement)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    self->code = code;
  return code == SQLITE_ROW;
}

EntRowWalk *
ent_row_walk_new (EntEngagement *engagement,
                  const char *columns,
                  const char *table,
                  const char *key,
                  const char *order)
{
  EntRowWalk *self = g_new0 (EntRowWalk, 1);

  self->handle = engagement->database->handle;
  self->select = g_strdup_printf ("SELECT %s, %s FROM %s WHERE %s", key, columns, table, key);
  self->key = g_strdup (key);
  self->order = g_strdup (order);
  self->all
      = prepare (self, g_strdup_printf ("%s > 0 ORDER BY %s%s%s", self->select, key,
                                        order != NULL ? ", " : "", order != NULL ? order : ""));
  self->on_row = self->all != NULL && step (self, self->all);
  return self;
}

void
ent_row_walk_free (EntRowWalk *self)
{
  sqlite3_finalize (self->all);
  sqlite3_finalize (self->one);
  g_free (self->select);
  g_free (self->key);
  g_free (self->order);
  g_free (self);
}

static void
step_all (EntRowWalk *self)
{
  self->on_row = step (self, self->all);
  self->seen = FALSE;
}

/* Goes over what nobody asked for. */
static void
catch_up (EntRowWalk *self)
{
  while (self->on_row && sqlite3_column_int64 (self->all, 0) < self->number)
    step_all (self);
  self->passed = self->number;
  self->rows = self->all;
}

static void
ask (EntRowWalk *self)
{
  if (self->one == NULL)
    self->one = prepare (self, g_strdup_printf ("%s = ?1%s%s", self->select,
                                                self->order != NULL ? " ORDER BY " : "",
                                                self->order != NULL ? self->order : ""));
  sqlite3_reset (self->one);
  sqlite3_bind_int64 (self->one, 1, self->number);
  self->rows = self->one;
}

void
ent_row_walk_begin (EntRowWalk *self, gint64 number)
{
  self->number = number;
  if (number > self->passed)
    catch_up (self);
  else
    ask (self);
}

sqlite3_stmt *
ent_row_walk_next (EntRowWalk *self)
{
  if (self->rows == NULL)
    return NULL;
  if (self->rows == self->one)
    return step (self, self->one) ? self->one : NULL;
  if (self->seen)
    step_all (self);
  if (!self->on_row || sqlite3_column_int64 (self->all, 0) != self->number)
    return NULL;
  self->seen = TRUE;
  return self->all;
}

int
ent_row_walk_get_code (EntRowWalk *self)
{
  return self->code;
}
