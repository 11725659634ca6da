/* SPDX-License-Identifier: GPL-3.0-or-later
 * Definitions of success side by side: which words all share, and what is on record about pairs. */
#include "ent-success-comparison.h"

#include "ent-error.h"
#include "ent-people-kinds.h"
#include "ent-success-divergence.h"
#include "ent-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntSuccessComparison
{
  GPtrArray *stakeholders; /* (element-type EntRecord) */
  GPtrArray *words;        /* (element-type EntWords): of their texts */
  GPtrArray *texts;        /* (element-type char*) */
  GHashTable *shared;      /* set of folded words in singular */
};

/* Words that say nothing about what somebody wants, as the texts come in English. */
static const char *const empty_words[]
    = { "a",     "about", "after", "all",  "also", "an",   "and",   "any",  "are",  "as",
        "at",    "be",    "been",  "but",  "by",   "can",  "do",    "does", "each", "every",
        "for",   "from",  "had",   "has",  "have", "he",   "her",   "his",  "how",  "i",
        "if",    "in",    "into",  "is",   "it",   "its",  "just",  "me",   "more", "most",
        "my",    "no",    "not",   "of",   "on",   "one",  "only",  "or",   "our",  "out",
        "she",   "so",    "some",  "than", "that", "the",  "their", "them", "then", "there",
        "these", "they",  "this",  "to",   "up",   "us",   "was",   "we",   "were", "what",
        "when",  "where", "which", "who",  "will", "with", "would", "you",  "your", NULL };

/* Returns: (transfer full) (nullable): what word @index counts as when texts are compared. */
static char *
dup_key (const EntWords *words, guint index)
{
  const EntWord *word = ent_words_get (words, index);

  if (word->type == ENT_WORD_SIGN || g_strv_contains (empty_words, word->folded))
    return NULL;
  return word->type == ENT_WORD_WORD ? ent_word_singular (word->folded) : g_strdup (word->folded);
}

/* Returns: (transfer full): the set of the words of one text. */
static GHashTable *
collect_words (const EntWords *words)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ent_words_get_length (words); i++)
    {
      char *key = dup_key (words, i);

      if (key != NULL)
        g_hash_table_add (set, key);
    }
  return set;
}

static gboolean
is_foreign_cb (gpointer key, gpointer value, gpointer set)
{
  return !g_hash_table_contains (set, key);
}

/* Of those who were asked; one alone shares nothing. */
static GHashTable *
find_shared (GPtrArray *words)
{
  GHashTable *shared = NULL;
  guint n_texts = 0;

  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (GHashTable) set = NULL;

      if (ent_words_get_length (words->pdata[i]) == 0)
        continue;
      n_texts++;
      set = collect_words (words->pdata[i]);
      if (shared == NULL)
        shared = g_steal_pointer (&set);
      else
        g_hash_table_foreach_remove (shared, is_foreign_cb, set);
    }
  if (shared == NULL)
    shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (n_texts < 2)
    g_hash_table_remove_all (shared);
  return shared;
}

static gboolean
check_stakeholder (GPtrArray *stakeholders, guint index, GError **error)
{
  EntRecord *stakeholder = stakeholders->pdata[index];
  g_autofree char *title = ent_record_dup_title (stakeholder);

  if (!ent_record_is_kind (stakeholder, "stakeholder"))
    {
      /* Translators: %s is the title of a record. */
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   _ ("“%s” is no stakeholder; choose people to compare."), title);
      return FALSE;
    }
  for (guint i = 0; i < index; i++)
    if (stakeholders->pdata[i] == stakeholder)
      {
        /* Translators: %s is a person. */
        g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                     _ ("%s was chosen twice; choose different people."), title);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_stakeholders (GPtrArray *stakeholders, GError **error)
{
  if (stakeholders->len < ENT_SUCCESS_MINIMUM || stakeholders->len > ENT_SUCCESS_MAXIMUM)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   /* Translators: two numbers of people, and a third. */
                   _ ("Choose %u to %u stakeholders to compare; %u are chosen."),
                   ENT_SUCCESS_MINIMUM, ENT_SUCCESS_MAXIMUM, stakeholders->len);
      return FALSE;
    }
  for (guint i = 0; i < stakeholders->len; i++)
    if (!check_stakeholder (stakeholders, i, error))
      return FALSE;
  return TRUE;
}

static void
free_words (gpointer words)
{
  ent_words_free (words);
}

EntSuccessComparison *
ent_success_comparison_new (GPtrArray *stakeholders, GError **error)
{
  EntSuccessComparison *self;

  if (!check_stakeholders (stakeholders, error))
    return NULL;
  self = g_new0 (EntSuccessComparison, 1);
  self->stakeholders = g_ptr_array_new_with_free_func (g_object_unref);
  self->words = g_ptr_array_new_with_free_func (free_words);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < stakeholders->len; i++)
    {
      EntRecord *stakeholder = stakeholders->pdata[i];
      const char *text = ent_record_get_text (stakeholder, ENT_STAKEHOLDER_SUCCESS);

      g_ptr_array_add (self->stakeholders, g_object_ref (stakeholder));
      g_ptr_array_add (self->texts, g_strdup (text != NULL ? text : ""));
      g_ptr_array_add (self->words, ent_words_new (text));
    }
  self->shared = find_shared (self->words);
  return self;
}

