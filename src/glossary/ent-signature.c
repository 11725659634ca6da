/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who has to sign something, and who has. */
#include "ent-signature.h"

#include "ent-glossary-kinds.h"

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

/* Returns: (transfer full): the sign-offs on @record, of @role only where it is not NULL. */
static GPtrArray *
list_sign_offs (EntRecord *record, EntRecord *role)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_sign_off_kind);

  ent_query_where (query, ENT_SIGN_OFF_SUBJECT, ent_record_get_id (record));
  if (role != NULL)
    ent_query_where (query, ENT_SIGN_OFF_ROLE, ent_record_get_id (role));
  return ent_source_list_query (ent_record_get_source (record), query);
}

/* TRUE if a later word of the same role takes the place of sign-off @index: one that says so, or
 * one of a later day; of the same day the one given last. */
static gboolean
is_overtaken (GPtrArray *sign_offs, guint index)
{
  EntRecord *sign_off = sign_offs->pdata[index];
  const char *day = ent_record_get_text (sign_off, ENT_SIGN_OFF_SIGNED_ON);

  for (guint i = 0; i < sign_offs->len; i++)
    {
      EntRecord *other = sign_offs->pdata[i];
      int order = g_strcmp0 (ent_record_get_text (other, ENT_SIGN_OFF_SIGNED_ON), day);

      if (ent_record_refers_to (other, ENT_SIGN_OFF_SUPERSEDES, sign_off))
        return TRUE;
      if (ent_record_equals (other, ENT_SIGN_OFF_ROLE,
                             ent_record_get_text (sign_off, ENT_SIGN_OFF_ROLE))
          && (order > 0 || (order == 0 && i > index)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_approval (GPtrArray *sign_offs)
{
  for (guint i = 0; i < sign_offs->len; i++)
    if (ent_record_equals (sign_offs->pdata[i], ENT_SIGN_OFF_DECISION, "approve")
        && !is_overtaken (sign_offs, i))
      return TRUE;
  return FALSE;
}

gboolean
ent_signature_is_given (EntRecord *record, EntRecord *role)
{
  g_autoptr (GPtrArray) sign_offs = list_sign_offs (record, role);

  return has_approval (sign_offs);
}

gboolean
ent_signature_is_given_by_any (EntRecord *record)
{
  g_autoptr (GPtrArray) sign_offs = list_sign_offs (record, NULL);

  return has_approval (sign_offs);
}

GPtrArray *
ent_signature_list_missing (EntRecord *record, GPtrArray *roles)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < roles->len; i++)
    if (!ent_signature_is_given (record, roles->pdata[i]))
      g_ptr_array_add (missing, g_object_ref (roles->pdata[i]));
  return missing;
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
