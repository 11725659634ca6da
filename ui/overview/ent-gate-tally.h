/* SPDX-License-Identifier: GPL-3.0-or-later
 * How many findings stand at each gate: open, waived, and those that only warn. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_N_GATES 3

typedef struct
{
  guint open;   /* block, and nobody waived them */
  guint waived; /* would block, but a waiver is in force */
  guint warns;
} EntGateCount;

typedef struct
{
  EntGateCount gates[ENT_N_GATES];
} EntGateTally;

/* Counts the findings of @session as they are now. */
void ent_gate_tally_take (EntGateTally *tally, EntSession *session);

/* Returns: (transfer full): the count of one gate in words: "4 open, 1 waived", "passed". */
char *ent_gate_count_describe (const EntGateCount *count);

G_END_DECLS
