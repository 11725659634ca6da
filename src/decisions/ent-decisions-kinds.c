/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the decisions feature, in catalogue order. */
#include "ent-decisions-kinds.h"

const EntKind *const ent_decisions_kinds[] = {
  &ent_decision_type_kind,
  &ent_raci_assignment_kind,
  NULL,
};
