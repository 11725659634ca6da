/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the words of a deliverable's statement stand for: what is made, what is measured, how much,
 * at which stage, by when. The table is English. */
#pragma once

#include "ent-words.h"

G_BEGIN_DECLS

/**
 * EntOutcomePartType:
 * @ENT_OUTCOME_PART_VERB: doing or making something: deliver, publish, set up
 * @ENT_OUTCOME_PART_OUTPUT: something made or done: blog post, workshop, dashboard
 * @ENT_OUTCOME_PART_EXTENT: whom or where it reaches: seller, region, team
 * @ENT_OUTCOME_PART_METRIC: something measured: conversion, MQL, pipeline
 * @ENT_OUTCOME_PART_AMOUNT: how much a metric is to be: 20 %, 100 (MQLs), doubled
 * @ENT_OUTCOME_PART_COUNT: how many outputs: the 12 of 12 blog posts
 * @ENT_OUTCOME_PART_DATE: by when: Q3, 30 June, within 90 days
 */
typedef enum
{
  ENT_OUTCOME_PART_VERB,
  ENT_OUTCOME_PART_OUTPUT,
  ENT_OUTCOME_PART_EXTENT,
  ENT_OUTCOME_PART_METRIC,
  ENT_OUTCOME_PART_AMOUNT,
  ENT_OUTCOME_PART_COUNT,
  ENT_OUTCOME_PART_DATE,
} EntOutcomePartType;

/**
 * EntOutcomePart:
 * @stage: it also says where in the funnel
 * @first, @count: the words it is made of; none where a number turned out to mean nothing
 * @object: for a verb or a count: the index of the part it governs; otherwise -1
 */
typedef struct
{
  EntOutcomePartType type;
  gboolean stage;
  guint first;
  guint count;
  int object;
} EntOutcomePart;

typedef struct _EntOutcomeLexicon EntOutcomeLexicon;

/* @metrics: (nullable): further names of metrics, such as the engagement's own; NULL-terminated */
EntOutcomeLexicon *ent_outcome_lexicon_new (const char *const *metrics);
void ent_outcome_lexicon_free (EntOutcomeLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOutcomeLexicon, ent_outcome_lexicon_free)

/* Returns: (transfer full) (element-type EntOutcomePart): the parts of @words that stand for
 * something, in order, not overlapping. */
GArray *ent_outcome_lexicon_parse (EntOutcomeLexicon *self, const EntWords *words);

G_END_DECLS
