/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about the use of terms by what cites them. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_term_undefined_rule;

G_END_DECLS
