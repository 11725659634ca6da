/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text as a row of words, numbers and signs, each with its place: for finding terms and judging
 * statements. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_WORD_WORD,   /* letters, digits after a letter, apostrophes inside */
  ENT_WORD_NUMBER, /* begins with a digit: 12, 1,000, 2.5, 10k, 18th */
  ENT_WORD_SIGN,   /* a percent or currency sign */
} EntWordType;

/**
 * EntWord:
 * @type: what it is
 * @start, @length: its place in the text, in bytes
 * @joined: a hyphen alone stands between it and the word before, as in net-new
 * @apart: a comma, full stop, colon, bracket or line end stands before it
 * @folded: (owned by the row): without case
 */
typedef struct
{
  EntWordType type;
  gsize start;
  gsize length;
  bool joined;
  bool apart;
  char *folded;
} EntWord;

typedef struct _EntWords EntWords;

/* Cuts @text, valid UTF-8 or NULL, into words. */
EntWords *ent_words_new (const char *text);
void ent_words_free (EntWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntWords, ent_words_free)

guint ent_words_get_length (const EntWords *words);

/* Borrows the word at @index, which is below the length. */
const EntWord *ent_words_get (const EntWords *words, guint index);

/* TRUE if the folded word at @index is @folded; FALSE past the end. */
gboolean ent_words_equal (const EntWords *words, guint index, const char *folded);

/* TRUE if the folded word at @index is one of @list, NULL-terminated; FALSE past the end. */
gboolean ent_words_is_among (const EntWords *words, guint index, const char *const *list);

/* Returns: (transfer full): @folded as one English thing: leads is lead, opportunities is
 * opportunity, mql’s is mql. What is no plural comes back as it is, or at least always the same. */
char *ent_word_singular (const char *folded);

G_END_DECLS
