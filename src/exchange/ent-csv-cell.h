/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts as cells of a CSV file that no spreadsheet program takes for a formula, and back.
 * (hardening.md, Out)
 *
 * A text that begins with `=` `+` `-` `@`, a tabulator, CR or their full-width forms gets an
 * apostrophe unless it is a strict number; so does one that already has apostrophes before such a
 * beginning. Reading takes away exactly the apostrophe that was put there. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text (nullable) to @row, in quotation marks where it needs them. Cells are set apart by
 * commas, which the caller appends. */
void ent_csv_cell_append (GString *row, const char *text);

/* Returns: @cell without the apostrophe ent_csv_cell_append() gave it, borrowed. */
const char *ent_csv_cell_strip (const char *cell);

G_END_DECLS
