/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of one of a few choices, each with what it means. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHOICE_ROW (ent_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (EntChoiceRow, ent_choice_row, ENT, CHOICE_ROW, EntFieldRow)

G_END_DECLS
