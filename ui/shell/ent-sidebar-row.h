/* SPDX-License-Identifier: GPL-3.0-or-later
 * One page in the sidebar: icon, title and how many findings block there. */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_SIDEBAR_ROW (ent_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (EntSidebarRow, ent_sidebar_row, ENT, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *ent_sidebar_row_new (const EntPageInfo *info);
const EntPageInfo *ent_sidebar_row_get_info (EntSidebarRow *self);

/* How many findings block on the page; 0 shows nothing. */
void ent_sidebar_row_set_count (EntSidebarRow *self, guint count);

G_END_DECLS
