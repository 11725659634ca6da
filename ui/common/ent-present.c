/* SPDX-License-Identifier: GPL-3.0-or-later
 * How values look on every page. */
#include "ent-present.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"

#define TOOLTIP_LIMIT 600 /* characters of a long text */

static char *
format_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, format);
}

static char *
format_calendar_date (const GDate *date, const GDate *today)
{
  if (g_date_get_year (date) == g_date_get_year (today))
    /* Translators: a date within this year, "30 June"; see the manual of strftime. */
    return format_date (date, C_ ("date", "%-d %B"));
  /* Translators: a date in another year, "30 June 2027"; see the manual of strftime. */
  return format_date (date, C_ ("date", "%-d %B %Y"));
}

static char *
format_days (int days)
{
  if (days == 0)
    return g_strdup (C_ ("date", "today"));
  if (days == 1)
    return g_strdup (C_ ("date", "tomorrow"));
  if (days == -1)
    return g_strdup (C_ ("date", "yesterday"));
  if (days > 0)
    /* Translators: a day ahead; %d is a number of days. */
    return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
  /* Translators: a day in the past; %d is a number of days. */
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);
}

char *
ent_present_date (const GDate *date, const GDate *today)
{
  int days = ent_date_days_between (today, date);

  return ABS (days) <= 7 ? format_days (days) : format_calendar_date (date, today);
}

char *
ent_present_distance (const GDate *date, const GDate *today)
{
  int days = ent_date_days_between (today, date);
  int weeks = ABS (days) / 7;
  int months = ABS (days) * 12 / 365;

  if (ABS (days) < 14)
    return format_days (days);
  if (weeks < 9)
    return days > 0 ? g_strdup_printf (ngettext ("in %d week", "in %d weeks", weeks), weeks)
                    : g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", weeks), weeks);
  return days > 0 ? g_strdup_printf (ngettext ("in %d month", "in %d months", months), months)
                  : g_strdup_printf (ngettext ("%d month ago", "%d months ago", months), months);
}

char *
ent_present_full_date (const GDate *date)
{
  /* Translators: a date in full, "Tuesday, 30 June 2026"; see the manual of strftime. */
  return format_date (date, C_ ("date", "%A, %-d %B %Y"));
}

/* Of a moment that is not today a time of day matters only beside its date. */
static char *
format_moment (const GDate *date, const char *clock, const GDate *today)
{
  g_autofree char *day = ent_present_date (date, today);

  /* Translators: a moment: a day ("today", "30 June") and a time ("14:05"). */
  return g_strdup_printf (C_ ("date", "%s, %s"), day, clock);
}

char *
ent_present_time (const char *time, const GDate *today)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *clock = NULL;
  GDate date;

  if (local == NULL)
    return g_strdup (time);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                  g_date_time_get_year (local));
  clock = g_date_time_format (local, "%H:%M");
  return format_moment (&date, clock, today);
}

/* Abbreviations keep their capitals. */
static char *
lower_first (const char *label)
{
  gunichar first = g_utf8_get_char (label);
  const char *rest = g_utf8_next_char (label);
  char small[7] = { 0 };

  /* Translators: "yes" if names of kinds of records (Stakeholder, Term) begin with a small letter
   * within a sentence in your language, "no" if they keep the capital as nouns do in German. */
  if (strcmp (C_ ("small letter within a sentence", "yes"), "yes") != 0
      || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  g_unichar_to_utf8 (g_unichar_tolower (first), small);
  return g_strconcat (small, rest, NULL);
}

char *
ent_present_within_sentence (const char *label)
{
  return lower_first (label);
}

char *
ent_present_kind (const EntKind *kind)
{
  return lower_first (_ (kind->label));
}

char *
ent_present_kinds (const EntKind *kind)
{
  return lower_first (_ (kind->label_plural));
}

gboolean
ent_present_is_numeric (const EntField *field)
{
  return field->type == ENT_TYPE_INTEGER || field->type == ENT_TYPE_NUMBER
         || field->type == ENT_TYPE_FRACTION || field->type == ENT_TYPE_MONEY
         || field->type == ENT_TYPE_DURATION;
}

char *
ent_present_header (const EntField *field)
{
  if (field->unit == NULL)
    return g_strdup (_ (field->label));
  /* Translators: head of a column: what it holds and its unit: "Target (%)". */
  return g_strdup_printf (C_ ("header", "%s (%s)"), _ (field->label), _ (field->unit));
}

static char *
present_date_value (EntRecord *record, guint field, const GDate *today, char **tooltip)
{
  GDate date;

  if (!ent_record_get_date (record, field, &date))
    return g_strdup ("");
  *tooltip = ent_present_full_date (&date);
  return ent_present_date (&date, today);
}

static char *
present_date_time_value (EntRecord *record, guint field, const GDate *today, char **tooltip)
{
  const char *value = ent_record_get_text (record, field);
  g_autofree char *full = NULL;
  g_autofree char *clock = NULL;
  guint seconds;
  GDate date;

  if (value == NULL || !ent_date_time_parse (value, &date, &seconds))
    return g_strdup ("");
  full = ent_present_full_date (&date);
  clock = g_strdup_printf ("%02u:%02u", seconds / 3600, seconds / 60 % 60);
  *tooltip = g_strdup_printf (C_ ("date", "%s, %s"), full, clock);
  return format_moment (&date, clock, today);
}

/* The first line that says something. */
static char *
present_long_text (const char *text, char **tooltip)
{
  const char *end;

  if (text == NULL)
    return g_strdup ("");
  end = strchr (text, '\n');
  if (g_utf8_strlen (text, -1) > TOOLTIP_LIMIT)
    {
      g_autofree char *start = g_utf8_substring (text, 0, TOOLTIP_LIMIT);

      *tooltip = g_strconcat (start, "…", NULL);
    }
  else
    *tooltip = g_strdup (text);
  return end != NULL ? g_strndup (text, end - text) : g_strdup (text);
}

static char *
present (EntRecord *record, guint field, const GDate *today, char **tooltip)
{
  const EntField *description = &ent_record_get_kind (record)->fields[field];
  const char *veil = ent_record_get_veil (record, field, NULL);
  char *text;

  if (veil != NULL)
    return g_strdup (veil);
  switch (description->type)
    {
    case ENT_TYPE_DATE:
      return present_date_value (record, field, today, tooltip);
    case ENT_TYPE_DATE_TIME:
      return present_date_time_value (record, field, today, tooltip);
    case ENT_TYPE_LONG_TEXT:
      return present_long_text (ent_record_get_text (record, field), tooltip);
    case ENT_TYPE_TEXT:
    case ENT_TYPE_REFERENCE:
      text = ent_record_dup_display (record, field);
      *tooltip = *text != '\0' ? g_strdup (text) : NULL;
      return text;
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
    case ENT_TYPE_FRACTION:
    case ENT_TYPE_MONEY:
    case ENT_TYPE_DURATION:
    case ENT_TYPE_BOOLEAN:
    case ENT_TYPE_CHOICE:
    default:
      return ent_record_dup_display (record, field);
    }
}

char *
ent_present_value (EntRecord *record, guint field, const GDate *today, char **tooltip)
{
  g_autofree char *more = NULL;
  char *text = present (record, field, today, &more);

  if (tooltip != NULL)
    *tooltip = g_steal_pointer (&more);
  return text;
}
