/* SPDX-License-Identifier: GPL-3.0-or-later
 * How far a term has come before it is signed; from there on see ent-signing-state.h. Other
 * features may use it. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the agreed version with the highest number. */
EntRecord *ent_term_dup_newest_version (EntRecord *term);

/* TRUE if two sides have said that they mean different things, and no version was agreed on. */
gboolean ent_term_is_divergent (EntRecord *term);

G_END_DECLS
