/* SPDX-License-Identifier: GPL-3.0-or-later
 * A query as SQL. */
#include "ent-select-private.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-schema-private.h"
#include "ent-table-private.h"

/* The tokenizer of the index takes letters and digits of any script as words, and nothing else. */
static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Cuts the last word of @expression, which ends in a quotation mark, to the longest prefix of the
 * index. Returns: FALSE if it is not longer. */
static gboolean
cut_last_word (GString *expression)
{
  const char *last;

  g_string_truncate (expression, expression->len - 1);
  last = strrchr (expression->str, '"') + 1;
  if (g_utf8_strlen (last, -1) <= ENT_SEARCH_LONGEST_PREFIX)
    return FALSE;
  g_string_truncate (expression,
                     g_utf8_offset_to_pointer (last, ENT_SEARCH_LONGEST_PREFIX) - expression->str);
  g_string_append_c (expression, '"');
  return TRUE;
}

char *
ent_select_match_expression (const char *words, EntMatch match)
{
  g_autoptr (GString) expression = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean word = is_word_character (character);

      if (word != inside)
        g_string_append (expression, word ? (expression->len > 0 ? " \"" : "\"") : "\"");
      if (word)
        g_string_append_unichar (expression, character);
      inside = word;
    }
  if (inside)
    g_string_append_c (expression, '"');
  if (expression->len == 0 || (match == ENT_MATCH_LONG_PREFIX && !cut_last_word (expression)))
    return NULL;
  if (match != ENT_MATCH_WORD)
    g_string_append_c (expression, '*');
  return g_string_free (g_steal_pointer (&expression), FALSE);
}

static void
append_condition (GString *sql, const EntKind *kind, const EntCondition *condition, guint number)
{
  const EntField *field = &kind->fields[condition->field];

  if (field->many && condition->value == NULL)
    g_string_append_printf (sql, " AND %sEXISTS (SELECT 1 FROM \"%s.%s\" l WHERE l.owner = t.id)",
                            condition->negated ? "" : "NOT ", kind->name, field->name);
  else if (field->many)
    g_string_append_printf (sql,
                            " AND t.id %sIN (SELECT l.owner FROM \"%s.%s\" l WHERE l.target = ?%u)",
                            condition->negated ? "NOT " : "", kind->name, field->name, number);
  else if (condition->value == NULL)
    g_string_append_printf (sql, " AND t.\"%s\" IS %sNULL", field->name,
                            condition->negated ? "NOT " : "");
  else if (condition->negated)
    g_string_append_printf (sql, " AND t.\"%s\" IS NOT ?%u", field->name, number);
  else
    g_string_append_printf (sql, " AND t.\"%s\" = ?%u", field->name, number);
}

