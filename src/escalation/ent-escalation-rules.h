/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the escalation feature: disagreements have a way up and a clock that runs.
 * (product.md, Rules) */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_escalation_rules[];

G_END_DECLS
