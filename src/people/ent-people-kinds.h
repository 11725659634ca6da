/* SPDX-License-Identifier: GPL-3.0-or-later
 * People: who matters, which roles they hold, and where their ideas of success part.
 * (product.md, People) */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

enum
{
  ENT_STAKEHOLDER_NAME,
  ENT_STAKEHOLDER_JOB_TITLE,
  ENT_STAKEHOLDER_ORGANISATION,
  ENT_STAKEHOLDER_FUNCTION,
  ENT_STAKEHOLDER_CLASS,
  ENT_STAKEHOLDER_REGION,
  ENT_STAKEHOLDER_INFLUENCE,
  ENT_STAKEHOLDER_SUPPORT,
  ENT_STAKEHOLDER_CAN_BLOCK,
  ENT_STAKEHOLDER_SUCCESS,
  ENT_STAKEHOLDER_SUCCESS_TIMEFRAME,
  ENT_STAKEHOLDER_INTERVIEWED_ON,
  ENT_STAKEHOLDER_EMAIL,
  ENT_STAKEHOLDER_PHONE,
  ENT_STAKEHOLDER_NOTE,
};

enum
{
  ENT_ROLE_NAME,
  ENT_ROLE_FULL_NAME,
  ENT_ROLE_FUNCTION,
  ENT_ROLE_SIDE,
  ENT_ROLE_DESCRIPTION,
};

enum
{
  ENT_ROLE_HOLDER_ROLE,
  ENT_ROLE_HOLDER_HOLDER,
  ENT_ROLE_HOLDER_FROM,
  ENT_ROLE_HOLDER_TO,
  ENT_ROLE_HOLDER_NOTE,
};

enum
{
  ENT_SUCCESS_DIVERGENCE_DIFFERENCE,
  ENT_SUCCESS_DIVERGENCE_FIRST,
  ENT_SUCCESS_DIVERGENCE_SECOND,
  ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE,
  ENT_SUCCESS_DIVERGENCE_SEVERITY,
  ENT_SUCCESS_DIVERGENCE_EVIDENCE,
  ENT_SUCCESS_DIVERGENCE_RESOLUTION,
  ENT_SUCCESS_DIVERGENCE_RESOLVED_ON,
  ENT_SUCCESS_DIVERGENCE_AGREED_BY,
};

/* The functions of a company, for people and for roles. */
extern const EntChoice ent_function_choices[];

/* Why two sides differ, for divergent ideas of success and for low scores of a dimension. */
extern const EntChoice ent_root_cause_choices[];

/* The scale of misalignment, `1` to `5`; from ENT_MISALIGNMENT_BLOCKING on it blocks the contract.
 */
extern const EntChoice ent_misalignment_choices[];

#define ENT_MISALIGNMENT_BLOCKING 4

extern const EntKind ent_stakeholder_kind;
extern const EntKind ent_role_kind;
extern const EntKind ent_role_holder_kind;
extern const EntKind ent_success_divergence_kind;

/* All kinds of the feature, NULL-terminated, in catalogue order. */
extern const EntKind *const ent_people_kinds[];

G_END_DECLS
