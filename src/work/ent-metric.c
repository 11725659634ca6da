/* SPDX-License-Identifier: GPL-3.0-or-later
 * Metrics and the readings both sides report for them. */
#include "ent-work-kinds.h"

#include "ent-check.h"
#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice measure_choices[] = {
  { "sourced-pipeline", N_ ("Marketing-sourced pipeline value"),
    N_ ("Value of open opportunities whose first touch was marketing's; a shared KPI") },
  { "lead-conversion", N_ ("Lead-to-opportunity conversion"),
    N_ ("Share of leads that become opportunities; a shared KPI") },
  { "cycle-length", N_ ("Sales-cycle length"),
    N_ ("Days from opportunity to close, by channel or segment; a shared KPI") },
  { "pipeline-coverage", N_ ("Pipeline coverage"),
    N_ ("Open pipeline divided by quota, trailing 90 days") },
  { "pipeline-velocity", N_ ("Pipeline velocity"),
    N_ ("Value moving through the pipeline per day") },
  { "mql-sqo-conversion", N_ ("MQL to SQO conversion"),
    N_ ("Share of marketing-qualified leads that become qualified opportunities") },
  { "sla-adherence", N_ ("SLA adherence"), N_ ("Share of MQLs touched within the agreed window") },
  { "forecast-accuracy", N_ ("Forecast accuracy"), N_ ("Committed against closed, by quarter") },
  { "loop-closure", N_ ("Closed-lost loop closure"), N_ ("Share of lost deals with a debrief") },
  { "influenced-pipeline", N_ ("Influenced pipeline"),
    N_ ("Value of opportunities with any marketing touch while open") },
  { "win-rate", N_ ("Win rate"), N_ ("Marketing-sourced against sales-sourced deals") },
  { "opportunity-cost", N_ ("Cost per qualified opportunity"),
    N_ ("Spend divided by qualified opportunities") },
  { "acquisition-cost", N_ ("Acquisition cost"), N_ ("Spend per new customer, by channel") },
  { "other", N_ ("Other"), N_ ("A metric of your own") },
  { NULL }
};

static const EntChoice better_choices[]
    = { { "higher", N_ ("Higher is better"), N_ ("A rising value is good news") },
        { "lower", N_ ("Lower is better"), N_ ("A falling value is good news") },
        { NULL } };

static const EntChoice frequency_choices[]
    = { { "weekly", N_ ("Weekly"), N_ ("One reading a week") },
        { "monthly", N_ ("Monthly"), N_ ("One reading a month") },
        { "quarterly", N_ ("Quarterly"), N_ ("One reading a quarter") },
        { "yearly", N_ ("Yearly"), N_ ("One reading a year") },
        { NULL } };

static const EntChoice reading_side_choices[]
    = { { "marketing", N_ ("Marketing"), N_ ("The number marketing reports") },
        { "sales", N_ ("Sales"), N_ ("The number sales reports") },
        { "agreed", N_ ("Agreed"), N_ ("The number both stand behind") },
        { NULL } };

