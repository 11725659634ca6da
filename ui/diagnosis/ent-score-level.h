/* SPDX-License-Identifier: GPL-3.0-or-later
 * One level of the scale of misalignment, as a button: its wording, and what it asks for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_SCORE_LEVEL (ent_score_level_get_type ())
G_DECLARE_FINAL_TYPE (EntScoreLevel, ent_score_level, ENT, SCORE_LEVEL, GtkToggleButton)

/* @level: 1 to 5 */
GtkWidget *ent_score_level_new (guint level);

guint ent_score_level_get_level (EntScoreLevel *self);

/* Returns: the style class that says how bad @level is. */
const char *ent_score_level_get_style (guint level);

G_END_DECLS
