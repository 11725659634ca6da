/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which records and references belong to a profile. */
#include "ent-xml-scope.h"

#include "ent-catalogue.h"
#include "ent-uuid.h"

/* No chain of records that cannot be without each other is longer; one that is, is a ring, and is
 * cut here. */
#define MAX_DEPTH 16

struct _EntXmlScope
{
  EntSource *source;
  EntProfile profile;
  GHashTable *certain; /* EntField → GINT_TO_POINTER (gboolean): every target is in the profile */
};

EntXmlScope *
ent_xml_scope_new (EntSource *source, EntProfile profile)
{
  EntXmlScope *self = g_new0 (EntXmlScope, 1);

  self->source = source;
  self->profile = profile;
  self->certain = g_hash_table_new (NULL, NULL);
  return self;
}

void
ent_xml_scope_free (EntXmlScope *self)
{
  g_hash_table_unref (self->certain);
  g_free (self);
}

/* TRUE if the catalogue alone says that all records of @kind are in the profile. */
static gboolean
is_kind_certain (EntXmlScope *self, const EntKind *kind)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);

  return ent_profile_has_kind (self->profile, kind) && !ent_xml_scope_filters (self, kind)
         && (owning == NULL || is_kind_certain (self, ent_catalogue_find (owning->target, NULL)));
}

/* Only the kinds are asked here, not whether their records are filtered in turn: a kind that cannot
 * be without records of its own kind would ask for ever. */
static gboolean
has_every_target_kind (EntXmlScope *self, const EntField *field)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      if (ent_field_allows (field, kind->name) && !ent_profile_has_kind (self->profile, kind))
        return FALSE;
    }
  return TRUE;
}

/* TRUE if records that cannot be without @field go with what it tells of: a signature on minutes is
 * worth nothing where only the agreements are, without the minutes. */
static gboolean
needs_whole_target (const EntField *field, const EntKind *target)
{
  return !field->owning && target->historic;
}

static gboolean
needs_whole_targets (const EntField *field)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_field_allows (field, ent_catalogue_get (i)->name)
        && needs_whole_target (field, ent_catalogue_get (i)))
      return TRUE;
  return FALSE;
}

gboolean
ent_xml_scope_filters (EntXmlScope *self, const EntKind *kind)
{
  if (self->profile == ENT_PROFILE_ENGAGEMENT)
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      if (field->required && field->type == ENT_TYPE_REFERENCE
          && ent_profile_has_field (self->profile, field)
          && (!has_every_target_kind (self, field) || needs_whole_targets (field)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_field_certain (EntXmlScope *self, const EntField *field)
{
  gpointer known;
  gboolean certain = TRUE;

  if (g_hash_table_lookup_extended (self->certain, field, NULL, &known))
    return GPOINTER_TO_INT (known);
  for (guint i = 0; i < ent_catalogue_get_length () && certain; i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      certain = !ent_field_allows (field, kind->name) || is_kind_certain (self, kind);
    }
  g_hash_table_insert (self->certain, (gpointer)field, GINT_TO_POINTER (certain));
  return certain;
}

static gboolean
has_record (EntXmlScope *self, EntRecord *record, guint depth)
{
  const EntKind *kind = ent_record_get_kind (record);

  if (!ent_profile_has_kind (self->profile, kind))
    return FALSE;
  if (depth == MAX_DEPTH)
    return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autoptr (GPtrArray) targets = NULL;

      if (!field->required || field->type != ENT_TYPE_REFERENCE
          || !ent_profile_has_field (self->profile, field))
        continue;
      targets = ent_record_list_references (record, i);
      for (guint t = 0; t < targets->len; t++)
        if (needs_whole_target (field, ent_record_get_kind (targets->pdata[t]))
            || !has_record (self, targets->pdata[t], depth + 1))
          return FALSE;
    }
  return TRUE;
}

gboolean
ent_xml_scope_has_record (EntXmlScope *self, const char *id)
{
  g_autoptr (EntRecord) record = NULL;

  if (self->profile == ENT_PROFILE_ENGAGEMENT)
    return TRUE;
  record = ent_source_lookup (self->source, id);
  return record != NULL && has_record (self, record, 0);
}

gboolean
ent_xml_scope_has_target (EntXmlScope *self, const EntField *field, const char *id)
{
  char text[ENT_UUID_TEXT_LENGTH + 1];

  if (self->profile == ENT_PROFILE_ENGAGEMENT || is_field_certain (self, field))
    return TRUE;
  g_strlcpy (text, id, sizeof text);
  return ent_xml_scope_has_record (self, text);
}
