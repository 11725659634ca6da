/* SPDX-License-Identifier: GPL-3.0-or-later
 * Migrations: steps run in order and once, after a copy, and all or none. */
#include "ent-migration-private.h"

#include <glib/gstdio.h>

#include "ent-error.h"
#include "ent-file-private.h"
#include "ent-schema-private.h"
#include "ent-test-file.h"
#include "ent-test.h"

static GString *steps_run;

static gboolean
run_second (EntDatabase *database, GError **error)
{
  g_string_append (steps_run, "2");
  return ent_database_run (database, "CREATE TABLE second (id INTEGER)", error);
}

static gboolean
run_third (EntDatabase *database, GError **error)
{
  g_string_append (steps_run, "3");
  return ent_database_run (database, "INSERT INTO second VALUES (7)", error);
}

static gboolean
run_failing (EntDatabase *database, GError **error)
{
  g_string_append (steps_run, "!");
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_CORRUPT, "No");
  return FALSE;
}

typedef struct
{
  char *folder;
  char *path;
  EntDatabase *database;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;

  steps_run = g_string_new (NULL);
  place->folder = ent_test_folder_make ();
  place->path = g_build_filename (place->folder, "x.entente", NULL);
  made = ent_file_create (place->path, &error);
  place->database = ent_database_open (made, ENT_DATABASE_WRITE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ent_migration_run (place->database, NULL, 0, ent_migrations, 1, &error));
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (place->path, ".version-1", NULL);

  ent_database_free (place->database);
  g_unlink (copy);
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
  g_string_free (steps_run, TRUE);
}

static void
assert_version (EntDatabase *database, gint64 version)
{
  g_assert_cmpint (ent_database_get_integer (database, "PRAGMA user_version", -1), ==, version);
}

static void
test_steps_run_in_order (Place *place, gconstpointer data)
{
  const EntMigration steps[] = { ent_migrations[0], { 2, run_second }, { 3, run_third } };
  g_autofree char *copy = g_strconcat (place->path, ".version-1", NULL);
  g_autoptr (EntDatabase) old = NULL;
  g_autoptr (GError) error = NULL;

  assert_version (place->database, 1);
  g_assert_true (ent_migration_run (place->database, place->path, 1, steps, 3, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (steps_run->str, ==, "23");
  assert_version (place->database, 3);
  g_assert_cmpint (ent_database_get_integer (place->database, "SELECT id FROM second", 0), ==, 7);

  old = ent_database_open (copy, ENT_DATABASE_READ, NULL, &error);
  g_assert_no_error (error);
  assert_version (old, 1);
}

static void
test_failing_step_changes_nothing (Place *place, gconstpointer data)
{
  const EntMigration steps[] = { ent_migrations[0], { 2, run_second }, { 3, run_failing } };
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_migration_run (place->database, place->path, 1, steps, 3, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
  g_assert_cmpstr (steps_run->str, ==, "2!");
  assert_version (place->database, 1);
  g_assert_cmpint (ent_database_get_integer (place->database,
                                             "SELECT count (*) FROM sqlite_schema WHERE "
                                             "name = 'second'",
                                             -1),
                   ==, 0);
}

static void
test_no_copy_no_step (Place *place, gconstpointer data)
{
  const EntMigration steps[] = { ent_migrations[0], { 2, run_second } };
  g_autofree char *nowhere = g_build_filename (place->folder, "none", "x.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_migration_run (place->database, nowhere, 1, steps, 2, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
  g_assert_cmpstr (steps_run->str, ==, "");
}

/* Were it foretold wrongly, files would still open, but only after a database was made to compare.
 */
static void
test_schema_is_foretold (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = ent_schema_describe (place->database, &error);
  g_autofree char *foretold = ent_schema_foretell ();

  g_assert_no_error (error);
  g_assert_cmpstr (foretold, ==, found);
}

static void
test_gate_refuses (Place *place, gconstpointer data)
{
  static const char *const attacks[] = {
    "CREATE TABLE extra (id INTEGER)",
    "CREATE VIEW extra AS SELECT 1",
    "CREATE TRIGGER extra AFTER INSERT ON term BEGIN SELECT 1; END",
    "CREATE INDEX extra ON term (name)",
    "DROP INDEX record_kind",
    "ALTER TABLE term ADD COLUMN extra TEXT",
    "UPDATE kind SET name = 'extra' WHERE code = 1",
    "INSERT INTO kind VALUES (1000, 'extra')",
  };

  g_assert_true (ent_schema_check (place->database, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (ent_database_run (place->database, "BEGIN", &error));
      sqlite3_db_config (place->database->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 1, NULL);
      g_assert_true (ent_database_run (place->database, attacks[i], &error));
      g_assert_false (ent_schema_check (place->database, &error));
      g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
      g_assert_true (ent_database_run (place->database, "ROLLBACK", NULL));
    }
  g_assert_true (ent_schema_check (place->database, NULL));
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add ("/migration/order", Place, NULL, set_up, test_steps_run_in_order, tear_down);
  g_test_add ("/migration/failure", Place, NULL, set_up, test_failing_step_changes_nothing,
              tear_down);
  g_test_add ("/migration/no-copy", Place, NULL, set_up, test_no_copy_no_step, tear_down);
  g_test_add ("/migration/schema-foretold", Place, NULL, set_up, test_schema_is_foretold,
              tear_down);
  g_test_add ("/migration/gate-refuses", Place, NULL, set_up, test_gate_refuses, tear_down);
  return g_test_run ();
}
