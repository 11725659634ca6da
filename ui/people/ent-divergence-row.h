/* SPDX-License-Identifier: GPL-3.0-or-later
 * A pair on record as calling different things success: why, how bad, and how it was settled. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `resolve-wanted`. */
#define ENT_TYPE_DIVERGENCE_ROW (ent_divergence_row_get_type ())
G_DECLARE_FINAL_TYPE (EntDivergenceRow, ent_divergence_row, ENT, DIVERGENCE_ROW, GtkListBoxRow)

/* Returns: (transfer floating) */
GtkWidget *ent_divergence_row_new (EntSession *session, EntRecord *divergence);

EntRecord *ent_divergence_row_get_divergence (EntDivergenceRow *self);

G_END_DECLS
