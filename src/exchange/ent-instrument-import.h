/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of one's own, as the capabilities a consultant scores, as an instrument: each row of a CSV
 * file becomes a question, all of it or nothing. (product.md, Alignment diagnosis) */
#pragma once

#include "ent-csv-import.h"

G_BEGIN_DECLS

/**
 * EntInstrumentFile:
 * @stream: the file
 * @delimiter: 0: found out
 * @name: of the questionnaire; where there is none it is made
 * @answer_style: (nullable): of a new one; NULL: scores
 */
typedef struct
{
  GInputStream *stream;
  char delimiter;
  const char *name;
  const char *answer_style;
} EntInstrumentFile;

/**
 * ent_instrument_import_new:
 * @report: takes what is wrong with the file, with line and column
 *
 * Reads the header. Columns called item, capability or statement are questions; category, area or
 * domain are dimensions. What else there is, as a code or the wording of levels, becomes a line of
 * the question's hint with the header before it, so that nothing is lost.
 *
 * Returns: (transfer full) (nullable): an import to be read and applied as any other;
 *   ENT_ERROR_INVALID, ENT_ERROR_OPEN.
 */
EntCsvImport *
ent_instrument_import_new (const EntInstrumentFile *file, EntReport *report, GError **error);

/* Returns: (transfer full): a name for the instrument in the file @path: “Revenue capabilities”. */
char *ent_instrument_import_suggest_name (const char *path);

G_END_DECLS
