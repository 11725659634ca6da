/* SPDX-License-Identifier: GPL-3.0-or-later
 * What only a merge under way may do with its summary. */
#pragma once

#include "ent-merge.h"

G_BEGIN_DECLS

void ent_merge_summary_count_record (EntMergeSummary *self);
void ent_merge_summary_set_n_missing (EntMergeSummary *self, guint n_missing);

void ent_merge_summary_set_n_stale (EntMergeSummary *self, guint n_stale);

/* Counts @change and lists a copy of it. */
void ent_merge_summary_add (EntMergeSummary *self, const EntMergeChange *change);

G_END_DECLS
