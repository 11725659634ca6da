/* SPDX-License-Identifier: GPL-3.0-or-later
 * Derives a term's state from its definitions, versions and signatures. */
#include "ent-term-state.h"

#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} states[] = {
  [ENT_TERM_DRAFT] = { "draft", N_ ("Draft") },
  [ENT_TERM_DIVERGENT] = { "divergent", N_ ("Divergent") },
  [ENT_TERM_AGREED] = { "agreed", N_ ("Agreed") },
  [ENT_TERM_PARTLY_SIGNED] = { "partly-signed", N_ ("Partly signed") },
  [ENT_TERM_SIGNED] = { "signed", N_ ("Signed") },
};

const char *
ent_term_state_get_name (EntTermState state)
{
  return states[state].name;
}

const char *
ent_term_state_get_label (EntTermState state)
{
  return _ (states[state].label);
}

/* Versions are ordered by number. */
EntRecord *
ent_term_dup_newest_version (EntRecord *term)
{
  g_autoptr (GPtrArray) versions = ent_record_list_children (term, "agreed-version");

  return versions->len > 0 ? g_object_ref (versions->pdata[versions->len - 1]) : NULL;
}

static gboolean
has_two_sides (EntRecord *term)
{
  g_autoptr (GPtrArray) definitions = ent_record_list_children (term, "term-definition");

  for (guint i = 1; i < definitions->len; i++)
    if (!ent_record_equals (definitions->pdata[i], ENT_TERM_DEFINITION_SIDE,
                            ent_record_get_text (definitions->pdata[0], ENT_TERM_DEFINITION_SIDE)))
      return TRUE;
  return FALSE;
}

static gboolean
has_any_signature (EntSignatures *signatures, EntRecord *version, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    if (ent_signatures_get (signatures, version, roles->pdata[i]) != ENT_SIGNATURE_NONE)
      return TRUE;
  return FALSE;
}

EntTermState
ent_term_get_state (EntRecord *term, EntSignatures *signatures)
{
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);
  GPtrArray *roles = ent_signatures_get_required (signatures, "term");

  if (version == NULL)
    return has_two_sides (term) ? ENT_TERM_DIVERGENT : ENT_TERM_DRAFT;
  if (roles == NULL || !has_any_signature (signatures, version, roles))
    return ENT_TERM_AGREED;
  return ent_signatures_are_complete (signatures, version, roles) ? ENT_TERM_SIGNED
                                                                  : ENT_TERM_PARTLY_SIGNED;
}
