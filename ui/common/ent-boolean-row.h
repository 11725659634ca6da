/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a yes or no: a switch. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_BOOLEAN_ROW (ent_boolean_row_get_type ())
G_DECLARE_FINAL_TYPE (EntBooleanRow, ent_boolean_row, ENT, BOOLEAN_ROW, EntFieldRow)

G_END_DECLS
