/* SPDX-License-Identifier: GPL-3.0-or-later
 * The answers to one question side by side: how far they are in, whether they are the same as far
 * as a program can tell, and the judgement people made. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_ANSWERS_HIDDEN,    /* somebody has not answered yet */
  ENT_ANSWERS_SINGLE,    /* only one is asked: nothing to compare */
  ENT_ANSWERS_SAME,      /* word for word, or the same yes, no or score */
  ENT_ANSWERS_DIFFERENT, /* somebody has to judge */
} EntAnswersState;

/**
 * EntAnswerComparison:
 * @question: the question
 * @answers: (element-type EntRecord): one a respondent; empty while hidden
 * @n_answered, @n_expected: how many have answered, of how many
 * @judgement: (nullable): the newest answer-judgement of this run
 */
typedef struct
{
  EntRecord *question;
  EntAnswersState state;
  GPtrArray *answers;
  guint n_answered;
  guint n_expected;
  EntRecord *judgement;
} EntAnswerComparison;

/* @audit: (nullable): the run. Returns: (transfer full) */
EntAnswerComparison *ent_answer_comparison_new (EntRecord *question, EntRecord *audit);
void ent_answer_comparison_free (EntAnswerComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntAnswerComparison, ent_answer_comparison_free)

/* TRUE if the answers are in, in words, and differ, and nobody has judged, or the judgement is that
 * they are divergent. Yes, no and scores are counted; nobody has to say whether they mean the same.
 */
gboolean ent_answer_comparison_is_open (const EntAnswerComparison *self);

/* Returns: (transfer full): where the question stands, one sentence: “1 of 2 have answered; hidden
 * until all have.” */
char *ent_answer_comparison_describe (const EntAnswerComparison *self);

/* Returns: (transfer full): what @answer says as people read it, words, yes or no, or a score; NULL
 * as long as it is hidden. */
char *ent_answer_dup_statement (EntRecord *answer);

/* Returns: (transfer full) (nullable): the newest judgement on @question in the run @audit
 * (nullable: the first interviews). */
EntRecord *ent_question_dup_judgement (EntRecord *question, EntRecord *audit);

G_END_DECLS
