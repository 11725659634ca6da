/* SPDX-License-Identifier: GPL-3.0-or-later
 * References as people write them. */
#include "ent-title-index.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-text.h"
#include "ent-uuid.h"
#include "ent-walk.h"

#define SEPARATOR ";"

/* Stands for the identity where several records share a title. */
#define SEVERAL ""

struct _EntTitleIndex
{
  EntSource *source;
  GHashTable **titles; /* by place in the catalogue: folded title to identity; NULL: not read */
  GHashTable *added;   /* identity to EntKind of what was entered */
};

EntTitleIndex *
ent_title_index_new (EntSource *source)
{
  EntTitleIndex *self = g_new0 (EntTitleIndex, 1);

  self->source = source;
  self->titles = g_new0 (GHashTable *, ent_catalogue_get_length ());
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ent_title_index_free (EntTitleIndex *self)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_clear_pointer (&self->titles[i], g_hash_table_unref);
  g_free (self->titles);
  g_hash_table_unref (self->added);
  g_free (self);
}

gboolean
ent_title_index_covers (const EntKind *kind)
{
  EntType type = kind->fields[kind->title_field].type;

  return type == ENT_TYPE_TEXT || type == ENT_TYPE_LONG_TEXT;
}

static void
enter (GHashTable *titles, const char *id, const char *title)
{
  g_autofree char *folded = title != NULL ? ent_text_fold (title) : NULL;
  const char *known;

  if (folded == NULL)
    return;
  known = g_hash_table_lookup (titles, folded);
  if (known != NULL && strcmp (known, id) != 0)
    id = SEVERAL;
  g_hash_table_insert (titles, g_steal_pointer (&folded), g_strdup (id));
}

/* Returns: (nullable): the titles of @kind, read now if need be; NULL if it is not covered. */
static GHashTable *
get_titles (EntTitleIndex *self, const EntKind *kind)
{
  GHashTable **titles = &self->titles[ent_catalogue_index (kind)];
  g_auto (EntWalk) walk = { 0 };
  EntRecord *record;

  if (*titles != NULL || !ent_title_index_covers (kind))
    return *titles;
  *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ent_walk_init_kind (&walk, self->source, kind->name);
  while ((record = ent_walk_next (&walk)) != NULL)
    enter (*titles, ent_record_get_id (record), ent_record_get_text (record, kind->title_field));
  return *titles;
}

void
ent_title_index_add (EntTitleIndex *self, const EntKind *kind, const char *id, const char *title)
{
  GHashTable *titles = get_titles (self, kind);

  if (titles != NULL)
    enter (titles, id, title);
  g_hash_table_insert (self->added, g_strdup (id), (gpointer)kind);
}

/* Returns: (nullable): the identity @title stands for among the kinds @field allows; SEVERAL if
 * there is more than one. */
static const char *
find (EntTitleIndex *self, const EntField *field, const char *title)
{
  g_autofree char *folded = ent_text_fold (title);
  const char *found = NULL;

  for (guint i = 0; i < ent_catalogue_get_length () && folded != NULL; i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      GHashTable *titles = ent_field_allows (field, kind->name) ? get_titles (self, kind) : NULL;
      const char *id = titles != NULL ? g_hash_table_lookup (titles, folded) : NULL;

      if (id != NULL && found != NULL)
        return SEVERAL;
      if (id != NULL)
        found = id;
    }
  return found;
}

/* Returns: what @field leads to, translated. */
static const char *
name_target (const EntField *field)
{
  const char *target = ent_field_get_single_target (field);
  const EntKind *kind = target != NULL ? ent_catalogue_find (target, NULL) : NULL;

  /* Translators: stands for the name of a kind where a reference may lead to several. */
  return kind != NULL ? _ (kind->label) : _ ("Record");
}

static gboolean
read_title (
    EntTitleIndex *self, const EntField *field, const char *title, GString *ids, GError **error)
{
  const char *id = find (self, field, title);
  g_autofree char *quote = ent_text_quote (title);

  if (id == NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
                 /* Translators: a field, a kind of record, as "Role", a title. */
                 _ ("%s: there is no %s “%s”; correct the title, or add it first."),
                 _ (field->label), name_target (field), quote);
  else if (*id == '\0')
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: a field, a title. */
                 _ ("%s: several records are called “%s”; write the id of the one you mean."),
                 _ (field->label), quote);
  else
    g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
  return id != NULL && *id != '\0';
}

static gboolean
read_id (EntTitleIndex *self, const EntField *field, const char *id, GString *ids, GError **error)
{
  const EntKind *kind = g_hash_table_lookup (self->added, id);
  g_autoptr (EntRecord) record = kind == NULL ? ent_source_lookup (self->source, id) : NULL;

  if (record != NULL)
    kind = ent_record_get_kind (record);
  if (kind == NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
                 /* Translators: a field, an identity. */
                 _ ("%s: there is no record with the id %s; correct the id, or write a title."),
                 _ (field->label), id);
  else if (!ent_field_allows (field, kind->name))
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: a field, a kind of record, an identity, a kind of record. */
                 _ ("%s cannot be the %s with the id %s; it takes a %s."), _ (field->label),
                 _ (kind->label), id, name_target (field));
  else
    {
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_one (
    EntTitleIndex *self, const EntField *field, const char *text, GString *ids, GError **error)
{
  gsize length;
  const char *begin = ent_text_trim (text, &length);
  g_autofree char *trimmed = g_strndup (begin, length);
  char id[ENT_UUID_TEXT_LENGTH + 1];
  EntUuid uuid;

  if (length == 0)
    return TRUE;
  if (!ent_uuid_parse (trimmed, &uuid))
    return read_title (self, field, trimmed, ids, error);
  ent_uuid_format (&uuid, id);
  return read_id (self, field, id, ids, error);
}

gboolean
ent_title_index_read (
    EntTitleIndex *self, const EntField *field, const char *text, char **value, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;

  *value = NULL;
  if (!field->many)
    return read_one (self, field, text, ids, error)
           && ent_field_normalise (field, ids->str, value, error);
  parts = g_strsplit (text, SEPARATOR, -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_one (self, field, parts[i], ids, error))
      return FALSE;
  return ent_field_normalise (field, ids->str, value, error);
}

/* Returns: (transfer full): how the record @id is best written. */
static char *
format_one (EntTitleIndex *self, const EntField *field, const char *id)
{
  g_autoptr (EntRecord) record = ent_source_lookup (self->source, id);
  const EntKind *kind = record != NULL ? ent_record_get_kind (record) : NULL;
  const char *title = kind != NULL ? ent_record_get_text (record, kind->title_field) : NULL;
  EntUuid uuid;

  if (title == NULL || strpbrk (title, SEPARATOR "\n") != NULL || ent_uuid_parse (title, &uuid)
      || g_strcmp0 (find (self, field, title), id) != 0)
    return g_strdup (id);
  return g_strdup (title);
}

char *
ent_title_index_format (EntTitleIndex *self, const EntField *field, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *part = format_one (self, field, ids[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? SEPARATOR " " : "", part);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
