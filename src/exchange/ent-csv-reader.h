/* SPDX-License-Identifier: GPL-3.0-or-later
 * CSV row by row, as RFC 4180 has it, with what else is found in the world: any encoding of
 * ent-csv-decoder.h, the delimiters `,` `;` tab and `|`, rows ended by LF, CRLF or CR. What is
 * ambiguous is refused rather than guessed, and memory stays within one row whatever the file
 * holds. */
#pragma once

#include <gio/gio.h>

#include "ent-report.h"

G_BEGIN_DECLS

/* Most bytes of one cell, of one row, and most cells of one row. */
#define ENT_CSV_CELL_LIMIT (1024 * 1024)
#define ENT_CSV_ROW_LIMIT (4 * 1024 * 1024)
#define ENT_CSV_COLUMNS_LIMIT 1000

typedef struct _EntCsvReader EntCsvReader;

/**
 * ent_csv_reader_new:
 * @delimiter: the character between cells; 0: found out from the first rows
 * @report: takes notes on what was guessed
 *
 * Returns: (transfer full)
 */
EntCsvReader *ent_csv_reader_new (GInputStream *stream, char delimiter, EntReport *report);
void ent_csv_reader_free (EntCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCsvReader, ent_csv_reader_free)

/**
 * ent_csv_reader_next:
 *
 * Goes to the next row; blank lines are passed over.
 *
 * Returns: FALSE at the end, or with @error set: ENT_ERROR_INVALID (ent_csv_reader_get_line() and
 *   _get_column() then tell where), ENT_ERROR_OPEN, G_IO_ERROR_CANCELLED.
 */
gboolean ent_csv_reader_next (EntCsvReader *self, GCancellable *cancellable, GError **error);

/* Returns: how many cells the row has. */
guint ent_csv_reader_get_n_cells (EntCsvReader *self);

/* Returns: the text of cell @index, from 0, borrowed until the next row. Line ends in it are LF. */
const char *ent_csv_reader_get_cell (EntCsvReader *self, guint index);

/* Returns: the line cell @index begins in, from 1. */
guint64 ent_csv_reader_get_cell_line (EntCsvReader *self, guint index);

/* Returns: the line the row begins in; after an error the line of the fault. */
guint64 ent_csv_reader_get_line (EntCsvReader *self);

/* Returns: after an error the number of the cell it is in, from 1. */
guint ent_csv_reader_get_column (EntCsvReader *self);

/* Returns: the character between cells; 0 until the first row was read. */
char ent_csv_reader_get_delimiter (EntCsvReader *self);

G_END_DECLS
