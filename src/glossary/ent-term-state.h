/* SPDX-License-Identifier: GPL-3.0-or-later
 * How far a term has come, from two definitions to signed. Other features may use it. */
#pragma once

#include "ent-signatures.h"

G_BEGIN_DECLS

/**
 * EntTermState:
 * @ENT_TERM_DRAFT: less than two sides have said what they mean
 * @ENT_TERM_DIVERGENT: two sides have, and there is no agreed version
 * @ENT_TERM_AGREED: there is one, and nobody has signed it
 * @ENT_TERM_PARTLY_SIGNED: some of those who must have signed it, or somebody rejected it
 * @ENT_TERM_SIGNED: all who must have signed the newest agreed version
 */
typedef enum
{
  ENT_TERM_DRAFT,
  ENT_TERM_DIVERGENT,
  ENT_TERM_AGREED,
  ENT_TERM_PARTLY_SIGNED,
  ENT_TERM_SIGNED,
} EntTermState;

EntTermState ent_term_get_state (EntRecord *term, EntSignatures *signatures);

/* Returns: `draft`, `divergent`, `agreed`, `partly-signed` or `signed`. */
const char *ent_term_state_get_name (EntTermState state);

/* Returns: its translated name, as “Partly signed”. */
const char *ent_term_state_get_label (EntTermState state);

/* Returns: (transfer full) (nullable): the agreed version with the highest number. */
EntRecord *ent_term_dup_newest_version (EntRecord *term);

G_END_DECLS
