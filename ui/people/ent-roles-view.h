/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roles as a list of who holds them and as a table: two views of one selection under one filter. */
#pragma once

#include "ent-record-table.h"

G_BEGIN_DECLS

/* Signal `activated` (EntRecord): a role is to be opened. */
#define ENT_TYPE_ROLES_VIEW (ent_roles_view_get_type ())
G_DECLARE_FINAL_TYPE (EntRolesView, ent_roles_view, ENT, ROLES_VIEW, AdwBin)

/* Returns: (transfer floating): a view on @table, a table of roles, which it takes in. */
GtkWidget *ent_roles_view_new (EntRecordTable *table);

/* Shows what the table shows by now. @session: (nullable): the table's. */
void ent_roles_view_set_session (EntRolesView *self, EntSession *session);

G_END_DECLS
