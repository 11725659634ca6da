/* SPDX-License-Identifier: GPL-3.0-or-later
 * The thresholds of the diagnosis, computed and explained in words. Rules and screens ask here.
 * Answers that are still hidden count for nothing, or the verdict would tell them.
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

/**
 * ent_question_holds:
 * @audit: (nullable): the run; NULL: of each person the newest answer, whichever run it is from
 * @unanimous: TRUE: everyone who answered must say yes; FALSE: one is enough
 * @answered: (out) (optional): whether anybody answered at all
 *
 * Returns: TRUE if the statement the question makes holds.
 */
gboolean
ent_question_holds (EntRecord *question, EntRecord *audit, gboolean unanimous, gboolean *answered);

/* How the yes answers of an instrument stand, against its threshold. */
typedef struct
{
  guint asked;
  guint answered; /* questions somebody answered */
  guint held;     /* questions whose statement holds */
  guint threshold;
} EntTally;

/**
 * ent_verdict_tally:
 * @audit: (nullable): as in ent_question_holds()
 *
 * Whether one yes is enough, and the threshold, follow from the instrument; its own threshold
 * counts where it has one.
 *
 * Returns: FALSE for instruments that have no threshold.
 */
gboolean ent_verdict_tally (EntRecord *questionnaire, EntRecord *audit, EntTally *tally);

/**
 * ent_verdict_judge_instrument:
 * @audit: (nullable): as in ent_question_holds()
 * @verdict: (out caller-allocates)
 *
 * Three or more of the six symptoms are structural, and one side seeing one is enough; three or
 * fewer points of the alignment audit mean a revenue-operations problem first, and a point holds
 * only if all who answered say so; one warning sign is enough.
 *
 * Returns: FALSE for instruments without a threshold; @verdict is then empty.
 */
gboolean
ent_verdict_judge_instrument (EntRecord *questionnaire, EntRecord *audit, EntVerdict *verdict);

/* Returns: the field that holds the level at which @score, a dimension-score, stands today: the
 * second one where it was scored again. */
guint ent_dimension_score_get_current_field (EntRecord *score);

/* Returns: the level at which @score, a dimension-score, stands today, 1 to 5: the second one where
 * it was scored again; 0 if it has none. */
guint ent_dimension_score_get_level (EntRecord *score);

/* Scores of 4 and 5 block until a second one shows the remedy: judges the newest ones of all
 * dimensions together. @verdict: (out caller-allocates) */
void ent_verdict_judge_scores (EntSource *source, EntVerdict *verdict);

/* Returns: (transfer full) (element-type EntRecord): the newest score of each dimension; of one day
 * the one entered last. */
GPtrArray *ent_verdict_list_newest_scores (EntSource *source);

/* What “missed” means: the forecast was further off than so many percent. */
#define ENT_FORECAST_TOLERANCE 10

/* The choice of metric.measure whose readings tell it, in percent of what was committed. */
#define ENT_FORECAST_MEASURE "forecast-accuracy"

/**
 * ent_verdict_judge_forecast_metric:
 * @metric: one that measures forecast accuracy
 * @today: quarters that end later do not count yet
 * @verdict: (out caller-allocates)
 *
 * Missed by more than 10 % in the two newest quarters running is a warning sign; too much is as
 * wrong as too little. Of two sides' readings of a quarter the agreed one counts, else the worse.
 */
void ent_verdict_judge_forecast_metric (EntRecord *metric, const GDate *today, EntVerdict *verdict);

/* The same for all metrics that measure it, as for one a region: one that missed is enough. */
void ent_verdict_judge_forecast (EntSource *source, const GDate *today, EntVerdict *verdict);

G_END_DECLS
