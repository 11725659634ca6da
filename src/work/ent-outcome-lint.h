/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tells an activity from an outcome: "deliver 12 blog posts" counts output; an outcome names a
 * metric, an amount, a stage and a date. (product.md, Statement of work, Outcome lint) */
#pragma once

#include "ent-outcome-words.h"

G_BEGIN_DECLS

/**
 * EntOutcomeVerdict:
 * @ENT_OUTCOME_COMPLETE: names metric, amount, stage and date
 * @ENT_OUTCOME_INCOMPLETE: no activity, but one of the four is missing
 * @ENT_OUTCOME_ACTIVITY: says what is done or made, and ties no amount to a metric
 */
typedef enum
{
  ENT_OUTCOME_COMPLETE,
  ENT_OUTCOME_INCOMPLETE,
  ENT_OUTCOME_ACTIVITY,
} EntOutcomeVerdict;

/* A stretch of the statement that reads as activity: @start and @length in bytes, @why in a
 * sentence. */
typedef struct
{
  gsize start;
  gsize length;
  char *why;
} EntOutcomeMark;

/**
 * EntOutcomeLint: what was found in a statement; fields are for reading
 * @marks: (element-type EntOutcomeMark): in the order of the text; only of an activity
 * @subject: (nullable): what is made, in the statement's words
 */
typedef struct
{
  EntOutcomeVerdict verdict;
  gboolean metric;
  gboolean amount;
  gboolean stage;
  gboolean date;
  GArray *marks;
  char *subject;
} EntOutcomeLint;

/* What is known of the outcome from elsewhere, as people read it; each nullable. */
typedef struct
{
  const char *metric;
  const char *stage;
  const char *baseline;
  const char *target;
  const char *by;
} EntOutcomeForm;

/* @statement: (nullable): the text of a deliverable */
EntOutcomeLint *ent_outcome_lint_new (EntOutcomeLexicon *lexicon, const char *statement);
void ent_outcome_lint_free (EntOutcomeLint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOutcomeLint, ent_outcome_lint_free)

/* Returns: (transfer full): why the verdict is what it is, one or two sentences. */
char *ent_outcome_lint_dup_explanation (const EntOutcomeLint *self);

/* Returns: (transfer full): the statement's matter in the form of an outcome, one sentence without
 * full stop, with what @form (nullable) knows filled in and the rest in brackets. */
char *ent_outcome_lint_dup_suggestion (const EntOutcomeLint *self, const EntOutcomeForm *form);

G_END_DECLS
