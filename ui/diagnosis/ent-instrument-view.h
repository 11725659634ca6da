/* SPDX-License-Identifier: GPL-3.0-or-later
 * One instrument on one screen: its runs, who answers and how far they are, the verdict, and the
 * questions with the answers side by side. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Actions, for the page around it: `diagnosis.back`: to all instruments; `diagnosis.details`: to
 * the table, with the form of the questionnaire. */
#define ENT_TYPE_INSTRUMENT_VIEW (ent_instrument_view_get_type ())
G_DECLARE_FINAL_TYPE (EntInstrumentView, ent_instrument_view, ENT, INSTRUMENT_VIEW, AdwBin)

/* Shows a run of @questionnaire (nullable: nothing). @audit: (nullable): NULL: the run that is
 * current. */
void ent_instrument_view_set_questionnaire (EntInstrumentView *self,
                                            EntSession *session,
                                            EntRecord *questionnaire,
                                            EntRecord *audit);

/* Returns: (nullable) */
EntRecord *ent_instrument_view_get_questionnaire (EntInstrumentView *self);

/* Something it shows may have changed. */
void ent_instrument_view_refresh (EntInstrumentView *self);

/* Puts the focus on @question (nullable: what there is to do first). */
void ent_instrument_view_focus (EntInstrumentView *self, EntRecord *question);

G_END_DECLS
