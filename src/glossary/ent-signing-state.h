/* SPDX-License-Identifier: GPL-3.0-or-later
 * How far something that is signed has come, from draft to signed, and why in words. */
#pragma once

#include "ent-signatures.h"

G_BEGIN_DECLS

/**
 * EntSigningState:
 * @ENT_SIGNING_DRAFT: there is nothing to sign yet
 * @ENT_SIGNING_DIVERGENT: a term that two sides define, without an agreed version
 * @ENT_SIGNING_AGREED: it can be signed, and nobody has
 * @ENT_SIGNING_PARTLY_SIGNED: some of those who must have signed it
 * @ENT_SIGNING_SIGNED: all who must have signed what it says today
 * @ENT_SIGNING_STALE: somebody signed what it said before
 * @ENT_SIGNING_REJECTED: somebody rejected what it says today
 *
 * Of several that hold the last one counts. Where nobody is named who must sign, those count who
 * did.
 */
typedef enum
{
  ENT_SIGNING_DRAFT,
  ENT_SIGNING_DIVERGENT,
  ENT_SIGNING_AGREED,
  ENT_SIGNING_PARTLY_SIGNED,
  ENT_SIGNING_SIGNED,
  ENT_SIGNING_STALE,
  ENT_SIGNING_REJECTED,
} EntSigningState;

#define ENT_N_SIGNING_STATES (ENT_SIGNING_REJECTED + 1)

/**
 * ent_signing_get_state:
 * @record: of a kind that is signed, or a term
 * @reason: (out) (optional) (transfer full): the state in words: “CMO has signed; CRO has not.”
 */
EntSigningState ent_signing_get_state (EntRecord *record, EntSignatures *signatures, char **reason);

/* Returns: `draft`, `divergent`, `agreed`, `partly-signed`, `signed`, `stale` or `rejected`. */
const char *ent_signing_state_get_name (EntSigningState state);

/* Returns: its translated name, as “Partly signed”. */
const char *ent_signing_state_get_label (EntSigningState state);

G_END_DECLS
