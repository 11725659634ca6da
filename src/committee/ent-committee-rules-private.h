/* SPDX-License-Identifier: GPL-3.0-or-later
 * The committee rules, by the file that holds them. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* ent-body-rules.c: who sits where, and whether they meet. */
extern const EntRule ent_committee_unrepresentative_rule;
extern const EntRule ent_meeting_overdue_rule;
extern const EntRule ent_meeting_unclosed_rule;
extern const EntRule ent_agenda_overlong_rule;
extern const EntRule ent_minutes_unapproved_rule;
extern const EntRule ent_seat_suspended_rule;

/* ent-outcome-rules.c: what meetings decide, and what comes of it. */
extern const EntRule ent_decision_invalid_rule;
extern const EntRule ent_decision_unexplained_rule;
extern const EntRule ent_action_overdue_rule;
extern const EntRule ent_action_unassigned_rule;
extern const EntRule ent_action_open_rule;
extern const EntRule ent_debrief_overdue_rule;

G_END_DECLS
