/* SPDX-License-Identifier: GPL-3.0-or-later
 * One who answers an instrument: side, name and role, how far the answers are, and whether they are
 * still hidden. On the instrument's own view with a button to enter answers. */
#pragma once

#include "ent-instrument-run.h"
#include "ent-instrument.h"
#include "ent-session.h"

G_BEGIN_DECLS

/* Signals: `enter` (EntRecord): the answers of this person are to be entered; `holder-wanted`
 * (EntRecord): nobody holds this role, and somebody is to be entered. */
#define ENT_TYPE_RESPONDENT_ROW (ent_respondent_row_get_type ())
G_DECLARE_FINAL_TYPE (EntRespondentRow, ent_respondent_row, ENT, RESPONDENT_ROW, AdwBin)

GtkWidget *ent_respondent_row_new (void);

/* In a few words, without button, for a card. */
void ent_respondent_row_set_compact (EntRespondentRow *self);

/* @run: what it is a respondent of; @editable: answers can be entered. */
void ent_respondent_row_set_respondent (EntRespondentRow *self,
                                        const EntRespondent *respondent,
                                        const EntRun *run,
                                        gboolean editable);

/* Puts the focus on the button if answers are missing. Returns: FALSE if there is nothing to do. */
gboolean ent_respondent_row_focus (EntRespondentRow *self);

G_END_DECLS
