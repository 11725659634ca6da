/* SPDX-License-Identifier: GPL-3.0-or-later
 * The file's schema, from the catalogue.
 *
 * record   every identity there ever was. `kind` is the code of its kind while the record is there,
 *          minus that once it was removed, and 0 while an import has only heard of it.
 * KIND     one table a kind, named after it; its id is the record's.
 * KIND.FIELD  the targets of a reference field that holds many.
 * entry, change  the journal: transactions, and what each did to which record.
 * search   the full-text index over the texts of all kinds, by record. */
#include "ent-schema-private.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-error.h"

static const char *const fixed_statements[] = {
  "CREATE TABLE kind (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
  "CREATE TABLE record (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE, "
  "kind INTEGER NOT NULL) STRICT",
  "CREATE INDEX record_kind ON record (kind, uuid)",
  "CREATE TABLE entry (sequence INTEGER PRIMARY KEY, time TEXT NOT NULL, person TEXT NOT NULL, "
  "label TEXT NOT NULL, reason TEXT, mode INTEGER NOT NULL, reverses INTEGER NOT NULL, "
  "first INTEGER NOT NULL, count INTEGER NOT NULL, digest BLOB NOT NULL) STRICT",
  "CREATE TABLE change (id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES record (id), "
  "operation INTEGER NOT NULL, fields BLOB NOT NULL) STRICT",
  "CREATE INDEX change_record ON change (record)",
  "CREATE VIRTUAL TABLE search USING fts5 (text, content='', detail=none, columnsize=0, "
  "prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
  /* How much of the index an import gathers in memory before it is written, in bytes. */
  "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)",
};

static void
append_target (GString *sql, const EntField *field)
{
  const char *target = ent_field_get_single_target (field);

  if (target != NULL)
    g_string_append_printf (sql, " REFERENCES \"%s\" (id)", target);
  else
    g_string_append (sql, " REFERENCES record (id)");
  g_string_append (sql, " DEFERRABLE INITIALLY DEFERRED");
}

static void
append_column (GString *sql, const EntField *field)
{
  g_string_append_printf (sql, ", \"%s\" ", field->name);
  if (field->type == ENT_TYPE_REFERENCE)
    {
      g_string_append (sql, "INTEGER");
      append_target (sql, field);
    }
  else
    g_string_append (sql, field->type == ENT_TYPE_INTEGER ? "INTEGER" : "TEXT");
}

static char *
make_kind_table (const EntKind *kind)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (id INTEGER PRIMARY KEY REFERENCES record (id)",
                          kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].many)
      append_column (sql, &kind->fields[i]);
  g_string_append (sql, ") STRICT");
  return g_strdup (sql->str);
}

static char *
make_links_table (const EntKind *kind, const EntField *field)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql,
                          "CREATE TABLE \"%s.%s\" (owner INTEGER NOT NULL REFERENCES \"%s\" (id) "
                          "ON DELETE CASCADE, position INTEGER NOT NULL, target INTEGER NOT NULL",
                          kind->name, field->name, kind->name);
  append_target (sql, field);
  g_string_append (sql, ", PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID");
  return g_strdup (sql->str);
}

static void
add_field_statements (GPtrArray *statements, const EntKind *kind, const EntField *field)
{
  if (field->many)
    {
      g_ptr_array_add (statements, make_links_table (kind, field));
      g_ptr_array_add (statements,
                       g_strdup_printf ("CREATE INDEX \"%s.%s.target\" ON \"%s.%s\" (target)",
                                        kind->name, field->name, kind->name, field->name));
    }
  else if (field->type == ENT_TYPE_REFERENCE)
    g_ptr_array_add (statements,
                     g_strdup_printf ("CREATE INDEX \"%s.%s.index\" ON \"%s\" (\"%s\")", kind->name,
                                      field->name, kind->name, field->name));
  else if (field->unique)
    g_ptr_array_add (statements,
                     g_strdup_printf ("CREATE INDEX \"%s.%s.index\" ON \"%s\" (\"%s\" COLLATE "
                                      "NOCASE)",
                                      kind->name, field->name, kind->name, field->name));
}

GPtrArray *
ent_schema_list_statements (void)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (fixed_statements); i++)
    g_ptr_array_add (statements, g_strdup (fixed_statements[i]));
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      g_ptr_array_add (statements, make_kind_table (kind));
      for (guint j = 0; j < kind->n_fields; j++)
        add_field_statements (statements, kind, &kind->fields[j]);
      g_ptr_array_add (statements,
                       g_strdup_printf ("INSERT INTO kind VALUES (%u, '%s')", i + 1, kind->name));
    }
  g_ptr_array_add (statements, g_strdup_printf ("PRAGMA application_id=%d", ENT_APPLICATION_ID));
  return statements;
}

gboolean
ent_schema_create (EntDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) statements = ent_schema_list_statements ();

  for (guint i = 0; i < statements->len; i++)
    if (!ent_database_run (database, g_ptr_array_index (statements, i), error))
      return FALSE;
  return TRUE;
}

gboolean
ent_schema_check_version (const char *name, guint version, GError **error)
{
  if (version > ENT_SCHEMA_VERSION)
    g_set_error (error, ENT_ERROR, ENT_ERROR_NEWER,
                 /* Translators: a file name, its version, the version this program knows. */
                 _ ("%s was made by a newer Entente (file version %u; this one knows %d). Update "
                    "Entente to open it."),
                 name, version, ENT_SCHEMA_VERSION);
  else if (version == 0)
    g_set_error (
        error, ENT_ERROR, ENT_ERROR_CORRUPT,
        _ ("%s has no version, so it was never finished or is damaged. Go back to a copy."), name);
  return version > 0 && version <= ENT_SCHEMA_VERSION;
}
