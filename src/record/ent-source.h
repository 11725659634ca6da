/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where records come from: the interface between records and lists on one side and the store on the
 * other. EntEngagement implements it. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

#define ENT_TYPE_SOURCE (ent_source_get_type ())
G_DECLARE_INTERFACE (EntSource, ent_source, ENT, SOURCE, GObject)

/* One condition of a query: field @field holds (or, @negated, does not hold) @value; a NULL @value
 * asks for "not set". For a `many` reference: is among them. */
typedef struct
{
  guint field;
  char *value;
  gboolean negated;
} EntCondition;

/* Which records, in which order. All parts may be left out. */
typedef struct
{
  const EntKind *kind;
  GArray *conditions;   /* (element-type EntCondition) (nullable): all must hold */
  char *words;          /* full-text search: every word, the last one as a prefix */
  const EntField *sort; /* of the kind; NULL: the kind's order field, then order of creation */
  gboolean descending;
} EntQuery;

EntQuery *ent_query_new (const EntKind *kind);
EntQuery *ent_query_copy (const EntQuery *query);
void ent_query_free (EntQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntQuery, ent_query_free)

/* Adds a condition on field @field; @value is a stored text. */
void ent_query_where (EntQuery *query, guint field, const char *value);
void ent_query_where_not (EntQuery *query, guint field, const char *value);

/**
 * EntTouch: what a committed transaction did to one record, as open views need it
 * @left, @was_in: kind and row of the record it lived in or was a member of before and no longer
 *   does or is; NULL and 0 if there is none
 */
typedef struct
{
  const EntKind *kind;
  gint64 row;
  EntOperation operation;
  const EntKind *left;
  gint64 was_in;
} EntTouch;

/**
 * EntSourceInterface:
 * @select: appends the row numbers that answer @query to @rows (gint64)
 * @get_record: (transfer full) (nullable): the record in row @row
 * @lookup: (transfer full) (nullable): the record with identity @id
 * @load: fills @values (one per field of @kind, stored texts, transfer full) of row @row; FALSE if
 *   the row is gone
 * @count: (nullable): how many rows answer @query; without it they are selected and counted
 * @changed: signal `changed` (GArray of EntTouch): after each commit, undo, redo and import; an
 *   empty array means "anything may have changed"
 */
struct _EntSourceInterface
{
  GTypeInterface parent;
  void (*select) (EntSource *self, const EntQuery *query, GArray *rows);
  EntRecord *(*get_record) (EntSource *self, const EntKind *kind, gint64 row);
  EntRecord *(*lookup) (EntSource *self, const char *id);
  gboolean (*load) (EntSource *self, const EntKind *kind, gint64 row, char **values);
  guint (*count) (EntSource *self, const EntQuery *query);
};

void ent_source_select (EntSource *self, const EntQuery *query, GArray *rows);
EntRecord *ent_source_get_record (EntSource *self, const EntKind *kind, gint64 row);
EntRecord *ent_source_lookup (EntSource *self, const char *id);
gboolean ent_source_load (EntSource *self, const EntKind *kind, gint64 row, char **values);

/* Returns: how many records of @kind_name there are. */
guint ent_source_count (EntSource *self, const char *kind_name);

/* Returns: (transfer full) (element-type EntRecord): all records that answer @query, (or all of
 * @kind_name) in its order. For rules and exports; views use EntList. */
GPtrArray *ent_source_list_query (EntSource *self, const EntQuery *query);
GPtrArray *ent_source_list (EntSource *self, const char *kind_name);

/* Returns: (transfer full) (nullable): the one record of a `single` kind. */
EntRecord *ent_source_dup_single (EntSource *self, const char *kind_name);

/* Returns: (transfer full) (nullable): the first record of @kind_name whose title is @title,
 * compared without case. It looks at every record: for many titles make an own table. @ambiguous
 * (out) (optional): TRUE if there is a second one. */
EntRecord *ent_source_find_titled (EntSource *self,
                                   const char *kind_name,
                                   const char *title,
                                   gboolean *ambiguous);

G_END_DECLS
