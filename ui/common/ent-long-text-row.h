/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a text of paragraphs: it grows with its text. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_LONG_TEXT_ROW (ent_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (EntLongTextRow, ent_long_text_row, ENT, LONG_TEXT_ROW, EntFieldRow)

/* Returns: the view the text is typed in, for marks on it. */
GtkTextView *ent_long_text_row_get_view (EntLongTextRow *self);

G_END_DECLS
