/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about numbers: the shared ones are defined, all are read in time, and the sides' readings
 * meet. */
#include "ent-metric-rules.h"

#include "ent-phrases.h"
#include "ent-reading-state.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

/* Agreed before signature. (product.md, Statement of work) A metric stands for one by the measure
 * it names, or by being called so. */
static const struct
{
  const char *measure;
  const char *names[4];
} shared_kpis[] = {
  { "sourced-pipeline",
    { "marketing sourced pipeline value", "marketing sourced pipeline", "sourced pipeline" } },
  { "lead-conversion",
    { "lead to opportunity conversion", "lead to opportunity conversion rate",
      "lead conversion" } },
  { "cycle-length", { "sales cycle length", "sales cycle length by channel", "sales cycle" } },
};

static EntPhrases *
index_names (GPtrArray *metrics)
{
  EntPhrases *index = ent_phrases_new ();

  for (guint i = 0; i < metrics->len; i++)
    ent_phrases_add (index, ent_record_get_text (metrics->pdata[i], ENT_METRIC_NAME),
                     metrics->pdata[i]);
  return index;
}

/* Returns: (nullable): the metric that stands for shared KPI @kpi, borrowed from @metrics. */
static EntRecord *
find_shared_kpi (GPtrArray *metrics, EntPhrases *names, guint kpi)
{
  EntRecord *metric = NULL;

  for (guint i = 0; i < metrics->len; i++)
    if (ent_record_equals (metrics->pdata[i], ENT_METRIC_MEASURE, shared_kpis[kpi].measure))
      return metrics->pdata[i];
  for (guint i = 0; metric == NULL && shared_kpis[kpi].names[i] != NULL; i++)
    metric = ent_phrases_find (names, shared_kpis[kpi].names[i]);
  return metric;
}

/* What makes a metric one that two sides can report: definition, unit, owner. Sets @field to the
 * first that is missing. Returns: FALSE if none is. */
static gboolean
lacks_field (EntRecord *metric, guint *field)
{
  static const guint fields[] = { ENT_METRIC_DEFINITION, ENT_METRIC_UNIT, ENT_METRIC_OWNER };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ent_record_has (metric, fields[i]))
      {
        *field = fields[i];
        return TRUE;
      }
  return FALSE;
}

static void
check_shared_kpi (EntRecord *metric, guint kpi, EntFindingSink *sink)
{
  const EntChoice *choice = ent_field_find_choice (&ent_metric_kind.fields[ENT_METRIC_MEASURE],
                                                   shared_kpis[kpi].measure);
  guint field;

  if (metric == NULL)
    ent_finding_emit (sink, NULL, NULL,
                      _ ("Add the metric and agree on its definition with both sides."),
                      /* Translators: %s is a metric, as “Sales-cycle length”. */
                      _ ("The shared KPI “%s” is not defined."), _ (choice->label));
  else if (lacks_field (metric, &field))
    ent_finding_emit (sink, metric, ent_metric_kind.fields[field].name,
                      _ ("Fill it in, and have both sides agree."),
                      /* Translators: a metric and the label of a field. */
                      _ ("The shared KPI “%s” lacks: %s."), _ (choice->label),
                      _ (ent_metric_kind.fields[field].label));
}

static void
find_missing_kpis (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) metrics = ent_source_list (source, "metric");
  g_autoptr (EntPhrases) names = index_names (metrics);

  for (guint i = 0; i < G_N_ELEMENTS (shared_kpis); i++)
    check_shared_kpi (find_shared_kpi (metrics, names, i), i, sink);
}

static gboolean
is_measured_by (EntRecord *metric)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_outcome_kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_query_where (query, ENT_OUTCOME_METRIC, ent_record_get_id (metric));
  ent_source_select (ent_record_get_source (metric), query, rows);
  return rows->len > 0;
}

static void
check_complete (EntRecord *metric, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  guint field;

  if (!lacks_field (metric, &field) || !is_measured_by (metric))
    return;
  title = ent_record_dup_title (metric);
  ent_finding_emit (sink, metric, ent_metric_kind.fields[field].name,
                    _ ("Fill it in before anyone is measured by it."),
                    /* Translators: the name of a metric and the label of a field. */
                    _ ("Outcomes are measured by “%s”, which lacks: %s."), title,
                    _ (ent_metric_kind.fields[field].label));
}

static void
check_reading_due (EntRecord *metric, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) engagement
      = ent_source_dup_single (ent_record_get_source (metric), "engagement");
  g_autofree char *stored = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  GDate due;

  if (!ent_metric_get_due (metric, engagement, &due) || g_date_compare (&due, today) >= 0)
    return;
  title = ent_record_dup_title (metric);
  stored = ent_date_format (&due);
  date = ent_field_format (&ent_reading_kind.fields[ENT_READING_REPORTED_ON], stored);
  ent_finding_emit (sink, metric, NULL, _ ("Enter or import the newest reading."),
                    /* Translators: the name of a metric and a date. */
                    _ ("A reading of “%s” was due on %s."), title, date);
}

static void
emit_gap (EntRecord *metric, const EntReadingGap *gap, EntFindingSink *sink)
{
  g_autofree char *title = ent_record_dup_title (metric);
  g_autofree char *marketing = ent_record_dup_display (gap->marketing, ENT_READING_VALUE);
  g_autofree char *sales = ent_record_dup_display (gap->sales, ENT_READING_VALUE);
  g_autofree char *end = ent_record_dup_display (gap->sales, ENT_READING_PERIOD_END);

  ent_finding_emit (sink, metric, NULL,
                    _ ("Find out where the numbers part, and enter the one both stand behind."),
                    /* Translators: a metric, a date, two values, and by how many per cent they
                     * differ. */
                    _ ("“%s”, period to %s: marketing reports %s and sales %s, %.1f %% apart."),
                    title, end, marketing, sales, gap->percent);
}

static void
check_reading_gap (EntRecord *metric, const GDate *today, EntFindingSink *sink)
{
  g_auto (EntReadingGap) gap = { NULL };

  if (ent_metric_find_gap (metric, &gap))
    emit_gap (metric, &gap, sink);
}

const EntRule ent_kpi_missing_rule = {
  .id = "kpi-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Shared KPI missing"),
  .why = N_ ("Sourced pipeline, conversion and cycle length are what both sides are judged by; "
             "they have to be the same numbers before the contract."),
  .kinds = "metric",
  .evaluate = find_missing_kpis,
};

const EntRule ent_metric_incomplete_rule = {
  .id = "metric-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Metric incomplete"),
  .why = N_ ("A target in a number nobody has defined can always be called reached."),
  .kinds = "metric outcome",
  .subjects = "metric",
  .check = check_complete,
  .local = "metric",
};

const EntRule ent_reading_stale_rule = {
  .id = "reading-stale",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Reading stale"),
  .why = N_ ("Decisions on last quarter's number repeat last quarter's mistake."),
  .kinds = "metric reading engagement",
  .subjects = "metric",
  .check = check_reading_due,
  .local = "metric reading",
};

const EntRule ent_reading_gap_rule = {
  .id = "reading-gap",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Readings apart"),
  .why = N_ ("Two numbers for one thing in one meeting cost both sides their credibility."),
  .kinds = "metric reading",
  .subjects = "metric",
  .check = check_reading_gap,
  .local = "metric reading",
};
