/* SPDX-License-Identifier: GPL-3.0-or-later
 * Two views of the same thing: beside each other where there is room, else one at a time. */
#pragma once

#include "ent-container.h"

G_BEGIN_DECLS

/* Children: the first and the second view. Properties: `break-width` (px: from there on both are
 * seen), `spacing` (px), `folded` (read-only: one at a time), `second` (which one of both, while
 * folded). */
#define ENT_TYPE_TWIN_VIEWS (ent_twin_views_get_type ())
G_DECLARE_FINAL_TYPE (EntTwinViews, ent_twin_views, ENT, TWIN_VIEWS, EntContainer)

G_END_DECLS
