/* SPDX-License-Identifier: GPL-3.0-or-later
 * A table of phrases of one or more words, found in a text wherever they stand, in singular or
 * plural, hyphenated or not, in any case. The time to scan follows the text, not the table. */
#pragma once

#include "ent-words.h"

G_BEGIN_DECLS

typedef struct _EntPhrases EntPhrases;

EntPhrases *ent_phrases_new (void);
void ent_phrases_free (EntPhrases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPhrases, ent_phrases_free)

/* Adds @phrase with @value, which is not owned and not NULL. A phrase without a word is not added.
 * Returns: (nullable): the value of the same phrase that was there before, and stays. */
gpointer ent_phrases_add (EntPhrases *self, const char *phrase, gpointer value);

/* Looks for the longest phrase that begins at word @from and does not run across a comma, full stop
 * or the like. Returns: (nullable): its value; @count (out): how many words it has. */
gpointer ent_phrases_match (EntPhrases *self, const EntWords *words, guint from, guint *count);

/* Returns: (nullable): the value of exactly @phrase. */
gpointer ent_phrases_find (EntPhrases *self, const char *phrase);

G_END_DECLS
