/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who answers a run of an instrument, a row each, with a button to enter answers or, where nobody
 * holds the role, to enter who does. */
#pragma once

#include "ent-instrument-run.h"
#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `enter` (EntRecord): the answers of this person are to be entered. */
#define ENT_TYPE_RESPONDENTS_GROUP (ent_respondents_group_get_type ())
G_DECLARE_FINAL_TYPE (EntRespondentsGroup, ent_respondents_group, ENT, RESPONDENTS_GROUP, AdwBin)

/* Rows stay, with the focus in them, as long as there are as many. */
void ent_respondents_group_show (EntRespondentsGroup *self,
                                 EntSession *session,
                                 EntRecord *questionnaire,
                                 const EntRun *run);

/* Puts the focus on the first who has something to answer. Returns: FALSE if nobody has. */
gboolean ent_respondents_group_focus (EntRespondentsGroup *self);

G_END_DECLS
