/* SPDX-License-Identifier: GPL-3.0-or-later
 * The XML vocabulary's namespace, version and profiles. */
#include "ent-xml-vocabulary.h"

#include "ent-catalogue.h"

static const char *const profile_names[ENT_N_PROFILES] = {
  [ENT_PROFILE_ENGAGEMENT] = "engagement",
  [ENT_PROFILE_AGREEMENTS] = "agreements",
};

const char *
ent_profile_get_name (EntProfile profile)
{
  return profile_names[profile];
}

gboolean
ent_profile_parse (const char *name, EntProfile *profile)
{
  for (int i = 0; i < ENT_N_PROFILES; i++)
    if (g_strcmp0 (name, profile_names[i]) == 0)
      {
        *profile = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ent_profile_has_kind (EntProfile profile, const EntKind *kind)
{
  return profile == ENT_PROFILE_ENGAGEMENT || kind->agreements;
}

gboolean
ent_profile_has_field (EntProfile profile, const EntField *field)
{
  g_auto (GStrv) targets = NULL;

  if (profile == ENT_PROFILE_ENGAGEMENT)
    return TRUE;
  if (field->confidential)
    return FALSE;
  if (field->type != ENT_TYPE_REFERENCE || field->target == NULL)
    return TRUE;

  targets = g_strsplit (field->target, " ", -1);
  for (int i = 0; targets[i] != NULL; i++)
    {
      const EntKind *kind = ent_catalogue_find (targets[i], NULL);
      if (kind != NULL && ent_profile_has_kind (profile, kind))
        return TRUE;
    }
  return FALSE;
}

guint
ent_xml_get_minor (void)
{
  guint newest = 1;

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      newest = MAX (newest, kind->since);
      for (guint f = 0; f < kind->n_fields; f++)
        newest = MAX (newest, kind->fields[f].since);
    }
  return newest - 1;
}

char *
ent_xml_dup_version (guint minor)
{
  return g_strdup_printf ("%d.%u", ENT_XML_MAJOR, minor);
}

gboolean
ent_xml_parse_version (const char *text, guint *major, guint *minor)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  guint64 values[2];

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (int i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 0, G_MAXUINT16, &values[i], NULL))
      return FALSE;
  *major = values[0];
  *minor = values[1];
  return TRUE;
}
