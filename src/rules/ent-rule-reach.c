/* SPDX-License-Identifier: GPL-3.0-or-later
 * Climbs from what changed to what is built from it: by what it lives in or is a member of, by the
 * siblings a subject reads with that, and by whatever refers to it. */
#include "ent-rule-reach.h"

#include "ent-catalogue.h"
#include "ent-text.h"

/* A change that reaches more records is not worth climbing from. */
#define REACH_LIMIT 400

typedef struct
{
  const EntRule *rule;
  EntSource *source;
  GHashTable *visited; /* rows */
  GArray *subjects;
} Climb;

EntConcern
ent_rule_get_concern (const EntRule *rule, const EntKind *kind)
{
  if (kind->single)
    return ENT_CONCERN_WHOLE;
  if (!ent_text_is_among (rule->kinds, kind->name))
    return ENT_CONCERN_NONE;
  return rule->check != NULL && ent_text_is_among (rule->local, kind->name) ? ENT_CONCERN_LOCAL
                                                                            : ENT_CONCERN_WHOLE;
}

static void climb (Climb *self, EntRecord *record);

static void
climb_all (Climb *self, EntQuery *query)
{
  g_autoptr (GPtrArray) records = NULL;

  if (g_hash_table_size (self->visited) > REACH_LIMIT)
    return;
  records = ent_source_list_query (self->source, query);
  for (guint i = 0; i < records->len; i++)
    climb (self, records->pdata[i]);
}

/* Records of @kind that refer to @record; with @owning those that live in it. */
static void
climb_referring (Climb *self, EntRecord *record, const EntKind *kind, gboolean owning)
{
  const char *name = ent_record_get_kind (record)->name;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autoptr (EntQuery) query = NULL;

      if (field->type != ENT_TYPE_REFERENCE || field->owning != owning
          || !ent_field_allows (field, name))
        continue;
      query = ent_query_new (kind);
      ent_query_where (query, i, ent_record_get_id (record));
      climb_all (self, query);
    }
}

/* @home: (nullable): what a record lives in or is a member of */
static void
climb_to_home (Climb *self, EntRecord *home)
{
  if (home != NULL && ent_text_is_among (self->rule->kinds, ent_record_get_kind (home)->name))
    climb (self, home);
}

static EntRecord *
dup_home (EntRecord *record)
{
  guint field;

  if (ent_kind_get_home_field (ent_record_get_kind (record), &field) == NULL)
    return NULL;
  return ent_record_dup_reference (record, field);
}

static void
add_subject (Climb *self, const EntKind *kind, gint64 row)
{
  const EntTouch subject = { kind, row };

  if (ent_text_is_among (self->rule->subjects, kind->name))
    g_array_append_val (self->subjects, subject);
}

static void
climb (Climb *self, EntRecord *record)
{
  g_autoptr (EntRecord) home = NULL;
  gint64 row = ent_record_get_row (record);
  gint64 *key;

  if (g_hash_table_contains (self->visited, &row)
      || g_hash_table_size (self->visited) > REACH_LIMIT)
    return;
  key = g_new (gint64, 1);
  *key = row;
  g_hash_table_add (self->visited, key);
  add_subject (self, ent_record_get_kind (record), row);
  home = dup_home (record);
  climb_to_home (self, home);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      if (ent_text_is_among (self->rule->subjects, kind->name))
        climb_referring (self, record, kind, TRUE);
      if (ent_text_is_among (self->rule->local, kind->name))
        climb_referring (self, record, kind, FALSE);
    }
}

/* What went leaves behind where it was. */
static gboolean
climb_from (Climb *self, const EntTouch *touch)
{
  g_autoptr (EntRecord) home = NULL;
  g_autoptr (EntRecord) record = NULL;

  if (touch->left != NULL)
    home = ent_source_get_record (self->source, touch->left, touch->was_in);
  climb_to_home (self, home);
  if (touch->operation != ENT_OPERATION_REMOVE)
    record = ent_source_get_record (self->source, touch->kind, touch->row);
  if (record != NULL)
    climb (self, record);
  else
    add_subject (self, touch->kind, touch->row);
  return g_hash_table_size (self->visited) <= REACH_LIMIT;
}

gboolean
ent_rule_reach (const EntRule *rule, EntSource *source, const GArray *touches, GArray *subjects)
{
  g_autoptr (GHashTable) visited
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Climb self = { rule, source, visited, subjects };

  for (guint i = 0; i < touches->len; i++)
    if (!climb_from (&self, &g_array_index (touches, EntTouch, i)))
      return FALSE;
  return TRUE;
}
