/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pairs of stakeholders on record as calling different things success: putting them on record once,
 * and settling the difference by name and with a reason. (product.md, The records) */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the divergence on record between the two, in either order;
 * an open one before one that is resolved, else the newest. */
EntRecord *ent_success_find_divergence (EntRecord *first, EntRecord *second);

/* TRUE if the divergence is resolved: on a day, in words, and agreed by somebody. */
gboolean ent_success_is_resolved (EntRecord *divergence);

/**
 * EntSuccessMark: two who differ
 * @difference: in one sentence
 * @root_cause, @severity: choices of success-divergence.root-cause and .severity
 * @evidence: (nullable)
 */
typedef struct
{
  EntRecord *first;
  EntRecord *second;
  const char *difference;
  const char *root_cause;
  const char *severity;
  const char *evidence;
} EntSuccessMark;

/* Puts a pair on record as divergent, in one transaction. Returns: (transfer full) (nullable):
 * ENT_ERROR_INVALID if something is missing, or the pair is on record already and not resolved. */
EntRecord *ent_success_mark_divergent (const EntSuccessMark *mark, GError **error);

/**
 * EntSuccessResolution: how a difference was settled
 * @resolution: what both now call success, and why
 * @date: the day they agreed
 * @agreed_by: (element-type EntRecord): the roles that agreed
 */
typedef struct
{
  const char *resolution;
  const GDate *date;
  GPtrArray *agreed_by;
} EntSuccessResolution;

/* In one transaction. Returns: FALSE with ENT_ERROR_INVALID if a part is missing. */
gboolean
ent_success_resolve (EntRecord *divergence, const EntSuccessResolution *resolution, GError **error);

G_END_DECLS
