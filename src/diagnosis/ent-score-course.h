/* SPDX-License-Identifier: GPL-3.0-or-later
 * How the score of a dimension went over time: first scores, the scores after a remediation, and
 * those a later score took the place of. (product.md, Alignment diagnosis) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* The scale of misalignment. From ENT_SCORE_BLOCKS on a score blocks the contract until its
 * remediation is agreed on. */
#define ENT_SCORE_LEVELS 5
#define ENT_SCORE_BLOCKS 4

/**
 * EntScorePoint: one score
 * @record: the dimension score it is or was in
 * @date: the day of the score
 * @score: 1 to ENT_SCORE_LEVELS
 * @again: it was given after a remediation
 */
typedef struct
{
  EntRecord *record;
  GDate date;
  guint score;
  gboolean again;
} EntScorePoint;

/**
 * ent_score_course_list:
 * @dimension: value of the choice, as `metrics`
 *
 * A record holds one score and one score after. Where both the value and the day of one of them
 * were replaced later, the journal has the earlier one, and it counts; where only one of the two
 * was, it was a correction. What was undone did not happen. What was entered on one day is one
 * entry. A score without a day has that of its audit, else the day it was entered.
 *
 * Returns: (transfer full) (element-type EntScorePoint): the scores of @dimension, oldest first.
 */
GPtrArray *ent_score_course_list (EntSource *source, const char *dimension);

/* Returns: the wording of @score, translated: “4 – Significant”; @help: (out) (optional): what it
 * asks for. */
const char *ent_score_get_wording (guint score, const char **help);

/* Returns: (transfer full): “30 January 2026: 4 – Significant. Needs executive intervention.” */
char *ent_score_point_dup_text (const EntScorePoint *point);

/* Returns: (transfer full): one sentence on the course: “From 4 – Significant to 2 – Minor
 * gaps: better by 2.” */
char *ent_score_course_describe (GPtrArray *points);

G_END_DECLS
