/* SPDX-License-Identifier: GPL-3.0-or-later
 * One question of a run: the answers side by side once all are in, with the words marked that
 * differ, and the judgement on them. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_QUESTION_VIEW (ent_question_view_get_type ())
G_DECLARE_FINAL_TYPE (EntQuestionView, ent_question_view, ENT, QUESTION_VIEW, AdwBin)

/* @audit: (nullable): the run; @number: its place, from 1. */
GtkWidget *
ent_question_view_new (EntSession *session, EntRecord *question, EntRecord *audit, guint number);

EntRecord *ent_question_view_get_question (EntQuestionView *self);

/* Something it shows may have changed. What is being judged stays. */
void ent_question_view_refresh (EntQuestionView *self);

/* Puts the focus where the question is judged, if it can be. Returns: FALSE if it cannot. */
gboolean ent_question_view_focus (EntQuestionView *self);

/* TRUE if its answers differ and are not settled. */
gboolean ent_question_view_is_open (EntQuestionView *self);

G_END_DECLS
