/* SPDX-License-Identifier: GPL-3.0-or-later
 * The schema gate.
 *
 * What a file must say is what a database made on the spot says; but to make one, two hundred
 * tables and indexes, is most of what opening a small file costs. SQLite keeps the text of a
 * statement as it was given, so what it will say can be foretold from our statements. A file that
 * says just that is let in; any other is held against the database made on the spot, so that
 * nothing is refused because it was foretold wrongly. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-migration-private.h"
#include "ent-schema-private.h"

/* What SQLite adds by itself: the indexes of unique columns, the tables of the search index. */
static const char *const added_lines[] = {
  "index sqlite_autoindex_kind_1 kind ",
  "index sqlite_autoindex_record_1 record ",
  "table search_config search_config "
  "CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
  "table search_data search_data "
  "CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB)",
  "table search_idx search_idx "
  "CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
};

char *
ent_schema_describe (EntDatabase *database, GError **error)
{
  static const char *const queries[] = {
    "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull (sql, '') FROM sqlite_schema "
    "ORDER BY 1",
    "SELECT code || ' ' || name FROM kind ORDER BY code",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      ENT_AUTO_RESET statement = ent_database_prepare (database, queries[i], error);
      int code = SQLITE_ERROR;

      if (statement == NULL)
        return NULL;
      while ((code = ent_database_step (database, statement, error)) == SQLITE_ROW)
        g_string_append_printf (text, "%s\n", (const char *)sqlite3_column_text (statement, 0));
      if (code != SQLITE_DONE)
        return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: (transfer full): the name @text begins with, without its quotation marks. */
static char *
dup_name (const char *text)
{
  return *text == '"' ? g_strndup (text + 1, strcspn (text + 1, "\""))
                      : g_strndup (text, strcspn (text, " "));
}

/* Returns: (transfer full) (nullable): the line about what @statement makes, if it makes any. */
static char *
foretell_line (const char *statement)
{
  static const struct
  {
    const char *start;
    const char *type;
  } forms[] = { { "CREATE TABLE ", "table" },
                { "CREATE VIRTUAL TABLE ", "table" },
                { "CREATE INDEX ", "index" } };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_prefix (statement, forms[i].start))
      {
        const char *rest = statement + strlen (forms[i].start);
        const char *on = g_str_equal (forms[i].type, "index") ? strstr (rest, " ON ") : NULL;
        g_autofree char *name = dup_name (rest);
        g_autofree char *table = dup_name (on != NULL ? on + strlen (" ON ") : rest);

        return g_strdup_printf ("%s %s %s %s\n", forms[i].type, name, table, statement);
      }
  return NULL;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

char *
ent_schema_foretell (void)
{
  g_autoptr (GPtrArray) statements = ent_schema_list_statements ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (added_lines); i++)
    g_ptr_array_add (lines, g_strconcat (added_lines[i], "\n", NULL));
  for (guint i = 0; i < statements->len; i++)
    {
      char *line = foretell_line (statements->pdata[i]);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, lines->pdata[i]);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_string_append_printf (text, "%u %s\n", i + 1, ent_catalogue_get (i)->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a file of this version must say, from a database made on the spot, once. */
static const char *
get_made (void)
{
  static char *made = NULL;

  if (g_once_init_enter (&made))
    {
      g_autoptr (EntDatabase) fresh = ent_database_open (NULL, ENT_DATABASE_MEMORY, NULL, NULL);
      char *text = NULL;

      if (fresh != NULL
          && ent_migration_run (fresh, NULL, 0, ent_migrations, ent_n_migrations, NULL))
        text = ent_schema_describe (fresh, NULL);
      if (text == NULL)
        g_error ("The catalogue's schema cannot be made");
      g_once_init_leave (&made, text);
    }
  return made;
}

gboolean
ent_schema_check (EntDatabase *database, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *found = ent_schema_describe (database, &reason);
  g_autofree char *foretold = ent_schema_foretell ();

  if (g_strcmp0 (found, foretold) == 0 || g_strcmp0 (found, get_made ()) == 0)
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_CORRUPT,
               _ ("%s does not have the structure of an engagement file%s%s. It was damaged or "
                  "tampered with and was left alone; go back to a copy."),
               database->name, reason != NULL ? ": " : "", reason != NULL ? reason->message : "");
  return FALSE;
}
