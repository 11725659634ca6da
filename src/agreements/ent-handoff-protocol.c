/* SPDX-License-Identifier: GPL-3.0-or-later
 * Handoff protocol: the four parts of a handoff from one side to the other. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField handoff_protocol_fields[] = {
  [ENT_HANDOFF_PROTOCOL_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_HANDOFF_PROTOCOL_TITLE]
  = { "title", N_ ("Handoff"),
      N_ ("What is handed over from whom to whom, as “Qualified lead from marketing to sales”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_HANDOFF_PROTOCOL_FROM_ROLE] = { "from-role", N_ ("From"), N_ ("The role that hands over"),
                                       ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_HANDOFF_PROTOCOL_TO_ROLE] = { "to-role", N_ ("To"), N_ ("The role that takes over"),
                                     ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_HANDOFF_PROTOCOL_CRITERIA]
  = { "criteria", N_ ("Criteria"), N_ ("What must be true before it is handed over"),
      ENT_TYPE_LONG_TEXT },
  [ENT_HANDOFF_PROTOCOL_DATA]
  = { "data", N_ ("Accompanying data"), N_ ("What is handed over with it"), ENT_TYPE_LONG_TEXT },
  [ENT_HANDOFF_PROTOCOL_FOLLOW_UP]
  = { "follow-up", N_ ("Follow-up"), N_ ("How fast and how it is followed up"),
      ENT_TYPE_LONG_TEXT },
  [ENT_HANDOFF_PROTOCOL_FOLLOW_UP_HOURS]
  = { "follow-up-hours", N_ ("Follow-up within"), N_ ("How long the receiving side has"),
      ENT_TYPE_INTEGER, .column = true, .minimum = 1, .maximum = 1000,
      .unit = N_ ("business hours") },
  [ENT_HANDOFF_PROTOCOL_FEEDBACK]
  = { "feedback", N_ ("Feedback loop"), N_ ("What the receiving side tells the other, and when"),
      ENT_TYPE_LONG_TEXT },
};

const EntKind ent_handoff_protocol_kind = {
  .name = "handoff-protocol",
  .label = N_ ("Handoff"),
  .label_plural = N_ ("Handoffs"),
  .help = N_ (
      "Describe a handoff: when, with what data, how fast it is followed up, and what comes back."),
  .icon = "mail-forward-symbolic",
  .feature = "agreements",
  ENT_FIELDS (handoff_protocol_fields),
  .title_field = ENT_HANDOFF_PROTOCOL_TITLE,
  .agreements = true,
};
