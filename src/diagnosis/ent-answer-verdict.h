/* SPDX-License-Identifier: GPL-3.0-or-later
 * Judging whether answers mean the same: what a judgement needs, and who is to agree to a
 * resolution. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

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
 * (nullable): ENT_ERROR_INVALID while somebody has not answered, or something needed is missing. */
EntRecord *ent_answer_judge (const EntAnswerVerdict *verdict, GError **error);

/* For the check of the kind: what ent_answer_judge() asks of a judgement, from whichever side it is
 * made; a document tells of one made elsewhere and passes. */
gboolean ent_answer_check_judgement (const EntChange *change, GError **error);

G_END_DECLS
