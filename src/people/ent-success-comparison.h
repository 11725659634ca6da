/* SPDX-License-Identifier: GPL-3.0-or-later
 * What two to six stakeholders call success, side by side: where their words part, what they share,
 * and which pairs are on record as divergent. (screens.md, Stakeholders) */
#pragma once

#include "ent-success-divergence.h"
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

/* A run of a text: @shared: it is a word that all who were asked use. */
typedef struct
{
  char *text;
  gboolean shared;
} EntSuccessRun;

/* Returns: (transfer full) (element-type EntSuccessRun): the text at @index; joined, the runs are
 * the text. Empty if the stakeholder has not been asked. Words such as “the” are not counted as
 * shared. */
GPtrArray *ent_success_comparison_list_runs (const EntSuccessComparison *self, guint index);

/* Returns: (transfer full): the words all who were asked use, sorted, in singular and without case.
 */
GStrv ent_success_comparison_list_shared (const EntSuccessComparison *self);

/* Returns: (transfer full) (element-type EntDiffRun): from the text at @first to that at @second.
 */
GPtrArray *
ent_success_comparison_diff (const EntSuccessComparison *self, guint first, guint second);

/* Returns: (transfer full): one sentence on the whole: who has not been asked, what is shared,
 * which pairs are divergent. */
char *ent_success_comparison_describe (const EntSuccessComparison *self);

G_END_DECLS
