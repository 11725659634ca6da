/* SPDX-License-Identifier: GPL-3.0-or-later
 * Word-level difference of two texts, for definitions side by side and for history. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_DIFF_SAME,
  ENT_DIFF_REMOVED, /* only in the first text */
  ENT_DIFF_ADDED,   /* only in the second text */
} EntDiffKind;

/* A run of words with the white space between them. Joining the SAME and REMOVED runs gives the
 * first text, joining SAME and ADDED the second, byte for byte but for white space where both
 * differ only in it. */
typedef struct
{
  EntDiffKind kind;
  char *text;
} EntDiffRun;

/**
 * ent_text_diff:
 * @before: (nullable): the first text, valid UTF-8; NULL counts as empty
 * @after: (nullable): the second
 *
 * Words are Unicode words (g_unichar_isalnum runs with their accents); punctuation is a word of its
 * own, and so is an ideograph. Cost is bounded: texts beyond 20,000 words are compared as whole
 * lines, and of texts with very many differences the result need not be the shortest.
 *
 * Returns: (transfer full) (element-type EntDiffRun): neighbouring runs differ in kind.
 */
GPtrArray *ent_text_diff (const char *before, const char *after);

G_END_DECLS
