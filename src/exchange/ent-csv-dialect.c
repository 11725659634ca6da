/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which character stands between the cells of a CSV file. */
#include "ent-csv-dialect.h"

#include <string.h>

/* In the order of preference where the file leaves the choice. */
static const char candidates[] = { ',', ';', '\t', '|' };

#define ROWS_LIMIT 20
#define HINT "sep="

typedef struct
{
  guint n_cells; /* of the first row */
  guint n_alike; /* rows that have as many */
} Score;

/* Goes to the next row. Returns: how many cells the row has, 0 for a blank line. */
static guint
count_cells (const char **text, const char *end, char delimiter)
{
  gboolean quoted = FALSE;
  const char *start = *text;
  const char *p = start;
  guint n = 1;

  for (; p < end && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      n += *p == delimiter && !quoted;
    }
  *text = p < end ? p + 1 : p;
  return p > start ? n : 0;
}

static Score
rate (const char *text, gsize length, char delimiter)
{
  const char *end = text + length;
  Score score = { 0 };

  for (guint row = 0; row < ROWS_LIMIT && text < end;)
    {
      guint n = count_cells (&text, end, delimiter);

      if (n == 0)
        continue;
      if (row++ == 0)
        score.n_cells = n;
      score.n_alike += n == score.n_cells;
    }
  return score;
}

char
ent_csv_dialect_guess (const char *text, gsize length)
{
  char best = candidates[0];
  Score most = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      Score score = rate (text, length, candidates[i]);

      if (score.n_cells < 2)
        continue;
      if (score.n_alike > most.n_alike
          || (score.n_alike == most.n_alike && score.n_cells > most.n_cells))
        {
          most = score;
          best = candidates[i];
        }
    }
  return best;
}

gboolean
ent_csv_dialect_allows (char delimiter)
{
  return delimiter == '\t' || (g_ascii_ispunct (delimiter) && delimiter != '"');
}

gsize
ent_csv_dialect_read_hint (const char *text, gsize length, char *delimiter)
{
  const gsize hint = strlen (HINT);
  gsize end = hint + 1;

  if (length <= end || g_ascii_strncasecmp (text, HINT, hint) != 0
      || (text[end] != '\n' && text[end] != '\r') || !ent_csv_dialect_allows (text[hint]))
    return 0;
  *delimiter = text[hint];
  if (text[end] == '\r' && end + 1 < length && text[end + 1] == '\n')
    end++;
  return end + 1;
}
