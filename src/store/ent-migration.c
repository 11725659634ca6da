/* SPDX-License-Identifier: GPL-3.0-or-later
 * How a file gets from one schema version to the next. */
#include "ent-migration-private.h"

#include "ent-copy-private.h"
#include "ent-schema-private.h"

const EntMigration ent_migrations[] = {
  { 1, ent_schema_create },
};
const guint ent_n_migrations = G_N_ELEMENTS (ent_migrations);

static gboolean
run_steps (
    EntDatabase *database, guint from, const EntMigration *steps, guint n_steps, GError **error)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *mark = g_strdup_printf ("PRAGMA user_version=%u", steps[i].version);

      if (steps[i].version <= from)
        continue;
      if (!steps[i].run (database, error) || !ent_database_run (database, mark, error))
        return FALSE;
      g_debug ("%s: schema version %u", database->name, steps[i].version);
    }
  return TRUE;
}

gboolean
ent_migration_run (EntDatabase *database,
                   const char *path,
                   guint from,
                   const EntMigration *steps,
                   guint n_steps,
                   GError **error)
{
  if (path != NULL)
    {
      g_autofree char *copy = g_strdup_printf ("%s.version-%u", path, from);

      if (!ent_copy_write (database, copy, NULL, NULL, NULL, error))
        return FALSE;
    }
  if (!ent_database_run (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_steps (database, from, steps, n_steps, error)
      && ent_database_run (database, "COMMIT", error))
    return TRUE;
  ent_database_run (database, "ROLLBACK", NULL);
  return FALSE;
}
