/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one respondent answered to a question: side, name, the words, and the evidence. Answers that
 * are counted, yes, no and scores, are a line; those in words a card beside the other side's. */
#pragma once

#include <adwaita.h>

#include "ent-record.h"

G_BEGIN_DECLS

#define ENT_TYPE_ANSWER_CARD (ent_answer_card_get_type ())
G_DECLARE_FINAL_TYPE (EntAnswerCard, ent_answer_card, ENT, ANSWER_CARD, AdwBin)

/* @answer: of kind `answer`, one that may be seen. */
GtkWidget *ent_answer_card_new (EntRecord *questionnaire, EntRecord *answer);

/* Marks the words of @self that @other does not have. */
void ent_answer_card_compare (EntAnswerCard *self, EntAnswerCard *other);

G_END_DECLS
