/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verdict on forecasts: how far the two newest quarters were off. */
#include "ent-verdict.h"

#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* One quarter's accuracy, in percent of what was committed. */
typedef struct
{
  GDate end;
  double accuracy;
  gboolean agreed;
} Quarter;

/* Percent off what was committed, in either direction. */
static double
get_miss (const Quarter *quarter)
{
  return fabs (100 - quarter->accuracy);
}

/* Of two sides' readings the agreed one counts, else the worse. */
static void
take_reading (GArray *quarters, const GDate *end, double accuracy, gboolean agreed)
{
  Quarter quarter = { *end, accuracy, agreed };

  for (guint i = 0; i < quarters->len; i++)
    {
      Quarter *other = &g_array_index (quarters, Quarter, i);

      if (g_date_compare (&other->end, end) != 0)
        continue;
      if (agreed || (!other->agreed && get_miss (&quarter) > get_miss (other)))
        *other = quarter;
      return;
    }
  g_array_append_val (quarters, quarter);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&((const Quarter *)b)->end, &((const Quarter *)a)->end);
}

/* Returns: (transfer full) (element-type Quarter): newest first. */
static GArray *
list_quarters (EntRecord *metric, const GDate *today)
{
  g_autoptr (GPtrArray) readings = ent_record_list_children (metric, "reading");
  GArray *quarters = g_array_new (FALSE, FALSE, sizeof (Quarter));

  for (guint i = 0; i < readings->len; i++)
    {
      GDate end;

      if (ent_record_get_date (readings->pdata[i], ENT_READING_PERIOD_END, &end)
          && g_date_compare (&end, today) <= 0
          && ent_record_has (readings->pdata[i], ENT_READING_VALUE))
        take_reading (quarters, &end,
                      ent_record_get_number (readings->pdata[i], ENT_READING_VALUE, 0),
                      ent_record_equals (readings->pdata[i], ENT_READING_SIDE, "agreed"));
    }
  g_array_sort (quarters, compare_newest_first);
  return quarters;
}

/* Returns: (transfer full) (nullable): the metric that measures it, quarter by quarter. */
static EntRecord *
find_metric (EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_metric_kind);
  g_autoptr (GPtrArray) metrics = NULL;

  ent_query_where (query, ENT_METRIC_MEASURE, "forecast-accuracy");
  metrics = ent_source_list_query (source, query);
  return metrics->len > 0 ? g_object_ref (metrics->pdata[0]) : NULL;
}

/* Two readings follow each other if their periods end three months apart, give or take the length
 * of months. */
static gboolean
are_running (const Quarter *newest, const Quarter *before)
{
  int days = g_date_days_between (&before->end, &newest->end);

  return days >= 88 && days <= 94;
}

static void
judge_quarters (const Quarter *newest, const Quarter *before, EntVerdict *verdict)
{
  verdict->known = TRUE;
  verdict->reached
      = get_miss (newest) > ENT_FORECAST_TOLERANCE && get_miss (before) > ENT_FORECAST_TOLERANCE;
  verdict->sentence = g_strdup_printf (
      verdict->reached
          /* Translators: two percentages, older quarter first, and the limit in percent. */
          ? _ ("The forecast was off by %.0f %%, then by %.0f %%: more than %d %% two quarters "
               "running, which is a warning sign.")
          /* Translators: two percentages, older quarter first, and the limit in percent. */
          : _ ("The forecast was off by %.0f %%, then by %.0f %%: not more than %d %% two quarters "
               "running."),
      get_miss (before), get_miss (newest), ENT_FORECAST_TOLERANCE);
}

void
ent_verdict_judge_forecast (EntSource *source, const GDate *today, EntVerdict *verdict)
{
  g_autoptr (EntRecord) metric = find_metric (source);
  g_autoptr (GArray) quarters = metric != NULL ? list_quarters (metric, today) : NULL;

  *verdict = (EntVerdict){ 0 };
  if (quarters != NULL && quarters->len >= 2
      && are_running (&g_array_index (quarters, Quarter, 0), &g_array_index (quarters, Quarter, 1)))
    judge_quarters (&g_array_index (quarters, Quarter, 0), &g_array_index (quarters, Quarter, 1),
                    verdict);
  else
    verdict->sentence = g_strdup (
        metric == NULL ? _ ("No metric measures forecast accuracy; add one on the scorecard.")
                       : _ ("Forecast accuracy is not known for two quarters running yet."));
}
