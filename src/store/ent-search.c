/* SPDX-License-Identifier: GPL-3.0-or-later
 * Full-text search over all texts of all kinds. The index keeps no text of its own (contentless): a
 * record's old text is handed back to take it out. */
#include <string.h>

#include "ent-engagement-private.h"
#include "ent-select-private.h"

/* How much text a snippet shows, in characters, and how much of it comes before the word. */
#define SNIPPET_LENGTH 120
#define SNIPPET_LEAD 30

/* How many answers are weighed against each other before the best are given. */
#define CANDIDATES 200

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

static void
select_matches (EntDatabase *database, const char *expression, GArray *rows)
{
  ENT_AUTO_RESET statement = ent_database_prepare (
      database, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
      NULL);

  if (statement == NULL || expression == NULL)
    return;
  ent_statement_bind_text (statement, 1, expression);
  sqlite3_bind_int (statement, 2, CANDIDATES);
  while (rows->len < CANDIDATES && sqlite3_step (statement) == SQLITE_ROW)
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

/* A title that starts with the word beats one that holds it, which beats a text. */
static int
rank_record (EntRecord *record, const char *word)
{
  g_autofree char *title = ent_record_dup_title (record);
  g_autofree char *folded = g_utf8_casefold (title, -1);
  const char *found = strstr (folded, word);
  int depth = ent_kind_get_owning_field (ent_record_get_kind (record), NULL) != NULL;

  return (found == folded ? 0 : found != NULL ? 2 : 4) + depth;
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

static GArray *
weigh_candidates (EntEngagement *self, GArray *rows, const char *word)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < rows->len; i++)
    {
      Candidate candidate = { .place = i };

      candidate.record = ent_engagement_dup_record (self, g_array_index (rows, gint64, i));
      if (candidate.record == NULL)
        continue;
      /* That it was found would tell what it says. */
      if (ent_record_is_veiled (candidate.record, self->person))
        {
          g_object_unref (candidate.record);
          continue;
        }
      candidate.rank = rank_record (candidate.record, word);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

GPtrArray *
ent_engagement_search (EntEngagement *self, const char *words, guint limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) candidates = NULL;
  g_autofree char *exact = ent_select_match_expression (words, TRUE);
  g_autofree char *prefix = ent_select_match_expression (words, FALSE);
  g_autofree char *word = get_first_word (words);

  /* Whole words first: a frequent one fills the candidates without its prefix being expanded. */
  select_matches (self->database, exact, rows);
  if (rows->len < CANDIDATES)
    select_matches (self->database, prefix, rows);

  candidates = weigh_candidates (self, rows, word);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      EntHit *hit;

      if (i < limit)
        {
          hit = g_new0 (EntHit, 1);
          hit->record = g_object_ref (candidate->record);
          hit->snippet = make_snippet (candidate->record, word);
          g_ptr_array_add (hits, hit);
        }
      g_object_unref (candidate->record);
    }
  return hits;
}
