/* SPDX-License-Identifier: GPL-3.0-or-later
 * The thresholds of the diagnosis, computed and explained in words. Rules and screens ask here.
 * (product.md, Alignment diagnosis) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/**
 * EntVerdict:
 * @known: enough is known to say
 * @reached: the threshold is reached: something has to be done
 * @sentence: why, or what is not known yet
 */
typedef struct
{
  gboolean known;
  gboolean reached;
  char *sentence;
} EntVerdict;

void ent_verdict_clear (EntVerdict *verdict);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntVerdict, ent_verdict_clear)

/* How the yes answers of a run stand. */
typedef struct
{
  guint asked;
  guint answered; /* questions somebody answered */
  guint held;     /* questions whose answer is yes */
} EntTally;

/* @audit: (nullable): the run; for every run together see ent_question_holds(). @unanimous: TRUE:
 * everybody who answered must say yes; FALSE: one is enough. */
EntTally ent_verdict_tally (EntRecord *questionnaire, EntRecord *audit, gboolean unanimous);

/**
 * ent_verdict_judge_instrument:
 * @audit: (nullable): the run; NULL: of each person the newest answer, whichever run it is from
 * @verdict: (out caller-allocates)
 *
 * Three or more of the six symptoms are structural, and one side seeing one is enough; three or
 * fewer points of the alignment audit mean a revenue-operations problem first, and a point holds
 * only if all who answered say so; one warning sign is enough. The questionnaire's own threshold
 * counts where it has one.
 *
 * Returns: FALSE for instruments without a threshold; @verdict is then empty.
 */
gboolean
ent_verdict_judge_instrument (EntRecord *questionnaire, EntRecord *audit, EntVerdict *verdict);

/* Scores of 4 and 5 block; where a dimension was scored again, the later score counts. @score: a
 * dimension-score. */
void ent_verdict_judge_score (EntRecord *score, EntVerdict *verdict);

/* The same for the newest scores of all dimensions together. */
void ent_verdict_judge_scores (EntSource *source, EntVerdict *verdict);

/* What “missed” means: the forecast was further off than so many percent. */
#define ENT_FORECAST_TOLERANCE 10

/**
 * ent_verdict_judge_forecast:
 *
 * Looks at the readings of the metric that measures forecast accuracy, in percent of what was
 * committed: missed by more than 10 % in the two newest quarters running is a warning sign. Of two
 * sides' readings of a quarter the agreed one counts, else the worse.
 */
void ent_verdict_judge_forecast (EntSource *source, const GDate *today, EntVerdict *verdict);

/* Returns: (transfer full) (element-type EntRecord): the newest score of each dimension; of one day
 * the one entered last. */
GPtrArray *ent_verdict_list_newest_scores (EntSource *source);

/* One point of a dimension's history. */
typedef struct
{
  GDate date;      /* not valid: no day was entered */
  guint score;     /* 1 to 5 */
  gboolean second; /* after the remediation */
} EntScorePoint;

/* Returns: (transfer full) (element-type EntScorePoint): how @dimension, a choice, was scored, in
 * the order of time. */
GArray *ent_verdict_list_history (EntSource *source, const char *dimension);

G_END_DECLS
