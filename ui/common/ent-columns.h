/* SPDX-License-Identifier: GPL-3.0-or-later
 * Children beside each other where there is room for it, under each other where there is not. */
#pragma once

#include "ent-container.h"

G_BEGIN_DECLS

/* Properties: `spacing` (px, in both directions), `side-width` (px: the width of
 * the last child while beside the others, which share the rest; 0: all share alike), `break-width`
 * (px: below it they are under each other). */
#define ENT_TYPE_COLUMNS (ent_columns_get_type ())
G_DECLARE_FINAL_TYPE (EntColumns, ent_columns, ENT, COLUMNS, EntContainer)

G_END_DECLS
