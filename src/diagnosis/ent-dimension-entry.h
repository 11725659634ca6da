/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scoring a dimension, and scoring it again after its remediation. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/**
 * ent_dimension_enter:
 * @dimension: a choice of dimension-score.dimension
 * @level: `1` to `5`
 * @date: the day of the score
 *
 * Adds a score in one transaction; from then on it is the one that counts. Returns: (transfer full)
 * (nullable): ENT_ERROR_INVALID if the level is none.
 */
EntRecord *ent_dimension_enter (EntEngagement *engagement,
                                const char *dimension,
                                const char *level,
                                const GDate *date,
                                GError **error);

/* Sets the score after the remediation, with @date as its day, in one transaction. @level:
 * (nullable): NULL takes it back. FALSE with ENT_ERROR_INVALID. */
gboolean
ent_dimension_score_again (EntRecord *score, const char *level, const GDate *date, GError **error);

G_END_DECLS
