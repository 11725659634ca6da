/* SPDX-License-Identifier: GPL-3.0-or-later
 * How what a rule emits becomes findings. */
#pragma once

#include "ent-finding.h"
#include "ent-rule-private.h"

G_BEGIN_DECLS

/* What one rule finds. Only the first @limit are kept; @count counts all. */
typedef struct
{
  const EntRule *rule;
  EntSource *source;
  GPtrArray *findings; /* (element-type EntFinding) */
  guint limit;
  guint count;
} EntFindingCollection;

/* An EntFindingFunc whose user data is an EntFindingCollection. */
void ent_finding_collect (EntRecord *record,
                          const char *field,
                          const char *message,
                          const char *remedy,
                          gpointer user_data);

G_END_DECLS
