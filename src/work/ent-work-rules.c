/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of the rules of the statement of work. */
#include "ent-work-rules.h"

#include "ent-deliverable-rules.h"
#include "ent-metric-rules.h"
#include "ent-schedule-rules.h"

const EntRule *const ent_work_rules[] = {
  &ent_engagement_undated_rule,
  &ent_outcome_incomplete_rule,
  &ent_kpi_missing_rule,
  &ent_checkpoint_missing_rule,
  &ent_outcome_activity_rule,
  &ent_outcome_late_rule,
  &ent_deliverable_unowned_rule,
  &ent_metric_incomplete_rule,
  &ent_milestone_missing_rule,
  &ent_checkpoint_overdue_rule,
  &ent_reading_stale_rule,
  &ent_reading_gap_rule,
  &ent_milestone_overdue_rule,
  &ent_checkpoint_incomplete_rule,
  &ent_acceptance_one_sided_rule,
  &ent_waiver_expired_rule,
  NULL,
};
