/* SPDX-License-Identifier: GPL-3.0-or-later
 * How the score of one dimension went over time, as a small chart with a sentence under it. Each
 * point can be reached with the arrow keys or the pointer; the sentence then tells of that point.
 */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_SCORE_HISTORY (ent_score_history_get_type ())
G_DECLARE_FINAL_TYPE (EntScoreHistory, ent_score_history, ENT, SCORE_HISTORY, AdwBin)

/* Returns: (transfer floating) */
GtkWidget *ent_score_history_new (void);

/* @session: (nullable) */
void ent_score_history_set_session (EntScoreHistory *self, EntSession *session);

/* Shows the course of the dimension that the dimension score with this identity is about.
 * @dimension_score_id: (nullable): shows nothing */
void ent_score_history_set_score (EntScoreHistory *self, const char *dimension_score_id);

/* Marks the point @index, oldest first; negative: none. */
void ent_score_history_select (EntScoreHistory *self, int index);

G_END_DECLS
