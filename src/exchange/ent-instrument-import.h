/* SPDX-License-Identifier: GPL-3.0-or-later
 * An instrument of one's own out of a list of two columns, as capability lists come: a dimension
 * and a statement, or a statement and a hint, one question a row. (product.md, Alignment diagnosis:
 * capability assessment from an importable list) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/**
 * EntInstrumentPlan: what to make of the list
 * @name: of the questionnaire; it must be new
 * @instrument: (nullable): a choice of questionnaire.instrument; NULL: `capability`
 * @answer_style: (nullable): a choice of questionnaire.answer-style; NULL: `score`
 */
typedef struct
{
  const char *name;
  const char *instrument;
  const char *answer_style;
} EntInstrumentPlan;

/**
 * ent_instrument_import_csv:
 * @stream: CSV in any encoding and with any delimiter of ent-csv-reader.h
 * @report: takes what is wrong, with line and column
 *
 * A first row that names fields of a question (question or text, dimension, hint) says which column
 * is which; without one the column whose cells are all dimensions is the dimension, the other the
 * question, and a second one that is not is the hint. Questions are numbered in the order of the
 * file. Questionnaire and questions are made in one transaction.
 *
 * Returns: (transfer full) (nullable): the questionnaire; ENT_ERROR_INVALID if the file is refused,
 *   ENT_ERROR_CONFLICT if the name is taken; nothing was changed then.
 */
EntRecord *ent_instrument_import_csv (EntEngagement *engagement,
                                      GInputStream *stream,
                                      const EntInstrumentPlan *plan,
                                      EntReport *report,
                                      GCancellable *cancellable,
                                      GError **error);

G_END_DECLS
