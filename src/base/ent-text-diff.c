/* SPDX-License-Identifier: GPL-3.0-or-later
 * Word-level difference: the linear-space algorithm of Myers ("An O(ND) Difference Algorithm and
 * Its Variations", 1986) over words, and the white space put back between them. */
#include "ent-text-diff.h"

#include <string.h>

/* Beyond this many words a text is compared by line; beyond this many lines what differs between
 * the common beginning and end is one replacement. */
#define TOKEN_LIMIT 20000

/* Differences searched for from each end before the best partial answer is taken: holds the cost
 * to about TOKEN_LIMIT * EFFORT_LIMIT comparisons, at the price of a difference that may not be the
 * shortest. */
#define EFFORT_LIMIT 512

/* A word and the white space after it. The first token of a text is the empty word, which carries
 * the white space the text begins with; so the first tokens of two texts always match. */
typedef struct
{
  const char *start;
  gsize word_length; /* bytes */
  gsize length;      /* bytes, with the white space */
  const char *key;   /* interned: equal words have the same address */
  gboolean changed;  /* only in its own text */
} Token;

typedef struct
{
  Token *before;
  Token *after;
  /* How far a path with a given number of differences reaches in @before, for each diagonal
   * (index in @before less index in @after), from the beginning and from the end. */
  int *forward;
  int *backward;
} Comparison;

/* A box of the edit graph: tokens [x0, x1) of the first text against [y0, y1) of the second. */
typedef struct
{
  int x0, x1, y0, y1;
} Box;

/* The diagonals reached from one corner of a box. */
typedef struct
{
  int *reach;
  int low, high;
} Front;

static const char *
skip_space (const char *at)
{
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* An ideograph is a word: such scripts put no space between words. */
static gboolean
is_ideograph (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA;
}

/* Accents, joiners and direction marks belong to the character before them. */
static gboolean
is_attached (gunichar character)
{
  return g_unichar_ismark (character) || g_unichar_type (character) == G_UNICODE_FORMAT;
}

static const char *
skip_word (const char *at)
{
  gunichar first = g_utf8_get_char (at);
  gboolean run = g_unichar_isalnum (first) && !is_ideograph (first);

  for (at = g_utf8_next_char (at); *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_attached (character))
        continue;
      if (!run || !g_unichar_isalnum (character) || is_ideograph (character))
        break;
    }
  return at;
}

static const char *
skip_line (const char *at)
{
  return at + strcspn (at, "\n");
}

/* Appends the token from @start with its word up to @word_end. Returns: where the next begins. */
static const char *
append_token (
    GArray *tokens, const char *start, const char *word_end, const char *end, GStringChunk *words)
{
  g_autofree char *word = g_strndup (start, (gsize)(word_end - start));
  Token token = {
    .start = start,
    .word_length = (gsize)(word_end - start),
    .length = (gsize)(end - start),
    .key = g_string_chunk_insert_const (words, word),
  };

  g_array_append_val (tokens, token);
  return end;
}

/* Returns: (nullable): the words of @text, NULL if there are more than TOKEN_LIMIT. */
static GArray *
split_words (const char *text, GStringChunk *words)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *at = append_token (tokens, text, text, skip_space (text), words);

  while (*at != '\0')
    {
      const char *word_end = skip_word (at);

      if (tokens->len > TOKEN_LIMIT)
        return NULL;
      at = append_token (tokens, at, word_end, skip_space (word_end), words);
    }
  return g_steal_pointer (&tokens);
}

/* The white space of a line is its end. */
static GArray *
split_lines (const char *text, GStringChunk *words)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *at = append_token (tokens, text, text, text, words);

  while (*at != '\0')
    {
      const char *word_end = skip_line (at);

      at = append_token (tokens, at, word_end, *word_end == '\n' ? word_end + 1 : word_end, words);
    }
  return tokens;
}

static gboolean
matches (const Comparison *self, int x, int y)
{
  return self->before[x].key == self->after[y].key;
}

/* Widens @front by a diagonal on each side that lies within the box, narrows it on a side that
 * does not; @outside is what the diagonals beyond it reach. */
static void
widen (Front *front, const Box *box, int outside)
{
  if (front->low > box->x0 - box->y1)
    front->reach[--front->low - 1] = outside;
  else
    front->low++;
  if (front->high < box->x1 - box->y0)
    front->reach[++front->high + 1] = outside;
  else
    front->high--;
}

