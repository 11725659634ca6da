/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about terms themselves. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_term_missing_rule;
extern const EntRule ent_term_disagreed_rule;
extern const EntRule ent_term_unsigned_rule;
extern const EntRule ent_term_why_missing_rule;
extern const EntRule ent_term_ambiguous_rule;

G_END_DECLS
