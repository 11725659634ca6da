/* SPDX-License-Identifier: GPL-3.0-or-later
 * Civil dates, quarters of an engagement, dates with a time, durations. */
#include "ent-date.h"

#include <string.h>

#define YEAR_MIN 1000
#define YEAR_MAX 9999
#define MONTHS_MAX ((YEAR_MAX - YEAR_MIN) * 12)
#define QUARTER_MONTHS 3

#define SECONDS_A_DAY (24 * 60 * 60)
#define MINUTES_AN_HOUR 60
#define MINUTES_A_DAY (24 * MINUTES_AN_HOUR)
#define MINUTES_A_YEAR (365 * MINUTES_A_DAY)

#define BUSINESS_DAYS_A_WEEK 5

/* Reads exactly @count digits. */
static gboolean
scan_digits (const char **text, guint count, guint *value)
{
  *value = 0;
  for (guint i = 0; i < count; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (guint)g_ascii_digit_value (**text);
    }
  return TRUE;
}

static gboolean
scan_character (const char **text, char character)
{
  if (**text != character)
    return FALSE;
  (*text)++;
  return TRUE;
}

static gboolean
scan_date (const char **text, GDate *date)
{
  guint year, month, day;

  if (!scan_digits (text, 4, &year) || !scan_character (text, '-') || !scan_digits (text, 2, &month)
      || !scan_character (text, '-') || !scan_digits (text, 2, &day))
    return FALSE;
  if (year < YEAR_MIN || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

gboolean
ent_date_parse (const char *text, GDate *date)
{
  GDate parsed;

  if (text == NULL || !scan_date (&text, &parsed) || *text != '\0')
    return FALSE;
  *date = parsed;
  return TRUE;
}

char *
ent_date_format (const GDate *date)
{
  g_return_val_if_fail (g_date_valid (date), NULL);

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

void
ent_date_set_today (GDate *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* The last day that can be stored; steps that lead past it end there. */
static void
set_last_day (GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, 31, G_DATE_DECEMBER, YEAR_MAX);
}

void
ent_date_add_months (const GDate *anchor, int months, GDate *result)
{
  int month;
  guint day;
  GDateYear year;

  g_return_if_fail (g_date_valid (anchor));

  month = g_date_get_year (anchor) * 12 + g_date_get_month (anchor) - 1
          + CLAMP (months, -MONTHS_MAX, MONTHS_MAX);
  month = CLAMP (month, YEAR_MIN * 12, YEAR_MAX * 12 + 11);
  year = (GDateYear)(month / 12);
  month = month % 12 + 1;
  day = MIN (g_date_get_day (anchor), g_date_get_days_in_month ((GDateMonth)month, year));

  g_date_clear (result, 1);
  g_date_set_dmy (result, (GDateDay)day, (GDateMonth)month, year);
}

int
ent_date_days_between (const GDate *from, const GDate *to)
{
  return g_date_days_between (from, to);
}

gboolean
ent_date_is_business_day (const GDate *date)
{
  return g_date_get_weekday (date) <= G_DATE_FRIDAY;
}

/* Business days from 1 January 1 (a Monday, day 1 of GDate) up to and including @date. */
static guint
count_business_days (const GDate *date)
{
  guint day = g_date_get_julian (date);

  return day / 7 * BUSINESS_DAYS_A_WEEK + MIN (day % 7, BUSINESS_DAYS_A_WEEK);
}

void
ent_date_add_business_days (const GDate *start, guint days, GDate *result)
{
  guint64 before;
  guint64 day;

  g_return_if_fail (g_date_valid (start));

  if (days == 0)
    {
      *result = *start;
      return;
    }

  before = (guint64)count_business_days (start) + days - 1;
  day = before / BUSINESS_DAYS_A_WEEK * 7 + before % BUSINESS_DAYS_A_WEEK + 1;
  set_last_day (result);
  if (day < g_date_get_julian (result))
    g_date_set_julian (result, (guint32)day);
}

int
ent_date_business_days_between (const GDate *from, const GDate *to)
{
  return (int)count_business_days (to) - (int)count_business_days (from);
}

guint
ent_quarter_count (const GDate *start, const GDate *end)
{
  GDate last;
  int months, quarters;

  if (g_date_compare (end, start) < 0)
    return 0;

  months = (g_date_get_year (end) - g_date_get_year (start)) * 12 + (int)g_date_get_month (end)
           - (int)g_date_get_month (start);
  quarters = months / QUARTER_MONTHS;
  ent_date_add_months (start, quarters * QUARTER_MONTHS, &last);
  return (guint)quarters + (g_date_compare (&last, end) <= 0 ? 1 : 0);
}

gboolean
ent_quarter_get (const GDate *start, const GDate *end, guint number, EntQuarter *quarter)
{
  guint count = ent_quarter_count (start, end);

  if (number < 1 || number > count)
    return FALSE;

  quarter->number = number;
  ent_date_add_months (start, (int)(number - 1) * QUARTER_MONTHS, &quarter->start);
  if (number == count)
    {
      quarter->end = *end;
    }
  else
    {
      ent_date_add_months (start, (int)number * QUARTER_MONTHS, &quarter->end);
      g_date_subtract_days (&quarter->end, 1);
    }
  return TRUE;
}

/* Reads two digits below @limit. */
static gboolean
scan_clock (const char **text, guint limit, guint *value)
{
  return scan_digits (text, 2, value) && *value < limit;
}

gboolean
ent_date_time_parse (const char *text, GDate *date, guint *seconds)
{
  GDate parsed;
  guint hour, minute, second = 0;

  if (text == NULL || !scan_date (&text, &parsed) || !scan_character (&text, 'T')
      || !scan_clock (&text, 24, &hour) || !scan_character (&text, ':')
      || !scan_clock (&text, 60, &minute))
    return FALSE;
  if (scan_character (&text, ':') && !scan_clock (&text, 60, &second))
    return FALSE;
  if (*text != '\0')
    return FALSE;

  *date = parsed;
  *seconds = (hour * 60 + minute) * 60 + second;
  return TRUE;
}

char *
ent_date_time_format (const GDate *date, guint seconds)
{
  g_autofree char *day = ent_date_format (date);

  g_return_val_if_fail (day != NULL && seconds < SECONDS_A_DAY, NULL);

  return g_strdup_printf ("%sT%02u:%02u:%02u", day, seconds / 3600, seconds / 60 % 60,
                          seconds % 60);
}

/* Reads a number of any length without sign. Returns: FALSE if there is none or it is beyond a
 * year whatever its unit. */
static gboolean
scan_number (const char **text, guint *value)
{
  guint64 number = 0;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  for (; g_ascii_isdigit (**text); (*text)++)
    number = MIN (number * 10 + (guint64)g_ascii_digit_value (**text), G_MAXUINT / 10);
  *value = (guint)number;
  return number <= MINUTES_A_YEAR;
}

/* Reads the rest of `P1DT2H30M` after the P: each part at most once, in this order, none empty. */
static gboolean
scan_iso_duration (const char **text, guint64 *minutes)
{
  static const struct
  {
    char unit;
    gboolean timed; /* stands after the T */
    guint minutes;
  } parts[] = { { 'D', FALSE, MINUTES_A_DAY }, { 'H', TRUE, MINUTES_AN_HOUR }, { 'M', TRUE, 1 } };
  gboolean timed = FALSE;
  guint next = 0;

  do
    {
      guint number;

      if (!timed)
        timed = scan_character (text, 'T');
      if (!scan_number (text, &number))
        return FALSE;
      while (next < G_N_ELEMENTS (parts)
             && (parts[next].timed != timed || parts[next].unit != **text))
        next++;
      if (next == G_N_ELEMENTS (parts))
        return FALSE;
      *minutes += (guint64)number * parts[next].minutes;
      next++;
      (*text)++;
    }
  while (**text != '\0');
  return TRUE;
}

/* Reads `90` or `1:30`. */
static gboolean
scan_plain_duration (const char **text, guint64 *minutes)
{
  guint first, second;

  if (!scan_number (text, &first))
    return FALSE;
  *minutes = first;
  if (!scan_character (text, ':'))
    return TRUE;
  if (!scan_clock (text, 60, &second))
    return FALSE;
  *minutes = (guint64)first * MINUTES_AN_HOUR + second;
  return TRUE;
}

gboolean
ent_duration_parse (const char *text, guint *minutes)
{
  guint64 parsed = 0;
  gboolean good;

  if (text == NULL)
    return FALSE;

  if (scan_character (&text, 'P'))
    good = scan_iso_duration (&text, &parsed);
  else
    good = scan_plain_duration (&text, &parsed);
  if (!good || *text != '\0' || parsed > MINUTES_A_YEAR)
    return FALSE;
  *minutes = (guint)parsed;
  return TRUE;
}

char *
ent_duration_format (guint minutes)
{
  return g_strdup_printf ("PT%uM", minutes);
}
