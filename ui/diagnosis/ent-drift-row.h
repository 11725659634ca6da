/* SPDX-License-Identifier: GPL-3.0-or-later
 * One question of an instrument over its runs: an answer for each run and, as a chip, the drift;
 * also the row of heads over them. */
#pragma once

#include <adwaita.h>

#include "ent-audit-drift.h"

G_BEGIN_DECLS

#define ENT_TYPE_DRIFT_ROW (ent_drift_row_get_type ())
G_DECLARE_FINAL_TYPE (EntDriftRow, ent_drift_row, ENT, DRIFT_ROW, GtkListBoxRow)

/* Returns: (transfer floating): the row of @item of @drift, from run @first on. */
GtkWidget *ent_drift_row_new (const EntAuditDrift *drift, const EntDriftItem *item, guint first);

/* Returns: (transfer floating): the heads, which cannot be activated. */
GtkWidget *ent_drift_row_new_head (const EntAuditDrift *drift, guint first);

/* Returns: (nullable): the question; NULL for the heads. */
EntRecord *ent_drift_row_get_question (EntDriftRow *self);

G_END_DECLS
