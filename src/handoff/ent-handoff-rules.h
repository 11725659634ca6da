/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the handoff feature: what the consultants leave behind has an owner who took it.
 * (product.md, Rules) */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_handoff_rules[];

G_END_DECLS
