/* SPDX-License-Identifier: GPL-3.0-or-later
 * A record among others: what it refers to, where it lives, what lives in it, what it is called. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-record.h"
#include "ent-source.h"
#include "ent-uuid.h"

GPtrArray *
ent_record_list_references (EntRecord *self, guint field)
{
  EntSource *source = ent_record_get_source (self);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const char *ids = ent_record_get_text (self, field);
  g_auto (GStrv) words = NULL;

  if (ids == NULL || source == NULL)
    return records;
  words = g_strsplit (ids, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      EntRecord *record = ent_source_lookup (source, words[i]);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}

char *
ent_record_join_ids (GPtrArray *records)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ent_record_get_id (records->pdata[i]));
  return g_string_free (ids, FALSE);
}

EntRecord *
ent_record_dup_reference (EntRecord *self, guint field)
{
  EntSource *source = ent_record_get_source (self);
  const char *id = ent_record_get_text (self, field);

  g_return_val_if_fail (!ent_record_get_kind (self)->fields[field].many, NULL);
  return id != NULL && source != NULL ? ent_source_lookup (source, id) : NULL;
}

/* Identities all have the same length, so one cannot be a part of another. */
gboolean
ent_record_refers_to (EntRecord *self, guint field, EntRecord *target)
{
  const char *ids = ent_record_get_text (self, field);

  return ids != NULL && strstr (ids, ent_record_get_id (target)) != NULL;
}

EntRecord *
ent_record_dup_parent (EntRecord *self)
{
  guint owning;

  if (ent_kind_get_owning_field (ent_record_get_kind (self), &owning) == NULL)
    return NULL;
  return ent_record_dup_reference (self, owning);
}

GPtrArray *
ent_record_list_children (EntRecord *self, const char *kind_name)
{
  EntSource *source = ent_record_get_source (self);
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);
  g_autoptr (EntQuery) query = NULL;
  guint owning;

  g_return_val_if_fail (kind != NULL && ent_kind_is_child_of (kind, ent_record_get_kind (self)),
                        NULL);
  if (source == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  query = ent_query_new (kind);
  ent_kind_get_owning_field (kind, &owning);
  ent_query_where (query, owning, ent_record_get_id (self));
  return ent_source_list_query (source, query);
}

char *
ent_record_dup_title (EntRecord *self)
{
  const EntKind *kind = ent_record_get_kind (self);
  g_autofree char *title = ent_record_dup_display (self, kind->title_field);

  if (*title == '\0')
    /* Translators: %s is a kind of record, as "Stakeholder" */
    return g_strdup_printf (_ ("Untitled %s"), _ (kind->label));
  title[strcspn (title, "\n")] = '\0';
  return g_steal_pointer (&title);
}

const char *
ent_record_get_veil (EntRecord *self, guint field, const char *person)
{
  const EntKind *kind = ent_record_get_kind (self);

  return kind->veil != NULL && ent_record_has (self, field) ? kind->veil (self, field, person)
                                                            : NULL;
}

gboolean
ent_record_is_veiled (EntRecord *self, const char *person)
{
  const EntKind *kind = ent_record_get_kind (self);

  for (guint i = 0; kind->veil != NULL && i < kind->n_fields; i++)
    if (ent_record_get_veil (self, i, person) != NULL)
      return TRUE;
  return FALSE;
}

char *
ent_record_dup_display (EntRecord *self, guint field)
{
  const EntField *definition = &ent_record_get_kind (self)->fields[field];
  const char *veil = ent_record_get_veil (self, field, NULL);
  g_autoptr (GPtrArray) targets = NULL;
  GString *titles;

  if (veil != NULL)
    return g_strdup (veil);
  if (definition->type != ENT_TYPE_REFERENCE)
    return ent_field_format (definition, ent_record_get_text (self, field));
  targets = ent_record_list_references (self, field);
  titles = g_string_new (NULL);
  for (guint i = 0; i < targets->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (g_ptr_array_index (targets, i));

      if (i > 0)
        /* Translators: stands between names in a list */
        g_string_append (titles, _ (", "));
      g_string_append (titles, title);
    }
  return g_string_free (titles, FALSE);
}
