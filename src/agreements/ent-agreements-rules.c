/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules of the agreements feature in one table. */
#include "ent-agreements-rules.h"

#include "ent-agreements-rules-private.h"

const EntRule *const ent_agreements_rules[] = {
  &ent_icp_unsigned_rule,
  &ent_handoff_incomplete_rule,
  &ent_sla_incomplete_rule,
  &ent_profile_incomplete_rule,
  &ent_attribution_unowned_rule,
  &ent_compensation_incomplete_rule,
  &ent_messaging_unagreed_rule,
  &ent_agreement_review_due_rule,
  &ent_agreement_conflict_rule,
  &ent_agreement_why_missing_rule,
  &ent_agreement_owner_external_rule,
  &ent_agreement_unsigned_rule,
  NULL,
};
