/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a role says beyond its fields: who holds it on a day, and whether it stays. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the stakeholder who holds @role on @date; of several the one
 * who came last; NULL where the role is vacant. */
EntRecord *ent_role_dup_holder (EntRecord *role, const GDate *date);

/* TRUE if @role leaves with the consultants. */
gboolean ent_role_is_consulting (EntRecord *role);

G_END_DECLS
