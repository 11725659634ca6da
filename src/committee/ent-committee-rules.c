/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules of the committee feature in one table. */
#include "ent-committee-rules.h"

#include "ent-committee-rules-private.h"

const EntRule *const ent_committee_rules[] = {
  &ent_committee_unrepresentative_rule,
  &ent_meeting_overdue_rule,
  &ent_meeting_unclosed_rule,
  &ent_agenda_overlong_rule,
  &ent_minutes_unapproved_rule,
  &ent_seat_suspended_rule,
  &ent_decision_invalid_rule,
  &ent_decision_unexplained_rule,
  &ent_action_overdue_rule,
  &ent_action_unassigned_rule,
  &ent_debrief_overdue_rule,
  &ent_action_open_rule,
  NULL,
};
