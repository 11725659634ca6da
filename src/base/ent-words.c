/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cuts a text into words in one pass. */
#include "ent-words.h"

#include <string.h>

struct _EntWords
{
  GArray *words; /* EntWord */
};

static void
word_clear (gpointer data)
{
  g_free (((EntWord *)data)->folded);
}

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

static gboolean
is_hyphen (gunichar character)
{
  return character == '-' || character == 0x2010 || character == 0x2011;
}

static gboolean
is_sign (gunichar character)
{
  return character == '%' || g_unichar_type (character) == G_UNICODE_CURRENCY_SYMBOL;
}

static gboolean
is_break (gunichar character)
{
  return character == '\n' || (character < 0x80 && strchr (".,;:!?()[]", (int)character) != NULL)
         || character == 0x2013 || character == 0x2014;
}

static gunichar
peek (const char *text)
{
  return *text != '\0' ? g_utf8_get_char (text) : 0;
}

/* TRUE if the character at @text belongs to the word begun before it: letters and digits do, an
 * apostrophe between two of them, and in a number a point or comma between two digits. */
static gboolean
goes_on (const char *text, EntWordType type)
{
  gunichar character = peek (text);
  gunichar next;

  if (character == 0)
    return FALSE;
  if (g_unichar_isalnum (character) || g_unichar_ismark (character))
    return TRUE;
  next = peek (g_utf8_next_char (text));
  if (type == ENT_WORD_NUMBER)
    return (character == '.' || character == ',') && g_unichar_isdigit (next);
  return is_apostrophe (character) && g_unichar_isalpha (next);
}

static const char *
find_end (const char *text, EntWordType type)
{
  const char *end = g_utf8_next_char (text);

  if (type == ENT_WORD_SIGN)
    return end;
  while (goes_on (end, type))
    end = g_utf8_next_char (end);
  return end;
}

/* Sets @type for a word that begins with @character. Returns: FALSE if none does. */
static gboolean
begins_word (gunichar character, EntWordType *type)
{
  if (g_unichar_isdigit (character))
    *type = ENT_WORD_NUMBER;
  else if (g_unichar_isalpha (character))
    *type = ENT_WORD_WORD;
  else if (is_sign (character))
    *type = ENT_WORD_SIGN;
  else
    return FALSE;
  return TRUE;
}

/* What stood between the word before and the one to come. */
typedef struct
{
  guint characters;
  gboolean hyphen;
  gboolean apart;
} Gap;

static const char *
add_word (EntWords *self, const char *text, const char *start, EntWordType type, const Gap *gap)
{
  const char *end = find_end (start, type);
  EntWord word = { .type = type, .start = (gsize)(start - text), .length = (gsize)(end - start) };

  word.joined = self->words->len > 0 && gap->hyphen && gap->characters == 1;
  word.apart = gap->apart;
  word.folded = g_utf8_casefold (start, end - start);
  g_array_append_val (self->words, word);
  return end;
}

EntWords *
ent_words_new (const char *text)
{
  EntWords *self = g_new0 (EntWords, 1);
  const char *place = text;
  Gap gap = { 0 };
  EntWordType type;

  self->words = g_array_new (FALSE, FALSE, sizeof (EntWord));
  g_array_set_clear_func (self->words, word_clear);
  while (place != NULL && *place != '\0')
    {
      gunichar character = g_utf8_get_char (place);

      if (begins_word (character, &type))
        {
          place = add_word (self, text, place, type, &gap);
          gap = (Gap){ 0 };
          continue;
        }
      gap.characters++;
      gap.hyphen = gap.hyphen || is_hyphen (character);
      gap.apart = gap.apart || is_break (character);
      place = g_utf8_next_char (place);
    }
  return self;
}

void
ent_words_free (EntWords *self)
{
  g_array_unref (self->words);
  g_free (self);
}

guint
ent_words_get_length (const EntWords *self)
{
  return self->words->len;
}

const EntWord *
ent_words_get (const EntWords *self, guint index)
{
  g_return_val_if_fail (index < self->words->len, NULL);
  return &g_array_index (self->words, EntWord, index);
}

gboolean
ent_words_equal (const EntWords *self, guint index, const char *folded)
{
  return index < self->words->len
         && g_str_equal (g_array_index (self->words, EntWord, index).folded, folded);
}

gboolean
ent_words_is_among (const EntWords *self, guint index, const char *const *list)
{
  return index < self->words->len
         && g_strv_contains (list, g_array_index (self->words, EntWord, index).folded);
}

/* Bytes of @folded without a possessive ’s. */
static gsize
get_length_without_possessive (const char *folded)
{
  gsize length = strlen (folded);

  if (g_str_has_suffix (folded, "'s"))
    return length - 2;
  if (g_str_has_suffix (folded, "\xe2\x80\x99s"))
    return length - 4;
  return length;
}

char *
ent_word_singular (const char *folded)
{
  gsize length = get_length_without_possessive (folded);
  g_autofree char *word = g_strndup (folded, length);

  if (length > 4 && g_str_has_suffix (word, "ies"))
    return g_strdup_printf ("%.*sy", (int)length - 3, word);
  if (length > 4
      && (g_str_has_suffix (word, "sses") || g_str_has_suffix (word, "ches")
          || g_str_has_suffix (word, "shes") || g_str_has_suffix (word, "xes")))
    return g_strndup (word, length - 2);
  if (length > 2 && word[length - 1] == 's' && word[length - 2] != 's')
    return g_strndup (word, length - 1);
  return g_steal_pointer (&word);
}
