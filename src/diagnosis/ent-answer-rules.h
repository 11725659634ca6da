/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about instruments and their answers. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_questionnaire_incomplete_rule;
extern const EntRule ent_answer_divergent_rule;
extern const EntRule ent_answer_unjudged_rule;
extern const EntRule ent_audit_overdue_rule;

G_END_DECLS
