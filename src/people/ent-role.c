/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who holds a role on a day, and whether it stays when the consultants leave. */
#include "ent-role.h"

#include "ent-people-kinds.h"

/* Both days of a holding are inclusive; an open end goes on. */
static gboolean
covers (EntRecord *holding, const GDate *date)
{
  GDate limit;

  if (ent_record_get_date (holding, ENT_ROLE_HOLDER_FROM, &limit)
      && g_date_compare (&limit, date) > 0)
    return FALSE;
  return !ent_record_get_date (holding, ENT_ROLE_HOLDER_TO, &limit)
         || g_date_compare (&limit, date) >= 0;
}

EntRecord *
ent_role_dup_holder (EntRecord *role, const GDate *date)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  EntRecord *last = NULL;

  for (guint i = 0; i < holdings->len; i++)
    if (covers (holdings->pdata[i], date)
        && (last == NULL
            || g_strcmp0 (ent_record_get_text (holdings->pdata[i], ENT_ROLE_HOLDER_FROM),
                          ent_record_get_text (last, ENT_ROLE_HOLDER_FROM))
                   > 0))
      last = holdings->pdata[i];
  return last != NULL ? ent_record_dup_reference (last, ENT_ROLE_HOLDER_HOLDER) : NULL;
}

gboolean
ent_role_is_consulting (EntRecord *role)
{
  return ent_record_equals (role, ENT_ROLE_SIDE, "consulting");
}
