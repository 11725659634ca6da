/* SPDX-License-Identifier: GPL-3.0-or-later
 * One dimension: where it stands, before and after; opened, the scale with the wording of each
 * level, the evidence, the remediation, the second score and the course over time. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_DIMENSION_ROW (ent_dimension_row_get_type ())
G_DECLARE_FINAL_TYPE (EntDimensionRow, ent_dimension_row, ENT, DIMENSION_ROW, AdwExpanderRow)

/* @dimension: a choice of dimension-score.dimension; borrowed, as choices are static. */
GtkWidget *ent_dimension_row_new (const EntChoice *dimension);

/* @session: (nullable); @score: (nullable): its newest score; NULL: it was never scored. */
void ent_dimension_row_set_score (EntDimensionRow *self, EntSession *session, EntRecord *score);

/* Returns: (nullable) */
EntRecord *ent_dimension_row_get_score (EntDimensionRow *self);

/* Opens the row and puts the focus on @field (a name; NULL: the scale). */
void ent_dimension_row_focus (EntDimensionRow *self, const char *field);

/* Stores what was typed. */
void ent_dimension_row_commit (EntDimensionRow *self);

G_END_DECLS
