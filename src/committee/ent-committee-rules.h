/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the committee feature: bodies seat the right people, meet, decide validly and follow up.
 * (product.md, Rules) */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_committee_rules[];

G_END_DECLS
