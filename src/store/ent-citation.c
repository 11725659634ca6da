/* SPDX-License-Identifier: GPL-3.0-or-later
 * What refers to a record, and what lives in it. */
#include "ent-catalogue.h"
#include "ent-engagement-private.h"

static char *
make_citation_sql (const EntKind *kind, const EntField *field)
{
  if (field->many)
    return g_strdup_printf ("SELECT owner FROM \"%s.%s\" WHERE target = ?1 ORDER BY owner LIMIT ?2",
                            kind->name, field->name);
  return g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 ORDER BY id LIMIT ?2",
                          kind->name, field->name);
}

static void
select_field (EntDatabase *database,
              const EntKind *kind,
              guint field,
              gint64 row,
              guint limit,
              GArray *citations)
{
  g_autofree char *sql = make_citation_sql (kind, &kind->fields[field]);
  ENT_AUTO_RESET statement = ent_database_prepare (database, sql, NULL);

  if (statement == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_int64 (statement, 2, limit);
  while (citations->len < limit && sqlite3_step (statement) == SQLITE_ROW)
    {
      EntCitationRow citation = { kind, field, sqlite3_column_int64 (statement, 0) };

      g_array_append_val (citations, citation);
    }
}

void
ent_citation_select (
    EntDatabase *database, const EntKind *kind, gint64 row, guint limit, GArray *citations)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *other = ent_catalogue_get (i);

      for (guint j = 0; j < other->n_fields; j++)
        if (other->fields[j].type == ENT_TYPE_REFERENCE && !other->fields[j].owning
            && ent_field_allows (&other->fields[j], kind->name))
          select_field (database, other, j, row, limit, citations);
    }
}

void
ent_child_select (EntDatabase *database, const EntKind *child, gint64 row, GArray *rows)
{
  const EntField *owning = ent_kind_get_owning_field (child, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 ORDER BY id",
                                          child->name, owning->name);
  ENT_AUTO_RESET statement = ent_database_prepare (database, sql, NULL);

  if (statement == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, row);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (rows, id);
    }
}

static void
free_citation (gpointer data)
{
  EntCitation *citation = data;

  g_object_unref (citation->record);
  g_free (citation);
}

GPtrArray *
ent_engagement_list_first_citations (EntEngagement *self,
                                     EntRecord *record,
                                     guint limit,
                                     guint *n_all)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_citation);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (EntCitationRow));

  ent_citation_select (self->database, ent_record_get_kind (record), ent_record_get_row (record),
                       G_MAXUINT, rows);
  for (guint i = 0; i < rows->len && list->len < limit; i++)
    {
      const EntCitationRow *row = &g_array_index (rows, EntCitationRow, i);
      EntRecord *citing = ent_source_get_record (ENT_SOURCE (self), row->kind, row->row);
      EntCitation *citation;

      if (citing == NULL)
        continue;
      citation = g_new0 (EntCitation, 1);
      citation->record = citing;
      citation->field = row->field;
      g_ptr_array_add (list, citation);
    }
  *n_all = rows->len;
  return list;
}

GPtrArray *
ent_engagement_list_citations (EntEngagement *self, EntRecord *record)
{
  guint n_all;

  return ent_engagement_list_first_citations (self, record, G_MAXUINT, &n_all);
}
