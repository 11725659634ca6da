/* SPDX-License-Identifier: GPL-3.0-or-later
 * A role and its holders as one row of a list: who holds it, who did, who will, and a button that
 * replaces the holder. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROLE_ROW (ent_role_row_get_type ())
G_DECLARE_FINAL_TYPE (EntRoleRow, ent_role_row, ENT, ROLE_ROW, AdwBin)

/* Shows @role of @session, or, with both NULL, nothing. */
void ent_role_row_set (EntRoleRow *self, EntSession *session, EntRecord *role);

/* Says again who holds the role. */
void ent_role_row_refresh (EntRoleRow *self);

G_END_DECLS
