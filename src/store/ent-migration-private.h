/* SPDX-License-Identifier: GPL-3.0-or-later
 * How a file gets from one schema version to the next: numbered steps that never change once
 * released. Step 1 makes an empty database into a file of version 1. (architecture.md, Store) */
#pragma once

#include "ent-database-private.h"

G_BEGIN_DECLS

/* Brings the schema from the version before @version to @version. */
typedef struct
{
  guint version;
  gboolean (*run) (EntDatabase *database, GError **error);
} EntMigration;

/* The steps of this program, in order; the last one's version is ENT_SCHEMA_VERSION. */
extern const EntMigration ent_migrations[];
extern const guint ent_n_migrations;

/**
 * ent_migration_run:
 * @path: (nullable): the file, of which a checked copy `NAME.version-N` is made beside it first;
 *   NULL where there is nothing to lose
 * @from: the version it has; 0 for an empty database
 *
 * Runs the steps after @from in one immediate transaction.
 *
 * Returns: FALSE with the database as it was.
 */
gboolean ent_migration_run (EntDatabase *database,
                            const char *path,
                            guint from,
                            const EntMigration *steps,
                            guint n_steps,
                            GError **error);

G_END_DECLS
