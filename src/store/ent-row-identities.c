/* SPDX-License-Identifier: GPL-3.0-or-later
 * The identities of rows. */
#include "ent-row-identities-private.h"

/* A power of two: a row's place is its number's last bits, so neighbours never push each other out.
 * 24 MB, of which a small engagement touches little. */
#define N_PLACES (1 << 20)

/* Who had to look up so many is after most of the engagement, and all are read in one go. */
#define LOOKUP_LIMIT 64

typedef struct
{
  gint64 row; /* 0: nothing */
  EntUuid uuid;
} Place;

struct _EntRowIdentities
{
  EntEngagement *engagement; /* not owned: the cursors hold it */
  guint n_users;
  guint n_lookups;
  int code;                /* SQLITE_OK, or why an identity that was asked for is missing */
  sqlite3_stmt *statement; /* (nullable) */
  Place *places;
};

static sqlite3_stmt *
prepare (EntRowIdentities *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (self->engagement->database->handle, sql, -1, &statement, NULL);
  return statement;
}

EntRowIdentities *
ent_row_identities_acquire (EntEngagement *engagement)
{
  EntRowIdentities *self = engagement->identities;

  if (self == NULL)
    {
      self = g_new0 (EntRowIdentities, 1);
      self->engagement = engagement;
      self->statement = prepare (self, "SELECT id, uuid FROM record WHERE id = ?1");
      self->places = g_new0 (Place, N_PLACES);
      engagement->identities = self;
    }
  self->n_users++;
  return self;
}

void
ent_row_identities_release (EntRowIdentities *self)
{
  if (--self->n_users > 0)
    return;
  self->engagement->identities = NULL;
  sqlite3_finalize (self->statement);
  g_free (self->places);
  g_free (self);
}

/* Remembers what @statement stands on. */
static void
note (EntRowIdentities *self, sqlite3_stmt *statement)
{
  gint64 row = sqlite3_column_int64 (statement, 0);
  Place place = { row };

  if (ent_statement_get_uuid (statement, 1, &place.uuid))
    self->places[row % N_PLACES] = place;
}

/* Steps @statement and remembers the row. Returns: FALSE if there is none. */
static gboolean
read_row (EntRowIdentities *self, sqlite3_stmt *statement)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    note (self, statement);
  else if (code != SQLITE_DONE)
    self->code = code;
  return code == SQLITE_ROW;
}

/* Of more rows than there are places the first are read: references lead back more than ahead. */
static void
read_all (EntRowIdentities *self)
{
  sqlite3_stmt *statement = prepare (self, "SELECT id, uuid FROM record WHERE id > 0 ORDER BY id");

  for (guint i = 0; i < N_PLACES && read_row (self, statement); i++)
    ;
  sqlite3_finalize (statement);
}

static void
look_up (EntRowIdentities *self, gint64 row)
{
  if (++self->n_lookups == LOOKUP_LIMIT)
    read_all (self);
  sqlite3_bind_int64 (self->statement, 1, row);
  read_row (self, self->statement);
  sqlite3_reset (self->statement);
}

gboolean
ent_row_identities_get (EntRowIdentities *self, gint64 row, EntUuid *uuid)
{
  const Place *place = &self->places[row % N_PLACES];

  if (row <= 0)
    return FALSE;
  if (place->row != row)
    look_up (self, row);
  if (place->row == row)
    *uuid = place->uuid;
  else if (self->code == SQLITE_OK)
    self->code = SQLITE_CORRUPT;
  return place->row == row;
}

int
ent_row_identities_get_code (EntRowIdentities *self)
{
  return self->code;
}
