/* SPDX-License-Identifier: GPL-3.0-or-later
 * Spreadsheets often have a title, a date or a note above their table, and so the header of the CSV
 * file is not its first line. Such a file is refused; this finds out what to say. */
#pragma once

#include "ent-csv-mapping.h"
#include "ent-csv-reader.h"

G_BEGIN_DECLS

/* TRUE if no column of @mapping goes into a field of its own or is the identity, so that what was
 * taken for the header may be none. */
gboolean ent_csv_header_is_doubtful (const EntCsvMapping *mapping);

/* Returns: the line of the first of the next rows that names fields of @kind; 0 if none does. The
 * rows are gone then. */
guint64 ent_csv_header_find (EntCsvReader *reader, const EntKind *kind);

G_END_DECLS
