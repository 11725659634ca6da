/* SPDX-License-Identifier: GPL-3.0-or-later
 * A walk over the records that answer a query, one at a time. */
#include "ent-walk.h"

#include "ent-catalogue.h"

void
ent_walk_init (EntWalk *walk, EntSource *source, const EntQuery *query)
{
  *walk = (EntWalk){
    .source = source,
    .kind = query->kind,
    .rows = g_array_new (FALSE, FALSE, sizeof (gint64)),
  };
  ent_source_select (source, query, walk->rows);
}

void
ent_walk_init_kind (EntWalk *walk, EntSource *source, const char *kind_name)
{
  g_autoptr (EntQuery) query = ent_query_new (ent_catalogue_find (kind_name, NULL));

  ent_walk_init (walk, source, query);
}

EntRecord *
ent_walk_next (EntWalk *walk)
{
  g_clear_object (&walk->record);
  while (walk->record == NULL && walk->next < walk->rows->len)
    walk->record = ent_source_get_record (walk->source, walk->kind,
                                          g_array_index (walk->rows, gint64, walk->next++));
  return walk->record;
}

void
ent_walk_clear (EntWalk *walk)
{
  g_clear_object (&walk->record);
  g_clear_pointer (&walk->rows, g_array_unref);
}
