/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the agreements feature, in catalogue order. */
#include "ent-agreements-kinds.h"

const EntKind *const ent_agreements_kinds[] = {
  &ent_agreement_kind,
  &ent_handoff_protocol_kind,
  &ent_sla_kind,
  &ent_customer_profile_kind,
  &ent_attribution_model_kind,
  &ent_scoring_criterion_kind,
  &ent_compensation_plan_kind,
  &ent_messaging_row_kind,
  &ent_report_duty_kind,
  NULL,
};
