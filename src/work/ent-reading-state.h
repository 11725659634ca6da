/* SPDX-License-Identifier: GPL-3.0-or-later
 * When a metric's next reading is due, and where two sides' readings part. Other features may use
 * it. (product.md, Statement of work, Scorecard) */
#pragma once

#include "ent-date.h"
#include "ent-source.h"

G_BEGIN_DECLS

/**
 * ent_metric_get_due:
 * @engagement: (nullable): its start counts where there is no reading yet
 * @due: (out): the last day on which the next reading is in time
 *
 * One period after the end of the newest one, plus the metric's grace. The period after one that
 * ends with its month ends with a month too.
 *
 * Returns: FALSE if nothing says when a reading is due.
 */
gboolean ent_metric_get_due (EntRecord *metric, EntRecord *engagement, GDate *due);

/* Sets @next to the end of the period after the one that ends on @end. @frequency is a choice of
 * metric.frequency. */
void ent_reading_step_period (const GDate *end, const char *frequency, GDate *next);

/**
 * EntReadingGap:
 * @marketing, @sales: what the sides report for one period
 * @percent: how far apart they are, of the larger one
 */
typedef struct
{
  EntRecord *marketing;
  EntRecord *sales;
  double percent;
} EntReadingGap;

void ent_reading_gap_clear (EntReadingGap *gap);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntReadingGap, ent_reading_gap_clear)

/* Looks for the newest period for which marketing and sales report numbers further apart than the
 * metric's tolerance and no agreed number was entered. Returns: FALSE if there is none. */
gboolean ent_metric_find_gap (EntRecord *metric, EntReadingGap *gap);

G_END_DECLS
