/* SPDX-License-Identifier: GPL-3.0-or-later
 * Full-text search over all texts of all kinds. The index keeps no text of its own (contentless): a
 * record's old text is handed back to take it out.
 *
 * What begins with few letters is found in an index of such beginnings, newest first, as far as it
 * is asked for. For more letters there is none, and all records with any such word would be merged
 * first: the more often the word occurs, the longer it takes. So the short beginning is asked for
 * and what it gives is read; only if too little of that fits, which means there is not much to
 * merge, the long one is. */
#include <string.h>

#include "ent-engagement-private.h"
#include "ent-select-private.h"

/* How much text a snippet shows, in characters, and how much of it comes before the word. */
#define SNIPPET_LENGTH 120
#define SNIPPET_LEAD 30

/* How many answers are weighed against each other before the best are given. */
#define CANDIDATES 200

/* The same where each is also read to see whether it is one. */
#define READ_CANDIDATES 100

static gboolean
is_searched (const EntField *field)
{
  return field->type == ENT_TYPE_TEXT || field->type == ENT_TYPE_LONG_TEXT;
}

static char *
join_texts (const EntKind *kind, const char *const *values)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; values != NULL && i < kind->n_fields; i++)
    if (is_searched (&kind->fields[i]) && values[i] != NULL)
      {
        if (text->len > 0)
          g_string_append_c (text, '\n');
        g_string_append (text, values[i]);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_index (EntDatabase *database, const char *sql, gint64 row, const char *text, GError **error)
{
  sqlite3_stmt *statement = ent_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  ent_statement_bind_text (statement, 2, text);
  return ent_database_finish (database, statement, error);
}

gboolean
ent_search_update (EntDatabase *database,
                   const EntKind *kind,
                   gint64 row,
                   const char *const *before,
                   const char *const *after,
                   GError **error)
{
  g_autofree char *old_text = join_texts (kind, before);
  g_autofree char *new_text = join_texts (kind, after);

  if (strcmp (old_text, new_text) == 0)
    return TRUE;
  if (*old_text != '\0'
      && !write_index (database,
                       "INSERT INTO search (search, rowid, text) VALUES ('delete', ?1, ?2)", row,
                       old_text, error))
    return FALSE;
  return *new_text == '\0'
         || write_index (database, "INSERT INTO search (rowid, text) VALUES (?1, ?2)", row,
                         new_text, error);
}

/* Appends to @rows, up to @limit of them, those of @expression that are not among them yet, newest
 * first. */
static void
select_matches (EntDatabase *database, const char *expression, guint limit, GArray *rows)
{
  ENT_AUTO_RESET statement = ent_database_prepare (
      database, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
      NULL);

  if (statement == NULL || expression == NULL)
    return;
  ent_statement_bind_text (statement, 1, expression);
  sqlite3_bind_int (statement, 2, (int)limit);
  while (rows->len < limit && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);
      gboolean known = FALSE;

      for (guint i = 0; i < rows->len && !known; i++)
        known = g_array_index (rows, gint64, i) == row;
      if (!known)
        g_array_append_val (rows, row);
    }
}

/* The first word of @words, folded, as it is looked for in titles and texts. */
static char *
get_first_word (const char *words)
{
  const char *start = words;
  const char *end;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; *end != '\0' && g_unichar_isalnum (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);
  return g_utf8_casefold (start, end - start);
}

/* A piece of @text around byte @offset, on one line, cut with an ellipsis. */
static char *
cut_snippet (const char *text, gsize offset)
{
  const char *word = text + MIN (offset, strlen (text));
  glong place = g_utf8_pointer_to_offset (text, word);
  glong from = place > SNIPPET_LEAD ? place - SNIPPET_LEAD : 0;
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *piece = g_utf8_substring (text, from, MIN (from + SNIPPET_LENGTH, length));

  g_strdelimit (piece, "\n\t", ' ');
  return g_strconcat (from > 0 ? "…" : "", piece, from + SNIPPET_LENGTH < length ? "…" : "", NULL);
}

/* Where @word (folded) starts in @text, in bytes; -1 if it does not occur. Folding may change
 * lengths, so the place is found character by character. */
static gssize
find_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      glong left = g_utf8_strlen (p, MIN (strlen (p), length * 4));
      g_autofree char *folded
          = g_utf8_casefold (p, g_utf8_offset_to_pointer (p, MIN (left, (glong)length)) - p);

      if (strncmp (folded, word, length) == 0)
        return p - text;
    }
  return -1;
}

