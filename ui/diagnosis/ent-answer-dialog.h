/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which one respondent answers an instrument, question by question. What is entered is
 * kept at once. What was entered before the window was opened and is still hidden stays hidden here
 * too: it can only be answered anew. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_ANSWER_DIALOG (ent_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntAnswerDialog, ent_answer_dialog, ENT, ANSWER_DIALOG, AdwWindow)

/* @audit: (nullable): the run; @person: who answers. Returns: a modal window over @parent's, to be
 * presented, at the first question that is not answered. */
EntAnswerDialog *ent_answer_dialog_new (GtkWidget *parent,
                                        EntSession *session,
                                        EntRecord *questionnaire,
                                        EntRecord *audit,
                                        EntRecord *person);

G_END_DECLS
