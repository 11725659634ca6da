/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the agreements feature: agreements are complete, signed, owned and looked at again.
 * (product.md, Rules) */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_agreements_rules[];

G_END_DECLS
