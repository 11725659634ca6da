/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stored texts as people read them, in the locale of the program. */
#include <glib/gi18n-lib.h>
#include <limits.h>
#include <locale.h>
#include <string.h>

#include "ent-date.h"
#include "ent-field.h"

/* The locale's texts may be in its own encoding. */
static char *
dup_locale_text (const char *text)
{
  char *utf8 = g_locale_to_utf8 (text, -1, NULL, NULL, NULL);

  return utf8 != NULL ? utf8 : g_strdup ("");
}

/* Writes @count digits with the locale's separator. @grouping holds the sizes of the groups from
 * the right, the last one repeated, CHAR_MAX for no more (localeconv(3)). */
static void
append_groups (
    GString *text, const char *digits, gsize count, const char *grouping, const char *separator)
{
  gsize start = text->len;

  g_string_append_len (text, digits, count);
  while (*grouping > 0 && *grouping != CHAR_MAX && count > (gsize)*grouping)
    {
      count -= *grouping;
      g_string_insert (text, start + count, separator);
      if (grouping[1] != '\0')
        grouping++;
    }
}

/* @number: a stored integer, number or amount. The C locale knows no groups, but whoever runs it
 * reads English. */
static char *
format_number (const char *number)
{
  const struct lconv *locale = localeconv ();
  gboolean plain = strcmp (setlocale (LC_NUMERIC, NULL), "C") == 0
                   || g_str_has_prefix (setlocale (LC_NUMERIC, NULL), "C.")
                   || strcmp (setlocale (LC_NUMERIC, NULL), "POSIX") == 0;
  g_autofree char *separator = dup_locale_text (plain ? "," : locale->thousands_sep);
  g_autofree char *point = dup_locale_text (locale->decimal_point);
  GString *text = g_string_new (NULL);
  gsize digits;

  if (*number == '-')
    g_string_append (text, "−");
  number += *number == '-';
  digits = strspn (number, "0123456789");
  append_groups (text, number, digits, plain ? "\3" : locale->grouping, separator);
  if (number[digits] == '.')
    {
      g_string_append (text, point);
      digits++;
    }
  g_string_append (text, number + digits);
  return g_string_free (text, FALSE);
}

static char *
format_time (const GDate *date, guint seconds, const char *format)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date),
                             seconds / 3600, seconds / 60 % 60, seconds % 60);

  return g_date_time_format (time, format);
}

static char *
format_date (const char *value)
{
  GDate date;

  if (!ent_date_parse (value, &date))
    return g_strdup (value);
  /* Translators: a date as "30 June 2026", in the codes of g_date_time_format() */
  return format_time (&date, 0, _ ("%-d %B %Y"));
}

static char *
format_date_time (const char *value)
{
  GDate date;
  guint seconds;

  if (!ent_date_time_parse (value, &date, &seconds))
    return g_strdup (value);
  if (seconds % 60 != 0)
    /* Translators: date and time as "30 June 2026, 14:00:05", in the codes of g_date_time_format()
     */
    return format_time (&date, seconds, _ ("%-d %B %Y, %H:%M:%S"));
  /* Translators: date and time as "30 June 2026, 14:00", in the codes of g_date_time_format() */
  return format_time (&date, seconds, _ ("%-d %B %Y, %H:%M"));
}

static char *
format_duration (const char *value)
{
  guint minutes;

  if (!ent_duration_parse (value, &minutes))
    return g_strdup (value);
  if (minutes < 60)
    /* Translators: a duration in minutes */
    return g_strdup_printf (_ ("%u min"), minutes);
  if (minutes % 60 == 0)
    /* Translators: a duration in hours */
    return g_strdup_printf (_ ("%u h"), minutes / 60);
  /* Translators: a duration in hours and minutes */
  return g_strdup_printf (_ ("%u h %u min"), minutes / 60, minutes % 60);
}

static char *
format_choice (const EntField *field, const char *value)
{
  const EntChoice *choice = ent_field_find_choice (field, value);

  return g_strdup (choice != NULL ? _ (choice->label) : value);
}

char *
ent_field_format (const EntField *field, const char *value)
{
  if (value == NULL)
    return g_strdup ("");
  switch (field->type)
    {
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
    case ENT_TYPE_MONEY:
      return format_number (value);
    case ENT_TYPE_DATE:
      return format_date (value);
    case ENT_TYPE_DATE_TIME:
      return format_date_time (value);
    case ENT_TYPE_DURATION:
      return format_duration (value);
    case ENT_TYPE_BOOLEAN:
      return g_strdup (strcmp (value, "true") == 0 ? _ ("Yes") : _ ("No"));
    case ENT_TYPE_CHOICE:
      return format_choice (field, value);
    case ENT_TYPE_TEXT:
    case ENT_TYPE_LONG_TEXT:
    case ENT_TYPE_FRACTION:
    case ENT_TYPE_REFERENCE:
      break;
    }
  return g_strdup (value);
}
