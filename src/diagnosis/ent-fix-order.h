/* SPDX-License-Identifier: GPL-3.0-or-later
 * The order of the sequenced fix: a step starts when the one before it is done; small teams, one or
 * two sellers, may merge step five into step four. (product.md, Sequenced fix) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* Small teams may merge this step, the weekly deal review, into the one before it. */
#define ENT_FIX_MERGEABLE_STEP 5
#define ENT_FIX_SMALL_TEAM 2

/* TRUE if the step was begun: it is in progress or done. */
gboolean ent_fix_step_is_begun (EntRecord *step);

/* Returns: (transfer full) (nullable): the nearest step before @step that is not done; merged steps
 * count as what they are merged with. */
EntRecord *ent_fix_step_dup_obstacle (EntRecord *step);

/* TRUE if @step may start; FALSE with ENT_ERROR_CONFLICT and a sentence that names the step that
 * has to be done first. */
gboolean ent_fix_step_can_start (EntRecord *step, GError **error);

/* TRUE if @step may be merged with the one before it. FALSE with ENT_ERROR_CONFLICT. */
gboolean ent_fix_step_can_merge (EntRecord *step, GError **error);

/* For the check of the kind: a step does not start early and is not merged wrongly. Documents may
 * bring steps in states they reached elsewhere; the rule fix-order finds those. */
gboolean ent_fix_order_check (const EntChange *change, GError **error);

/* TRUE if one or two people sell; @sellers: (out) (optional): how many, 0 if nobody said. */
gboolean ent_fix_order_is_small_team (EntSource *source, gint64 *sellers);

/**
 * EntFixLink: one step on the dependency line
 * @obstacle: (nullable): the step it waits for, or should have waited for
 * @merged: it is drawn with the one before it
 * @sentence: “Waits for “Pipeline definition”.”, “Can start.”, “Done on 3 March 2026.”
 */
typedef struct
{
  EntRecord *step;
  EntRecord *obstacle;
  gboolean merged;
  char *sentence;
} EntFixLink;

/* Returns: (transfer full) (element-type EntFixLink): all steps in order. */
GPtrArray *ent_fix_order_list (EntSource *source);

G_END_DECLS
