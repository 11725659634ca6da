/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of pages in their groups, each with the number of findings that block there.
 *
 * Property `page`: name of the selected page. Signal `activated`: a page was chosen by click or
 * Return, after which a folded sidebar is in the way. */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_SIDEBAR (ent_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (EntSidebar, ent_sidebar, ENT, SIDEBAR, AdwBin)

/* Returns: the name of the selected page. */
const char *ent_sidebar_get_page (EntSidebar *self);
void ent_sidebar_set_page (EntSidebar *self, const char *name);

/* Counts the findings of @session (nullable) from now on. */
void ent_sidebar_set_session (EntSidebar *self, EntSession *session);

G_END_DECLS
