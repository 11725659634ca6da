/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts as cells of a CSV file, and back. */
#include "ent-csv-cell.h"

#include <string.h>

/* A sign, digits, and perhaps a point and digits: what no spreadsheet program calculates with. */
static gboolean
is_strict_number (const char *text)
{
  text += *text == '+' || *text == '-';
  if (!g_ascii_isdigit (*text))
    return FALSE;
  text += strspn (text, "0123456789");
  if (*text == '.' && g_ascii_isdigit (text[1]))
    text += 1 + strspn (text + 1, "0123456789");
  return *text == '\0';
}

static gboolean
is_formula (const char *text)
{
  /* The full-width forms of = + - @ */
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    return !is_strict_number (text);
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_guarded (const char *text)
{
  return is_formula (text + strspn (text, "'"));
}

/* Any of the delimiters a reader may take, not only ours, is kept inside quotation marks. */
static gboolean
needs_quotes (const char *text)
{
  return strpbrk (text, ",;\t|\"\r\n") != NULL || g_ascii_isspace (text[0])
         || (text[0] != '\0' && g_ascii_isspace (text[strlen (text) - 1]));
}

void
ent_csv_cell_append (GString *row, const char *text)
{
  const char *guard;

  if (text == NULL)
    return;
  guard = is_guarded (text) ? "'" : "";
  if (!needs_quotes (text))
    {
      g_string_append (row, guard);
      g_string_append (row, text);
      return;
    }
  g_string_append_printf (row, "\"%s", guard);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (row, '"');
      g_string_append_c (row, *p);
    }
  g_string_append_c (row, '"');
}

const char *
ent_csv_cell_strip (const char *cell)
{
  return *cell == '\'' && is_guarded (cell) ? cell + 1 : cell;
}
