/* SPDX-License-Identifier: GPL-3.0-or-later
 * RACI assignment: one cell of the decision-rights grid, any set of the four letters. */
#include "ent-decisions-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"

static const EntField raci_assignment_fields[] = {
  [ENT_RACI_ASSIGNMENT_DECISION_TYPE]
  = { "decision-type", N_ ("Decision type"), N_ ("The kind of decision this role has a part in"),
      ENT_TYPE_REFERENCE, .required = true, .owning = true, .target = "decision-type" },
  [ENT_RACI_ASSIGNMENT_ROLE]
  = { "role", N_ ("Role"), N_ ("The role that has the part, so that a successor inherits it"),
      ENT_TYPE_REFERENCE, .required = true, .column = true, .target = "role" },
  [ENT_RACI_ASSIGNMENT_RESPONSIBLE]
  = { "responsible", N_ ("Responsible"),
      N_ ("Does the work that leads to the decision; at least one role a row"), ENT_TYPE_BOOLEAN,
      .column = true, .initial = "false" },
  [ENT_RACI_ASSIGNMENT_ACCOUNTABLE]
  = { "accountable", N_ ("Accountable"),
      N_ ("Answers for the decision and has the last word; exactly one role a row"),
      ENT_TYPE_BOOLEAN, .column = true, .initial = "false" },
  [ENT_RACI_ASSIGNMENT_CONSULTED]
  = { "consulted", N_ ("Consulted"), N_ ("Is asked before the decision is taken"), ENT_TYPE_BOOLEAN,
      .column = true, .initial = "false" },
  [ENT_RACI_ASSIGNMENT_INFORMED]
  = { "informed", N_ ("Informed"), N_ ("Is told once the decision is taken"), ENT_TYPE_BOOLEAN,
      .column = true, .initial = "false" },
  [ENT_RACI_ASSIGNMENT_NOTE] = { "note", N_ ("Note"), N_ ("What limits or explains this part"),
                                 ENT_TYPE_TEXT, .column = true },
};

static gboolean
check_raci_assignment (const EntChange *change, GError **error)
{
  return ent_check_unlike_siblings (change, ENT_RACI_ASSIGNMENT_ROLE, error);
}

const EntKind ent_raci_assignment_kind = {
  .name = "raci-assignment",
  .label = N_ ("RACI assignment"),
  .label_plural = N_ ("RACI assignments"),
  .help = N_ (
      "Give a role its part in a kind of decision: responsible, accountable, consulted, informed."),
  .icon = "system-users-symbolic",
  .feature = "decisions",
  ENT_FIELDS (raci_assignment_fields),
  .title_field = ENT_RACI_ASSIGNMENT_ROLE,
  .check = check_raci_assignment,
  .agreements = true,
};
