/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the answers to one question are judged, in place: aligned, divergent or resolved, and why.
 */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `ended`: the judgement is stored, or was given up. */
#define ENT_TYPE_JUDGEMENT_FORM (ent_judgement_form_get_type ())
G_DECLARE_FINAL_TYPE (EntJudgementForm, ent_judgement_form, ENT, JUDGEMENT_FORM, AdwBin)

/* @audit: (nullable): the run; @judgement: (nullable): the one to change. */
GtkWidget *ent_judgement_form_new (EntSession *session,
                                   EntRecord *question,
                                   EntRecord *audit,
                                   EntRecord *judgement);

/* Puts the focus on the choices. */
void ent_judgement_form_focus (EntJudgementForm *self);

G_END_DECLS
