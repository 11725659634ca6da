/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a reference to one record, chosen by title. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_REFERENCE_ROW (ent_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (EntReferenceRow, ent_reference_row, ENT, REFERENCE_ROW, EntFieldRow)

G_END_DECLS
