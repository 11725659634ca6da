/* SPDX-License-Identifier: GPL-3.0-or-later
 * What people type for a date, read as a date. */
#include "ent-date-input.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "ent-date.h"

/* A plan reaches no further from today; also keeps the arithmetic of dates in range. */
#define DAYS_LIMIT 36500

static gboolean
is_word (const char *text, const char *word)
{
  g_autofree char *a = g_utf8_casefold (text, -1);
  g_autofree char *b = g_utf8_casefold (word, -1);

  return strcmp (a, b) == 0;
}

static gboolean
read_word (const char *text, int *days)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = { { "today", 0 }, { "tomorrow", 1 }, { "yesterday", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_word (text, words[i].word)
        || is_word (text, g_dpgettext2 (GETTEXT_PACKAGE, "date", words[i].word)))
      {
        *days = words[i].days;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_distance (const char *text, const GDate *today, GDate *date)
{
  gint64 days;
  int word_days;

  if (read_word (text, &word_days))
    days = word_days;
  else if ((*text != '+' && *text != '-')
           || !g_ascii_string_to_signed (text + (*text == '+'), 10, -DAYS_LIMIT, DAYS_LIMIT, &days,
                                         NULL))
    return FALSE;

  *date = *today;
  if (days >= 0)
    g_date_add_days (date, days);
  else
    g_date_subtract_days (date, -days);
  return TRUE;
}

/* How many runs of letters or digits @text has: a date has two, or three with its year. */
static guint
count_parts (const char *text)
{
  guint n = 0;
  gboolean within = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean part = g_unichar_isalnum (g_utf8_get_char (c));

      n += part && !within;
      within = part;
    }
  return n;
}

/* g_date_set_parse() guesses at anything: asked only for what has the parts of a date, it knows the
 * order of day and month and their names in the locale. */
static gboolean
read_in_locale (const char *text, const GDate *today, GDate *date)
{
  guint parts = count_parts (text);
  g_autofree char *with_year = NULL;

  if (parts < 2 || parts > 3)
    return FALSE;
  if (parts == 2)
    with_year = g_strdup_printf ("%s %u", text, g_date_get_year (today));
  g_date_clear (date, 1);
  g_date_set_parse (date, with_year != NULL ? with_year : text);
  return g_date_valid (date) && g_date_get_year (date) >= 1000;
}

gboolean
ent_date_input_read (const char *text, const GDate *today, GDate *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return ent_date_parse (stripped, date) || read_distance (stripped, today, date)
         || read_in_locale (stripped, today, date);
}

/* Reads `14:00` or `14:00:05`. */
static gboolean
read_clock (const char *text, guint *seconds)
{
  guint hour, minute;
  guint second = 0;
  int end = 0;

  if (sscanf (text, "%2u:%2u%n:%2u%n", &hour, &minute, &end, &second, &end) < 2 || text[end] != '\0'
      || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *seconds = (hour * 60 + minute) * 60 + second;
  return TRUE;
}

gboolean
ent_date_input_read_time (const char *text, const GDate *today, GDate *date, guint *seconds)
{
  g_autofree char *day = g_strstrip (g_strdup (text));
  char *clock;

  if (ent_date_time_parse (day, date, seconds))
    return TRUE;
  clock = strrchr (day, ' ');
  if (clock == NULL || !read_clock (clock + 1, seconds))
    return FALSE;

  *clock = '\0';
  g_strdelimit (day, ",", ' ');
  return ent_date_input_read (day, today, date);
}
