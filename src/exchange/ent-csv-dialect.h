/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which character stands between the cells of a CSV file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ent_csv_dialect_guess:
 * @text: the beginning of the file
 *
 * Of `,` `;` tab and `|` the one that gives the first rows the same number of cells, and most of
 * them; quotation marks are respected. A comma if none does.
 */
char ent_csv_dialect_guess (const char *text, gsize length);

/* TRUE if @delimiter can stand between cells: a tabulator or a punctuation mark. */
gboolean ent_csv_dialect_allows (char delimiter);

/* Reads a first line `sep=;`, which spreadsheet programs write and obey. @delimiter (out): what it
 * names. Returns: its length with the line end, 0 if there is none. */
gsize ent_csv_dialect_read_hint (const char *text, gsize length, char *delimiter);

G_END_DECLS
