/* SPDX-License-Identifier: GPL-3.0-or-later
 * What two to six stakeholders call success, side by side: where their words part, what they share,
 * and which pairs are on record as divergent. (screens.md, Stakeholders) */
#pragma once

#include "ent-engagement.h"
#include "ent-text-diff.h"

G_BEGIN_DECLS

#define ENT_SUCCESS_MINIMUM 2
#define ENT_SUCCESS_MAXIMUM 6

typedef struct _EntSuccessComparison EntSuccessComparison;

/* @stakeholders: (element-type EntRecord). The texts are as they are now. Returns: (transfer full)
 * (nullable): ENT_ERROR_USAGE if they are too few or too many, no stakeholders, or one twice. */
EntSuccessComparison *ent_success_comparison_new (GPtrArray *stakeholders, GError **error);
void ent_success_comparison_free (EntSuccessComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSuccessComparison, ent_success_comparison_free)

guint ent_success_comparison_get_length (const EntSuccessComparison *self);

/* Borrows the stakeholder at @index. */
EntRecord *ent_success_comparison_get_stakeholder (const EntSuccessComparison *self, guint index);

/* A run of a text: @shared: its words are in the texts of all. */
typedef struct
{
  char *text;
  gboolean shared;
} EntSuccessRun;

/* Returns: (transfer full) (element-type EntSuccessRun): the text at @index; joined, the runs are
 * the text. Empty if the stakeholder has not been asked. Words such as “the” are not counted as
 * shared. */
GPtrArray *ent_success_comparison_list_runs (const EntSuccessComparison *self, guint index);

/* Returns: (transfer full): the words all of them use, sorted, in singular and without case. */
GStrv ent_success_comparison_list_shared (const EntSuccessComparison *self);

/* Returns: (transfer full) (element-type EntDiffRun): from the text at @first to that at @second.
 */
GPtrArray *
ent_success_comparison_diff (const EntSuccessComparison *self, guint first, guint second);

/* Returns: (transfer full): one sentence on the whole: who has not been asked, what is shared,
 * which pairs are divergent. */
char *ent_success_comparison_describe (const EntSuccessComparison *self);

/* Returns: (transfer full) (nullable): the newest divergence on record between the two, in either
 * order; one that is not resolved before one that is. */
EntRecord *ent_success_find_divergence (EntRecord *first, EntRecord *second);

/* TRUE if the divergence is resolved: on a day, in words, and agreed by somebody. */
gboolean ent_success_is_resolved (EntRecord *divergence);

/**
 * EntSuccessMark: two who differ
 * @difference: in one sentence
 * @root_cause, @severity: choices of success-divergence.root-cause and .severity
 * @evidence: (nullable)
 */
typedef struct
{
  EntRecord *first;
  EntRecord *second;
  const char *difference;
  const char *root_cause;
  const char *severity;
  const char *evidence;
} EntSuccessMark;

/* Puts a pair on record as divergent, in one transaction. Returns: (transfer full) (nullable):
 * ENT_ERROR_INVALID if something is missing, ENT_ERROR_CONFLICT if the pair is on record already
 * and not resolved. */
EntRecord *ent_success_mark_divergent (const EntSuccessMark *mark, GError **error);

/**
 * EntSuccessResolution: how a difference was settled
 * @resolution: what both now call success, and why
 * @date: the day they agreed
 * @agreed_by: (element-type EntRecord): the roles that agreed
 */
typedef struct
{
  const char *resolution;
  const GDate *date;
  GPtrArray *agreed_by;
} EntSuccessResolution;

/* In one transaction. Returns: FALSE with ENT_ERROR_INVALID if a part is missing. */
gboolean
ent_success_resolve (EntRecord *divergence, const EntSuccessResolution *resolution, GError **error);

G_END_DECLS
