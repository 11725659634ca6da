/* SPDX-License-Identifier: GPL-3.0-or-later
 * Escalation level: who decides, whether jointly, and within how many business days. */
#include "ent-escalation-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"

static const EntField escalation_level_fields[] = {
  [ENT_ESCALATION_LEVEL_PATH]
  = { "path", N_ ("Path"), N_ ("The escalation path the level belongs to"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "escalation-path" },
  [ENT_ESCALATION_LEVEL_NUMBER]
  = { "number", N_ ("Level"), N_ ("1 is the lowest level, where every dispute starts"),
      ENT_TYPE_INTEGER, .required = true, .column = true, .orders = true, .minimum = 1,
      .maximum = 9 },
  [ENT_ESCALATION_LEVEL_NAME]
  = { "name", N_ ("Name"), N_ ("What the level is called, as “CMO and CRO jointly”"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_ESCALATION_LEVEL_ROLES]
  = { "roles", N_ ("Decided by"), N_ ("The roles that decide at this level"), ENT_TYPE_REFERENCE,
      .column = true, .many = true, .target = "role" },
  [ENT_ESCALATION_LEVEL_BOTH_MUST_AGREE]
  = { "both-must-agree", N_ ("All must agree"),
      N_ ("All roles of the level must agree; otherwise any one of them decides"), ENT_TYPE_BOOLEAN,
      .column = true, .initial = "false" },
  [ENT_ESCALATION_LEVEL_CLOCK]
  = { "clock", N_ ("Clock"), N_ ("How long the level has before the dispute goes up"),
      ENT_TYPE_INTEGER, .column = true, .minimum = 1, .maximum = 250,
      .unit = N_ ("business days") },
  [ENT_ESCALATION_LEVEL_NOTE]
  = { "note", N_ ("Note"), N_ ("What else holds at this level"), ENT_TYPE_TEXT },
};

static gboolean
check_escalation_level (const EntChange *change, GError **error)
{
  return ent_check_unlike_siblings (change, ENT_ESCALATION_LEVEL_NUMBER, error);
}

const EntKind ent_escalation_level_kind = {
  .name = "escalation-level",
  .label = N_ ("Escalation level"),
  .label_plural = N_ ("Escalation levels"),
  .help = N_ ("Add who decides at this level and by when."),
  .icon = "view-sort-ascending-symbolic",
  .feature = "escalation",
  ENT_FIELDS (escalation_level_fields),
  .title_field = ENT_ESCALATION_LEVEL_NAME,
  .check = check_escalation_level,
  .agreements = true,
};
