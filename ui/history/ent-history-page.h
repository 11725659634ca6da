/* SPDX-License-Identifier: GPL-3.0-or-later
 * The journal as a timeline: every change, grouped by day; of all records or of one. (screens.md,
 * History) */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_HISTORY_PAGE (ent_history_page_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryPage, ent_history_page, ENT, HISTORY_PAGE, EntPage)

EntPage *ent_history_page_new (const EntPageInfo *info);

/* Shows only changes of @record; NULL: all. */
void ent_history_page_set_record (EntHistoryPage *self, EntRecord *record);

G_END_DECLS
