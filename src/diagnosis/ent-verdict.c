/* SPDX-License-Identifier: GPL-3.0-or-later
 * Verdicts of instruments and scores. */
#include "ent-verdict.h"

#include "ent-diagnosis-kinds.h"
#include "ent-instrument.h"
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>

void
ent_verdict_clear (EntVerdict *verdict)
{
  g_clear_pointer (&verdict->sentence, g_free);
}

/* Instruments */

static gboolean
counts (EntRecord *answer, EntRecord *audit)
{
  return ent_record_has (answer, ENT_ANSWER_YES) && ent_record_has (answer, ENT_ANSWER_RESPONDENT)
         && (audit == NULL || ent_record_refers_to (answer, ENT_ANSWER_AUDIT, audit))
         && ent_instrument_answer_is_visible (answer, NULL);
}

/* Each person's newest answer, by the person's identity; values are borrowed texts. */
static GHashTable *
collect_newest_answers (GPtrArray *answers, EntRecord *audit)
{
  GHashTable *newest = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < answers->len; i++)
    if (counts (answers->pdata[i], audit))
      g_hash_table_insert (newest,
                           (gpointer)ent_record_get_text (answers->pdata[i], ENT_ANSWER_RESPONDENT),
                           (gpointer)ent_record_get_text (answers->pdata[i], ENT_ANSWER_YES));
  return newest;
}

gboolean
ent_question_holds (EntRecord *question, EntRecord *audit, gboolean unanimous, gboolean *answered)
{
  g_autoptr (GPtrArray) answers = ent_record_list_children (question, "answer");
  g_autoptr (GHashTable) newest = collect_newest_answers (answers, audit);
  guint people = g_hash_table_size (newest);
  guint yes = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, newest);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    yes += g_str_equal (value, "true") ? 1 : 0;
  if (answered != NULL)
    *answered = people > 0;
  return people > 0 && (unanimous ? yes == people : yes > 0);
}

typedef enum
{
  THRESHOLD_SYMPTOMS,
  THRESHOLD_POINTS,
  THRESHOLD_SIGNS,
} Threshold;

typedef struct
{
  const char *instrument;
  gboolean unanimous;
  guint usual;
} ThresholdRule;

/* product.md, Alignment diagnosis */
static const ThresholdRule thresholds[] = {
  [THRESHOLD_SYMPTOMS] = { "six-symptom", FALSE, 3 },
  [THRESHOLD_POINTS] = { "alignment-audit", TRUE, 3 },
  [THRESHOLD_SIGNS] = { "warning-signs", FALSE, 1 },
};

