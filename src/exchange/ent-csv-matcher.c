/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which record a row of a CSV file without an identity is about. */
#include "ent-csv-matcher.h"

#include "ent-text.h"
#include "ent-title-index.h"
#include "ent-walk.h"

/* One way to know a record again. */
typedef struct
{
  GArray *fields;      /* (element-type guint): what must agree */
  gboolean mandatory;  /* all of them have a value, else nothing matches */
  GHashTable *records; /* their values as one text, to identity */
} Trait;

struct _EntCsvMatcher
{
  EntSource *source;
  const EntKind *kind;
  GPtrArray *traits; /* (element-type Trait): the first that matches counts */
  gboolean read;     /* the records are entered; they are read at first need */
};

static void
trait_free (gpointer data)
{
  Trait *trait = data;

  g_array_unref (trait->fields);
  g_hash_table_unref (trait->records);
  g_free (trait);
}

static Trait *
add_trait (EntCsvMatcher *self, gboolean mandatory)
{
  Trait *trait = g_new0 (Trait, 1);

  trait->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  trait->mandatory = mandatory;
  trait->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (self->traits, trait);
  return trait;
}

static gboolean
find_unique (const EntKind *kind, const EntCsvMapping *mapping, guint *field)
{
  for (*field = 0; *field < kind->n_fields; (*field)++)
    if (kind->fields[*field].unique && ent_csv_mapping_has (mapping, *field, NULL))
      return TRUE;
  return FALSE;
}

static void
add_identifying (EntCsvMatcher *self, const EntCsvMapping *mapping)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->kind->fields[i].identifies && ent_csv_mapping_has (mapping, i, NULL))
      g_array_append_val (add_trait (self, TRUE)->fields, i);
}

static void
add_title (EntCsvMatcher *self)
{
  Trait *trait = add_trait (self, TRUE);
  guint field = self->kind->title_field;

  g_array_append_val (trait->fields, field);
  if (ent_kind_get_owning_field (self->kind, &field) != NULL)
    g_array_append_val (trait->fields, field);
}

static void
add_all (EntCsvMatcher *self, const EntCsvMapping *mapping)
{
  Trait *trait = add_trait (self, FALSE);

  for (guint i = 0; i < self->kind->n_fields; i++)
    if (ent_csv_mapping_has (mapping, i, NULL))
      g_array_append_val (trait->fields, i);
}

static void
choose_traits (EntCsvMatcher *self, const EntCsvMapping *mapping)
{
  guint field;

  if (find_unique (self->kind, mapping, &field))
    {
      g_array_append_val (add_trait (self, TRUE)->fields, field);
      return;
    }
  add_identifying (self, mapping);
  if (ent_title_index_covers (self->kind)
      && ent_csv_mapping_has (mapping, self->kind->title_field, NULL))
    add_title (self);
  else if (self->traits->len == 0)
    add_all (self, mapping);
}

EntCsvMatcher *
ent_csv_matcher_new (EntSource *source, const EntKind *kind, const EntCsvMapping *mapping)
{
  EntCsvMatcher *self = g_new0 (EntCsvMatcher, 1);

  self->source = source;
  self->kind = kind;
  self->traits = g_ptr_array_new_with_free_func (trait_free);
  choose_traits (self, mapping);
  return self;
}

void
ent_csv_matcher_free (EntCsvMatcher *self)
{
  g_ptr_array_unref (self->traits);
  g_free (self);
}

/* Returns: (transfer full) (nullable): what must agree, as one text. No value holds U+0001. */
static char *
make_key (const Trait *trait, const char *const *values)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < trait->fields->len; i++)
    {
      const char *value = values[g_array_index (trait->fields, guint, i)];
      g_autofree char *folded = value != NULL ? ent_text_fold (value) : NULL;

      if (folded == NULL && trait->mandatory)
        return NULL;
      g_string_append_printf (key, "%s\001", folded != NULL ? folded : "");
    }
  return key->len > trait->fields->len ? g_string_free (g_steal_pointer (&key), FALSE) : NULL;
}

/* Of records that agree in every column it does not matter which is meant; of others it does. */
static void
enter (const Trait *trait, const char *const *values, const char *id)
{
  g_autofree char *key = make_key (trait, values);

  if (key == NULL)
    return;
  if (trait->mandatory && g_hash_table_contains (trait->records, key))
    id = ENT_CSV_SEVERAL;
  g_hash_table_insert (trait->records, g_steal_pointer (&key), g_strdup (id));
}

static void
enter_all (EntCsvMatcher *self, const char *const *values, const char *id)
{
  for (guint i = 0; i < self->traits->len; i++)
    enter (g_ptr_array_index (self->traits, i), values, id);
}

static void
read_records (EntCsvMatcher *self)
{
  g_autofree const char **values = g_new0 (const char *, self->kind->n_fields);
  g_auto (EntWalk) walk = { 0 };
  EntRecord *record;

  self->read = TRUE;
  ent_walk_init_kind (&walk, self->source, self->kind->name);
  while ((record = ent_walk_next (&walk)) != NULL)
    {
      for (guint i = 0; i < self->kind->n_fields; i++)
        values[i] = ent_record_get_text (record, i);
      enter_all (self, values, ent_record_get_id (record));
    }
}

const char *
ent_csv_matcher_find (EntCsvMatcher *self, const char *const *values)
{
  const char *found = NULL;

  if (!self->read)
    read_records (self);
  for (guint i = 0; i < self->traits->len && found == NULL; i++)
    {
      const Trait *trait = g_ptr_array_index (self->traits, i);
      g_autofree char *key = make_key (trait, values);

      found = key != NULL ? g_hash_table_lookup (trait->records, key) : NULL;
    }
  return found;
}

void
ent_csv_matcher_add (EntCsvMatcher *self, const char *const *values, const char *id)
{
  if (!self->read)
    read_records (self);
  enter_all (self, values, id);
}
