/* SPDX-License-Identifier: GPL-3.0-or-later
 * Phrases by their singular words. */
#include "ent-phrases.h"

struct _EntPhrases
{
  GHashTable *values; /* singular words joined by spaces → value */
  GHashTable *heads;  /* first word → number of words of the longest phrase that begins with it */
};

EntPhrases *
ent_phrases_new (void)
{
  EntPhrases *self = g_new0 (EntPhrases, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ent_phrases_free (EntPhrases *self)
{
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->heads);
  g_free (self);
}

static void
append_word (GString *key, const EntWord *word)
{
  g_autofree char *singular = ent_word_singular (word->folded);

  if (key->len > 0)
    g_string_append_c (key, ' ');
  g_string_append (key, singular);
}

static char *
make_key (const EntWords *words)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < ent_words_get_length (words); i++)
    append_word (key, ent_words_get (words, i));
  return g_string_free (key, FALSE);
}

/* How many words the longest phrase has that begins with @word; 0 if none does. */
static guint
get_longest (EntPhrases *self, const EntWord *word)
{
  g_autofree char *head = ent_word_singular (word->folded);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->heads, head));
}

gpointer
ent_phrases_add (EntPhrases *self, const char *phrase, gpointer value)
{
  g_autoptr (EntWords) words = ent_words_new (phrase);
  g_autofree char *key = make_key (words);
  guint length = ent_words_get_length (words);
  gpointer there = g_hash_table_lookup (self->values, key);

  if (length == 0 || there != NULL)
    return there;
  g_hash_table_insert (self->values, g_steal_pointer (&key), value);
  if (get_longest (self, ent_words_get (words, 0)) < length)
    g_hash_table_insert (self->heads, ent_word_singular (ent_words_get (words, 0)->folded),
                         GUINT_TO_POINTER (length));
  return NULL;
}

gpointer
ent_phrases_match (EntPhrases *self, const EntWords *words, guint from, guint *count)
{
  guint available = ent_words_get_length (words) - from;
  guint longest = MIN (get_longest (self, ent_words_get (words, from)), available);
  g_autoptr (GString) key = g_string_new (NULL);
  gpointer value = NULL;

  *count = 0;
  for (guint i = 0; i < longest; i++)
    {
      const EntWord *word = ent_words_get (words, from + i);
      gpointer found;

      if (i > 0 && word->apart)
        break;
      append_word (key, word);
      found = g_hash_table_lookup (self->values, key->str);
      if (found != NULL)
        {
          value = found;
          *count = i + 1;
        }
    }
  return value;
}

gpointer
ent_phrases_find (EntPhrases *self, const char *phrase)
{
  g_autoptr (EntWords) words = ent_words_new (phrase);
  g_autofree char *key = make_key (words);

  return g_hash_table_lookup (self->values, key);
}
