/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where an agreement stands, from its status and its sign-offs. */
#include "ent-agreement-life.h"

#include "ent-agreements-kinds.h"
#include "ent-signature.h"

gboolean
ent_agreement_is_live (EntRecord *agreement)
{
  return !ent_record_equals (agreement, ENT_AGREEMENT_STATUS, "superseded")
         && !ent_record_equals (agreement, ENT_AGREEMENT_STATUS, "retired");
}

/* Returns: under which line of the required signatories @agreement falls. */
static const char *
get_subject (EntRecord *agreement)
{
  if (ent_record_equals (agreement, ENT_AGREEMENT_TYPE, "customer-profile"))
    return "ideal-customer-profile";
  if (ent_record_equals (agreement, ENT_AGREEMENT_TYPE, "compensation"))
    return "compensation";
  return "agreement";
}

static gboolean
holds (GPtrArray *roles, EntRecord *role)
{
  for (guint i = 0; i < roles->len; i++)
    if (g_str_equal (ent_record_get_id (roles->pdata[i]), ent_record_get_id (role)))
      return TRUE;
  return FALSE;
}

GPtrArray *
ent_agreement_list_signatories (EntRecord *agreement)
{
  GPtrArray *roles = ent_record_list_references (agreement, ENT_AGREEMENT_SIGNATORIES);
  g_autoptr (GPtrArray) required
      = ent_signature_list_required (ent_record_get_source (agreement), get_subject (agreement));

  for (guint i = 0; i < required->len; i++)
    if (!holds (roles, required->pdata[i]))
      g_ptr_array_add (roles, g_object_ref (required->pdata[i]));
  return roles;
}
