/* SPDX-License-Identifier: GPL-3.0-or-later
 * The difference of two texts, which a NUL separates. */
#include <glib.h>
#include <string.h>

#include "ent-fuzz.h"
#include "ent-text-diff.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

static void
append_dense (GString *dense, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (dense, g_utf8_get_char (text));
}

/* The runs that are the same or of @kind, joined, are @text but for white space. */
static void
check_side (GPtrArray *runs, EntDiffKind kind, const char *text)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GString) dense = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = runs->pdata[i];

      g_assert_true (i == 0 || ((const EntDiffRun *)runs->pdata[i - 1])->kind != run->kind);
      if (run->kind == ENT_DIFF_SAME || run->kind == kind)
        append_dense (joined, run->text);
    }
  append_dense (dense, text);
  g_assert_cmpstr (joined->str, ==, dense->str);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const uint8_t *middle = size > 0 ? memchr (data, 0, size) : NULL;
  gsize length = middle != NULL ? (gsize)(middle - data) : size;
  g_autofree char *first = g_utf8_make_valid (size > 0 ? (const char *)data : "", length);
  g_autofree char *second
      = middle != NULL ? g_utf8_make_valid ((const char *)middle + 1, size - length - 1) : NULL;
  g_autoptr (GPtrArray) runs = ent_text_diff (first, second);

  check_side (runs, ENT_DIFF_REMOVED, first);
  check_side (runs, ENT_DIFF_ADDED, second != NULL ? second : "");
  return 0;
}
