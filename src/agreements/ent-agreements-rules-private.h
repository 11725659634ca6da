/* SPDX-License-Identifier: GPL-3.0-or-later
 * The agreements rules, by the file that holds them. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* ent-part-rules.c: each kind of agreement has all its parts. */
extern const EntRule ent_handoff_incomplete_rule;
extern const EntRule ent_sla_incomplete_rule;
extern const EntRule ent_profile_incomplete_rule;
extern const EntRule ent_attribution_unowned_rule;
extern const EntRule ent_compensation_incomplete_rule;
extern const EntRule ent_messaging_unagreed_rule;

/* ent-agreement-rules.c: agreements are signed, explained, owned and looked at again. */
extern const EntRule ent_icp_unsigned_rule;
extern const EntRule ent_agreement_review_due_rule;
extern const EntRule ent_agreement_conflict_rule;
extern const EntRule ent_agreement_why_missing_rule;
extern const EntRule ent_agreement_owner_external_rule;
extern const EntRule ent_agreement_unsigned_rule;

G_END_DECLS
