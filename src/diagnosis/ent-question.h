/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a question of an instrument counts for, and what its scores mean. Lists of one's own bring
 * their own categories and their own words for the levels; where they do not, those of the
 * instrument count, then the usual ones. (product.md, Alignment diagnosis) */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Scores go from 1 to this. */
#define ENT_QUESTION_LEVELS 5

/* Returns: (transfer full) (nullable): the question's own category, else its dimension, translated.
 */
char *ent_question_dup_category (EntRecord *question);

/* Returns: (transfer full): what a score of @level means where @question is asked. */
char *ent_question_dup_level (EntRecord *question, guint level);

/* Returns: (transfer full): what a score of @level means in @questionnaire as a whole. */
char *ent_questionnaire_dup_level (EntRecord *questionnaire, guint level);

/* Returns: (transfer full): all levels on one line: “1 – Not there · 2 – Depends on one person …”.
 */
char *ent_questionnaire_dup_scale (EntRecord *questionnaire);

/* Returns: the field of an answer that @questionnaire is answered in, by its style:
 * ENT_ANSWER_TEXT, ENT_ANSWER_YES or ENT_ANSWER_SCORE. */
guint ent_questionnaire_get_answer_field (EntRecord *questionnaire);

G_END_DECLS
