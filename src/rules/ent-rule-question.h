/* SPDX-License-Identifier: GPL-3.0-or-later
 * One rule in a list of findings that follows an engagement: its answer, whether that is still
 * true, and what has changed since. */
#pragma once

#include "ent-rule-answer.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_QUESTION_STALE, /* to be asked */
  ENT_QUESTION_ASKED, /* by a job that runs */
  ENT_QUESTION_KNOWN, /* the answer is true, but for the touches */
} EntQuestionState;

/* Fields are for reading. */
typedef struct
{
  const EntRule *rule;
  EntRuleAnswer *answer;
  EntQuestionState state;
  GArray *touches; /* (element-type EntTouch): since the answer was known; to be followed */
} EntRuleQuestion;

/* Stale, with an answer that says nothing. */
void ent_rule_question_init (EntRuleQuestion *self, const EntRule *rule);
void ent_rule_question_clear (EntRuleQuestion *self);

/* Forgets the touches. */
void ent_rule_question_set_state (EntRuleQuestion *self, EntQuestionState state);

/* Replaces the answer by @answer (taken over). */
void ent_rule_question_take_answer (EntRuleQuestion *self, EntRuleAnswer *answer);

/* Returns: (transfer container) (element-type EntKind): the kinds that @touches name, each once. */
GHashTable *ent_rule_question_list_kinds (const GArray *touches);

/**
 * ent_rule_question_note:
 * @touches: (element-type EntTouch): what a transaction changed; an empty array means "anything may
 *   have changed"
 * @kinds: their kinds, each once
 *
 * Keeps the touches that can be followed; otherwise, if the rule reads what changed, it is stale.
 */
void ent_rule_question_note (EntRuleQuestion *self, const GArray *touches, GHashTable *kinds);

/* Looks again at the subjects that were touched; where these are too many, the rule is stale. */
void ent_rule_question_follow (EntRuleQuestion *self, EntSource *source, const GDate *today);

/* TRUE if the answer is true as it stands. */
gboolean ent_rule_question_is_answered (const EntRuleQuestion *self);

G_END_DECLS
