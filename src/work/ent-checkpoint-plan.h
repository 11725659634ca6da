/* SPDX-License-Identifier: GPL-3.0-or-later
 * The checkpoints an engagement should have, from its dates alone: one a quarter.
 * (product.md, Statement of work) */
#pragma once

#include "ent-date.h"

G_BEGIN_DECLS

/**
 * EntPlannedCheckpoint:
 * @quarter: the quarter of the engagement it closes, counted from its start
 * @due: the last business day of the quarter
 */
typedef struct
{
  EntQuarter quarter;
  GDate due;
} EntPlannedCheckpoint;

/* Returns: (transfer full) (element-type EntPlannedCheckpoint): in order; empty if @end is before
 * @start. Both days are inclusive. */
GArray *ent_checkpoint_plan_new (const GDate *start, const GDate *end);

/* Returns: (transfer full): the translated name of the checkpoint of quarter @number. */
char *ent_checkpoint_plan_dup_name (guint number);

G_END_DECLS
