/* SPDX-License-Identifier: GPL-3.0-or-later
 * Periods of readings, and readings side by side. */
#include "ent-reading-state.h"

#include "ent-work-kinds.h"

#include <math.h>

void
ent_reading_step_period (const GDate *end, const char *frequency, GDate *next)
{
  static const struct
  {
    const char *frequency;
    int months;
  } steps[] = { { "monthly", 1 }, { "quarterly", 3 }, { "yearly", 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (frequency, steps[i].frequency) == 0)
      {
        ent_date_add_months (end, steps[i].months, next);
        if (g_date_is_last_of_month (end))
          g_date_set_day (next, g_date_get_days_in_month (g_date_get_month (next),
                                                          g_date_get_year (next)));
        return;
      }
  *next = *end;
  g_date_add_days (next, 7);
}

/* Sets @end to the end of the newest period a reading covers. Returns: FALSE if there is none. */
static gboolean
find_newest_end (EntRecord *metric, GDate *end)
{
  g_autoptr (GPtrArray) readings = ent_record_list_children (metric, "reading");
  EntRecord *newest = NULL;

  for (guint i = 0; i < readings->len; i++)
    if (newest == NULL
        || g_strcmp0 (ent_record_get_text (readings->pdata[i], ENT_READING_PERIOD_END),
                      ent_record_get_text (newest, ENT_READING_PERIOD_END))
               > 0)
      newest = readings->pdata[i];
  return newest != NULL && ent_record_get_date (newest, ENT_READING_PERIOD_END, end);
}

gboolean
ent_metric_get_due (EntRecord *metric, EntRecord *engagement, GDate *due)
{
  GDate end;

  if (!find_newest_end (metric, &end)
      && (engagement == NULL || !ent_record_get_date (engagement, ENT_ENGAGEMENT_START, &end)))
    return FALSE;
  ent_reading_step_period (&end, ent_record_get_text (metric, ENT_METRIC_FREQUENCY), due);
  g_date_add_days (due, (guint)ent_record_get_integer (metric, ENT_METRIC_GRACE, 0));
  return TRUE;
}

void
ent_reading_gap_clear (EntReadingGap *gap)
{
  g_clear_object (&gap->marketing);
  g_clear_object (&gap->sales);
}

/* The newest reading of @side for the period that ends on @end; borrowed from @readings. */
static EntRecord *
find_reading (GPtrArray *readings, const char *end, const char *side)
{
  EntRecord *found = NULL;

  for (guint i = 0; i < readings->len; i++)
    if (ent_record_equals (readings->pdata[i], ENT_READING_PERIOD_END, end)
        && ent_record_equals (readings->pdata[i], ENT_READING_SIDE, side))
      found = readings->pdata[i];
  return found;
}

static double
get_percent_apart (EntRecord *marketing, EntRecord *sales)
{
  double first = ent_record_get_number (marketing, ENT_READING_VALUE, 0);
  double second = ent_record_get_number (sales, ENT_READING_VALUE, 0);
  double larger = fmax (fabs (first), fabs (second));

  return larger > 0 ? fabs (first - second) / larger * 100 : 0;
}

static gboolean
check_period (GPtrArray *readings, const char *end, double tolerance, EntReadingGap *gap)
{
  EntRecord *marketing = find_reading (readings, end, "marketing");
  EntRecord *sales = find_reading (readings, end, "sales");
  double percent;

  if (marketing == NULL || sales == NULL || find_reading (readings, end, "agreed") != NULL)
    return FALSE;
  percent = get_percent_apart (marketing, sales);
  if (percent <= tolerance)
    return FALSE;
  ent_reading_gap_clear (gap);
  gap->marketing = g_object_ref (marketing);
  gap->sales = g_object_ref (sales);
  gap->percent = percent;
  return TRUE;
}

gboolean
ent_metric_find_gap (EntRecord *metric, EntReadingGap *gap)
{
  g_autoptr (GPtrArray) readings = ent_record_list_children (metric, "reading");
  double tolerance = ent_record_get_number (metric, ENT_METRIC_TOLERANCE, 0);
  const char *newest = NULL;

  for (guint i = 0; i < readings->len; i++)
    {
      const char *end = ent_record_get_text (readings->pdata[i], ENT_READING_PERIOD_END);

      /* One side's readings are enough to visit each period. */
      if (ent_record_equals (readings->pdata[i], ENT_READING_SIDE, "sales")
          && g_strcmp0 (end, newest) > 0 && check_period (readings, end, tolerance, gap))
        newest = end;
    }
  return newest != NULL;
}
