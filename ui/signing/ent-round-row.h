/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record in the list of a round of signing: a box to choose it, and what of it is signed, to be
 * read first. */
#pragma once

#include <adwaita.h>

#include "ent-round-item.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROUND_ROW (ent_round_row_get_type ())
G_DECLARE_FINAL_TYPE (EntRoundRow, ent_round_row, ENT, ROUND_ROW, AdwBin)

GtkWidget *ent_round_row_new (void);

/* @item: (nullable) */
void ent_round_row_set_item (EntRoundRow *self, EntRoundItem *item);

G_END_DECLS
