/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of references to any number of records, each once, in an order. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_REFERENCES_ROW (ent_references_row_get_type ())
G_DECLARE_FINAL_TYPE (EntReferencesRow, ent_references_row, ENT, REFERENCES_ROW, EntFieldRow)

G_END_DECLS
