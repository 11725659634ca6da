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

/* TRUE if the answers are in and differ, and nobody has judged, or the judgement is that they are
 * divergent. */
gboolean ent_answer_comparison_is_open (const EntAnswerComparison *self);

/* Returns: (transfer full): where the question stands, one sentence: “1 of 2 have answered; hidden
 * until all have.” */
char *ent_answer_comparison_describe (const EntAnswerComparison *self);

/* Returns: (transfer full): what @answer says as people read it, words, yes or no, or a score; NULL
 * as long as it is hidden. */
char *ent_answer_dup_statement (EntRecord *answer);

/**
 * EntAnswerVerdict: a judgement
 * @audit: (nullable): the run
 * @judgement: a choice of answer-judgement.judgement
 * @reason: (nullable): needed where the answers differ and are called aligned
 * @resolution: (nullable): the answer both now give, and why; needed for `resolved`
 * @agreed_by: (nullable) (element-type EntRecord): the people who agreed to it; needed for
 *   `resolved`, and kept for nothing else
 * @date: the day; becomes the day of the resolution
 */
typedef struct
{
  EntRecord *question;
  EntRecord *audit;
  const char *judgement;
  const char *reason;
  const char *resolution;
  GPtrArray *agreed_by;
  const GDate *date;
} EntAnswerVerdict;

/* Returns: (transfer full) (element-type EntRecord): who is to agree to a resolution on @day: those
 * who answered, but in place of one who has left a role that answers, who holds it now. */
GPtrArray *ent_answer_list_parties (EntRecord *question, EntRecord *audit, const GDate *day);

/* Records a judgement, or changes the one of this run, in one transaction. Returns: (transfer full)
 * (nullable): ENT_ERROR_CONFLICT while somebody has not answered, ENT_ERROR_INVALID. */
EntRecord *ent_answer_judge (const EntAnswerVerdict *verdict, GError **error);

G_END_DECLS
