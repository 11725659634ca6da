/* SPDX-License-Identifier: GPL-3.0-or-later
 * The words of deliverables' statements, as a table. Used by ent-outcome-words.c. */
#pragma once

#include "ent-outcome-words.h"

G_BEGIN_DECLS

/* Phrases that stand for the same, separated by commas, in the singular; verbs in their base form.
 */
typedef struct
{
  EntOutcomePartType type;
  gboolean stage;  /* they also name a place in the funnel */
  gboolean verbal; /* they are verbs where they open a statement: "Document all processes" */
  const char *phrases;
} EntOutcomeGroup;

/* All groups, ended by one without phrases. */
extern const EntOutcomeGroup ent_outcome_groups[];

G_END_DECLS
