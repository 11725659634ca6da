/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who has to sign something, and who has. */
#include "ent-signature.h"

#include "ent-glossary-kinds.h"
#include "ent-signatures.h"

GPtrArray *
ent_signature_list_required (EntSource *source, const char *subject)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_signatory_requirement_kind);
  g_autoptr (GPtrArray) requirements = NULL;

  ent_query_where (query, ENT_SIGNATORY_REQUIREMENT_SUBJECT, subject);
  requirements = ent_source_list_query (source, query);
  if (requirements->len == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  return ent_record_list_references (requirements->pdata[0], ENT_SIGNATORY_REQUIREMENT_ROLES);
}

gboolean
ent_signature_is_on_record (EntRecord *record)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new_for (record);
  GPtrArray *words = ent_signatures_get_words (signatures, record);

  for (guint i = 0; words != NULL && i < words->len; i++)
    if (ent_record_equals (words->pdata[i], ENT_SIGN_OFF_DECISION, "approve"))
      return TRUE;
  return FALSE;
}

char *
ent_signature_join_titles (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (records->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", title);
    }
  return g_string_free (text, FALSE);
}