static char *
make_snippet (EntRecord *record, const char *word)
{
  const EntKind *kind = ent_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text = ent_record_get_text (record, i);
      gssize place;

      if (!is_searched (&kind->fields[i]) || text == NULL || i == kind->title_field)
        continue;
      place = find_word (text, word);
      if (place >= 0)
        return cut_snippet (text, place);
    }
  return g_strdup ("");
}

typedef struct
{
  EntRecord *record;
  int rank; /* lower is better */
  guint place;
} Candidate;

/* A title that is what was asked for beats one that starts with the word, that one a title that
 * holds it, and that a text. @asked: all words, folded. */
static int
rank_record (EntRecord *record, const char *word, const char *asked)
{
  g_autofree char *title = ent_record_dup_title (record);
  g_autofree char *folded = g_utf8_casefold (title, -1);
  const char *found = strstr (folded, word);
  int depth = ent_kind_get_owning_field (ent_record_get_kind (record), NULL) != NULL;

  if (g_str_equal (folded, asked))
    return depth;
  return (found == folded ? 2 : found != NULL ? 4 : 6) + depth;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  return first->rank != second->rank ? first->rank - second->rank
                                     : (int)first->place - (int)second->place;
}

static void
free_hit (gpointer data)
{
  EntHit *hit = data;

  g_object_unref (hit->record);
  g_free (hit->snippet);
  g_free (hit);
}

/* Whether each of @words begins a word of @record. */
static gboolean
fits_words (EntRecord *record, const char *words)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (is_searched (&kind->fields[i]) && ent_record_has (record, i))
      g_string_append_printf (text, "%s\n", ent_record_get_text (record, i));
  return g_str_match_string (words, text->str, TRUE);
}

static void
clear_candidate (gpointer data)
{
  g_object_unref (((Candidate *)data)->record);
}

/* @fitting: only records that @words fit are taken. */
static GArray *
weigh_candidates (
    EntEngagement *self, GArray *rows, const char *word, const char *words, gboolean fitting)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autofree char *asked = g_utf8_casefold (stripped, -1);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, clear_candidate);

  for (guint i = 0; i < rows->len; i++)
    {
      Candidate candidate = { .place = i };

      candidate.record = ent_engagement_dup_record (self, g_array_index (rows, gint64, i));
      if (candidate.record == NULL)
        continue;
      /* That a veiled one was found would tell what it says. */
      if (ent_record_is_veiled (candidate.record, self->person)
          || (fitting && !fits_words (candidate.record, words)))
        {
          g_object_unref (candidate.record);
          continue;
        }
      candidate.rank = rank_record (candidate.record, word, asked);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/* Returns: (transfer full) (nullable): candidates among @exact and what the beginning of the last
 * word gives, cut to what the index holds; NULL if they are fewer than @limit or it is not longer.
 */
static GArray *
find_by_short_prefix (
    EntEngagement *self, GArray *exact, const char *words, const char *word, guint limit)
{
  g_autofree char *expression = ent_select_match_expression (words, ENT_MATCH_LONG_PREFIX);
  g_autoptr (GArray) rows = g_array_copy (exact);
  g_autoptr (GArray) candidates = NULL;

  if (expression == NULL)
    return NULL;
  select_matches (self->database, expression, READ_CANDIDATES, rows);
  candidates = weigh_candidates (self, rows, word, words, TRUE);
  return candidates->len >= limit ? g_steal_pointer (&candidates) : NULL;
}

/* Whole words first: a frequent one fills the candidates without its prefix being expanded. */
static GArray *
find_candidates (EntEngagement *self, const char *words, const char *word, guint limit)
{
  g_autofree char *exact = ent_select_match_expression (words, ENT_MATCH_WORD);
  g_autofree char *prefix = ent_select_match_expression (words, ENT_MATCH_PREFIX);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *candidates = NULL;

  select_matches (self->database, exact, CANDIDATES, rows);
  if (rows->len < READ_CANDIDATES)
    candidates = find_by_short_prefix (self, rows, words, word, limit);
  if (candidates != NULL)
    return candidates;
  select_matches (self->database, prefix, CANDIDATES, rows);
  return weigh_candidates (self, rows, word, words, FALSE);
}

GPtrArray *
ent_engagement_search (EntEngagement *self, const char *words, guint limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (free_hit);
  g_autofree char *word = get_first_word (words);
  g_autoptr (GArray) candidates = find_candidates (self, words, word, limit);

  for (guint i = 0; i < MIN (candidates->len, limit); i++)
    {
      EntRecord *record = g_array_index (candidates, Candidate, i).record;
      EntHit *hit = g_new0 (EntHit, 1);

      hit->record = g_object_ref (record);
      hit->snippet = make_snippet (record, word);
      g_ptr_array_add (hits, hit);
    }
  return hits;
}
