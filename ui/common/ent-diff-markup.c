/* SPDX-License-Identifier: GPL-3.0-or-later
 * Differences of two texts as markup. */
#include "ent-diff-markup.h"

#include <string.h>

#include "ent-text-diff.h"

/* Characters of unchanged text kept before and after a difference. */
#define CONTEXT 40

/* Unchanged text between two differences keeps both ends, at the start only its end, at the end
 * only its start. */
static void
append_same (GString *markup, const char *text, gboolean first, gboolean last)
{
  glong length = g_utf8_strlen (text, -1);
  glong head = first && !last ? 0 : CONTEXT;
  glong tail = last && !first ? 0 : CONTEXT;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *escaped = NULL;

  if (length <= head + tail)
    {
      escaped = g_markup_escape_text (text, -1);
      g_string_append (markup, escaped);
      return;
    }
  start = g_utf8_substring (text, 0, head);
  end = g_utf8_substring (text, length - tail, length);
  cut = g_strconcat (start, "…", end, NULL);
  escaped = g_markup_escape_text (cut, -1);
  g_string_append (markup, escaped);
}

static void
append_changed (GString *markup, const char *text, char tag)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (markup, "<%c>%s</%c>", tag, escaped, tag);
}

static gboolean
ends_in_space (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last));
}

/* What went and what came are set apart, also where the texts have no space between them. */
char *
ent_diff_markup (const char *before, const char *after)
{
  g_autoptr (GPtrArray) runs = ent_text_diff (before, after);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = g_ptr_array_index (runs, i);

      if (run->kind == ENT_DIFF_SAME)
        append_same (markup, run->text, i == 0, i == runs->len - 1);
      else if (run->kind == ENT_DIFF_REMOVED)
        append_changed (markup, run->text, 's');
      else
        append_changed (markup, run->text, 'u');
      if (run->kind == ENT_DIFF_REMOVED && i + 1 < runs->len && !ends_in_space (run->text))
        g_string_append_c (markup, ' ');
    }
  return g_string_free (markup, FALSE);
}
