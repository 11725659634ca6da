/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of text files by GIO's buffers and converters. */
#include "ent-text-input.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"

gboolean
ent_text_input_explain (GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  /* A converter's reason is about the characters. */
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                         _ ("The text begins as UTF-16 but goes on as something else; "
                            "save the file as UTF-8."));
  else
    /* Translators: %s is the system's reason, as "Is a directory". */
    g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN, _ ("The file cannot be read: %s."),
                 cause->message);
  g_error_free (cause);
  return FALSE;
}

gboolean
ent_text_input_fill (GBufferedInputStream *stream,
                     gsize length,
                     GCancellable *cancellable,
                     GError **error)
{
  GError *cause = NULL;
  gssize got = 1;

  while (got > 0 && g_buffered_input_stream_get_available (stream) < length)
    got = g_buffered_input_stream_fill (stream, -1, cancellable, &cause);
  return got >= 0 || ent_text_input_explain (cause, error);
}

gboolean
ent_text_input_decode (GInputStream **stream, const char *encoding, GError **error)
{
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", encoding, error);
  g_autoptr (GInputStream) raw = NULL;

  if (converter == NULL)
    return FALSE;
  raw = g_steal_pointer (stream);
  *stream = g_converter_input_stream_new (raw, G_CONVERTER (converter));
  return TRUE;
}
