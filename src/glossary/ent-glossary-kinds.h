/* SPDX-License-Identifier: GPL-3.0-or-later
 * Glossary: terms as each side uses them, what was agreed, and the sign-offs on everything that is
 * signed. (product.md, Glossary) */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

enum
{
  ENT_TERM_NAME,
  ENT_TERM_FULL_NAME,
  ENT_TERM_ALIASES,
  ENT_TERM_STAGE,
  ENT_TERM_REQUIRED,
  ENT_TERM_DIFFERENCE,
  ENT_TERM_OWNER,
  ENT_TERM_NOTE,
};

enum
{
  ENT_TERM_DEFINITION_TERM,
  ENT_TERM_DEFINITION_SIDE,
  ENT_TERM_DEFINITION_REGION,
  ENT_TERM_DEFINITION_TEXT,
  ENT_TERM_DEFINITION_GIVEN_BY,
};

enum
{
  ENT_AGREED_VERSION_TERM,
  ENT_AGREED_VERSION_NUMBER,
  ENT_AGREED_VERSION_TEXT,
  ENT_AGREED_VERSION_WHY,
  ENT_AGREED_VERSION_EFFECTIVE_FROM,
};

enum
{
  ENT_SIGN_OFF_SUBJECT,
  ENT_SIGN_OFF_ROLE,
  ENT_SIGN_OFF_HOLDER,
  ENT_SIGN_OFF_SIGNED_ON,
  ENT_SIGN_OFF_DECISION,
  ENT_SIGN_OFF_COMMENT,
  ENT_SIGN_OFF_DIGEST,
  ENT_SIGN_OFF_SUPERSEDES,
  ENT_SIGN_OFF_JOURNAL_HEAD,
};

enum
{
  ENT_SIGNATORY_REQUIREMENT_SUBJECT,
  ENT_SIGNATORY_REQUIREMENT_ROLES,
  ENT_SIGNATORY_REQUIREMENT_NOTE,
};

/* Whose words a definition or a number is: marketing, sales, operations, finance, other. */
extern const EntChoice ent_side_choices[];

/* The stages of the funnel, from first contact to renewal, in order. */
extern const EntChoice ent_stage_choices[];

extern const EntKind ent_term_kind;
extern const EntKind ent_term_definition_kind;
extern const EntKind ent_agreed_version_kind;
extern const EntKind ent_sign_off_kind;
extern const EntKind ent_signatory_requirement_kind;

/* All kinds of the feature, NULL-terminated, in catalogue order. */
extern const EntKind *const ent_glossary_kinds[];

G_END_DECLS
