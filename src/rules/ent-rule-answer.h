/* SPDX-License-Identifier: GPL-3.0-or-later
 * All that one rule finds in an engagement, subject by subject, so that after a change only some
 * subjects need be looked at again. It holds no record and may go from one thread to another. */
#pragma once

#include "ent-finding.h"

G_BEGIN_DECLS

/* A list with more lines for one rule is read by nobody; the rest is counted. */
#define ENT_RULE_ANSWER_LIMIT 1000

typedef struct _EntRuleAnswer EntRuleAnswer;

/* Asks @rule about all of @source; stops early, with part of the answer, when @cancellable
 * (nullable) is cancelled. */
EntRuleAnswer *ent_rule_answer_new (const EntRule *rule,
                                    EntSource *source,
                                    const GDate *today,
                                    GCancellable *cancellable);

/* What is said of @rule before it was asked: nothing. */
EntRuleAnswer *ent_rule_answer_new_empty (const EntRule *rule);

void ent_rule_answer_free (EntRuleAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRuleAnswer, ent_rule_answer_free)

/* Returns: (element-type EntFinding): the first findings, in the order the rule finds them;
 * borrowed until the answer changes. */
GPtrArray *ent_rule_answer_get_findings (EntRuleAnswer *self);

/* Returns: how many findings there are, listed or not. */
guint ent_rule_answer_get_count (EntRuleAnswer *self);

/**
 * ent_rule_answer_renew:
 * @subjects: (element-type EntTouch): kinds and rows of the subjects to look at again, some of
 *   which may be gone
 */
void ent_rule_answer_renew (EntRuleAnswer *self,
                            EntSource *source,
                            const GDate *today,
                            const GArray *subjects);

/* Puts the findings of @old in the place of those that say the same, so that what did not change
 * stays the same object. */
void ent_rule_answer_keep (EntRuleAnswer *self, EntRuleAnswer *old);

G_END_DECLS
