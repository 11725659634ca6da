/* SPDX-License-Identifier: GPL-3.0-or-later
 * What was entered and is stored nowhere yet. */
#include "ent-unfinished.h"

#include <glib/gi18n-lib.h>

/* More than anybody reads before they answer. */
#define NAMED 4

/* Returns: (nullable): owners, not held, to what they hold (utf8). */
static GHashTable *
get_table (EntSession *session)
{
  return g_object_get_data (G_OBJECT (session), "ent-unfinished");
}

static GHashTable *
require_table (EntSession *session)
{
  GHashTable *table = get_table (session);

  if (table != NULL)
    return table;
  table = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_object_set_data_full (G_OBJECT (session), "ent-unfinished", table,
                          (GDestroyNotify)g_hash_table_unref);
  return table;
}

void
ent_unfinished_set (EntSession *session, gpointer owner, const char *what)
{
  if (what != NULL)
    g_hash_table_insert (require_table (session), owner, g_strdup (what));
  else if (get_table (session) != NULL)
    g_hash_table_remove (get_table (session), owner);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

char *
ent_unfinished_describe (EntSession *session)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;
  GString *text;

  if (get_table (session) == NULL || g_hash_table_size (get_table (session)) == 0)
    return NULL;
  g_hash_table_iter_init (&iter, get_table (session));
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (names->len, NAMED); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (names, i));
  if (names->len > NAMED)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}
