/* SPDX-License-Identifier: GPL-3.0-or-later
 * Running an instrument: who answers it, how far each has come, and whose answers may be seen.
 *
 * A run is a questionnaire and an audit, or no audit for the first interviews. Who answers is named
 * by the audit's respondents, else by the questionnaire's roles (each role's holder, past ones
 * included); where neither names anybody, whoever is asked may answer.
 *
 * Answers are hidden until all who are to answer a question have, so that nobody adapts to the
 * other side. This guards screens, lists, searches and printouts; it is no secrecy against who
 * holds the file, for the file and its full XML are complete. (product.md, Alignment diagnosis) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/**
 * EntRespondent: one who is to answer, with progress
 * @role: (nullable): the role that answers, where roles are named
 * @person: (nullable): who answers: of a role the one who has answered, else the holder of today
 * @answered: questions of the run that are answered
 * @asked: questions there are
 */
typedef struct
{
  EntRecord *role;
  EntRecord *person;
  guint answered;
  guint asked;
} EntRespondent;

/* Returns: (transfer full) (element-type EntRespondent): those who are to answer, then whoever else
 * did. @audit: (nullable): the run. */
GPtrArray *
ent_instrument_list_respondents (EntRecord *questionnaire, EntRecord *audit, const GDate *today);

/* TRUE if @person may answer @questionnaire in the run @audit (nullable). FALSE with
 * ENT_ERROR_CONFLICT and a sentence that says who may, and what to do. */
gboolean ent_instrument_allows (EntRecord *questionnaire,
                                EntRecord *audit,
                                EntRecord *person,
                                GError **error);

/* For the checks of kinds: what follows from ent_instrument_allows() for a change of an answer, and
 * for changes that would put answers outside their instrument: of a questionnaire's roles, an
 * audit's respondents or a role's holder. FALSE with a sentence. */
gboolean ent_instrument_check_answer (const EntChange *change, GError **error);
gboolean ent_instrument_check_questionnaire (const EntChange *change, GError **error);
gboolean ent_instrument_check_audit (const EntChange *change, GError **error);
gboolean ent_instrument_check_holding (const EntChange *change, GError **error);

/* TRUE if @answer says something: words, yes or no, or a score. */
gboolean ent_answer_is_given (EntRecord *answer);

/* Returns: (transfer full) (element-type EntRecord): the answers to @question in the run @audit
 * (nullable: the first interviews), of each person the newest that says something. */
GPtrArray *ent_instrument_list_answers (EntRecord *question, EntRecord *audit);

/* Returns: (transfer full) (nullable): the answer of @person among them. */
EntRecord *ent_instrument_dup_answer (EntRecord *question, EntRecord *audit, EntRecord *person);

/* TRUE if all who are to answer @question in the run have. */
gboolean ent_instrument_is_complete (EntRecord *question, EntRecord *audit);

/**
 * ent_instrument_answer_is_visible:
 * @viewer: (nullable): the stakeholder who looks; NULL: whoever may be looking
 *
 * Returns: TRUE if @viewer gave the answer, or all who are to answer its question in its run have.
 */
gboolean ent_instrument_answer_is_visible (EntRecord *answer, EntRecord *viewer);

/* Returns: what stands in place of a hidden answer, translated. */
const char *ent_instrument_get_hidden_text (void);

/**
 * EntAnswerEntry: what one person answers to one question
 * @audit: (nullable): the run
 * @value: in the questionnaire's style: words, `true` or `false`, or `1` to `5`; NULL takes the
 *   answer back
 * @evidence: (nullable)
 * @date: the day
 */
typedef struct
{
  EntRecord *question;
  EntRecord *audit;
  EntRecord *person;
  const char *value;
  const char *evidence;
  const GDate *date;
} EntAnswerEntry;

/* Enters or corrects an answer, in one transaction. Returns: (transfer full) (nullable): the answer
 * (NULL without error when it was taken back); @error: as ent_instrument_allows(), or
 * ENT_ERROR_INVALID. */
EntRecord *ent_instrument_enter (const EntAnswerEntry *entry, GError **error);

G_END_DECLS
