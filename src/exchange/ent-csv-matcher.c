/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which record a row of a CSV file without an identity is about. */
#include "ent-csv-matcher.h"

#include "ent-title-index.h"
#include "ent-walk.h"

struct _EntCsvMatcher
{
  EntSource *source;
  const EntKind *kind;
  GArray *fields;      /* (element-type guint): what must agree */
  gboolean mandatory;  /* all of them have a value, else nothing matches */
  GHashTable *records; /* (nullable): their values as one text, to identity; read at first need */
};

static gboolean
find_unique (const EntKind *kind, const EntCsvMapping *mapping, guint *field)
{
  for (*field = 0; *field < kind->n_fields; (*field)++)
    if (kind->fields[*field].unique && ent_csv_mapping_has (mapping, *field, NULL))
      return TRUE;
  return FALSE;
}

static void
choose_fields (EntCsvMatcher *self, const EntCsvMapping *mapping)
{
  guint field;

  self->mandatory = TRUE;
  if (find_unique (self->kind, mapping, &field))
    {
      g_array_append_val (self->fields, field);
      return;
    }
  field = self->kind->title_field;
  if (ent_title_index_covers (self->kind) && ent_csv_mapping_has (mapping, field, NULL))
    {
      g_array_append_val (self->fields, field);
      if (ent_kind_get_owning_field (self->kind, &field) != NULL)
        g_array_append_val (self->fields, field);
      return;
    }
  self->mandatory = FALSE;
  for (field = 0; field < self->kind->n_fields; field++)
    if (ent_csv_mapping_has (mapping, field, NULL))
      g_array_append_val (self->fields, field);
}

EntCsvMatcher *
ent_csv_matcher_new (EntSource *source, const EntKind *kind, const EntCsvMapping *mapping)
{
  EntCsvMatcher *self = g_new0 (EntCsvMatcher, 1);

  self->source = source;
  self->kind = kind;
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  choose_fields (self, mapping);
  return self;
}

void
ent_csv_matcher_free (EntCsvMatcher *self)
{
  g_array_unref (self->fields);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_free (self);
}

/* Returns: (transfer full) (nullable): what must agree, as one text. No value holds U+0001. */
static char *
make_key (EntCsvMatcher *self, const char *const *values)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *value = values[g_array_index (self->fields, guint, i)];
      g_autofree char *folded = value != NULL ? ent_title_index_fold (value) : NULL;

      if (folded == NULL && self->mandatory)
        return NULL;
      g_string_append_printf (key, "%s\001", folded != NULL ? folded : "");
    }
  return key->len > self->fields->len ? g_string_free (g_steal_pointer (&key), FALSE) : NULL;
}

/* Of records that agree in every column it does not matter which is meant; of others it does. */
static void
enter (EntCsvMatcher *self, const char *const *values, const char *id)
{
  g_autofree char *key = make_key (self, values);

  if (key == NULL)
    return;
  if (self->mandatory && g_hash_table_contains (self->records, key))
    id = ENT_CSV_SEVERAL;
  g_hash_table_insert (self->records, g_steal_pointer (&key), g_strdup (id));
}

static void
read_records (EntCsvMatcher *self)
{
  g_autofree const char **values = g_new0 (const char *, self->kind->n_fields);
  g_auto (EntWalk) walk = { 0 };
  EntRecord *record;

  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ent_walk_init_kind (&walk, self->source, self->kind->name);
  while ((record = ent_walk_next (&walk)) != NULL)
    {
      for (guint i = 0; i < self->kind->n_fields; i++)
        values[i] = ent_record_get_text (record, i);
      enter (self, values, ent_record_get_id (record));
    }
}

const char *
ent_csv_matcher_find (EntCsvMatcher *self, const char *const *values)
{
  g_autofree char *key = make_key (self, values);

  if (self->records == NULL)
    read_records (self);
  return key != NULL ? g_hash_table_lookup (self->records, key) : NULL;
}

void
ent_csv_matcher_add (EntCsvMatcher *self, const char *const *values, const char *id)
{
  if (self->records == NULL)
    read_records (self);
  enter (self, values, id);
}
