/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about deliverables and their outcomes. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_outcome_incomplete_rule;
extern const EntRule ent_outcome_activity_rule;
extern const EntRule ent_outcome_late_rule;
extern const EntRule ent_deliverable_unowned_rule;
extern const EntRule ent_acceptance_one_sided_rule;

G_END_DECLS
