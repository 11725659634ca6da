/* SPDX-License-Identifier: GPL-3.0-or-later
 * Civil dates: a date without a zone. Everything due, effective or held on a day is one of these.
 * Order and arithmetic come from GDate; here are the stored form and the engagement's own
 * arithmetic. Months are always stepped from their anchor, so 31 January plus one month four times
 * does not drift to 28 May. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads `YYYY-MM-DD`, years 1000 to 9999, and nothing else. Returns: FALSE if it is no such day. */
gboolean ent_date_parse (const char *text, GDate *date);

/* Returns: (transfer full): @date as `YYYY-MM-DD`. */
char *ent_date_format (const GDate *date);

/* Sets @date to today in the local zone. Only program entry points call it; rules take a date. */
void ent_date_set_today (GDate *date);

/* Sets @result to @months months (may be negative) after @anchor: same day of the month, or the
 * month's last day where it has no such day. Stays within the years that can be stored. */
void ent_date_add_months (const GDate *anchor, int months, GDate *result);

/* Returns: days from @from to @to; negative when @to is earlier. */
int ent_date_days_between (const GDate *from, const GDate *to);

/* Monday to Friday are business days; the engagement keeps no calendar of holidays. */
gboolean ent_date_is_business_day (const GDate *date);

/* Sets @result to the day @days business days (zero or more) after @start: a clock of one business
 * day started on a Friday ends on the Monday. Never past the year 9999. */
void ent_date_add_business_days (const GDate *start, guint days, GDate *result);

/* Returns: business days after @from up to and including @to; negative when @to is earlier. */
int ent_date_business_days_between (const GDate *from, const GDate *to);

/* A quarter of an engagement: they are counted from its start, not from January. */
typedef struct
{
  guint number; /* from 1 */
  GDate start;
  GDate end; /* last day, inclusive */
} EntQuarter;

/* Returns: how many quarters an engagement from @start to @end (inclusive) has; a started quarter
 * counts. 0 if @end is before @start. */
guint ent_quarter_count (const GDate *start, const GDate *end);

/* Sets @quarter to quarter @number (from 1) of an engagement that runs from @start to @end; the
 * last one is cut at @end. Returns: FALSE if there is no such quarter. */
gboolean ent_quarter_get (const GDate *start, const GDate *end, guint number, EntQuarter *quarter);

/* Reads a civil date and time, `YYYY-MM-DDTHH:MM` with or without `:SS`. Returns: FALSE if it is
 * none. @seconds counts from midnight. */
gboolean ent_date_time_parse (const char *text, GDate *date, guint *seconds);

/* Returns: (transfer full): `YYYY-MM-DDTHH:MM:SS`. */
char *ent_date_time_format (const GDate *date, guint seconds);

/* Durations are whole minutes. Reads `PT90M`, `PT1H30M`, `P1DT2H` (a day is 24 hours), `90` and
 * `1:30`. Returns: FALSE if it is none, is negative, or exceeds 365 days. */
gboolean ent_duration_parse (const char *text, guint *minutes);

/* Returns: (transfer full): `PT90M`. */
char *ent_duration_format (guint minutes);

G_END_DECLS
