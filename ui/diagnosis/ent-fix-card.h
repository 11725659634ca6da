/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one step of the fix is about: action, why, the metric it moves, what good looks like; and
 * the buttons that start and finish it, or why they cannot. */
#pragma once

#include "ent-fix-action.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_FIX_CARD (ent_fix_card_get_type ())
G_DECLARE_FINAL_TYPE (EntFixCard, ent_fix_card, ENT, FIX_CARD, AdwBin)

/* Shows @link. */
void ent_fix_card_show (EntFixCard *self, EntSession *session, const EntFixLink *link);

/* Lets go of what is shown. */
void ent_fix_card_clear (EntFixCard *self);

G_END_DECLS
