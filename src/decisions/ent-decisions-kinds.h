/* SPDX-License-Identifier: GPL-3.0-or-later
 * Decision rights: which kinds of decision there are, and who has which part in them. */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

enum
{
  ENT_DECISION_TYPE_NAME,
  ENT_DECISION_TYPE_POSITION,
  ENT_DECISION_TYPE_TOPIC,
  ENT_DECISION_TYPE_WHAT,
  ENT_DECISION_TYPE_LIMIT,
  ENT_DECISION_TYPE_BODY,
  ENT_DECISION_TYPE_PATH,
  ENT_DECISION_TYPE_NOTES,
};

enum
{
  ENT_RACI_ASSIGNMENT_DECISION_TYPE,
  ENT_RACI_ASSIGNMENT_ROLE,
  ENT_RACI_ASSIGNMENT_RESPONSIBLE,
  ENT_RACI_ASSIGNMENT_ACCOUNTABLE,
  ENT_RACI_ASSIGNMENT_CONSULTED,
  ENT_RACI_ASSIGNMENT_INFORMED,
  ENT_RACI_ASSIGNMENT_NOTE,
};

/* What decisions are about; every engagement needs the rights of all but the last, `other`. */
extern const EntChoice ent_decision_topic_choices[];

extern const EntKind ent_decision_type_kind;
extern const EntKind ent_raci_assignment_kind;

extern const EntKind *const ent_decisions_kinds[];

G_END_DECLS
