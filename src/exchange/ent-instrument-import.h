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
 * @levels: (nullable): what its scores mean, in a new one: ENT_QUESTION_LEVELS texts, NULL where
 * the header, or nobody, says so
 * @columns: (nullable) (element-type int): what each column is for, as ent_csv_mapping_get() has
 * it; NULL: found out
 */
typedef struct
{
  GInputStream *stream;
  char delimiter;
  const char *name;
  const char *answer_style;
  const char *const *levels;
  const GArray *columns;
} EntInstrumentFile;

/**
 * ent_instrument_import_new:
 * @report: takes what is wrong with the file, with line and column
 *
 * Reads the header. Columns called item, capability or statement are questions; those called
 * category, area or domain are the list's own categories, or dimensions where they name one.
 * Columns called 1 to 5, or level 1 to 5, say what the scores of a question mean; words behind the
 * number, as in “1 – Ad hoc”, what they mean in the whole instrument. What else there is, as a
 * code, becomes a line of the question's hint with the header before it, so that nothing is lost.
 *
 * Returns: (transfer full) (nullable): an import to be read and applied as any other;
 *   ENT_ERROR_INVALID, ENT_ERROR_OPEN.
 */
EntCsvImport *
ent_instrument_import_new (const EntInstrumentFile *file, EntReport *report, GError **error);

/* Returns: (transfer full): a name for the instrument in the file @path: “Revenue capabilities”. */
char *ent_instrument_import_suggest_name (const char *path);

G_END_DECLS
