/* SPDX-License-Identifier: GPL-3.0-or-later
 * Free text as it is stored: valid, composed, trimmed, and legal in XML. */
#include "ent-text.h"

#include <string.h>

#define QUOTE_LIMIT 40

/* Below this code point every character is in NFC already and composes with nothing. */
#define FIRST_COMBINING 0x300

/* Other line ends than CR and LF that word processors leave in pasted text. */
static gboolean
is_line_separator (gunichar c)
{
  return c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Controls (C0, DEL, C1) and the two code points XML 1.0 leaves out; surrogates are no UTF-8. */
static gboolean
is_illegal (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0xfffe
         || c == 0xffff;
}

/* TRUE if @text needs no other treatment than trimming; @length: its bytes up to where it was seen
 * to be so. */
static gboolean
is_plain (const char *text, EntTextShape shape, gsize *length)
{
  const char *p;

  for (p = text; *p != '\0'; p++)
    if ((*p < 0x20 || *p > 0x7e) && (*p != '\n' || shape == ENT_TEXT_ONE_LINE))
      return FALSE;
  *length = p - text;
  return TRUE;
}

/* Copies @input with its line ends and tabulators brought to @shape. No replacement is longer than
 * what it replaces. @combining (out): TRUE if NFC has to look at it. */
static char *
copy_lines (const char *input, EntTextShape shape, gboolean *combining, EntTextFault *fault)
{
  g_autofree char *copy = g_malloc (strlen (input) + 1);
  char *out = copy;

  *combining = FALSE;
  for (const char *p = input; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || is_line_separator (c))
        c = '\n';
      if (is_illegal (c))
        {
          fault->reason = ENT_TEXT_FAULT_CHARACTER;
          fault->character = c;
          return NULL;
        }
      if (shape == ENT_TEXT_ONE_LINE && (c == '\n' || c == '\t'))
        c = ' ';
      *combining |= c >= FIRST_COMBINING;
      out += g_unichar_to_utf8 (c, out);
    }
  *out = '\0';
  return g_steal_pointer (&copy);
}

/* The general way: any UTF-8, any line ends. Returns: (nullable): NULL with @fault set. */
static char *
clean_unicode (const char *input, EntTextShape shape, EntTextFault *fault)
{
  g_autofree char *copy = NULL;
  gboolean combining;
  const char *begin;
  gsize length;

  if (!g_utf8_validate (input, -1, NULL))
    {
      fault->reason = ENT_TEXT_FAULT_ENCODING;
      return NULL;
    }
  copy = copy_lines (input, shape, &combining, fault);
  if (copy == NULL)
    return NULL;
  begin = ent_text_trim (copy, &length);
  return combining ? g_utf8_normalize (begin, length, G_NORMALIZE_DEFAULT_COMPOSE)
                   : g_strndup (begin, length);
}

gboolean
ent_text_clean (
    const char *input, EntTextShape shape, gsize limit, char **value, EntTextFault *fault)
{
  g_autofree char *text = NULL;
  gsize length;

  *value = NULL;
  if (is_plain (input, shape, &length))
    {
      const char *begin = ent_text_trim (input, &length);

      if (length <= limit)
        text = g_strndup (begin, length);
    }
  else
    {
      text = clean_unicode (input, shape, fault);
      if (text == NULL)
        return FALSE;
      length = strlen (text);
    }
  if (length > limit)
    {
      fault->reason = ENT_TEXT_FAULT_LENGTH;
      fault->length = length;
      return FALSE;
    }
  if (length > 0)
    *value = g_steal_pointer (&text);
  return TRUE;
}

/* Returns: the begin of the character before @end, or NULL if there is none, the bytes are no
 * UTF-8, or it is not white space. */
static const char *
previous_space (const char *begin, const char *end)
{
  const char *p = end > begin ? g_utf8_find_prev_char (begin, end) : NULL;
  gunichar c;

  if (p == NULL)
    return NULL;
  c = g_utf8_get_char_validated (p, end - p);
  return c < 0x110000 && g_unichar_isspace (c) ? p : NULL;
}

const char *
ent_text_trim (const char *input, gsize *length)
{
  const char *begin = input;
  const char *end = input + strlen (input);

  while (begin < end)
    {
      gunichar c = (guchar)*begin < 0x80 ? (gunichar)*begin
                                         : g_utf8_get_char_validated (begin, end - begin);

      if (c >= 0x110000 || !g_unichar_isspace (c))
        break;
      begin = g_utf8_next_char (begin);
    }
  for (const char *p = end; p != NULL; p = previous_space (begin, end))
    end = p;
  *length = end - begin;
  return begin;
}

static const char *
skip_separators (const char *p)
{
  while (*p == '-' || *p == '_' || *p == ' ')
    p++;
  return p;
}

gboolean
ent_text_matches (const char *text, const char *name)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (;;)
    {
      text = skip_separators (text);
      name = skip_separators (name);
      if (*text == '\0' || *name == '\0')
        return *text == *name;
      if (g_unichar_tolower (g_utf8_get_char (text)) != g_unichar_tolower (g_utf8_get_char (name)))
        return FALSE;
      text = g_utf8_next_char (text);
      name = g_utf8_next_char (name);
    }
}

char *
ent_text_fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return composed != NULL ? g_utf8_casefold (composed, -1) : NULL;
}

gboolean
ent_text_is_among (const char *names, const char *name)
{
  gsize length = strlen (name);

  for (const char *p = names; p != NULL; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (strncmp (p, name, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

char *
ent_text_quote (const char *input)
{
  g_autofree char *valid = g_utf8_make_valid (input, strnlen (input, QUOTE_LIMIT * 4 + 4));
  GString *quote = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (++n > QUOTE_LIMIT)
        {
          g_string_append (quote, "…");
          break;
        }
      g_string_append_unichar (quote, g_unichar_iscntrl (c) || is_line_separator (c) ? ' ' : c);
    }
  return g_string_free (quote, FALSE);
}
