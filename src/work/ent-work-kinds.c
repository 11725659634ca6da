/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the statement of work, in catalogue order. */
#include "ent-work-kinds.h"

const EntKind *const ent_engagement_kinds[] = {
  &ent_engagement_kind,
  &ent_waiver_kind,
  NULL,
};

const EntKind *const ent_work_kinds[] = {
  &ent_metric_kind,
  &ent_reading_kind,
  &ent_deliverable_kind,
  &ent_outcome_kind,
  &ent_milestone_kind,
  &ent_checkpoint_kind,
  &ent_checkpoint_decision_kind,
  &ent_sow_version_kind,
  NULL,
};
