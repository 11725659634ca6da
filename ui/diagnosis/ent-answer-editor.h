/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where one answer is entered, in the instrument's style: words, yes or no, or a score, and the
 * evidence for it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: `edited`: something was typed; `chosen`: yes, no or a score was chosen. */
#define ENT_TYPE_ANSWER_EDITOR (ent_answer_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntAnswerEditor, ent_answer_editor, ENT, ANSWER_EDITOR, AdwBin)

/* @style: a choice of questionnaire.answer-style */
void ent_answer_editor_set_style (EntAnswerEditor *self, const char *style);

/* The button of score @level, from 1, says what it means: “2 – Depends on one person”. */
void ent_answer_editor_set_level (EntAnswerEditor *self, guint level, const char *wording);

/* Shows @value and @evidence (nullable): words, `true`, `false` or `1` to `5`. @question: what is
 * answered, to be spoken. */
void ent_answer_editor_set (EntAnswerEditor *self,
                            const char *question,
                            const char *value,
                            const char *evidence);

/* Returns: (transfer full) (nullable): NULL where nothing was entered. */
char *ent_answer_editor_dup_value (EntAnswerEditor *self);
char *ent_answer_editor_dup_evidence (EntAnswerEditor *self);

void ent_answer_editor_focus (EntAnswerEditor *self);

G_END_DECLS
