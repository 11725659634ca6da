/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the escalation feature, in catalogue order. */
#include "ent-escalation-kinds.h"

const EntKind *const ent_escalation_kinds[] = {
  &ent_escalation_path_kind,
  &ent_escalation_level_kind,
  &ent_dispute_kind,
  &ent_dispute_step_kind,
  NULL,
};
