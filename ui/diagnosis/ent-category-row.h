/* SPDX-License-Identifier: GPL-3.0-or-later
 * One category of a scored instrument: its mean as a bar, a number and a wording. */
#pragma once

#include <adwaita.h>

#include "ent-capability.h"

G_BEGIN_DECLS

#define ENT_TYPE_CATEGORY_ROW (ent_category_row_get_type ())
G_DECLARE_FINAL_TYPE (EntCategoryRow, ent_category_row, ENT, CATEGORY_ROW, GtkListBoxRow)

/* Returns: (transfer floating). @before: (nullable): the same category in the baseline */
GtkWidget *ent_category_row_new (const EntCapability *capability, const EntCapability *before);

/* Returns: (nullable): the item with the lowest score. */
EntRecord *ent_category_row_get_weakest (EntCategoryRow *self);

G_END_DECLS
