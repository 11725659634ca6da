/* SPDX-License-Identifier: GPL-3.0-or-later
 * The bytes of a vCard's value as UTF-8. */
#include "ent-vcard-charset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-text.h"

/* Beside UTF-8, which is tried first. What is newer than these is always UTF-8. */
static const char *const charsets[]
    = { "ISO-8859-1", "ISO-8859-2", "ISO-8859-15", "WINDOWS-1250", "WINDOWS-1252", "UTF-16", NULL };

static char *
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID, message);
  return NULL;
}

/* Returns: (transfer full): @bytes with =XX as bytes (RFC 2045); what is no such code stays. */
static GString *
unquote (const char *bytes, gsize length)
{
  GString *text = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == '=' && i + 2 < length && g_ascii_isxdigit (bytes[i + 1])
          && g_ascii_isxdigit (bytes[i + 2]))
        {
          g_string_append_c (text, (char)(g_ascii_xdigit_value (bytes[i + 1]) << 4
                                          | g_ascii_xdigit_value (bytes[i + 2])));
          i += 2;
        }
      else
        g_string_append_c (text, bytes[i]);
    }
  return text;
}

/* Returns: (nullable): the name iconv knows @charset by; NULL for UTF-8 and what is not known. */
static const char *
find_charset (const char *charset)
{
  for (guint i = 0; charsets[i] != NULL; i++)
    if (g_str_equal (charset, charsets[i]))
      return charsets[i];
  return NULL;
}

static char *
convert (const char *bytes, gsize length, const char *charset, GError **error)
{
  gsize n_written;
  g_autofree char *text = g_convert (bytes, length, "UTF-8", charset, NULL, &n_written, NULL);

  if (text == NULL)
    return refuse (error, _ ("The text is neither UTF-8 nor what its CHARSET says; export the "
                             "cards as UTF-8."));
  return strlen (text) == n_written ? g_steal_pointer (&text)
                                    : refuse (error, _ ("A NUL character stands in the text; the "
                                                        "file is damaged."));
}

static char *
decode (const char *bytes, gsize length, const char *charset, gboolean *guessed, GError **error)
{
  const char *known = charset != NULL ? find_charset (charset) : NULL;
  g_autofree char *quote = NULL;

  if (memchr (bytes, '\0', length) != NULL && g_strcmp0 (known, "UTF-16") != 0)
    return refuse (error, _ ("A NUL character stands in the text; the file is damaged."));
  if (known != NULL)
    return convert (bytes, length, known, error);
  if (charset != NULL && !g_str_equal (charset, "UTF-8") && !g_str_equal (charset, "US-ASCII"))
    {
      quote = ent_text_quote (charset);
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   /* Translators: %s is the name of a character set. */
                   _ ("The character set “%s” is not known here; export the cards as UTF-8."),
                   quote);
      return NULL;
    }
  if (g_utf8_validate (bytes, length, NULL))
    return g_strndup (bytes, length);
  *guessed = TRUE;
  return convert (bytes, length, "WINDOWS-1252", error);
}

char *
ent_vcard_charset_decode (const char *bytes,
                          gsize length,
                          const char *encoding,
                          const char *charset,
                          gboolean *guessed,
                          GError **error)
{
  g_autoptr (GString) unquoted = NULL;

  *guessed = FALSE;
  if (g_strcmp0 (encoding, "QUOTED-PRINTABLE") == 0)
    {
      unquoted = unquote (bytes, length);
      return decode (unquoted->str, unquoted->len, charset, guessed, error);
    }
  if (encoding == NULL || g_str_equal (encoding, "8BIT") || g_str_equal (encoding, "7BIT"))
    return decode (bytes, length, charset, guessed, error);
  return refuse (error, _ ("The text is encoded as pictures are; export the cards as vCard 3.0 or "
                           "4.0 in UTF-8."));
}