/* A choice is ordered as its table is. */
static void
append_choice_key (GString *sql, const EntField *field)
{
  g_string_append_printf (sql, "CASE t.\"%s\"", field->name);
  for (guint i = 0; field->choices[i].value != NULL; i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %u", field->choices[i].value, i);
  g_string_append (sql, " END");
}

/* A reference is ordered by the title of its target, as far as that is a field of its own. */
static void
append_reference_key (GString *sql, const EntField *field)
{
  const char *name = ent_field_get_single_target (field);
  const EntKind *target = name != NULL ? ent_catalogue_find (name, NULL) : NULL;
  const EntField *title = target != NULL ? &target->fields[target->title_field] : NULL;

  if (title != NULL && title->type != ENT_TYPE_REFERENCE)
    g_string_append_printf (sql,
                            "(SELECT x.\"%s\" FROM \"%s\" x WHERE x.id = t.\"%s\") COLLATE NOCASE",
                            title->name, target->name, field->name);
  else
    g_string_append_printf (sql, "t.\"%s\"", field->name);
}

static void
append_key (GString *sql, const EntKind *kind, const EntField *field)
{
  switch (field->type)
    {
    case ENT_TYPE_CHOICE:
      append_choice_key (sql, field);
      break;
    case ENT_TYPE_REFERENCE:
      if (field->many)
        g_string_append_printf (sql, "(SELECT count(*) FROM \"%s.%s\" l WHERE l.owner = t.id)",
                                kind->name, field->name);
      else
        append_reference_key (sql, field);
      break;
    case ENT_TYPE_NUMBER:
    case ENT_TYPE_MONEY:
      g_string_append_printf (sql, "CAST (t.\"%s\" AS REAL)", field->name);
      break;
    case ENT_TYPE_DURATION:
      /* `PT90M` */
      g_string_append_printf (sql, "CAST (substr (t.\"%s\", 3) AS INTEGER)", field->name);
      break;
    case ENT_TYPE_FRACTION:
      g_string_append_printf (sql,
                              "CAST (t.\"%s\" AS REAL) / CAST (substr (t.\"%s\", instr (t.\"%s\", "
                              "'/') + 1) AS REAL)",
                              field->name, field->name, field->name);
      break;
    case ENT_TYPE_TEXT:
    case ENT_TYPE_LONG_TEXT:
      g_string_append_printf (sql, "t.\"%s\" COLLATE NOCASE", field->name);
      break;
    default:
      g_string_append_printf (sql, "t.\"%s\"", field->name);
    }
}

static void
append_order (GString *sql, const EntQuery *query)
{
  const EntField *order = ent_kind_get_order_field (query->kind, NULL);
  const char *direction = query->descending ? " DESC" : "";

  g_string_append (sql, " ORDER BY ");
  if (query->sort != NULL)
    {
      append_key (sql, query->kind, query->sort);
      /* What is not set comes last, either way. */
      g_string_append_printf (sql, "%s NULLS LAST, ", direction);
    }
  if (order != NULL && order != query->sort)
    g_string_append_printf (sql, "t.\"%s\"%s NULLS LAST, ", order->name,
                            query->sort == NULL ? direction : "");
  g_string_append_printf (sql, "t.id%s", query->sort == NULL ? direction : "");
}

static void
append_conditions (GString *sql, const EntQuery *query)
{
  guint n = query->conditions != NULL ? query->conditions->len : 0;

  g_string_append_printf (sql, " FROM \"%s\" t WHERE 1", query->kind->name);
  for (guint i = 0; i < n; i++)
    append_condition (sql, query->kind, &g_array_index (query->conditions, EntCondition, i), i + 1);
  if (query->words != NULL)
    g_string_append_printf (sql, " AND t.id IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
                            n + 1);
}

/* References are asked for by row number; an identity that is not there matches nothing. */
static void
bind_condition (EntDatabase *database,
                sqlite3_stmt *statement,
                const EntKind *kind,
                const EntCondition *condition,
                guint number)
{
  EntIdentity identity = { .row = -1 };
  EntUuid uuid;

  if (kind->fields[condition->field].type != ENT_TYPE_REFERENCE)
    {
      ent_statement_bind_text (statement, number, condition->value);
      return;
    }
  if (condition->value == NULL)
    return;
  if (ent_uuid_parse (condition->value, &uuid))
    ent_identity_find (database, &uuid, &identity);
  sqlite3_bind_int64 (statement, number, identity.row);
}

/* The statement for @sql with the query's values bound; @match (out) must outlive it. */
static sqlite3_stmt *
prepare_query (EntDatabase *database, const EntQuery *query, const char *sql, char **match)
{
  guint n = query->conditions != NULL ? query->conditions->len : 0;
  sqlite3_stmt *statement = ent_database_prepare (database, sql, NULL);

  if (query->words != NULL)
    *match = ent_select_match_expression (query->words, ENT_MATCH_PREFIX);
  if (statement == NULL || (query->words != NULL && *match == NULL))
    return NULL;
  for (guint i = 0; i < n; i++)
    bind_condition (database, statement, query->kind,
                    &g_array_index (query->conditions, EntCondition, i), i + 1);
  ent_statement_bind_text (statement, n + 1, *match);
  return statement;
}

void
ent_select_rows (EntDatabase *database, const EntQuery *query, GArray *rows)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.id");
  g_autofree char *match = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement;

  append_conditions (sql, query);
  append_order (sql, query);
  statement = prepare_query (database, query, sql->str, &match);
  while (statement != NULL && ent_database_step (database, statement, &error) == SQLITE_ROW)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      g_array_append_val (rows, row);
    }
  if (error != NULL)
    g_info ("A list of %s could not be read whole: %s", query->kind->name, error->message);
}

guint
ent_select_count (EntDatabase *database, const EntQuery *query)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*)");
  g_autofree char *match = NULL;
  sqlite3_stmt *statement;
  guint count = 0;

  append_conditions (sql, query);
  statement = prepare_query (database, query, sql->str, &match);
  if (statement != NULL && ent_database_step (database, statement, NULL) == SQLITE_ROW)
    count = sqlite3_column_int64 (statement, 0);
  if (statement != NULL)
    sqlite3_reset (statement);
  return count;
}
