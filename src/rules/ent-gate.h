/* SPDX-License-Identifier: GPL-3.0-or-later
 * The gate engine: all rules of all features, their findings, kept up to date. */
#pragma once

#include "ent-engagement.h"
#include "ent-rule.h"

G_BEGIN_DECLS

/* A finding as an object. Properties: `rule`, `gate`, `severity` (`blocks` or `warns`), `kind`
 * (nullable), `record-id`, `record-title`, `field` (nullable), `message`, `remedy` (strings). */
#define ENT_TYPE_FINDING (ent_finding_get_type ())
G_DECLARE_FINAL_TYPE (EntFinding, ent_finding, ENT, FINDING, GObject)

const EntRule *ent_finding_get_rule (EntFinding *self);
const EntKind *ent_finding_get_kind (EntFinding *self);
const char *ent_finding_get_record_id (EntFinding *self);
const char *ent_finding_get_record_title (EntFinding *self);
const char *ent_finding_get_field (EntFinding *self); /* (nullable) */
const char *ent_finding_get_message (EntFinding *self);
const char *ent_finding_get_remedy (EntFinding *self);

/* Returns: how many rules there are, and each, in the order of gates and product.md. */
guint ent_gate_get_n_rules (void);
const EntRule *ent_gate_get_rule (guint index);
const EntRule *ent_gate_find_rule (const char *id);

/* Returns: (transfer full) (element-type EntFinding): all findings on @today, blocking ones of the
 * earliest gate first. @gate: (nullable): only this gate. For the command line and tests. */
GPtrArray *ent_gate_check (EntSource *source, const EntGate *gate, const GDate *today);

/* The findings of an open engagement as a GListModel of EntFinding in the same order, recomputed in
 * the background after each change, and only the rules that read what changed. Property `busy`:
 * TRUE while it computes; signal notify::busy says when it is up to date. */
#define ENT_TYPE_FINDINGS (ent_findings_get_type ())
G_DECLARE_FINAL_TYPE (EntFindings, ent_findings, ENT, FINDINGS, GObject)

EntFindings *ent_findings_new (EntEngagement *engagement, const GDate *today);
gboolean ent_findings_is_busy (EntFindings *self);

/* Returns: how many findings of @gate there are that block (or only warn). */
guint ent_findings_count (EntFindings *self, EntGate gate, gboolean blocks);

G_END_DECLS
