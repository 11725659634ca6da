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

/* Percent off what was committed, in either direction, to a tenth, as it is told. */
static double
get_miss (const Quarter *quarter)
{
  return round (10 * fabs (100 - quarter->accuracy)) / 10;
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

/* Two readings follow each other if their periods end three months apart, give or take the length
 * of months. */
static gboolean
are_running (const Quarter *newest, const Quarter *before)
{
  int days = g_date_days_between (&before->end, &newest->end);

  return days >= 88 && days <= 94;
}

/* Returns: (transfer full): “11 %” or “10.5 %”. */
static char *
dup_percent (double percent)
{
  /* Translators: a percentage. */
  return g_strdup_printf (_ ("%.*f %%"), fabs (percent - round (percent)) < 0.05 ? 0 : 1, percent);
}

static void
judge_quarters (const Quarter *newest, const Quarter *before, EntVerdict *verdict)
{
  g_autofree char *first = dup_percent (get_miss (before));
  g_autofree char *second = dup_percent (get_miss (newest));

  verdict->known = TRUE;
  verdict->reached
      = get_miss (newest) > ENT_FORECAST_TOLERANCE && get_miss (before) > ENT_FORECAST_TOLERANCE;
  verdict->sentence = g_strdup_printf (
      verdict->reached
          /* Translators: two percentages, older quarter first, and the limit in percent. */
          ? _ ("The forecast was off by %s, then by %s: more than %d %% two quarters running, "
               "which is a warning sign.")
          /* Translators: two percentages, older quarter first, and the limit in percent. */
          : _ ("The forecast was off by %s, then by %s: not more than %d %% two quarters "
               "running."),
      first, second, ENT_FORECAST_TOLERANCE);
}

void
ent_verdict_judge_forecast_metric (EntRecord *metric, const GDate *today, EntVerdict *verdict)
{
  g_autoptr (GArray) quarters = list_quarters (metric, today);

  *verdict = (EntVerdict){ 0 };
  if (quarters->len >= 2
      && are_running (&g_array_index (quarters, Quarter, 0), &g_array_index (quarters, Quarter, 1)))
    judge_quarters (&g_array_index (quarters, Quarter, 0), &g_array_index (quarters, Quarter, 1),
                    verdict);
  else
    verdict->sentence
        = g_strdup (_ ("Forecast accuracy is not known for two quarters running yet."));
}

/* TRUE if @verdict says more than @other: that the threshold is reached, then that it is known. */
static gboolean
outweighs (const EntVerdict *verdict, const EntVerdict *other)
{
  return other->sentence == NULL || (verdict->reached && !other->reached)
         || (verdict->known && !other->known);
}

void
ent_verdict_judge_forecast (EntSource *source, const GDate *today, EntVerdict *verdict)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_metric_kind);
  g_autoptr (GPtrArray) metrics = NULL;

  *verdict = (EntVerdict){ 0 };
  ent_query_where (query, ENT_METRIC_MEASURE, ENT_FORECAST_MEASURE);
  metrics = ent_source_list_query (source, query);
  for (guint i = 0; i < metrics->len; i++)
    {
      EntVerdict one;

      ent_verdict_judge_forecast_metric (metrics->pdata[i], today, &one);
      if (outweighs (&one, verdict))
        {
          ent_verdict_clear (verdict);
          *verdict = one;
        }
      else
        ent_verdict_clear (&one);
    }
  if (verdict->sentence == NULL)
    verdict->sentence
        = g_strdup (_ ("No metric measures forecast accuracy; add one on the scorecard."));
}
