/* SPDX-License-Identifier: GPL-3.0-or-later
 * The interface records come through, and what can be asked of any source. */
#include "ent-source.h"

#include "ent-catalogue.h"
#include "ent-text.h"

G_DEFINE_INTERFACE (EntSource, ent_source, G_TYPE_OBJECT)

static void
ent_source_default_init (EntSourceInterface *iface)
{
  g_signal_new ("changed", ENT_TYPE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_ARRAY);
}

void
ent_source_select (EntSource *self, const EntQuery *query, GArray *rows)
{
  ENT_SOURCE_GET_IFACE (self)->select (self, query, rows);
}

EntRecord *
ent_source_get_record (EntSource *self, const EntKind *kind, gint64 row)
{
  return ENT_SOURCE_GET_IFACE (self)->get_record (self, kind, row);
}

EntRecord *
ent_source_lookup (EntSource *self, const char *id)
{
  return ENT_SOURCE_GET_IFACE (self)->lookup (self, id);
}

gboolean
ent_source_load (EntSource *self, const EntKind *kind, gint64 row, char **values)
{
  return ENT_SOURCE_GET_IFACE (self)->load (self, kind, row, values);
}

static GArray *
select_rows (EntSource *self, const EntQuery *query)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_source_select (self, query, rows);
  return rows;
}

/* All records of a kind, which the caller knows to exist. */
static EntQuery *
query_all (const char *kind_name)
{
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);

  if (kind == NULL)
    g_error ("There is no kind “%s”", kind_name);
  return ent_query_new (kind);
}

guint
ent_source_count (EntSource *self, const char *kind_name)
{
  g_autoptr (EntQuery) query = query_all (kind_name);
  g_autoptr (GArray) rows = NULL;

  if (ENT_SOURCE_GET_IFACE (self)->count != NULL)
    return ENT_SOURCE_GET_IFACE (self)->count (self, query);
  rows = select_rows (self, query);
  return rows->len;
}

GPtrArray *
ent_source_list_query (EntSource *self, const EntQuery *query)
{
  g_autoptr (GArray) rows = select_rows (self, query);
  GPtrArray *records = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      EntRecord *record = ent_source_get_record (self, query->kind, row);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}

GPtrArray *
ent_source_list (EntSource *self, const char *kind_name)
{
  g_autoptr (EntQuery) query = query_all (kind_name);

  return ent_source_list_query (self, query);
}

EntRecord *
ent_source_dup_single (EntSource *self, const char *kind_name)
{
  g_autoptr (EntQuery) query = query_all (kind_name);
  g_autoptr (GArray) rows = select_rows (self, query);

  if (rows->len == 0)
    return NULL;
  return ent_source_get_record (self, query->kind, g_array_index (rows, gint64, 0));
}

EntRecord *
ent_source_find_titled (EntSource *self,
                        const char *kind_name,
                        const char *title,
                        gboolean *ambiguous)
{
  g_autoptr (EntQuery) query = query_all (kind_name);
  g_autoptr (GArray) rows = select_rows (self, query);
  g_autofree char *wanted = ent_text_fold (title);
  g_autoptr (EntRecord) found = NULL;

  if (ambiguous != NULL)
    *ambiguous = FALSE;
  for (guint i = 0; i < rows->len && wanted != NULL; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (EntRecord) record = ent_source_get_record (self, query->kind, row);
      g_autofree char *shown = record != NULL ? ent_record_dup_title (record) : NULL;
      g_autofree char *folded = shown != NULL ? ent_text_fold (shown) : NULL;

      if (g_strcmp0 (folded, wanted) != 0)
        continue;
      if (found == NULL)
        found = g_steal_pointer (&record);
      else
        {
          if (ambiguous != NULL)
            *ambiguous = TRUE;
          break;
        }
    }
  return g_steal_pointer (&found);
}
