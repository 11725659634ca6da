/* SPDX-License-Identifier: GPL-3.0-or-later
 * Small patterns of words that say by when. */
#include "ent-outcome-date.h"

#include <string.h>

static const char *const months[]
    = { "january", "february", "march",    "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan",   "feb", "mar",  "apr",  "jun",    "jul",
        "aug",     "sep",      "sept",     "oct",   "nov", "dec",  NULL };
static const char *const numbers[]
    = { "two",    "three",  "four",  "five",   "six",    "seven", "eight",   "nine",     "ten",
        "eleven", "twelve", "dozen", "twenty", "thirty", "fifty", "hundred", "thousand", NULL };
static const char *const units[] = { "day", "week", "month", "quarter", "half", "year", NULL };
static const char *const unit_adjectives[]
    = { "business", "working", "calendar", "fiscal", "consecutive", NULL };
/* After these a number of units is a term; "over" and "for" tell how long instead. */
static const char *const term_openers[] = { "within", "in", "after", "by", NULL };
static const char *const articles[] = { "the", "a", "an", "this", "next", "first", "our", NULL };
static const char *const ends[]
    = { "year", "quarter", "month", "half", "engagement", "project", "contract", "pilot", NULL };
/* Before these words May and March are months and no verbs. */
static const char *const month_openers[]
    = { "by", "in", "until", "before", "of", "end", "mid", "early", "late", "from", "since", NULL };

static gboolean
is_unit (const EntWords *words, guint index, const char *const *list)
{
  g_autofree char *singular = NULL;

  if (index >= ent_words_get_length (words))
    return FALSE;
  singular = ent_word_singular (ent_words_get (words, index)->folded);
  return g_strv_contains (list, singular);
}

static gboolean
is_figure (const EntWords *words, guint index)
{
  return index < ent_words_get_length (words)
         && ent_words_get (words, index)->type == ENT_WORD_NUMBER;
}

gboolean
ent_outcome_is_number (const EntWords *words, guint index)
{
  return is_figure (words, index) || ent_words_is_among (words, index, numbers);
}

/* TRUE for 1990 to 2099, written without separators. */
static gboolean
is_year (const EntWords *words, guint index)
{
  const char *text;
  guint64 year;

  if (!is_figure (words, index))
    return FALSE;
  text = ent_words_get (words, index)->folded;
  year = g_ascii_strtoull (text, NULL, 10);
  return strlen (text) == 4 && strspn (text, "0123456789") == 4 && year >= 1990 && year <= 2099;
}

/* TRUE if exactly one character stands between the word at @index and the one before. */
static gboolean
is_tight (const EntWords *words, guint index)
{
  const EntWord *before = ent_words_get (words, index - 1);

  return ent_words_get (words, index)->start == before->start + before->length + 1;
}

/* 31.3.2026 is one word; 2026-03-31 and 3/31/2026 are three. */
static guint
match_figures (const EntWords *words, guint from)
{
  guint dots = 0;

  if (!is_figure (words, from))
    return 0;
  for (const char *c = ent_words_get (words, from)->folded; *c != '\0'; c++)
    dots += *c == '.' ? 1 : 0;
  if (dots == 2)
    return 1;
  if (is_figure (words, from + 1) && is_figure (words, from + 2) && is_tight (words, from + 1)
      && is_tight (words, from + 2) && (is_year (words, from) || is_year (words, from + 2)))
    return 3;
  return is_year (words, from) ? 1 : 0;
}

/* Q3, H2, FY26 and FY2026, with or without a year after them. */
static guint
match_quarter (const EntWords *words, guint from)
{
  const char *text = ent_words_get (words, from)->folded;
  gboolean found = (text[0] == 'q' && text[1] >= '1' && text[1] <= '4' && text[2] == '\0')
                   || (text[0] == 'h' && text[1] >= '1' && text[1] <= '2' && text[2] == '\0')
                   || (g_str_has_prefix (text, "fy") && g_ascii_isdigit (text[2]));

  if (!found)
    return 0;
  return is_year (words, from + 1) ? 2 : 1;
}

static gboolean
is_month (const EntWords *words, guint index)
{
  if (!ent_words_is_among (words, index, months))
    return FALSE;
  if (!ent_words_equal (words, index, "may") && !ent_words_equal (words, index, "march"))
    return TRUE;
  return is_figure (words, index + 1)
         || (index > 0
             && (is_figure (words, index - 1)
                 || ent_words_is_among (words, index - 1, month_openers)));
}

/* June, 30 June, June 30, each with or without a year. */
static guint
match_month (const EntWords *words, guint from)
{
  guint count = 0;

  if (is_figure (words, from) && is_month (words, from + 1))
    count = 2;
  else if (is_month (words, from))
    count = is_figure (words, from + 1) && !is_year (words, from + 1) ? 2 : 1;
  return count > 0 && is_year (words, from + count) ? count + 1 : count;
}

/* Within 90 days, in the next two quarters, after six months, 90-day. */
static guint
match_term (const EntWords *words, guint from)
{
  guint index = from;

  if (is_figure (words, from) && is_unit (words, from + 1, units)
      && ent_words_get (words, from + 1)->joined)
    return 2;
  if (!ent_words_is_among (words, index++, term_openers))
    return 0;
  while (ent_words_is_among (words, index, articles))
    index++;
  if (!ent_outcome_is_number (words, index++))
    return 0;
  if (ent_words_is_among (words, index, unit_adjectives))
    index++;
  return is_unit (words, index, units) ? index + 1 - from : 0;
}

/* End of the fiscal year, this quarter, by next half, year-end. */
static guint
match_end (const EntWords *words, guint from)
{
  guint index = from;
  gboolean opened;

  if (ent_words_is_among (words, from, ends) && ent_words_equal (words, from + 1, "end"))
    return 2;
  if (ent_words_equal (words, from, "end") && ent_words_equal (words, from + 1, "of"))
    index += 2;
  opened = index > from || ent_words_equal (words, from, "this")
           || ent_words_equal (words, from, "next");
  while (opened
         && (ent_words_is_among (words, index, articles)
             || ent_words_is_among (words, index, unit_adjectives)))
    index++;
  return opened && ent_words_is_among (words, index, ends) ? index + 1 - from : 0;
}

guint
ent_outcome_date_match (const EntWords *words, guint from)
{
  static guint (*const matchers[]) (const EntWords *words, guint from)
      = { match_term, match_month, match_quarter, match_end, match_figures };
  guint count = 0;

  for (guint i = 0; count == 0 && i < G_N_ELEMENTS (matchers); i++)
    count = matchers[i](words, from);
  return count;
}
