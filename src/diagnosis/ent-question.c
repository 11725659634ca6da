/* SPDX-License-Identifier: GPL-3.0-or-later
 * Categories of questions, and the wording of their levels. */
#include "ent-question.h"

#include "ent-diagnosis-kinds.h"

#include <glib/gi18n-lib.h>

/* How far a capability is there, where nobody said it in other words. */
static const char *const usual_levels[ENT_QUESTION_LEVELS] = {
  N_ ("Not there"),
  N_ ("Depends on one person"),
  N_ ("Documented, and followed in part"),
  N_ ("Followed everywhere, and measured"),
  N_ ("Measured, and improved from what is measured"),
};

char *
ent_question_dup_category (EntRecord *question)
{
  if (ent_record_has (question, ENT_QUESTION_CATEGORY))
    return ent_record_dup_display (question, ENT_QUESTION_CATEGORY);
  if (ent_record_has (question, ENT_QUESTION_DIMENSION))
    return ent_record_dup_display (question, ENT_QUESTION_DIMENSION);
  return NULL;
}

char *
ent_questionnaire_dup_level (EntRecord *questionnaire, guint level)
{
  guint index = CLAMP (level, 1, ENT_QUESTION_LEVELS) - 1;
  const char *own = questionnaire != NULL
                        ? ent_record_get_text (questionnaire, ENT_QUESTIONNAIRE_LEVEL_1 + index)
                        : NULL;

  return g_strdup (own != NULL ? own : _ (usual_levels[index]));
}

char *
ent_questionnaire_dup_scale (EntRecord *questionnaire)
{
  GString *scale = g_string_new (NULL);

  for (guint level = 1; level <= ENT_QUESTION_LEVELS; level++)
    {
      g_autofree char *wording = ent_questionnaire_dup_level (questionnaire, level);

      g_string_append (scale, level > 1 ? " · " : "");
      /* Translators: a score from 1 to 5, and what it means. */
      g_string_append_printf (scale, _ ("%u – %s"), level, wording);
    }
  return g_string_free (scale, FALSE);
}

guint
ent_questionnaire_get_answer_field (EntRecord *questionnaire)
{
  if (ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "yes-no"))
    return ENT_ANSWER_YES;
  if (ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "score"))
    return ENT_ANSWER_SCORE;
  return ENT_ANSWER_TEXT;
}

char *
ent_question_dup_level (EntRecord *question, guint level)
{
  guint index = CLAMP (level, 1, ENT_QUESTION_LEVELS) - 1;
  const char *own = ent_record_get_text (question, ENT_QUESTION_LEVEL_1 + index);
  g_autoptr (EntRecord) questionnaire = NULL;

  if (own != NULL)
    return g_strdup (own);
  questionnaire = ent_record_dup_parent (question);
  return ent_questionnaire_dup_level (questionnaire, level);
}