/* Each step reaches every other diagonal. */
static gboolean
is_reached (const Front *front, int diagonal)
{
  return front->low <= diagonal && diagonal <= front->high && (diagonal - front->low) % 2 == 0;
}

/* One more difference from the beginning. Returns: TRUE if a path met one from the end, at @x, @y.
 */
static gboolean
advance_forward (
    const Comparison *self, const Box *box, Front *front, const Front *other, int *x, int *y)
{
  widen (front, box, -1);
  for (int diagonal = front->high; diagonal >= front->low; diagonal -= 2)
    {
      int below = front->reach[diagonal - 1];
      int above = front->reach[diagonal + 1];

      *x = below < above ? above : below + 1;
      *y = *x - diagonal;
      while (*x < box->x1 && *y < box->y1 && matches (self, *x, *y))
        (*x)++, (*y)++;
      front->reach[diagonal] = *x;
      if (is_reached (other, diagonal) && other->reach[diagonal] <= *x)
        return TRUE;
    }
  return FALSE;
}

/* The same from the end. */
static gboolean
advance_backward (
    const Comparison *self, const Box *box, Front *front, const Front *other, int *x, int *y)
{
  widen (front, box, G_MAXINT);
  for (int diagonal = front->high; diagonal >= front->low; diagonal -= 2)
    {
      int below = front->reach[diagonal - 1];
      int above = front->reach[diagonal + 1];

      *x = below < above ? below : above - 1;
      *y = *x - diagonal;
      while (*x > box->x0 && *y > box->y0 && matches (self, *x - 1, *y - 1))
        (*x)--, (*y)--;
      front->reach[diagonal] = *x;
      if (is_reached (other, diagonal) && *x <= other->reach[diagonal])
        return TRUE;
    }
  return FALSE;
}

/* Sets @x, @y to the point of @front closest to the end of the box. */
static gboolean
find_furthest (const Box *box, const Front *front, int *x, int *y)
{
  int best = -1;

  for (int diagonal = front->low; diagonal <= front->high; diagonal += 2)
    {
      int reach = front->reach[diagonal];

      if (reach > box->x1 || reach - diagonal > box->y1 || 2 * reach - diagonal <= best)
        continue;
      best = 2 * reach - diagonal;
      *x = reach;
      *y = reach - diagonal;
    }
  return best >= 0;
}

/* Sets @x, @y to a point in the box that a short path goes through. */
static gboolean
find_split (const Comparison *self, const Box *box, int *x, int *y)
{
  Front forward = { self->forward, box->x0 - box->y0, box->x0 - box->y0 };
  Front backward = { self->backward, box->x1 - box->y1, box->x1 - box->y1 };

  forward.reach[forward.low] = box->x0;
  backward.reach[backward.low] = box->x1;
  for (guint effort = 0; effort < EFFORT_LIMIT; effort++)
    if (advance_forward (self, box, &forward, &backward, x, y)
        || advance_backward (self, box, &backward, &forward, x, y))
      return TRUE;
  return find_furthest (box, &forward, x, y);
}

static void
trim (const Comparison *self, Box *box)
{
  while (box->x0 < box->x1 && box->y0 < box->y1 && matches (self, box->x0, box->y0))
    box->x0++, box->y0++;
  while (box->x0 < box->x1 && box->y0 < box->y1 && matches (self, box->x1 - 1, box->y1 - 1))
    box->x1--, box->y1--;
}

static void
replace (const Comparison *self, const Box *box)
{
  for (int x = box->x0; x < box->x1; x++)
    self->before[x].changed = TRUE;
  for (int y = box->y0; y < box->y1; y++)
    self->after[y].changed = TRUE;
}

/* Marks the tokens of the box that are in one text only. It calls itself for the part before the
 * split, which has half the differences or at most EFFORT_LIMIT: so the stack stays shallow. */
static void
compare (const Comparison *self, Box box)
{
  for (;;)
    {
      Box first;
      int x, y;

      trim (self, &box);
      if (box.x0 == box.x1 || box.y0 == box.y1 || box.x1 - box.x0 > TOKEN_LIMIT
          || box.y1 - box.y0 > TOKEN_LIMIT || !find_split (self, &box, &x, &y))
        {
          replace (self, &box);
          return;
        }
      first = (Box){ box.x0, x, box.y0, y };
      compare (self, first);
      box.x0 = x;
      box.y0 = y;
    }
}

