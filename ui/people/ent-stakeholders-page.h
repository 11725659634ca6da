/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders: "who matters and what do they call success?" A page of kinds whose stakeholders are
 * a map beside the table, and whose ideas of success are compared. */
#pragma once

#include "ent-kind-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_STAKEHOLDERS_PAGE (ent_stakeholders_page_get_type ())
G_DECLARE_FINAL_TYPE (
    EntStakeholdersPage, ent_stakeholders_page, ENT, STAKEHOLDERS_PAGE, EntKindPage)

/* Returns: (transfer floating) */
EntPage *ent_stakeholders_page_new (const EntPageInfo *info);

G_END_DECLS