static gboolean
find_threshold (EntRecord *questionnaire, Threshold *threshold)
{
  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    if (ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_INSTRUMENT, thresholds[i].instrument))
      {
        *threshold = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ent_verdict_tally (EntRecord *questionnaire, EntRecord *audit, EntTally *tally)
{
  g_autoptr (GPtrArray) questions = NULL;
  Threshold threshold;

  *tally = (EntTally){ 0 };
  if (!find_threshold (questionnaire, &threshold))
    return FALSE;
  questions = ent_record_list_children (questionnaire, "question");
  tally->asked = questions->len;
  tally->threshold = (guint)ent_record_get_integer (questionnaire, ENT_QUESTIONNAIRE_THRESHOLD,
                                                    thresholds[threshold].usual);
  for (guint i = 0; i < questions->len; i++)
    {
      gboolean answered;

      tally->held += ent_question_holds (questions->pdata[i], audit,
                                         thresholds[threshold].unanimous, &answered)
                         ? 1
                         : 0;
      tally->answered += answered ? 1 : 0;
    }
  return TRUE;
}

static void
judge_symptoms (const EntTally *tally, EntVerdict *verdict)
{
  verdict->reached = tally->held >= tally->threshold;
  verdict->sentence = g_strdup_printf (
      /* Translators: three numbers. */
      verdict->reached ? _ ("%u of %u symptoms are present; from %u on they are structural, and "
                            "campaigns cannot mend them.")
                       : _ ("%u of %u symptoms are present; only from %u on they are structural."),
      tally->held, tally->asked, tally->threshold);
}

static void
judge_points (const EntTally *tally, EntVerdict *verdict)
{
  verdict->reached = tally->held <= tally->threshold;
  verdict->sentence = g_strdup_printf (
      /* Translators: three numbers. */
      verdict->reached
          ? _ ("%u of %u points hold; %u or fewer mean a revenue-operations problem first.")
          : _ ("%u of %u points hold; only %u or fewer would mean a revenue-operations problem."),
      tally->held, tally->asked, tally->threshold);
}

static void
judge_signs (const EntTally *tally, EntVerdict *verdict)
{
  verdict->reached = tally->held >= tally->threshold;
  verdict->sentence
      = tally->held > 0 ? g_strdup_printf (
            /* Translators: two numbers. */
            ngettext ("%u of %u warning signs has been seen; look for its cause.",
                      "%u of %u warning signs have been seen; look for their causes.", tally->held),
            tally->held, tally->asked)
                        : g_strdup (_ ("None of the warning signs has been seen."));
}

/* What can be said for certain before all is answered is said at once: symptoms and signs only
 * become more. The points of the audit wait for the last one. */
static gboolean
is_known (Threshold threshold, const EntTally *tally)
{
  return tally->asked > 0
         && (tally->answered == tally->asked
             || (threshold != THRESHOLD_POINTS && tally->held >= tally->threshold));
}

gboolean
ent_verdict_judge_instrument (EntRecord *questionnaire, EntRecord *audit, EntVerdict *verdict)
{
  static void (*const judges[]) (const EntTally *, EntVerdict *) = {
    [THRESHOLD_SYMPTOMS] = judge_symptoms,
    [THRESHOLD_POINTS] = judge_points,
    [THRESHOLD_SIGNS] = judge_signs,
  };
  EntTally tally;
  Threshold threshold;

  *verdict = (EntVerdict){ 0 };
  if (!ent_verdict_tally (questionnaire, audit, &tally)
      || !find_threshold (questionnaire, &threshold))
    return FALSE;
  verdict->known = is_known (threshold, &tally);
  if (verdict->known)
    judges[threshold](&tally, verdict);
  else
    /* Translators: two numbers of questions. */
    verdict->sentence = g_strdup_printf (_ ("No verdict yet: %u of %u can be counted."),
                                         tally.answered, tally.asked);
  return TRUE;
}

/* Scores */

/* Where the score stands today: the second one where there is one. */
guint
ent_dimension_score_get_current_field (EntRecord *score)
{
  return ent_record_has (score, ENT_DIMENSION_SCORE_RESCORE) ? ENT_DIMENSION_SCORE_RESCORE
                                                             : ENT_DIMENSION_SCORE_SCORE;
}

guint
ent_dimension_score_get_level (EntRecord *score)
{
  const char *text = ent_record_get_text (score, ent_dimension_score_get_current_field (score));

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

/* Negative, 0 or positive as @a was scored before, on the same day as, or after @b. */
static int
compare_scored_on (EntRecord *a, EntRecord *b)
{
  return g_strcmp0 (ent_record_get_text (a, ENT_DIMENSION_SCORE_SCORED_ON),
                    ent_record_get_text (b, ENT_DIMENSION_SCORE_SCORED_ON));
}

GPtrArray *
ent_verdict_list_newest_scores (EntSource *source)
{
  g_autoptr (GPtrArray) scores = ent_source_list (source, "dimension-score");
  g_autoptr (GHashTable) newest = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < scores->len; i++)
    {
      const char *dimension = ent_record_get_text (scores->pdata[i], ENT_DIMENSION_SCORE_DIMENSION);
      EntRecord *other = g_hash_table_lookup (newest, dimension);

      if (other == NULL || compare_scored_on (other, scores->pdata[i]) <= 0)
        g_hash_table_insert (newest, (gpointer)dimension, scores->pdata[i]);
    }
  for (guint i = 0; i < scores->len; i++)
    if (g_hash_table_lookup (newest,
                             ent_record_get_text (scores->pdata[i], ENT_DIMENSION_SCORE_DIMENSION))
        == scores->pdata[i])
      g_ptr_array_add (result, g_object_ref (scores->pdata[i]));
  return result;
}

void
ent_verdict_judge_scores (EntSource *source, EntVerdict *verdict)
{
  g_autoptr (GPtrArray) scores = ent_verdict_list_newest_scores (source);
  guint severe = 0;

  for (guint i = 0; i < scores->len; i++)
    severe += ent_dimension_score_get_level (scores->pdata[i]) >= ENT_MISALIGNMENT_BLOCKING ? 1 : 0;
  *verdict = (EntVerdict){ .known = scores->len > 0, .reached = severe > 0 };
  if (scores->len == 0)
    verdict->sentence = g_strdup (_ ("No dimension has been scored."));
  else if (severe > 0)
    /* Translators: two numbers. */
    verdict->sentence = g_strdup_printf (
        ngettext ("%u of %u dimensions stands at 4 or 5 and blocks the contract.",
                  "%u of %u dimensions stand at 4 or 5 and block the contract.", severe),
        severe, scores->len);
  else
    verdict->sentence = g_strdup_printf (
        /* Translators: a number. */
        ngettext ("%u dimension is scored, below 4.", "All %u dimensions scored stand below 4.",
                  scores->len),
        scores->len);
}
