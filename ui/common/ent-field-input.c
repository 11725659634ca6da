/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values as they are typed. */
#include "ent-field-input.h"

#include <locale.h>

#include "ent-date-input.h"
#include "ent-date.h"

/* Returns: the locale's decimal point, if that is one ASCII character other than a point; 0 where
 * numbers are typed as they are stored. */
static char
get_decimal_comma (void)
{
  const char *point = localeconv ()->decimal_point;

  return strlen (point) == 1 && *point != '.' ? *point : 0;
}

/* TRUE if every point in @text stands before exactly three digits: there it groups thousands. */
static gboolean
groups_by_points (const char *text)
{
  for (const char *point = strchr (text, '.'); point != NULL; point = strchr (point + 1, '.'))
    if (strspn (point + 1, "0123456789") != 3)
      return FALSE;
  return TRUE;
}

/* In a locale with a decimal comma "1.234" and "1.234,5" group thousands; "12.5", which groups
 * nothing, can only mean a fraction. */
static char *
read_number (const char *text)
{
  char comma = get_decimal_comma ();
  GString *number = g_string_new (NULL);
  gboolean grouped;

  if (comma == 0)
    return g_string_free (g_string_append (number, text), FALSE);
  grouped = strchr (text, comma) != NULL || groups_by_points (text);
  for (const char *c = text; *c != '\0'; c++)
    if (*c == comma)
      g_string_append_c (number, '.');
    else if (*c != '.' || !grouped)
      g_string_append_c (number, *c);
  return g_string_free (number, FALSE);
}

static char *
write_number (const char *value)
{
  char comma = get_decimal_comma ();
  char *text = g_strdup (value);

  return comma != 0 ? g_strdelimit (text, ".", comma) : text;
}

/* Returns: minutes in the unit that begins with @letter, in English or German; 0 if it is none. */
static guint
get_unit_minutes (gunichar letter)
{
  switch (g_unichar_tolower (letter))
    {
    case 'd':
    case 't':
      return 24 * 60;
    case 'h':
    case 's':
      return 60;
    case 'm':
      return 1;
    default:
      return 0;
    }
}

/* Reads "1 h 30 min", "2 hours", "45m". Returns: FALSE if it is anything else. */
static gboolean
read_units (const char *text, guint64 *minutes)
{
  const char *c = text;

  *minutes = 0;
  while (*c != '\0')
    {
      char *end;
      guint64 amount = g_ascii_strtoull (c, &end, 10);
      guint unit;

      if (!g_ascii_isdigit (*c) || amount > G_MAXUINT16)
        return FALSE;
      while (*end == ' ')
        end++;
      unit = get_unit_minutes (g_utf8_get_char (end));
      if (unit == 0)
        return FALSE;
      *minutes += amount * unit;
      while (g_unichar_isalpha (g_utf8_get_char (end)) || *end == '.')
        end = g_utf8_next_char (end);
      while (*end == ' ')
        end++;
      c = end;
    }
  return *text != '\0';
}

static char *
read_duration (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  guint64 minutes;

  if (!read_units (stripped, &minutes))
    return g_steal_pointer (&stripped);
  return g_strdup_printf ("%u", (guint)MIN (minutes, G_MAXUINT));
}

static char *
read_date (const char *text, const GDate *today)
{
  GDate date;

  return ent_date_input_read (text, today, &date) ? ent_date_format (&date) : g_strdup (text);
}

static char *
read_date_time (const char *text, const GDate *today)
{
  guint seconds;
  GDate date;

  return ent_date_input_read_time (text, today, &date, &seconds)
             ? ent_date_time_format (&date, seconds)
             : g_strdup (text);
}

char *
ent_field_input_read (const EntField *field, const char *text, const GDate *today)
{
  switch (field->type)
    {
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
    case ENT_TYPE_MONEY:
      return read_number (text);
    case ENT_TYPE_DURATION:
      return read_duration (text);
    case ENT_TYPE_DATE:
      return read_date (text, today);
    case ENT_TYPE_DATE_TIME:
      return read_date_time (text, today);
    case ENT_TYPE_TEXT:
    case ENT_TYPE_LONG_TEXT:
    case ENT_TYPE_FRACTION:
    case ENT_TYPE_BOOLEAN:
    case ENT_TYPE_CHOICE:
    case ENT_TYPE_REFERENCE:
      break;
    }
  return g_strdup (text);
}

char *
ent_field_input_write (const EntField *field, const char *value)
{
  if (value == NULL)
    return g_strdup ("");
  switch (field->type)
    {
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
    case ENT_TYPE_MONEY:
      return write_number (value);
    case ENT_TYPE_DURATION:
    case ENT_TYPE_DATE:
    case ENT_TYPE_DATE_TIME:
      return ent_field_format (field, value);
    case ENT_TYPE_TEXT:
    case ENT_TYPE_LONG_TEXT:
    case ENT_TYPE_FRACTION:
    case ENT_TYPE_BOOLEAN:
    case ENT_TYPE_CHOICE:
    case ENT_TYPE_REFERENCE:
      break;
    }
  return g_strdup (value);
}