void
ent_success_comparison_free (EntSuccessComparison *self)
{
  g_ptr_array_unref (self->stakeholders);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->shared);
  g_free (self);
}

guint
ent_success_comparison_get_length (const EntSuccessComparison *self)
{
  return self->stakeholders->len;
}

EntRecord *
ent_success_comparison_get_stakeholder (const EntSuccessComparison *self, guint index)
{
  return g_ptr_array_index (self->stakeholders, index);
}

static void
run_free (gpointer data)
{
  EntSuccessRun *run = data;

  g_free (run->text);
  g_free (run);
}

/* Appends @length bytes of @text to the last run if that is of the same sort, else as a new one. */
static void
append_run (GPtrArray *runs, const char *text, gsize length, gboolean shared)
{
  EntSuccessRun *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;
  EntSuccessRun *run;

  if (length == 0)
    return;
  if (last != NULL && last->shared == shared)
    {
      g_autofree char *before = last->text;

      last->text = g_strdup_printf ("%s%.*s", before, (int)length, text);
      return;
    }
  run = g_new0 (EntSuccessRun, 1);
  run->text = g_strndup (text, length);
  run->shared = shared;
  g_ptr_array_add (runs, run);
}

GPtrArray *
ent_success_comparison_list_runs (const EntSuccessComparison *self, guint index)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (run_free);
  const EntWords *words = g_ptr_array_index (self->words, index);
  const char *text = g_ptr_array_index (self->texts, index);
  gsize done = 0;

  for (guint i = 0; i < ent_words_get_length (words); i++)
    {
      const EntWord *word = ent_words_get (words, i);
      g_autofree char *key = dup_key (words, i);

      if (key == NULL || !g_hash_table_contains (self->shared, key))
        continue;
      append_run (runs, text + done, word->start - done, FALSE);
      append_run (runs, text + word->start, word->length, TRUE);
      done = word->start + word->length;
    }
  append_run (runs, text + done, strlen (text) - done, FALSE);
  return runs;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

GStrv
ent_success_comparison_list_shared (const EntSuccessComparison *self)
{
  guint length;
  g_autofree char **words = (char **)g_hash_table_get_keys_as_array (self->shared, &length);

  qsort (words, length, sizeof *words, compare_words);
  return g_strdupv (words);
}

GPtrArray *
ent_success_comparison_diff (const EntSuccessComparison *self, guint first, guint second)
{
  return ent_text_diff (g_ptr_array_index (self->texts, first),
                        g_ptr_array_index (self->texts, second));
}

static void
append_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

static void
describe_unasked (const EntSuccessComparison *self, GString *text)
{
  for (guint i = 0; i < self->stakeholders->len; i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *sentence = NULL;

      if (*(const char *)self->texts->pdata[i] != '\0')
        continue;
      title = ent_record_dup_title (self->stakeholders->pdata[i]);
      /* Translators: %s is a person. */
      sentence = g_strdup_printf (_ ("%s has not said what success would be."), title);
      append_sentence (text, sentence);
    }
}

static void
describe_pairs (const EntSuccessComparison *self, GString *text)
{
  for (guint i = 0; i < self->stakeholders->len; i++)
    for (guint j = i + 1; j < self->stakeholders->len; j++)
      {
        EntRecord *first = self->stakeholders->pdata[i];
        EntRecord *second = self->stakeholders->pdata[j];
        g_autoptr (EntRecord) divergence = ent_success_find_divergence (first, second);
        g_autofree char *first_title = ent_record_dup_title (first);
        g_autofree char *second_title = ent_record_dup_title (second);
        g_autofree char *sentence = NULL;

        if (divergence == NULL)
          continue;
        sentence = g_strdup_printf (ent_success_is_resolved (divergence)
                                        /* Translators: two people. */
                                        ? _ ("%s and %s differed, and have agreed.")
                                        /* Translators: two people. */
                                        : _ ("%s and %s are on record as divergent."),
                                    first_title, second_title);
        append_sentence (text, sentence);
      }
}

char *
ent_success_comparison_describe (const EntSuccessComparison *self)
{
  g_auto (GStrv) shared = ent_success_comparison_list_shared (self);
  g_autofree char *list = g_strjoinv (", ", shared);
  g_autofree char *sentence = NULL;
  GString *text = g_string_new (NULL);

  if (*list != '\0')
    /* Translators: %s is a list of words. */
    sentence = g_strdup_printf (_ ("All of them say: %s."), list);
  else
    sentence = g_strdup (_ ("There is no word all of them use."));
  append_sentence (text, sentence);
  describe_unasked (self, text);
  describe_pairs (self, text);
  return g_string_free (text, FALSE);
}
