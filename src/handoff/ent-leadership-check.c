/* SPDX-License-Identifier: GPL-3.0-or-later
 * Leadership check: whether the agreements still hold, ninety days after the handoff. */
#include "ent-handoff-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice verdict_choices[] = {
  { "holds", N_ ("Holds"), N_ ("What was agreed is done") },
  { "drifting", N_ ("Drifting"), N_ ("Some of it has slipped") },
  { "broken", N_ ("Broken"), N_ ("It is no longer done") },
  { NULL, NULL, NULL },
};

static const EntField leadership_check_fields[] = {
  [ENT_LEADERSHIP_CHECK_TITLE]
  = { "title", N_ ("Title"), N_ ("What the check is called, as “90-day check”"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_LEADERSHIP_CHECK_PLANNED_ON]
  = { "planned-on", N_ ("Planned for"), N_ ("The day it is to be held"), ENT_TYPE_DATE,
      .required = true, .column = true },
  [ENT_LEADERSHIP_CHECK_HELD_ON] = { "held-on", N_ ("Held on"), N_ ("The day it was held"),
                                     ENT_TYPE_DATE, .column = true, .event = true },
  [ENT_LEADERSHIP_CHECK_WITH]
  = { "with", N_ ("With"), N_ ("The leaders who were asked"), ENT_TYPE_REFERENCE, .column = true,
      .many = true, .target = "stakeholder" },
  [ENT_LEADERSHIP_CHECK_VERDICT]
  = { "verdict", N_ ("Verdict"), N_ ("Whether what was agreed still holds"), ENT_TYPE_CHOICE,
      .column = true, .choices = verdict_choices },
  [ENT_LEADERSHIP_CHECK_FINDINGS]
  = { "findings", N_ ("Findings"), N_ ("What holds, what slipped, and why"), ENT_TYPE_LONG_TEXT },
  [ENT_LEADERSHIP_CHECK_FOLLOW_UP]
  = { "follow-up", N_ ("Follow-up"), N_ ("What is done about it"), ENT_TYPE_LONG_TEXT },
  [ENT_LEADERSHIP_CHECK_ABOUT]
  = { "about", N_ ("Agreements looked at"), N_ ("The agreements that were looked at"),
      ENT_TYPE_REFERENCE, .many = true, .target = "agreement" },
};

const EntKind ent_leadership_check_kind = {
  .name = "leadership-check",
  .label = N_ ("Leadership check"),
  .label_plural = N_ ("Leadership checks"),
  .help
  = N_ ("Ninety days after the handoff, ask the leaders whether what was agreed still holds."),
  .icon = "appointment-soon-symbolic",
  .feature = "handoff",
  ENT_FIELDS (leadership_check_fields),
  .title_field = ENT_LEADERSHIP_CHECK_TITLE,
};
