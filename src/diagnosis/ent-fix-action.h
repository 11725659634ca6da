/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is done with the steps of the sequenced fix: begun, finished, taken up again, merged for a
 * small team. Each is one transaction; what the order forbids is refused with a sentence that says
 * what to do first. (product.md, Sequenced fix) */
#pragma once

#include "ent-fix-order.h"

G_BEGIN_DECLS

/**
 * EntFixStand: how a step stands, as the dependency line shows it
 * @ENT_FIX_WAITS: a step before it is open
 * @ENT_FIX_READY: it can start
 * @ENT_FIX_BEGUN: it is in progress
 * @ENT_FIX_EARLY: it was begun although a step before it is open
 * @ENT_FIX_DONE: what good looks like has been reached
 * @ENT_FIX_MERGED: it is done together with the one before
 */
typedef enum
{
  ENT_FIX_WAITS,
  ENT_FIX_READY,
  ENT_FIX_BEGUN,
  ENT_FIX_EARLY,
  ENT_FIX_DONE,
  ENT_FIX_MERGED,
} EntFixStand;

EntFixStand ent_fix_link_get_stand (const EntFixLink *link);

/* Returns: the word for @stand, translated: “Waits”. */
const char *ent_fix_stand_get_label (EntFixStand stand);

/* TRUE if @step can be called done: it is in progress, and every step before it is done. FALSE with
 * ENT_ERROR_CONFLICT and a sentence. */
gboolean ent_fix_step_can_finish (EntRecord *step, GError **error);

/* Begins, finishes or takes up again. @day: when; FALSE as above, or as for a transaction. */
gboolean ent_fix_step_start (EntRecord *step, const GDate *day, GError **error);
gboolean ent_fix_step_finish (EntRecord *step, const GDate *day, GError **error);
gboolean ent_fix_step_reopen (EntRecord *step, GError **error);

/* Returns: (transfer full) (nullable): the step small teams may merge into the one before it. */
EntRecord *ent_fix_order_dup_mergeable (EntSource *source);

/* Merges the mergeable step @step into the one before it, or parts them again. */
gboolean ent_fix_step_set_merged (EntRecord *step, gboolean merged, GError **error);

G_END_DECLS
