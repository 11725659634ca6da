/* SPDX-License-Identifier: GPL-3.0-or-later
 * Verdicts of the yes/no instruments: how many symptoms, points and warning signs are too many. */
#include "ent-verdict-rules.h"

#include "ent-diagnosis-kinds.h"

#include <glib/gi18n-lib.h>

/* Each person's newest answer, by the person's identity; values are borrowed texts. */
static GHashTable *
collect_newest_answers (GPtrArray *answers)
{
  GHashTable *newest = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *respondent = ent_record_get_text (answers->pdata[i], ENT_ANSWER_RESPONDENT);
      const char *yes = ent_record_get_text (answers->pdata[i], ENT_ANSWER_YES);

      if (respondent != NULL && yes != NULL)
        g_hash_table_insert (newest, (gpointer)respondent, (gpointer)yes);
    }
  return newest;
}

gboolean
ent_question_holds (EntRecord *question, gboolean unanimous, gboolean *answered)
{
  g_autoptr (GPtrArray) answers = ent_record_list_children (question, "answer");
  g_autoptr (GHashTable) newest = collect_newest_answers (answers);
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

typedef struct
{
  guint asked;
  guint answered;
  guint held;
} Tally;

static Tally
take_tally (EntRecord *questionnaire, gboolean unanimous)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");
  Tally tally = { .asked = questions->len };

  for (guint i = 0; i < questions->len; i++)
    {
      gboolean answered;

      tally.held += ent_question_holds (questions->pdata[i], unanimous, &answered) ? 1 : 0;
      tally.answered += answered ? 1 : 0;
    }
  return tally;
}

static guint
get_threshold (EntRecord *questionnaire, guint usual)
{
  if (!ent_record_has (questionnaire, ENT_QUESTIONNAIRE_THRESHOLD))
    return usual;
  return (guint)ent_record_get_integer (questionnaire, ENT_QUESTIONNAIRE_THRESHOLD, usual);
}

static GPtrArray *
list_instruments (EntSource *source, const char *instrument)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_questionnaire_kind);

  ent_query_where (query, ENT_QUESTIONNAIRE_INSTRUMENT, instrument);
  return ent_source_list_query (source, query);
}

/* Three or more of the six symptoms are structural; one side seeing a symptom is enough.
 * (product.md, Alignment diagnosis) */
static void
find_structural_symptoms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) instruments = list_instruments (source, "six-symptom");

  for (guint i = 0; i < instruments->len; i++)
    {
      Tally tally = take_tally (instruments->pdata[i], FALSE);
      guint threshold = get_threshold (instruments->pdata[i], 3);

      if (tally.held >= threshold)
        ent_finding_emit (sink, instruments->pdata[i], NULL,
                          _ ("Plan the sequenced fix before any campaign work."),
                          /* Translators: three numbers. */
                          _ ("%u of %u symptoms are present; from %u on they are structural."),
                          tally.held, tally.asked, threshold);
    }
}

/* Three or fewer points that hold mean a revenue-operations problem first. A point holds only if
 * all who answered say so; the verdict waits until every point is answered. */
static void
find_failed_alignment (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) instruments = list_instruments (source, "alignment-audit");

  for (guint i = 0; i < instruments->len; i++)
    {
      Tally tally = take_tally (instruments->pdata[i], TRUE);
      guint threshold = get_threshold (instruments->pdata[i], 3);

      if (tally.asked > 0 && tally.answered == tally.asked && tally.held <= threshold)
        ent_finding_emit (
            sink, instruments->pdata[i], NULL,
            _ ("Mend revenue operations first: definitions, SLA, attribution and reviews."),
            /* Translators: three numbers. */
            _ ("Only %u of %u points of the alignment audit hold; "
               "%u or fewer mean a problem of revenue operations."),
            tally.held, tally.asked, threshold);
    }
}

static void
check_warning_signs (EntRecord *questionnaire, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");

  for (guint i = 0; i < questions->len; i++)
    {
      g_autofree char *title = NULL;

      if (!ent_question_holds (questions->pdata[i], FALSE, NULL))
        continue;
      title = ent_record_dup_title (questions->pdata[i]);
      ent_finding_emit (sink, questions->pdata[i], NULL,
                        _ ("Trace it to its cause and score the dimension it belongs to."),
                        /* Translators: %s is a warning sign. */
                        _ ("The warning sign “%s” has been seen."), title);
    }
}

static void
find_warning_signs (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) instruments = list_instruments (source, "warning-signs");

  for (guint i = 0; i < instruments->len; i++)
    check_warning_signs (instruments->pdata[i], sink);
}

const EntRule ent_symptoms_structural_rule = {
  .id = "symptoms-structural",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Symptoms structural"),
  .why
  = N_ ("One symptom is a bad quarter; three are a way of working that campaigns cannot mend."),
  .kinds = "questionnaire question answer",
  .evaluate = find_structural_symptoms,
};

const EntRule ent_alignment_failed_rule = {
  .id = "alignment-failed",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Alignment audit failed"),
  .why = N_ ("Where most points do not hold, more demand only fills a leaking funnel."),
  .kinds = "questionnaire question answer",
  .evaluate = find_failed_alignment,
};

const EntRule ent_warning_sign_rule = {
  .id = "warning-sign",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Warning sign"),
  .why = N_ ("What already shows in the board room has been wrong underneath for some time."),
  .kinds = "questionnaire question answer",
  .evaluate = find_warning_signs,
};
