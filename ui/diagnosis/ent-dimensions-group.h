/* SPDX-License-Identifier: GPL-3.0-or-later
 * All dimensions, the worst first, each with its newest score. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_DIMENSIONS_GROUP (ent_dimensions_group_get_type ())
G_DECLARE_FINAL_TYPE (EntDimensionsGroup, ent_dimensions_group, ENT, DIMENSIONS_GROUP, AdwBin)

/* @session: (nullable) */
void ent_dimensions_group_set_session (EntDimensionsGroup *self, EntSession *session);

/* Opens the row of @score, a dimension-score, with the focus on @field (a name, nullable). Returns:
 * FALSE if a newer score took its place. */
gboolean ent_dimensions_group_show (EntDimensionsGroup *self, EntRecord *score, const char *field);

/* Opens the first dimension that was never scored. */
void ent_dimensions_group_score (EntDimensionsGroup *self);

G_END_DECLS
