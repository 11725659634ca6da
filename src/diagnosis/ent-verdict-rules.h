/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about what an instrument's yes answers amount to. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_symptoms_structural_rule;
extern const EntRule ent_alignment_failed_rule;
extern const EntRule ent_warning_sign_rule;

/**
 * ent_question_holds:
 * @unanimous: TRUE: everyone who answered must say yes; FALSE: one is enough
 * @answered: (out) (optional): whether anybody answered at all
 *
 * Of each person only the newest answer counts.
 *
 * Returns: TRUE if the statement the question makes holds.
 */
gboolean ent_question_holds (EntRecord *question, gboolean unanimous, gboolean *answered);

G_END_DECLS
