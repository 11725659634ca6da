/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roles over time: which role is the CMO's, and who held it on a day. Other features may use it. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* The offices that rules of the domain name. A role stands for one if its name or full name is the
 * office's, in any case: “CMO” or “Chief Marketing Officer”. */
typedef enum
{
  ENT_OFFICE_CEO,
  ENT_OFFICE_CFO,
  ENT_OFFICE_CMO,
  ENT_OFFICE_COO,
  ENT_OFFICE_CRO,
} EntOffice;

/* Returns: the office's short name, as “CMO”. */
const char *ent_office_get_name (EntOffice office);

/* Returns: (transfer full) (nullable): the role that stands for @office. */
EntRecord *ent_role_find_office (EntSource *source, EntOffice office);

/* Returns: (transfer full) (nullable): the person who holds @role on @date; of several the one who
 * came last. First and last day count; an open end means on and on. */
EntRecord *ent_role_dup_holder (EntRecord *role, const GDate *date);

/* TRUE if @person holds @role on @date, alone or beside others. */
gboolean ent_role_is_held_by (EntRecord *role, EntRecord *person, const GDate *date);

/* TRUE if the two role-holder records have a day in common. */
gboolean ent_role_holdings_overlap (EntRecord *first, EntRecord *second);

/* Returns: (transfer full) (element-type EntRecord): everyone who ever held @role, each once per
 * time. */
GPtrArray *ent_role_list_all_holders (EntRecord *role);

/* TRUE if @role leaves with the consultants. */
gboolean ent_role_is_consulting (EntRecord *role);

G_END_DECLS
