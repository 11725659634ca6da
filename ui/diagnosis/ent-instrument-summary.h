/* SPDX-License-Identifier: GPL-3.0-or-later
 * A run of an instrument in words, for its card and its own view. */
#pragma once

#include "ent-chip.h"
#include "ent-instrument-run.h"

G_BEGIN_DECLS

/* Returns: (transfer full): "5 questions · run of 21 July". */
char *
ent_instrument_summary_dup_run (EntRecord *questionnaire, const EntRun *run, const GDate *today);

/* Returns: (transfer full): the verdict, or what there is to do before one can be given. */
char *ent_instrument_summary_dup_sentence (EntRecord *questionnaire, const EntRun *run);

/* Shows how far the run is; where the verdict is in, what it says. */
void ent_instrument_summary_show_state (EntRecord *questionnaire, const EntRun *run, EntChip *chip);

G_END_DECLS
