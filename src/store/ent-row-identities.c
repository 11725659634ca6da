/* SPDX-License-Identifier: GPL-3.0-or-later
 * The identities of rows. */
#include "ent-row-identities-private.h"

/* A power of two: a row's place is its number's last bits, so neighbours never push each other out.
 * 6 MB. */
#define N_PLACES 262144

typedef struct
{
  gint64 row; /* 0: nothing */
  EntUuid uuid;
} Place;

struct _EntRowIdentities
{
  EntEngagement *engagement; /* not owned: the cursors hold it */
  guint n_users;
  sqlite3_stmt *statement; /* (nullable) */
  Place places[N_PLACES];
};

EntRowIdentities *
ent_row_identities_acquire (EntEngagement *engagement)
{
  EntRowIdentities *self = engagement->identities;

  if (self == NULL)
    {
      self = g_new0 (EntRowIdentities, 1);
      self->engagement = engagement;
      sqlite3_prepare_v2 (engagement->database->handle, "SELECT uuid FROM record WHERE id = ?1", -1,
                          &self->statement, NULL);
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
  g_free (self);
}

void
ent_row_identities_note (EntRowIdentities *self, gint64 row, const EntUuid *uuid)
{
  self->places[row % N_PLACES] = (Place){ row, *uuid };
}

gboolean
ent_row_identities_get (EntRowIdentities *self, gint64 row, EntUuid *uuid)
{
  const Place *place = &self->places[row % N_PLACES];
  gboolean found;

  if (row <= 0)
    return FALSE;
  if (place->row == row)
    {
      *uuid = place->uuid;
      return TRUE;
    }
  if (self->statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (self->statement, 1, row);
  found = sqlite3_step (self->statement) == SQLITE_ROW
          && ent_statement_get_uuid (self->statement, 0, uuid);
  sqlite3_reset (self->statement);
  if (found)
    ent_row_identities_note (self, row, uuid);
  return found;
}
