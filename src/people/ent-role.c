/* SPDX-License-Identifier: GPL-3.0-or-later
 * Finds roles by office and holders by day, and tells which roles stay. */
#include "ent-role.h"

#include "ent-people-kinds.h"

static const struct
{
  const char *name;
  const char *full_name;
} offices[] = {
  [ENT_OFFICE_CEO] = { "CEO", "Chief Executive Officer" },
  [ENT_OFFICE_CFO] = { "CFO", "Chief Financial Officer" },
  [ENT_OFFICE_CMO] = { "CMO", "Chief Marketing Officer" },
  [ENT_OFFICE_COO] = { "COO", "Chief Operating Officer" },
  [ENT_OFFICE_CRO] = { "CRO", "Chief Revenue Officer" },
};

const char *
ent_office_get_name (EntOffice office)
{
  return offices[office].name;
}

static gboolean
is_named (EntRecord *role, EntOffice office)
{
  const char *name = ent_record_get_text (role, ENT_ROLE_NAME);
  const char *full_name = ent_record_get_text (role, ENT_ROLE_FULL_NAME);

  return (name != NULL
          && (g_ascii_strcasecmp (name, offices[office].name) == 0
              || g_ascii_strcasecmp (name, offices[office].full_name) == 0))
         || (full_name != NULL && g_ascii_strcasecmp (full_name, offices[office].full_name) == 0);
}

EntRecord *
ent_role_find_office (EntSource *source, EntOffice office)
{
  g_autoptr (GPtrArray) roles = ent_source_list (source, "role");

  for (guint i = 0; i < roles->len; i++)
    if (is_named (roles->pdata[i], office))
      return g_object_ref (roles->pdata[i]);
  return NULL;
}

static gboolean
holds_on (EntRecord *holding, const GDate *date)
{
  GDate day;

  if (ent_record_get_date (holding, ENT_ROLE_HOLDER_FROM, &day) && g_date_compare (&day, date) > 0)
    return FALSE;
  return !ent_record_get_date (holding, ENT_ROLE_HOLDER_TO, &day)
         || g_date_compare (&day, date) >= 0;
}

EntRecord *
ent_role_dup_holder (EntRecord *role, const GDate *date)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  EntRecord *latest = NULL;

  for (guint i = 0; i < holdings->len; i++)
    {
      EntRecord *holding = holdings->pdata[i];

      /* Dates sort as texts; no first day sorts before all. */
      if (holds_on (holding, date)
          && (latest == NULL
              || g_strcmp0 (ent_record_get_text (holding, ENT_ROLE_HOLDER_FROM),
                            ent_record_get_text (latest, ENT_ROLE_HOLDER_FROM))
                     >= 0))
        latest = holding;
    }
  return latest != NULL ? ent_record_dup_reference (latest, ENT_ROLE_HOLDER_HOLDER) : NULL;
}

gboolean
ent_role_is_held_by (EntRecord *role, EntRecord *person, const GDate *date)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");

  for (guint i = 0; i < holdings->len; i++)
    if (holds_on (holdings->pdata[i], date)
        && ent_record_refers_to (holdings->pdata[i], ENT_ROLE_HOLDER_HOLDER, person))
      return TRUE;
  return FALSE;
}

/* TRUE if @earlier is over before @later begins. */
static gboolean
is_before (EntRecord *earlier, EntRecord *later)
{
  GDate to, from;

  return ent_record_get_date (earlier, ENT_ROLE_HOLDER_TO, &to)
         && ent_record_get_date (later, ENT_ROLE_HOLDER_FROM, &from)
         && g_date_compare (&to, &from) < 0;
}

gboolean
ent_role_holdings_overlap (EntRecord *first, EntRecord *second)
{
  return !is_before (first, second) && !is_before (second, first);
}

GPtrArray *
ent_role_list_all_holders (EntRecord *role)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  GPtrArray *holders = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < holdings->len; i++)
    {
      EntRecord *holder = ent_record_dup_reference (holdings->pdata[i], ENT_ROLE_HOLDER_HOLDER);

      if (holder != NULL)
        g_ptr_array_add (holders, holder);
    }
  return holders;
}

gboolean
ent_role_is_consulting (EntRecord *role)
{
  return ent_record_equals (role, ENT_ROLE_SIDE, "consulting");
}
