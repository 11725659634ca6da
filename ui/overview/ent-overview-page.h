/* SPDX-License-Identifier: GPL-3.0-or-later
 * "Are we fit to go on?": phases and gates, what blocks, what is next, the five first metrics.
 * (screens.md, Overview) */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_OVERVIEW_PAGE (ent_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (EntOverviewPage, ent_overview_page, ENT, OVERVIEW_PAGE, EntPage)

EntPage *ent_overview_page_new (const EntPageInfo *info);

G_END_DECLS
