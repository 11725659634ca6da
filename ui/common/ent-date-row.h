/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a date, or date and time: typed, or chosen in a calendar. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_DATE_ROW (ent_date_row_get_type ())
G_DECLARE_FINAL_TYPE (EntDateRow, ent_date_row, ENT, DATE_ROW, EntFieldRow)

G_END_DECLS
