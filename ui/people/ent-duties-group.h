/* SPDX-License-Identifier: GPL-3.0-or-later
 * What hangs on a role or a person, of one sort, folded by kind of record: “Metrics 4”. Hidden
 * where there is nothing. */
#pragma once

#include <adwaita.h>

#include "ent-duty.h"

G_BEGIN_DECLS

#define ENT_TYPE_DUTIES_GROUP (ent_duties_group_get_type ())
G_DECLARE_FINAL_TYPE (EntDutiesGroup, ent_duties_group, ENT, DUTIES_GROUP, AdwPreferencesGroup)

/* Shows those of @duties (element-type EntDuty), in the order of their kinds, that are of @type.
 * What is personal has a check button each, at first checked. */
void ent_duties_group_set_duties (EntDutiesGroup *self, GPtrArray *duties, EntDutyType type);

/* Returns: (transfer container) (element-type EntDuty): those that are checked, borrowed from the
 * duties set. */
GPtrArray *ent_duties_group_list_checked (EntDutiesGroup *self);

G_END_DECLS
