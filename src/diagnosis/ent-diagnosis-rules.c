/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of the diagnosis' rules. */
#include "ent-diagnosis-rules.h"

#include "ent-answer-rules.h"
#include "ent-fix-rules.h"
#include "ent-verdict-rules.h"

const EntRule *const ent_diagnosis_rules[] = {
  &ent_questionnaire_incomplete_rule,
  &ent_answer_divergent_rule,
  &ent_severity_unremediated_rule,
  &ent_answer_unjudged_rule,
  &ent_symptoms_structural_rule,
  &ent_alignment_failed_rule,
  &ent_warning_sign_rule,
  &ent_forecast_missed_rule,
  &ent_system_inconsistent_rule,
  &ent_fix_order_rule,
  &ent_remediation_overdue_rule,
  &ent_audit_overdue_rule,
  NULL,
};
