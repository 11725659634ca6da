/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about what is mended: scores and their remediation, the sequenced fix, systems. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_severity_unremediated_rule;
extern const EntRule ent_remediation_overdue_rule;
extern const EntRule ent_fix_order_rule;
extern const EntRule ent_system_inconsistent_rule;

G_END_DECLS
