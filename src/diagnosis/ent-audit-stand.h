/* SPDX-License-Identifier: GPL-3.0-or-later
 * How one question stood in one run of its instrument. */
#pragma once

#include "ent-audit-drift.h"

G_BEGIN_DECLS

/* @audit: (nullable): the run; NULL: the first interviews. Returns: (transfer full) */
EntStand *ent_audit_stand_new (EntRecord *questionnaire, EntRecord *question, EntRecord *audit);
void ent_audit_stand_free (EntStand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStand, ent_audit_stand_free)

/* Sets @mean to the mean of the scores that were given to @question in the run. Returns: FALSE if
 * none were, or they are hidden still. */
gboolean ent_audit_stand_get_mean (EntRecord *question, EntRecord *audit, double *mean);

G_END_DECLS
