/* SPDX-License-Identifier: GPL-3.0-or-later
 * The gate engine: all rules of all features, in their order, and what they find.
 * (product.md, The life of an engagement; Rules) */
#pragma once

#include "ent-finding.h"
#include "ent-findings.h"

G_BEGIN_DECLS

/* Returns: (element-type EntRule): all rules, NULL-terminated: by gate, at each gate the blocking
 * ones first, then as product.md lists them; those it does not list come last. */
const EntRule *const *ent_gate_get_rules (void);

/* Returns: how many rules there are, and each, in that order. */
guint ent_gate_get_n_rules (void);
const EntRule *ent_gate_get_rule (guint index);

/* Returns: (nullable): the rule named @id. */
const EntRule *ent_gate_find_rule (const char *id);

/* Returns: (transfer full) (element-type EntFinding): all findings on @today in the order of the
 * rules. @gate: (nullable): only this gate. For the command line and tests. */
GPtrArray *ent_gate_check (EntSource *source, const EntGate *gate, const GDate *today);

/* TRUE if somebody let the engagement pass with @finding open: a waiver of its rule, for its record
 * or for all records, granted on or before @today and not expired. */
gboolean ent_gate_is_waived (EntSource *source, EntFinding *finding, const GDate *today);

G_END_DECLS
