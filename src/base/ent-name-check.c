/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looks at a name character by character. */
#include "ent-name-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* First strong isolate and its end: what stands between has a direction of its own. */
#define ISOLATE "\342\201\250"
#define ISOLATE_END "\342\201\251"

/* TRUE if @character shows nothing, or changes how others are shown. The fillers are letters by
 * category and yet blank. */
static gboolean
is_hidden (gunichar character)
{
  switch (character)
    {
    case 0x034f: /* combining grapheme joiner */
    case 0x115f: /* fillers of Hangul */
    case 0x1160:
    case 0x3164:
    case 0xffa0:
    case 0x17b4: /* inherent vowels of Khmer */
    case 0x17b5:
    case 0x2800: /* blank Braille pattern */
      return TRUE;
    default:
      break;
    }
  switch (g_unichar_type (character))
    {
    case G_UNICODE_FORMAT:
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    case G_UNICODE_NON_SPACING_MARK:
      /* Variation selectors. */
      return (character >= 0xfe00 && character <= 0xfe0f)
             || (character >= 0xe0100 && character <= 0xe01ef);
    case G_UNICODE_SPACE_SEPARATOR:
      return character != ' ';
    default:
      return FALSE;
    }
}

/* Scripts that one language writes together count as one. */
static GUnicodeScript
get_script (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  switch (script)
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HANGUL:
      return G_UNICODE_SCRIPT_HAN;
    case G_UNICODE_SCRIPT_INHERITED:
      return G_UNICODE_SCRIPT_COMMON;
    default:
      return script;
    }
}

static gboolean
may_stand_together (GUnicodeScript a, GUnicodeScript b)
{
  return a == b || a == G_UNICODE_SCRIPT_COMMON || b == G_UNICODE_SCRIPT_COMMON
         || (a == G_UNICODE_SCRIPT_LATIN && b == G_UNICODE_SCRIPT_HAN)
         || (a == G_UNICODE_SCRIPT_HAN && b == G_UNICODE_SCRIPT_LATIN);
}

/* The script of the first letter. */
static GUnicodeScript
get_first_script (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = get_script (g_utf8_get_char (p));

      if (script != G_UNICODE_SCRIPT_COMMON)
        return script;
    }
  return G_UNICODE_SCRIPT_COMMON;
}

EntNameFlags
ent_name_check (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  GUnicodeScript first = get_first_script (name);
  EntNameFlags flags = ENT_NAME_PLAIN;

  if (g_strcmp0 (composed, name) != 0)
    flags |= ENT_NAME_DECOMPOSED;
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_hidden (character))
        flags |= ENT_NAME_HIDDEN;
      else if (!may_stand_together (get_script (character), first))
        flags |= ENT_NAME_MIXED;
    }
  return flags;
}

static void
append_code (GString *text, gunichar character)
{
  g_string_append_printf (text, "⟨U+%04X⟩", character);
}

char *
ent_name_dup_visible (const char *name)
{
  GString *text = g_string_new (NULL);
  EntNameFlags flags = ent_name_check (name);
  GUnicodeScript first = get_first_script (name);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean hidden = is_hidden (character);
      gboolean combining = (flags & ENT_NAME_DECOMPOSED) && g_unichar_ismark (character);

      if (!hidden)
        g_string_append_unichar (text, character);
      if (hidden || combining || !may_stand_together (get_script (character), first))
        append_code (text, character);
    }
  return g_string_free (text, FALSE);
}

char *
ent_name_dup_warning (const char *name)
{
  EntNameFlags flags = ent_name_check (name);
  g_autofree char *visible = NULL;

  if (flags == ENT_NAME_PLAIN)
    return NULL;
  visible = ent_name_dup_visible (name);
  if (flags & ENT_NAME_HIDDEN)
    /* Translators: %s is a name with what is hidden in it written out. */
    return g_strdup_printf (_ ("The name “%s” holds characters that cannot be seen."), visible);
  if (flags & ENT_NAME_MIXED)
    /* Translators: %s is a name with the codes of foreign letters written out. */
    return g_strdup_printf (_ ("The name “%s” mixes letters of different scripts that look alike."),
                            visible);
  /* Translators: %s is a name. */
  return g_strdup_printf (_ ("The name “%s” is not written the usual way (NFC)."), visible);
}

char *
ent_name_dup_isolated (const char *name)
{
  g_autofree char *visible = ent_name_dup_visible (name);

  return g_strconcat (ISOLATE, visible, ISOLATE_END, NULL);
}

gboolean
ent_name_equal (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_normalize (a, -1, G_NORMALIZE_NFC);
  g_autofree char *second = g_utf8_normalize (b, -1, G_NORMALIZE_NFC);
  g_autofree char *first_folded = NULL;
  g_autofree char *second_folded = NULL;

  if (first == NULL || second == NULL)
    return FALSE;
  first_folded = g_utf8_casefold (first, -1);
  second_folded = g_utf8_casefold (second, -1);
  return strcmp (first_folded, second_folded) == 0;
}

char *
ent_text_dup_visible (const char *text)
{
  GString *visible = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_hidden (character) && character != '\n' && character != '\t' && character != 0xa0)
        append_code (visible, character);
      else
        g_string_append_unichar (visible, character);
    }
  return g_string_free (visible, FALSE);
}
