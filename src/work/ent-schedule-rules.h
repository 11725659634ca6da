/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about the engagement's dates: milestones, checkpoints and waivers. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_engagement_undated_rule;
extern const EntRule ent_milestone_missing_rule;
extern const EntRule ent_milestone_overdue_rule;
extern const EntRule ent_checkpoint_missing_rule;
extern const EntRule ent_checkpoint_overdue_rule;
extern const EntRule ent_checkpoint_incomplete_rule;
extern const EntRule ent_waiver_expired_rule;

G_END_DECLS
