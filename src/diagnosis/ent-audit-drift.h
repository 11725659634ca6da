/* SPDX-License-Identifier: GPL-3.0-or-later
 * The yearly audit: the same instrument again, and how far each answer has drifted from the
 * baseline. (product.md, Alignment diagnosis) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/**
 * ent_audit_repeat:
 * @baseline: an audit with a questionnaire
 * @date: the day of the new run, after that of @baseline
 *
 * Plans the next run in one transaction: the same questionnaire, @baseline as its baseline, the
 * same respondents, but where one no longer holds the role that answers, the holder of that day
 * instead; due again a year later. No answers are made: a respondent without an answer has not been
 * asked.
 *
 * Returns: (transfer full) (nullable): the new audit; ENT_ERROR_CONFLICT with a sentence if there
 *   is no questionnaire, the day is not later, or a run on the same baseline is open.
 */
EntRecord *ent_audit_repeat (EntRecord *baseline, const GDate *date, GError **error);

typedef enum
{
  ENT_DRIFT_SAME,
  ENT_DRIFT_BETTER,
  ENT_DRIFT_WORSE,
  ENT_DRIFT_CHANGED, /* in words: somebody has to say which */
  ENT_DRIFT_UNKNOWN, /* not answered in one of the two runs, or hidden */
} EntDriftType;

/* Returns: its translated name. */
const char *ent_drift_type_get_label (EntDriftType type);

/**
 * EntDrift: one question in both runs
 * @before, @after: (nullable): what was answered, as people read it: “Yes”, “3.5”, or the words of
 *   all respondents
 * @sentence: “Better: was no, is yes.”
 */
typedef struct
{
  EntRecord *question;
  EntDriftType type;
  char *before;
  char *after;
  char *sentence;
} EntDrift;

/* Returns: (transfer full) (element-type EntDrift): every question of the audit's questionnaire,
 * against its baseline; without one against the first interviews. */
GPtrArray *ent_audit_list_drift (EntRecord *audit);

/* Returns: (transfer full): the whole in one sentence: “Of 6 points 2 are better, 1 is worse and 3
 * are the same.” */
char *ent_drift_describe (GPtrArray *drifts);

G_END_DECLS
