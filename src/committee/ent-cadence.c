/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cadences, counted in weeks or in months. */
#include "ent-cadence.h"

#include "ent-date.h"

static const struct
{
  const char *cadence;
  guint days;
  int months;
} cadences[] = {
  { "weekly", 7, 0 },    { "fortnightly", 14, 0 }, { "monthly", 0, 1 },
  { "quarterly", 0, 3 }, { "half-yearly", 0, 6 },  { "yearly", 0, 12 },
};

static void
go_to_end_of_week (GDate *date)
{
  g_date_add_days (date, G_DATE_SUNDAY - g_date_get_weekday (date));
}

static void
go_to_end_of_month (GDate *date)
{
  g_date_set_day (date, g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date)));
}

gboolean
ent_cadence_get_due (const char *cadence, const GDate *last, GDate *due)
{
  for (guint i = 0; i < G_N_ELEMENTS (cadences); i++)
    {
      if (g_strcmp0 (cadences[i].cadence, cadence) != 0)
        continue;
      *due = *last;
      if (cadences[i].days > 0)
        {
          g_date_add_days (due, cadences[i].days);
          go_to_end_of_week (due);
          return TRUE;
        }
      ent_date_add_months (last, cadences[i].months, due);
      go_to_end_of_month (due);
      return TRUE;
    }
  return FALSE;
}
