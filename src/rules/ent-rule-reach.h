/* SPDX-License-Identifier: GPL-3.0-or-later
 * How far a change reaches: which subjects of a rule have to be looked at again. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_CONCERN_NONE,  /* the rule does not read the kind */
  ENT_CONCERN_LOCAL, /* it concerns some subjects: ent_rule_reach() */
  ENT_CONCERN_WHOLE, /* the rule is to be asked as a whole */
} EntConcern;

/* Returns: what a change of a record of @kind means to @rule. Any rule's finding may be about the
 * engagement itself and carry its title, so that a `single` kind concerns all. */
EntConcern ent_rule_get_concern (const EntRule *rule, const EntKind *kind);

/**
 * ent_rule_reach:
 * @touches: (element-type EntTouch): of kinds that concern @rule locally
 * @subjects: (element-type EntTouch): kinds and rows of the subjects they concern, gone or not, are
 *   added, each once
 *
 * Returns: FALSE if that cannot be told, or there are so many that the rule is better asked as a
 *   whole.
 */
gboolean
ent_rule_reach (const EntRule *rule, EntSource *source, const GArray *touches, GArray *subjects);

G_END_DECLS
