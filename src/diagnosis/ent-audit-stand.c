/* SPDX-License-Identifier: GPL-3.0-or-later
 * How one question stood in one run. */
#include "ent-audit-stand.h"

#include "ent-answer-comparison.h"
#include "ent-diagnosis-kinds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of symptoms and warning signs the fewer the better; of everything else the more. */
static gboolean
is_yes_bad (EntRecord *questionnaire)
{
  return ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_INSTRUMENT, "six-symptom")
         || ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_INSTRUMENT, "warning-signs");
}

static void
read_yes (EntStand *self, GPtrArray *answers, gboolean yes_is_bad)
{
  guint said = 0;
  guint yes = 0;

  for (guint i = 0; i < answers->len; i++)
    if (ent_record_has (answers->pdata[i], ENT_ANSWER_YES))
      {
        said++;
        yes += ent_record_get_boolean (answers->pdata[i], ENT_ANSWER_YES) ? 1 : 0;
      }
  self->known = said > 0;
  if (said == 0)
    return;
  self->rank = (yes_is_bad ? -1.0 : 1.0) * yes / said;
  if (yes == 0 || yes == said)
    self->text = g_strdup (yes > 0 ? _ ("Yes") : _ ("No"));
  else
    /* Translators: how many people said yes, of how many. */
    self->text = g_strdup_printf (_ ("%u of %u yes"), yes, said);
}

static gboolean
read_mean (GPtrArray *answers, double *mean)
{
  guint said = 0;
  double sum = 0;

  for (guint i = 0; i < answers->len; i++)
    if (ent_record_has (answers->pdata[i], ENT_ANSWER_SCORE))
      {
        said++;
        sum += (double)ent_record_get_integer (answers->pdata[i], ENT_ANSWER_SCORE, 0);
      }
  if (said > 0)
    *mean = sum / said;
  return said > 0;
}

static void
read_score (EntStand *self, GPtrArray *answers)
{
  self->known = read_mean (answers, &self->rank);
  if (self->known)
    self->text = g_strdup_printf (fmod (self->rank, 1) == 0 ? "%.0f" : "%.1f", self->rank);
}

/* Answers in words are ranked by the judgement: who is aligned, or resolved a difference, is better
 * off than who is divergent. */
static void
read_words (EntStand *self, const EntAnswerComparison *comparison)
{
  EntRecord *judgement = comparison->judgement;

  self->known = TRUE;
  if (judgement != NULL && ent_record_has (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT))
    {
      self->text = ent_record_dup_display (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT);
      self->rank
          = ent_record_equals (judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "divergent") ? 0 : 1;
    }
  else if (comparison->state == ENT_ANSWERS_SAME)
    {
      self->text = g_strdup (_ ("Same words"));
      self->rank = 1;
    }
  else
    self->text
        = g_strdup (comparison->state == ENT_ANSWERS_SINGLE ? _ ("Answered") : _ ("Not judged"));
}

static char *
join_words (GPtrArray *answers)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      g_autofree char *statement = ent_answer_dup_statement (answers->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", statement != NULL ? statement : "");
    }
  return g_string_free (words, FALSE);
}

static void
read_answers (EntStand *self, EntRecord *questionnaire, const EntAnswerComparison *comparison)
{
  if (ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "yes-no"))
    read_yes (self, comparison->answers, is_yes_bad (questionnaire));
  else if (ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "score"))
    read_score (self, comparison->answers);
  else
    read_words (self, comparison);
  self->words = join_words (comparison->answers);
}

EntStand *
ent_audit_stand_new (EntRecord *questionnaire, EntRecord *question, EntRecord *audit)
{
  EntStand *self = g_new0 (EntStand, 1);
  g_autoptr (EntAnswerComparison) comparison = ent_answer_comparison_new (question, audit);

  self->rank = NAN;
  if (comparison->answers->len > 0)
    read_answers (self, questionnaire, comparison);
  else if (comparison->n_answered > 0)
    {
      self->waiting = TRUE;
      /* Translators: how many have answered, of how many. */
      self->text
          = g_strdup_printf (_ ("%u of %u in"), comparison->n_answered, comparison->n_expected);
    }
  if (self->text == NULL)
    /* Translators: stands in a table where there is nothing. */
    self->text = g_strdup (_ ("–"));
  return self;
}

void
ent_audit_stand_free (EntStand *self)
{
  g_free (self->text);
  g_free (self->words);
  g_free (self);
}

gboolean
ent_audit_stand_get_mean (EntRecord *question, EntRecord *audit, double *mean)
{
  g_autoptr (EntAnswerComparison) comparison = ent_answer_comparison_new (question, audit);

  return read_mean (comparison->answers, mean);
}