static void
compare_tokens (GArray *before, GArray *after)
{
  gsize diagonals = (gsize)before->len + after->len + 3;
  g_autofree int *forward = g_new (int, diagonals);
  g_autofree int *backward = g_new (int, diagonals);
  Comparison self = {
    .before = &g_array_index (before, Token, 0),
    .after = &g_array_index (after, Token, 0),
    .forward = forward + after->len + 1,
    .backward = backward + after->len + 1,
  };

  compare (&self, (Box){ 0, (int)before->len, 0, (int)after->len });
}

/* The runs under way. Between two runs of what is the same, what was removed comes before what was
 * added, however they alternate. */
typedef struct
{
  GPtrArray *runs;
  GString *texts[ENT_DIFF_ADDED + 1];
} Writer;

static void
run_free (gpointer data)
{
  EntDiffRun *run = data;

  g_free (run->text);
  g_free (run);
}

static void
end_run (Writer *writer, EntDiffKind kind)
{
  GString *text = writer->texts[kind];
  EntDiffRun *run;

  if (text->len == 0)
    return;
  run = g_new (EntDiffRun, 1);
  run->kind = kind;
  run->text = g_strndup (text->str, text->len);
  g_ptr_array_add (writer->runs, run);
  g_string_truncate (text, 0);
}

static void
append (Writer *writer, EntDiffKind kind, const char *text, gsize length)
{
  if (length == 0)
    return;
  if (kind == ENT_DIFF_SAME)
    {
      end_run (writer, ENT_DIFF_REMOVED);
      end_run (writer, ENT_DIFF_ADDED);
    }
  else
    {
      end_run (writer, ENT_DIFF_SAME);
    }
  g_string_append_len (writer->texts[kind], text, (gssize)length);
}

/* White space after a matching word is the same if it is equal or if the texts go on the same, for
 * then they differ only in it; else it belongs to the change that follows. */
static void
append_pair (Writer *writer, const Token *before, const Token *after, gboolean goes_on)
{
  const char *before_space = before->start + before->word_length;
  const char *after_space = after->start + after->word_length;
  gsize before_length = before->length - before->word_length;
  gsize after_length = after->length - after->word_length;

  append (writer, ENT_DIFF_SAME, after->start, after->word_length);
  if (goes_on
      || (before_length == after_length && memcmp (before_space, after_space, after_length) == 0))
    {
      append (writer, ENT_DIFF_SAME, after_space, after_length);
    }
  else
    {
      append (writer, ENT_DIFF_REMOVED, before_space, before_length);
      append (writer, ENT_DIFF_ADDED, after_space, after_length);
    }
}

/* Returns: whether token @index is there and in one text only. */
static gboolean
is_changed (GArray *tokens, guint index)
{
  return index < tokens->len && g_array_index (tokens, Token, index).changed;
}

static GPtrArray *
write_runs (GArray *before, GArray *after)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (run_free);
  g_autoptr (GString) same = g_string_new (NULL);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);
  Writer writer = { runs, { same, removed, added } };
  guint x = 0, y = 0;

  while (x < before->len || y < after->len)
    {
      const Token *old = &g_array_index (before, Token, x);
      const Token *new = &g_array_index (after, Token, y);

      if (is_changed (before, x))
        {
          append (&writer, ENT_DIFF_REMOVED, old->start, old->length);
          x++;
        }
      else if (is_changed (after, y))
        {
          append (&writer, ENT_DIFF_ADDED, new->start, new->length);
          y++;
        }
      else
        {
          x++, y++;
          append_pair (&writer, old, new, !is_changed (before, x) && !is_changed (after, y));
        }
    }
  end_run (&writer, ENT_DIFF_SAME);
  end_run (&writer, ENT_DIFF_REMOVED);
  end_run (&writer, ENT_DIFF_ADDED);
  return runs;
}

GPtrArray *
ent_text_diff (const char *before, const char *after)
{
  g_autoptr (GStringChunk) words = g_string_chunk_new (4096);
  g_autoptr (GArray) old = NULL;
  g_autoptr (GArray) new = NULL;

  before = before != NULL ? before : "";
  after = after != NULL ? after : "";
  g_return_val_if_fail (g_utf8_validate (before, -1, NULL), NULL);
  g_return_val_if_fail (g_utf8_validate (after, -1, NULL), NULL);

  old = split_words (before, words);
  new = split_words (after, words);
  if (old == NULL || new == NULL)
    {
      g_clear_pointer (&old, g_array_unref);
      g_clear_pointer (&new, g_array_unref);
      old = split_lines (before, words);
      new = split_lines (after, words);
    }
  compare_tokens (old, new);
  return write_runs (old, new);
}
