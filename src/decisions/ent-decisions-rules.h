/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the decisions feature: who decides what is settled.
 * (product.md, Rules) */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_decisions_rules[];

G_END_DECLS
