/* SPDX-License-Identifier: GPL-3.0-or-later
 * The findings of an open engagement as a list that keeps itself up to date. */
#pragma once

#include "ent-engagement.h"
#include "ent-finding.h"

G_BEGIN_DECLS

/* A GListModel of EntFinding in the order of the rules, recomputed after each change, and only by
 * the rules that read what changed: at once where it concerns a few of a rule's subjects, else in
 * the background. Property `busy`: TRUE while it computes;
 * signal notify::busy says when it is up to date. A finding that still holds stays the same object,
 * so a selection survives. Of one rule it lists the first thousand and counts the rest. */
#define ENT_TYPE_FINDINGS (ent_findings_get_type ())
G_DECLARE_FINAL_TYPE (EntFindings, ent_findings, ENT, FINDINGS, GObject)

/* Returns: the findings of all rules in @engagement on @today; empty and busy at first. */
EntFindings *ent_findings_new (EntEngagement *engagement, const GDate *today);

/* The same for @rules, static and NULL-terminated. */
EntFindings *ent_findings_new_for_rules (EntEngagement *engagement,
                                         const EntRule *const *rules,
                                         const GDate *today);

/* The day has changed: all rules are asked again. */
void ent_findings_set_today (EntFindings *self, const GDate *today);

/* TRUE while what is listed may be out of date. */
gboolean ent_findings_is_busy (EntFindings *self);

/* TRUE if what is listed of @rule is up to date, whatever other rules are being asked. */
gboolean ent_findings_is_current (EntFindings *self, const EntRule *rule);

/* Returns: how many findings of @gate there are that block (or only warn), listed or not. */
guint ent_findings_count (EntFindings *self, EntGate gate, gboolean blocks);

G_END_DECLS
