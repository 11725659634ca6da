/* SPDX-License-Identifier: GPL-3.0-or-later
 * Queries: which records, in which order. */
#include "ent-source.h"

static void
clear_condition (gpointer data)
{
  EntCondition *condition = data;

  g_free (condition->value);
}

EntQuery *
ent_query_new (const EntKind *kind)
{
  EntQuery *query = g_new0 (EntQuery, 1);

  query->kind = kind;
  return query;
}

EntQuery *
ent_query_copy (const EntQuery *query)
{
  EntQuery *copy = ent_query_new (query->kind);

  for (guint i = 0; query->conditions != NULL && i < query->conditions->len; i++)
    {
      const EntCondition *condition = &g_array_index (query->conditions, EntCondition, i);

      if (condition->negated)
        ent_query_where_not (copy, condition->field, condition->value);
      else
        ent_query_where (copy, condition->field, condition->value);
    }
  copy->words = g_strdup (query->words);
  copy->sort = query->sort;
  copy->descending = query->descending;
  return copy;
}

void
ent_query_free (EntQuery *query)
{
  g_clear_pointer (&query->conditions, g_array_unref);
  g_free (query->words);
  g_free (query);
}

static void
add_condition (EntQuery *query, guint field, const char *value, gboolean negated)
{
  EntCondition condition = { field, g_strdup (value), negated };

  if (query->conditions == NULL)
    {
      query->conditions = g_array_new (FALSE, FALSE, sizeof (EntCondition));
      g_array_set_clear_func (query->conditions, clear_condition);
    }
  g_array_append_val (query->conditions, condition);
}

void
ent_query_where (EntQuery *query, guint field, const char *value)
{
  add_condition (query, field, value, FALSE);
}

void
ent_query_where_not (EntQuery *query, guint field, const char *value)
{
  add_condition (query, field, value, TRUE);
}
