/* SPDX-License-Identifier: GPL-3.0-or-later
 * The scale of misalignment, to score on: five levels, each with its wording and what it asks for.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal `chosen` (guint): a level, 1 to 5; 0: the score is taken back. */
#define ENT_TYPE_SCORE_SCALE (ent_score_scale_get_type ())
G_DECLARE_FINAL_TYPE (EntScoreScale, ent_score_scale, ENT, SCORE_SCALE, AdwPreferencesRow)

/* @caption: translated: what is scored; @clearable: the score can be taken back. */
GtkWidget *ent_score_scale_new (const char *caption, gboolean clearable);

/* Shows @level, 0: none. */
void ent_score_scale_set_level (EntScoreScale *self, guint level);

/* Puts the focus on the level that is chosen, else the first. */
void ent_score_scale_focus (EntScoreScale *self);

G_END_DECLS
