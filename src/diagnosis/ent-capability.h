/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a scored instrument, such as a capability assessment, says of each category: the mean of its
 * items with its wording, the weakest category first. (product.md, Alignment diagnosis) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/**
 * EntCapability:
 * @category: (nullable): what its questions count for; NULL: questions that say nothing of it
 * @label: what it is called
 * @mean: of the items that were scored, each counted once, from 1 to 5
 * @wording: what the mean amounts to on the instrument's scale: “Depends on one person”
 * @scored, @asked: items with a score, and all
 * @weakest: (nullable): the item with the lowest score
 */
typedef struct
{
  char *category;
  char *label;
  double mean;
  char *wording;
  guint scored;
  guint asked;
  EntRecord *weakest;
} EntCapability;

/* @audit: (nullable): the run; NULL: the first interviews. Returns: (transfer full) (element-type
 * EntCapability): weakest first; categories nobody scored come last. */
GPtrArray *ent_capability_list (EntRecord *questionnaire, EntRecord *audit);

/* TRUE if @questionnaire is answered with scores. */
gboolean ent_capability_applies (EntRecord *questionnaire);

/* Returns: (transfer full): “1.8: depends on one person. 8 of 8 scored; weakest: “…” (1).” */
char *ent_capability_dup_text (const EntCapability *capability);

/* Returns: (transfer full): @mean with one digit behind the point, as people here write it. */
char *ent_capability_format_mean (double mean);

G_END_DECLS
