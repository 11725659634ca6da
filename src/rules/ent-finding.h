/* SPDX-License-Identifier: GPL-3.0-or-later
 * A finding as an object: what a rule found wrong, in words, without holding any record, so that it
 * may go from one thread to another. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* Properties: `rule`, `gate`, `severity` (`blocks` or `warns`), `kind` (nullable), `record-id`
 * (nullable), `record-title` (nullable), `field` (nullable), `message`, `remedy` (strings). */
#define ENT_TYPE_FINDING (ent_finding_get_type ())
G_DECLARE_FINAL_TYPE (EntFinding, ent_finding, ENT, FINDING, GObject)

const EntRule *ent_finding_get_rule (EntFinding *self);

/* Returns: `blocks` or `warns`. */
const char *ent_finding_get_severity (EntFinding *self);

/* What it is about: a record, the engagement record for a finding about the engagement itself; all
 * three are NULL only where there is no engagement record. */
const EntKind *ent_finding_get_kind (EntFinding *self);
const char *ent_finding_get_record_id (EntFinding *self);
const char *ent_finding_get_record_title (EntFinding *self);

/* Returns: (nullable): the name of the field to mend. */
const char *ent_finding_get_field (EntFinding *self);

/* Returns: what is wrong, one sentence that names the record. */
const char *ent_finding_get_message (EntFinding *self);

/* Returns: what to do, one sentence. */
const char *ent_finding_get_remedy (EntFinding *self);

/* TRUE if both say the same about the same record. */
gboolean ent_finding_equal (EntFinding *a, EntFinding *b);

/**
 * ent_rule_list_findings:
 *
 * Returns: (transfer full) (element-type EntFinding): all that @rule finds in @source on @today, in
 *   the order it finds it; see ent-findings.h for a list that follows changes.
 */
GPtrArray *ent_rule_list_findings (const EntRule *rule, EntSource *source, const GDate *today);

G_END_DECLS
