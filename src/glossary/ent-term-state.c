/* SPDX-License-Identifier: GPL-3.0-or-later
 * Derives what became of a term from its definitions and versions. */
#include "ent-term-state.h"

#include "ent-glossary-kinds.h"

/* Versions are ordered by number. */
EntRecord *
ent_term_dup_newest_version (EntRecord *term)
{
  g_autoptr (GPtrArray) versions = ent_record_list_children (term, "agreed-version");

  return versions->len > 0 ? g_object_ref (versions->pdata[versions->len - 1]) : NULL;
}

/* Regions of one side may differ as they like. */
static gboolean
differ (EntRecord *definition, EntRecord *other)
{
  return !ent_record_equals (definition, ENT_TERM_DEFINITION_SIDE,
                             ent_record_get_text (other, ENT_TERM_DEFINITION_SIDE))
         && !ent_record_equals (definition, ENT_TERM_DEFINITION_TEXT,
                                ent_record_get_text (other, ENT_TERM_DEFINITION_TEXT));
}

static gboolean
has_differing_sides (EntRecord *term)
{
  g_autoptr (GPtrArray) definitions = ent_record_list_children (term, "term-definition");

  for (guint i = 1; i < definitions->len; i++)
    for (guint j = 0; j < i; j++)
      if (differ (definitions->pdata[i], definitions->pdata[j]))
        return TRUE;
  return FALSE;
}

gboolean
ent_term_is_divergent (EntRecord *term)
{
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);

  return version == NULL && has_differing_sides (term);
}
