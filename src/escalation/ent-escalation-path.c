/* SPDX-License-Identifier: GPL-3.0-or-later
 * Escalation path: the levels a disagreement goes through, lowest first. */
#include "ent-escalation-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField escalation_path_fields[] = {
  [ENT_ESCALATION_PATH_NAME]
  = { "name", N_ ("Name"), N_ ("What the path is called, as “Revenue disputes”"), ENT_TYPE_TEXT,
      .required = true, .unique = true, .column = true },
  [ENT_ESCALATION_PATH_PURPOSE]
  = { "purpose", N_ ("Used for"), N_ ("Which disagreements take this path"), ENT_TYPE_LONG_TEXT,
      .column = true },
  [ENT_ESCALATION_PATH_OWNER]
  = { "owner", N_ ("Owner"), N_ ("The role that keeps the path working and chases its clocks"),
      ENT_TYPE_REFERENCE, .column = true, .target = "role", .aside = true },
  [ENT_ESCALATION_PATH_INVESTMENT_ARBITER]
  = { "investment-arbiter", N_ ("Arbiter of investment disputes"),
      N_ ("The role that has the last word when the dispute is about money to be spent; usually "
          "the CFO"),
      ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_ESCALATION_PATH_WHY]
  = { "why", N_ ("Why this way"), N_ ("Why these levels and clocks were agreed"),
      ENT_TYPE_LONG_TEXT },
  [ENT_ESCALATION_PATH_NOTES] = { "notes", N_ ("Notes"),
                                  N_ ("Anything else worth keeping; stays with the engagement when "
                                      "the agreements are handed over"),
                                  ENT_TYPE_LONG_TEXT, .confidential = true, .aside = true },
};

const EntKind ent_escalation_path_kind = {
  .name = "escalation-path",
  .label = N_ ("Escalation path"),
  .label_plural = N_ ("Escalation paths"),
  .help = N_ ("Say who settles a disagreement, level by level, and how long each level has."),
  .icon = "ent-escalation-symbolic",
  .feature = "escalation",
  ENT_FIELDS (escalation_path_fields),
  .title_field = ENT_ESCALATION_PATH_NAME,
  .citable = true,
  .agreements = true,
};
