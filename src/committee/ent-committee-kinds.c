/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the committee feature, in catalogue order. */
#include "ent-committee-kinds.h"

const EntKind *const ent_committee_kinds[] = {
  &ent_body_kind,
  &ent_seat_kind,
  &ent_standing_item_kind,
  &ent_meeting_kind,
  &ent_agenda_item_kind,
  &ent_recusal_kind,
  &ent_attendance_kind,
  &ent_decision_kind,
  &ent_vote_kind,
  &ent_deal_review_kind,
  &ent_action_item_kind,
  &ent_closed_lost_debrief_kind,
  NULL,
};
