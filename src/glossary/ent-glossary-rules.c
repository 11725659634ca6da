/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of the glossary's rules. */
#include "ent-glossary-rules.h"

#include "ent-sign-off-rules.h"
#include "ent-term-rules.h"
#include "ent-term-use-rules.h"

const EntRule *const ent_glossary_rules[] = {
  &ent_term_missing_rule,   &ent_term_disagreed_rule,
  &ent_term_unsigned_rule,  &ent_term_undefined_rule,
  &ent_sign_off_stale_rule, &ent_term_why_missing_rule,
  &ent_term_ambiguous_rule, NULL,
};