static const EntField metric_fields[] = {
  [ENT_METRIC_NAME] = { "name", N_ ("Name"), N_ ("What the number is called"), ENT_TYPE_TEXT,
                        .required = true, .unique = true, .column = true },
  [ENT_METRIC_MEASURE]
  = { "measure", N_ ("Measures"),
      N_ ("Which standard measure it is; shared KPIs and success signals are found by it"),
      ENT_TYPE_CHOICE, .choices = measure_choices },
  [ENT_METRIC_DEFINITION]
  = { "definition", N_ ("Definition"), N_ ("What is counted and what is not, in agreed terms"),
      ENT_TYPE_LONG_TEXT },
  [ENT_METRIC_TERMS]
  = { "terms", N_ ("Terms used"), N_ ("The glossary terms the definition rests on"),
      ENT_TYPE_REFERENCE, .target = "term", .many = true },
  [ENT_METRIC_FORMULA]
  = { "formula", N_ ("Formula"), N_ ("How it is computed, such as open pipeline ÷ quota"),
      ENT_TYPE_TEXT },
  [ENT_METRIC_UNIT]
  = { "unit", N_ ("Unit"), N_ ("What the value counts, such as %, EUR, days or leads"),
      ENT_TYPE_TEXT, .column = true },
  [ENT_METRIC_BETTER] = { "better", N_ ("Direction"), N_ ("Which way is good"), ENT_TYPE_CHOICE,
                          .choices = better_choices, .required = true, .initial = "higher" },
  [ENT_METRIC_STAGE] = { "stage", N_ ("Funnel stage"), N_ ("Where in the funnel it is measured"),
                         ENT_TYPE_CHOICE, .choices = ent_stage_choices, .column = true },
  [ENT_METRIC_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that reports it and answers for it"),
                         ENT_TYPE_REFERENCE, .target = "role", .column = true, .aside = true },
  [ENT_METRIC_SOURCE] = { "source", N_ ("Source system"), N_ ("The system the number is read from"),
                          ENT_TYPE_REFERENCE, .target = "system", .group = N_ ("Reporting") },
  [ENT_METRIC_FREQUENCY] = { "frequency", N_ ("Frequency"), N_ ("How often it is read"),
                             ENT_TYPE_CHOICE, .choices = frequency_choices, .required = true,
                             .initial = "monthly", .column = true, .group = N_ ("Reporting") },
  [ENT_METRIC_GRACE]
  = { "grace", N_ ("Grace"), N_ ("Days after the end of a period until its reading is late"),
      ENT_TYPE_INTEGER, .minimum = 0, .maximum = 366, .unit = N_ ("days"), .initial = "10",
      .group = N_ ("Reporting") },
  [ENT_METRIC_TARGET] = { "target", N_ ("Target"), N_ ("The value to reach and keep"),
                          ENT_TYPE_NUMBER, .column = true, .group = N_ ("Reporting") },
  [ENT_METRIC_TOLERANCE]
  = { "tolerance", N_ ("Tolerance between sides"),
      N_ ("How far marketing's and sales' numbers may lie apart before it counts as a gap"),
      ENT_TYPE_NUMBER, .minimum = 0, .maximum = 100, .unit = N_ ("%"), .initial = "0",
      .group = N_ ("Reporting") },
};

static const EntField reading_fields[] = {
  [ENT_READING_METRIC] = { "metric", N_ ("Metric"), N_ ("The metric that was read"),
                           ENT_TYPE_REFERENCE, .target = "metric", .required = true, .owning = true,
                           .event = true, .column = true, .aside = true },
  [ENT_READING_PERIOD_START] = { "period-start", N_ ("Period from"),
                                 N_ ("First day the value covers"), ENT_TYPE_DATE, .column = true },
  [ENT_READING_PERIOD_END] = { "period-end", N_ ("Period to"), N_ ("Last day the value covers"),
                               ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_READING_SIDE]
  = { "side", N_ ("Side"), N_ ("Who reports it; where the sides differ, keep both"),
      ENT_TYPE_CHOICE, .choices = reading_side_choices, .required = true, .initial = "agreed",
      .column = true },
  [ENT_READING_VALUE] = { "value", N_ ("Value"), N_ ("The number, in the metric's unit"),
                          ENT_TYPE_NUMBER, .required = true, .column = true },
  [ENT_READING_SOURCE]
  = { "source", N_ ("Source"), N_ ("The report, dashboard or export it was taken from"),
      ENT_TYPE_TEXT, .column = true },
  [ENT_READING_REPORTED_ON] = { "reported-on", N_ ("Reported on"), N_ ("The day it was reported"),
                                ENT_TYPE_DATE, .column = true },
  [ENT_READING_NOTE] = { "note", N_ ("Notes"), N_ ("What explains the value"), ENT_TYPE_LONG_TEXT },
};

static gboolean
check_reading (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_READING_PERIOD_START, ENT_READING_PERIOD_END, error);
}

const EntKind ent_metric_kind = {
  .name = "metric",
  .label = N_ ("Metric"),
  .label_plural = N_ ("Metrics"),
  .help = N_ ("Define the numbers both sides are measured by, with an owner and a source."),
  .icon = "ent-scorecard-symbolic",
  .feature = "work",
  ENT_FIELDS (metric_fields),
  .title_field = ENT_METRIC_NAME,
  .citable = true,
  .agreements = true,
};

const EntKind ent_reading_kind = {
  .name = "reading",
  .label = N_ ("Reading"),
  .label_plural = N_ ("Readings"),
  .help = N_ ("Enter what each side reports for a period, or import it from a spreadsheet."),
  .icon = "x-office-spreadsheet-symbolic",
  .feature = "work",
  ENT_FIELDS (reading_fields),
  .title_field = ENT_READING_PERIOD_END,
  .check = check_reading,
};
