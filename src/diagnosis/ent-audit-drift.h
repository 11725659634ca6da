/* SPDX-License-Identifier: GPL-3.0-or-later
 * The same instrument run again: what each question was answered then and now, and whether that is
 * better or worse. What is hidden from the other side is not told here either.
 * (product.md, Alignment diagnosis) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/**
 * EntDrift: now against the baseline
 * @ENT_DRIFT_BETTER, @ENT_DRIFT_WORSE, @ENT_DRIFT_SAME: the answers can be ranked
 * @ENT_DRIFT_CHANGED: they differ in words nobody has judged
 * @ENT_DRIFT_NEW: not answered in the baseline
 * @ENT_DRIFT_MISSING: answered in the baseline, and not in a run that is over
 * @ENT_DRIFT_OPEN: it cannot be said yet
 */
typedef enum
{
  ENT_DRIFT_BETTER,
  ENT_DRIFT_WORSE,
  ENT_DRIFT_SAME,
  ENT_DRIFT_CHANGED,
  ENT_DRIFT_NEW,
  ENT_DRIFT_MISSING,
  ENT_DRIFT_OPEN,
} EntDrift;

#define ENT_N_DRIFTS (ENT_DRIFT_OPEN + 1)

/* Returns: the word for @drift, translated, and its arrow or sign. */
const char *ent_drift_get_label (EntDrift drift);
const char *ent_drift_get_sign (EntDrift drift);

/**
 * EntStand: how one question stood in one run
 * @known: it was answered by all who were to
 * @waiting: some have answered, and what they said is hidden until all have
 * @rank: the higher the better; NAN: answers in words nobody has judged
 * @text: “Yes”, “2 of 3 yes”, “2.5”, “Divergent”, “–”
 * @words: (nullable): what was answered, in words
 */
typedef struct
{
  gboolean known;
  gboolean waiting;
  double rank;
  char *text;
  char *words;
} EntStand;

/**
 * EntAuditRun: one column
 * @audit: (nullable): NULL: the first interviews
 * @title: what it is called
 * @dated: whether @date is set
 */
typedef struct
{
  EntRecord *audit;
  char *title;
  gboolean dated;
  GDate date;
} EntAuditRun;

/**
 * EntDriftItem: one row
 * @stands: (element-type EntStand): one for each run
 * @sentence: “January 2026: yes. July 2026: no. Better.”
 */
typedef struct
{
  EntRecord *question;
  GPtrArray *stands;
  EntDrift drift;
  char *sentence;
} EntDriftItem;

/**
 * EntAuditDrift:
 * @runs: (element-type EntAuditRun): oldest first; the last one is the one compared
 * @baseline: index of the run it is compared with; negative: none
 * @items: (element-type EntDriftItem): one a question, in their order
 * @counts: how many items drifted how
 */
typedef struct
{
  EntRecord *questionnaire;
  GPtrArray *runs;
  int baseline;
  GPtrArray *items;
  guint counts[ENT_N_DRIFTS];
} EntAuditDrift;

/**
 * ent_audit_drift_new:
 * @audit: (nullable): the run to compare; NULL: the newest
 *
 * Compares with the run's baseline; where it names none, with the run before it. A yes is worse
 * than a no where the instrument lists symptoms or warning signs.
 *
 * Returns: (transfer full): also where there is no run; it then has no items.
 */
EntAuditDrift *ent_audit_drift_new (EntRecord *questionnaire, EntRecord *audit);
void ent_audit_drift_free (EntAuditDrift *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntAuditDrift, ent_audit_drift_free)

/* Returns: (nullable): the run that is compared; NULL if there is none. */
const EntAuditRun *ent_audit_drift_get_run (const EntAuditDrift *self);

/* Returns: (nullable): what it is compared with. */
const EntAuditRun *ent_audit_drift_get_baseline (const EntAuditDrift *self);

/* Returns: (transfer full): one sentence: “Against January 2026: 4 better, 1 the same, 1 worse.” */
char *ent_audit_drift_describe (const EntAuditDrift *self);

/* Returns: (transfer full): the head of a column, as short as it can be: “Jan 2026”. */
char *ent_audit_run_dup_head (const EntAuditRun *run);

/* Returns: (transfer full) (nullable): the run a new one of the same instrument is to be compared
 * with: the baseline of the newest run that is over, so that every year is held against the same
 * one, or that run itself. */
EntRecord *ent_audit_dup_next_baseline (EntRecord *questionnaire);

/* Returns: (transfer full) (nullable): the run that one repeating @audit is to be compared with:
 * its baseline, else, if it is over, @audit itself. */
EntRecord *ent_audit_dup_repeat_baseline (EntRecord *audit);

G_END_DECLS
