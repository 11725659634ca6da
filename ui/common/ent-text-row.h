/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of what is written in one line: texts, numbers, fractions, money, durations. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_TEXT_ROW (ent_text_row_get_type ())
G_DECLARE_FINAL_TYPE (EntTextRow, ent_text_row, ENT, TEXT_ROW, EntFieldRow)

G_END_DECLS
