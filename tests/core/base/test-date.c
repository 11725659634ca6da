/* SPDX-License-Identifier: GPL-3.0-or-later
 * Civil dates, quarters, times and durations. */
#include "ent-date.h"

static GDate
day (const char *text)
{
  GDate date;

  g_assert_true (ent_date_parse (text, &date));
  return date;
}

static void
assert_day (const GDate *date, const char *expected)
{
  g_autofree char *text = ent_date_format (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse_good (void)
{
  static const struct
  {
    const char *text;
    guint year, month, day;
  } cases[] = {
    { "2025-01-31", 2025, 1, 31 }, { "2024-02-29", 2024, 2, 29 },  { "2000-02-29", 2000, 2, 29 },
    { "1000-01-01", 1000, 1, 1 },  { "9999-12-31", 9999, 12, 31 }, { "2025-04-30", 2025, 4, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date = day (cases[i].text);

      g_assert_cmpuint (g_date_get_year (&date), ==, cases[i].year);
      g_assert_cmpuint (g_date_get_month (&date), ==, cases[i].month);
      g_assert_cmpuint (g_date_get_day (&date), ==, cases[i].day);
      assert_day (&date, cases[i].text);
    }
}

static void
test_parse_bad (void)
{
  static const char *const texts[] = {
    NULL,          "",
    "2025",        "2025-1-31",
    "2025-01-3",   "2025-01-310",
    "2025-01-32",  "2025-00-10",
    "2025-13-10",  "2025-01-00",
    "2025-04-31",  "2025-02-29",
    "1900-02-29",  "2100-02-29",
    "0999-12-31",  "0000-01-01",
    "10000-01-01", "-2025-01-31",
    " 2025-01-31", "2025-01-31 ",
    "2025/01/31",  "31.01.2025",
    "20250131",    "2025-01-31T00:00",
    "2025-1a-31",  "+025-01-31",
    "2025-+1-31",  "２０２５-01-31",
    "2025‐01‐31",  "2025-01-31\n",
  };
  GDate date = day ("2025-06-15");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ent_date_parse (texts[i], &date));
  assert_day (&date, "2025-06-15");
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autoptr (GDateTime) after = NULL;
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;
  GDate date;

  ent_date_set_today (&date);
  after = g_date_time_new_now_local ();
  second = g_date_time_format (after, "%Y-%m-%d");
  text = ent_date_format (&date);
  g_assert_cmpstr (text, >=, first);
  g_assert_cmpstr (text, <=, second);
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *anchor;
    int months;
    const char *result;
  } cases[] = {
    { "2025-01-31", 0, "2025-01-31" },        { "2025-01-31", 1, "2025-02-28" },
    { "2025-01-31", 2, "2025-03-31" },        { "2025-01-31", 3, "2025-04-30" },
    { "2025-01-31", 4, "2025-05-31" },        { "2024-01-31", 1, "2024-02-29" },
    { "2025-01-31", 12, "2026-01-31" },       { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },       { "2025-11-30", 3, "2026-02-28" },
    { "2025-12-15", 1, "2026-01-15" },        { "2025-01-15", -1, "2024-12-15" },
    { "2025-03-31", -1, "2025-02-28" },       { "2024-03-31", -1, "2024-02-29" },
    { "2025-03-31", -13, "2024-02-29" },      { "2025-05-31", -24, "2023-05-31" },
    { "9999-12-15", 1, "9999-12-15" },        { "1000-01-15", -1, "1000-01-15" },
    { "2025-01-31", G_MAXINT, "9999-12-31" }, { "2025-01-31", G_MININT, "1000-01-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate anchor = day (cases[i].anchor);
      GDate result;

      ent_date_add_months (&anchor, cases[i].months, &result);
      assert_day (&result, cases[i].result);
      assert_day (&anchor, cases[i].anchor);
    }
}

/* The result may be the anchor itself. */
static void
test_add_months_in_place (void)
{
  GDate date = day ("2025-01-31");

  ent_date_add_months (&date, 1, &date);
  assert_day (&date, "2025-02-28");
  ent_date_add_business_days (&date, 1, &date);
  assert_day (&date, "2025-03-03");
}

static void
test_days_between (void)
{
  GDate a = day ("2024-02-28");
  GDate b = day ("2024-03-01");

  g_assert_cmpint (ent_date_days_between (&a, &b), ==, 2);
  g_assert_cmpint (ent_date_days_between (&b, &a), ==, -2);
  g_assert_cmpint (ent_date_days_between (&a, &a), ==, 0);
}

static void
test_is_business_day (void)
{
  static const gboolean week[] = { TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, FALSE };
  GDate date = day ("2025-09-01"); /* a Monday */

  for (guint i = 0; i < 4 * G_N_ELEMENTS (week); i++)
    {
      g_assert_true (ent_date_is_business_day (&date) == week[i % G_N_ELEMENTS (week)]);
      g_date_add_days (&date, 1);
    }
}

/* September 2025 begins on a Monday. */
static void
test_add_business_days (void)
{
  static const struct
  {
    const char *start;
    guint days;
    const char *result;
  } cases[] = {
    { "2025-09-01", 0, "2025-09-01" }, { "2025-09-01", 1, "2025-09-02" },
    { "2025-09-01", 4, "2025-09-05" }, { "2025-09-01", 5, "2025-09-08" },
    { "2025-09-05", 1, "2025-09-08" }, { "2025-09-05", 2, "2025-09-09" },
    { "2025-09-05", 5, "2025-09-12" }, { "2025-09-05", 6, "2025-09-15" },
    { "2025-09-06", 0, "2025-09-06" }, { "2025-09-06", 1, "2025-09-08" },
    { "2025-09-07", 0, "2025-09-07" }, { "2025-09-07", 1, "2025-09-08" },
    { "2025-09-07", 5, "2025-09-12" }, { "2025-09-07", 6, "2025-09-15" },
    { "2025-12-31", 1, "2026-01-01" }, { "2024-02-28", 2, "2024-03-01" },
    { "9999-12-31", 1, "9999-12-31" }, { "2025-09-01", G_MAXUINT, "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate start = day (cases[i].start);
      GDate result;

      ent_date_add_business_days (&start, cases[i].days, &result);
      assert_day (&result, cases[i].result);
    }
}

static void
test_business_days_between (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    int days;
  } cases[] = {
    { "2025-09-01", "2025-09-01", 0 },   { "2025-09-01", "2025-09-05", 4 },
    { "2025-09-05", "2025-09-08", 1 },   { "2025-09-05", "2025-09-07", 0 },
    { "2025-09-06", "2025-09-07", 0 },   { "2025-09-06", "2025-09-08", 1 },
    { "2025-09-08", "2025-09-05", -1 },  { "2025-09-12", "2025-09-01", -9 },
    { "2025-01-01", "2026-01-01", 261 }, { "2024-01-01", "2025-01-01", 262 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate from = day (cases[i].from);
      GDate to = day (cases[i].to);

      g_assert_cmpint (ent_date_business_days_between (&from, &to), ==, cases[i].days);
    }
}

/* Counting and adding agree with a walk over the days, from each day of the week. */
static void
test_business_days_agree (void)
{
  GDate start = day ("2025-09-01");

  for (guint weekday = 0; weekday < 7; weekday++, g_date_add_days (&start, 1))
    {
      GDate walk = start;
      int count = 0;

      for (guint step = 0; step < 60; step++)
        {
          GDate result;

          g_date_add_days (&walk, 1);
          if (!ent_date_is_business_day (&walk))
            continue;
          count++;
          ent_date_add_business_days (&start, (guint)count, &result);
          g_assert_cmpint (g_date_compare (&result, &walk), ==, 0);
          g_assert_cmpint (ent_date_business_days_between (&start, &walk), ==, count);
          g_assert_cmpint (ent_date_business_days_between (&walk, &start), ==, -count);
        }
    }
}

static void
test_quarter_count (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    guint count;
  } cases[] = {
    { "2025-01-01", "2025-12-31", 4 }, { "2025-01-01", "2026-01-01", 5 },
    { "2025-01-01", "2025-01-01", 1 }, { "2025-01-01", "2024-12-31", 0 },
    { "2025-02-15", "2025-05-14", 1 }, { "2025-02-15", "2025-05-15", 2 },
    { "2025-02-15", "2025-08-01", 2 }, { "2025-01-31", "2025-04-29", 1 },
    { "2025-01-31", "2025-04-30", 2 }, { "2024-11-30", "2025-02-27", 1 },
    { "2024-11-30", "2025-02-28", 2 }, { "2024-02-29", "2025-02-27", 4 },
    { "2024-02-29", "2025-02-28", 5 }, { "1000-01-01", "9999-12-31", 36000 },
    { "9999-11-15", "9999-12-31", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate start = day (cases[i].start);
      GDate end = day (cases[i].end);

      g_assert_cmpuint (ent_quarter_count (&start, &end), ==, cases[i].count);
    }
}

static void
test_quarter_get (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    guint number;
    const char *quarter_start;
    const char *quarter_end;
  } cases[] = {
    { "2025-01-01", "2025-12-31", 1, "2025-01-01", "2025-03-31" },
    { "2025-01-01", "2025-12-31", 4, "2025-10-01", "2025-12-31" },
    { "2025-02-15", "2025-08-01", 1, "2025-02-15", "2025-05-14" },
    { "2025-02-15", "2025-08-01", 2, "2025-05-15", "2025-08-01" },
    { "2025-01-31", "2026-01-30", 1, "2025-01-31", "2025-04-29" },
    { "2025-01-31", "2026-01-30", 2, "2025-04-30", "2025-07-30" },
    { "2025-01-31", "2026-01-30", 3, "2025-07-31", "2025-10-30" },
    { "2025-01-31", "2026-01-30", 4, "2025-10-31", "2026-01-30" },
    { "2023-11-30", "2024-12-31", 1, "2023-11-30", "2024-02-28" },
    { "2023-11-30", "2024-12-31", 2, "2024-02-29", "2024-05-29" },
    { "2025-01-01", "2025-01-01", 1, "2025-01-01", "2025-01-01" },
    { "2025-01-01", "2026-01-01", 5, "2026-01-01", "2026-01-01" },
    { "9999-10-01", "9999-12-31", 1, "9999-10-01", "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate start = day (cases[i].start);
      GDate end = day (cases[i].end);
      EntQuarter quarter;

      g_assert_true (ent_quarter_get (&start, &end, cases[i].number, &quarter));
      g_assert_cmpuint (quarter.number, ==, cases[i].number);
      assert_day (&quarter.start, cases[i].quarter_start);
      assert_day (&quarter.end, cases[i].quarter_end);
    }
}

static void
test_no_such_quarter (void)
{
  GDate start = day ("2025-01-01");
  GDate end = day ("2025-12-31");
  GDate before = day ("2024-12-31");
  EntQuarter quarter;

  g_assert_false (ent_quarter_get (&start, &end, 0, &quarter));
  g_assert_false (ent_quarter_get (&start, &end, 5, &quarter));
  g_assert_false (ent_quarter_get (&start, &end, G_MAXUINT, &quarter));
  g_assert_false (ent_quarter_get (&start, &before, 1, &quarter));
}

/* Quarters follow each other without gap or overlap from the first day to the last, whichever days
 * those are. */
static void
test_quarters_tile (void)
{
  GDate start = day ("2023-10-01");

  for (guint i = 0; i < 180; i++, g_date_add_days (&start, 1))
    for (guint length = 0; length < 800; length += 7)
      {
        GDate end = start;
        GDate next = start;
        guint count;

        g_date_add_days (&end, length);
        count = ent_quarter_count (&start, &end);
        for (guint number = 1; number <= count; number++)
          {
            EntQuarter quarter;

            g_assert_true (ent_quarter_get (&start, &end, number, &quarter));
            g_assert_cmpint (g_date_compare (&quarter.start, &next), ==, 0);
            g_assert_cmpint (g_date_compare (&quarter.start, &quarter.end), <=, 0);
            next = quarter.end;
            g_date_add_days (&next, 1);
          }
        g_assert_cmpint (g_date_days_between (&end, &next), ==, 1);
      }
}

static void
test_date_time_good (void)
{
  static const struct
  {
    const char *text;
    guint seconds;
    const char *written;
  } cases[] = {
    { "2025-03-30T02:30", 9000, "2025-03-30T02:30:00" },
    { "2025-03-30T02:30:05", 9005, "2025-03-30T02:30:05" },
    { "2024-02-29T00:00", 0, "2024-02-29T00:00:00" },
    { "2025-12-31T23:59:59", 86399, "2025-12-31T23:59:59" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = NULL;
      GDate date;
      guint seconds;

      g_assert_true (ent_date_time_parse (cases[i].text, &date, &seconds));
      g_assert_cmpuint (seconds, ==, cases[i].seconds);
      written = ent_date_time_format (&date, seconds);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_date_time_bad (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "2025-03-30",
    "2025-03-30T",
    "2025-03-30T02",
    "2025-03-30T02:",
    "2025-03-30T02:3",
    "2025-03-30T2:30",
    "2025-03-30 02:30",
    "2025-03-30t02:30",
    "2025-03-30T24:00",
    "2025-03-30T02:60",
    "2025-03-30T02:30:",
    "2025-03-30T02:30:5",
    "2025-03-30T02:30:60",
    "2025-03-30T02:30:05Z",
    "2025-03-30T02:30Z",
    "2025-03-30T02:30:05.5",
    "2025-03-30T02:30+01:00",
    "2025-02-29T02:30",
    " 2025-03-30T02:30",
  };
  GDate date = day ("2025-06-15");
  guint seconds = 77;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ent_date_time_parse (texts[i], &date, &seconds));
  assert_day (&date, "2025-06-15");
  g_assert_cmpuint (seconds, ==, 77);
}

static void
test_duration_good (void)
{
  static const struct
  {
    const char *text;
    guint minutes;
  } cases[] = {
    { "PT90M", 90 },
    { "PT1H30M", 90 },
    { "PT1H", 60 },
    { "P1DT2H", 1560 },
    { "P1D", 1440 },
    { "P1DT5M", 1445 },
    { "P1DT1H1M", 1501 },
    { "PT0M", 0 },
    { "P0D", 0 },
    { "90", 90 },
    { "0", 0 },
    { "007", 7 },
    { "1:30", 90 },
    { "0:05", 5 },
    { "100:00", 6000 },
    { "PT100H", 6000 },
    { "P365D", 525600 },
    { "525600", 525600 },
    { "8760:00", 525600 },
    { "PT525600M", 525600 },
    { "00000000000000000000000000000015", 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint minutes, again;
      g_autofree char *text = NULL;

      g_assert_true (ent_duration_parse (cases[i].text, &minutes));
      g_assert_cmpuint (minutes, ==, cases[i].minutes);
      text = ent_duration_format (minutes);
      g_assert_true (ent_duration_parse (text, &again));
      g_assert_cmpuint (again, ==, minutes);
    }
}

static void
test_duration_bad (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "P",
    "PT",
    "T90M",
    "PTM",
    "P1",
    "PT1",
    "P1H",
    "P1M",
    "PT1D",
    "P1DT",
    "PT30M1H",
    "PT1H1H",
    "PT1HT1M",
    "P1D2H",
    "PT30S",
    "PT1H30M0S",
    "P1W",
    "P1Y",
    "PT1.5H",
    "PT-5M",
    "-PT5M",
    "-5",
    "+5",
    " 5",
    "5 ",
    "5m",
    "pt90m",
    "1:5",
    "1:60",
    "1:300",
    ":30",
    "1:",
    "1:30:00",
    "525601",
    "8760:01",
    "P366D",
    "P365DT1M",
    "PT8761H",
    "P365DT1H",
    "PT1H ",
    "4294967296",
    "4294967386",
    "PT18446744073709551617M",
    "99999999999999999999999999:00",
    "P99999999999999999999999999D",
    "٩٠",
  };
  guint minutes = 77;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ent_duration_parse (texts[i], &minutes));
  g_assert_cmpuint (minutes, ==, 77);
}

static void
test_duration_format (void)
{
  g_autofree char *none = ent_duration_format (0);
  g_autofree char *some = ent_duration_format (90);

  g_assert_cmpstr (none, ==, "PT0M");
  g_assert_cmpstr (some, ==, "PT90M");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/parse-good", test_parse_good);
  g_test_add_func ("/base/date/parse-bad", test_parse_bad);
  g_test_add_func ("/base/date/today", test_today);
  g_test_add_func ("/base/date/add-months", test_add_months);
  g_test_add_func ("/base/date/add-months-in-place", test_add_months_in_place);
  g_test_add_func ("/base/date/days-between", test_days_between);
  g_test_add_func ("/base/date/is-business-day", test_is_business_day);
  g_test_add_func ("/base/date/add-business-days", test_add_business_days);
  g_test_add_func ("/base/date/business-days-between", test_business_days_between);
  g_test_add_func ("/base/date/business-days-agree", test_business_days_agree);
  g_test_add_func ("/base/quarter/count", test_quarter_count);
  g_test_add_func ("/base/quarter/get", test_quarter_get);
  g_test_add_func ("/base/quarter/no-such", test_no_such_quarter);
  g_test_add_func ("/base/quarter/tile", test_quarters_tile);
  g_test_add_func ("/base/date-time/good", test_date_time_good);
  g_test_add_func ("/base/date-time/bad", test_date_time_bad);
  g_test_add_func ("/base/duration/good", test_duration_good);
  g_test_add_func ("/base/duration/bad", test_duration_bad);
  g_test_add_func ("/base/duration/format", test_duration_format);
  return g_test_run ();
}
