/* SPDX-License-Identifier: GPL-3.0-or-later
 * What somebody who mistyped a name may have meant. */
#include "ent-suggestion.h"

#include <string.h>

/* Names are short; what is longer was not mistyped. */
#define LENGTH_LIMIT 40

static guint
get_cost (const char *a, const char *b, guint i, guint j)
{
  return g_ascii_tolower (a[i]) != g_ascii_tolower (b[j]);
}

/* The number of edits that lead from one word to the other, two neighbours swapped counting as one
 * (optimal string alignment). */
static guint
measure (const char *a, const char *b)
{
  guint table[LENGTH_LIMIT + 1][LENGTH_LIMIT + 1];
  guint n = strlen (a);
  guint m = strlen (b);

  for (guint i = 0; i <= n; i++)
    for (guint j = 0; j <= m; j++)
      {
        if (i == 0 || j == 0)
          {
            table[i][j] = i + j;
            continue;
          }
        table[i][j] = MIN (MIN (table[i - 1][j], table[i][j - 1]) + 1,
                           table[i - 1][j - 1] + get_cost (a, b, i - 1, j - 1));
        if (i > 1 && j > 1 && get_cost (a, b, i - 1, j - 2) == 0
            && get_cost (a, b, i - 2, j - 1) == 0)
          table[i][j] = MIN (table[i][j], table[i - 2][j - 2] + 1);
      }
  return table[n][m];
}

const char *
ent_suggestion_find (const char *word, const char *const *candidates)
{
  gsize length = strlen (word);
  guint nearest = length / 3 + 1;
  const char *found = NULL;

  if (length < 2 || length > LENGTH_LIMIT)
    return NULL;
  for (; *candidates != NULL; candidates++)
    {
      guint distance = strlen (*candidates) <= LENGTH_LIMIT ? measure (word, *candidates) : nearest;

      if (distance < nearest)
        {
          nearest = distance;
          found = *candidates;
        }
    }
  return found;
}
