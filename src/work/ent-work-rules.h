/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules of the statement of work: outcomes, milestones, checkpoints and readings. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_work_rules[];

G_END_DECLS
