/* SPDX-License-Identifier: GPL-3.0-or-later
 * Verdicts of the yes/no instruments: how many symptoms, points and warning signs are too many; and
 * the warning sign that is read off the scorecard. */
#include "ent-verdict-rules.h"

#include "ent-diagnosis-kinds.h"
#include "ent-verdict.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

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
      EntTally tally;

      ent_verdict_tally (instruments->pdata[i], NULL, &tally);
      if (tally.held >= tally.threshold)
        ent_finding_emit (sink, instruments->pdata[i], NULL,
                          _ ("Plan the sequenced fix before any campaign work."),
                          /* Translators: three numbers. */
                          _ ("%u of %u symptoms are present; from %u on they are structural."),
                          tally.held, tally.asked, tally.threshold);
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
      EntTally tally;

      ent_verdict_tally (instruments->pdata[i], NULL, &tally);
      if (tally.asked > 0 && tally.answered == tally.asked && tally.held <= tally.threshold)
        ent_finding_emit (
            sink, instruments->pdata[i], NULL,
            _ ("Mend revenue operations first: definitions, SLA, attribution and reviews."),
            /* Translators: three numbers. */
            _ ("Only %u of %u points of the alignment audit hold; "
               "%u or fewer mean a problem of revenue operations."),
            tally.held, tally.asked, tally.threshold);
    }
}

static void
check_warning_signs (EntRecord *questionnaire, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");

  for (guint i = 0; i < questions->len; i++)
    {
      g_autofree char *title = NULL;

      if (!ent_question_holds (questions->pdata[i], NULL, FALSE, NULL))
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

/* Missed by more than 10 % two quarters running: the one warning sign that needs nobody's answer.
 * (product.md, Alignment diagnosis) */
static void
check_forecast (EntRecord *metric, const GDate *today, EntFindingSink *sink)
{
  g_auto (EntVerdict) verdict = { 0 };
  g_autofree char *title = NULL;

  if (!ent_record_equals (metric, ENT_METRIC_MEASURE, ENT_FORECAST_MEASURE))
    return;
  ent_verdict_judge_forecast_metric (metric, today, &verdict);
  if (!verdict.reached)
    return;
  title = ent_record_dup_title (metric);
  ent_finding_emit (sink, metric, NULL,
                    _ ("Go through the deals that were committed and did not close, and score the "
                       "dimension where the cause lies."),
                    /* Translators: the name of a metric, and a sentence about forecasts. */
                    _ ("“%s”: %s"), title, verdict.sentence);
}

const EntRule ent_symptoms_structural_rule = {
  .id = "symptoms-structural",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Symptoms structural"),
  .why
  = N_ ("One symptom is a bad quarter; three are a way of working that campaigns cannot mend."),
  .kinds = "questionnaire question answer audit role role-holder",
  .evaluate = find_structural_symptoms,
};

const EntRule ent_alignment_failed_rule = {
  .id = "alignment-failed",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Alignment audit failed"),
  .why = N_ ("Where most points do not hold, more demand only fills a leaking funnel."),
  .kinds = "questionnaire question answer audit role role-holder",
  .evaluate = find_failed_alignment,
};

const EntRule ent_warning_sign_rule = {
  .id = "warning-sign",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Warning sign"),
  .why = N_ ("What already shows in the board room has been wrong underneath for some time."),
  .kinds = "questionnaire question answer audit role role-holder",
  .evaluate = find_warning_signs,
};

const EntRule ent_forecast_missed_rule = {
  .id = "forecast-missed",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Forecast missed"),
  .why
  = N_ ("One quarter can be bad luck. Two running show that marketing and sales do not see the "
        "same pipeline."),
  .kinds = "metric reading",
  .subjects = "metric",
  .check = check_forecast,
  .local = "metric reading",
};
