/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the handoff feature, in catalogue order. */
#include "ent-handoff-kinds.h"

const EntKind *const ent_handoff_kinds[] = {
  &ent_transfer_item_kind,
  &ent_exit_check_kind,
  &ent_handoff_package_kind,
  &ent_leadership_check_kind,
  NULL,
};
