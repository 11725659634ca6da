/* SPDX-License-Identifier: GPL-3.0-or-later
 * The characters of a CSV file. A chunk is read, joined to what was left of the last one, and
 * checked; only whole characters go on. */
#include "ent-csv-decoder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-text-input.h"
#include "ent-utf16.h"

#define CHUNK_SIZE (64 * 1024)

typedef enum
{
  ENCODING_UNKNOWN,
  ENCODING_ASCII, /* nothing else seen so far */
  ENCODING_UTF8,
  ENCODING_WINDOWS_1252,
} Encoding;

struct _EntCsvDecoder
{
  GInputStream *stream; /* of bytes that are UTF-8 or Windows-1252 */
  EntReport *report;
  Encoding encoding;
  char bytes[CHUNK_SIZE];
  gsize length;  /* in bytes */
  gsize given;   /* of them the last call gave out */
  char *decoded; /* of Windows-1252: what the last call gave out */
  gboolean at_end;
};

EntCsvDecoder *
ent_csv_decoder_new (GInputStream *stream, EntReport *report)
{
  EntCsvDecoder *self = g_new0 (EntCsvDecoder, 1);

  self->stream = g_buffered_input_stream_new_sized (stream, CHUNK_SIZE);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self->stream), FALSE);
  self->report = ent_report_ref (report);
  return self;
}

void
ent_csv_decoder_free (EntCsvDecoder *self)
{
  g_object_unref (self->stream);
  ent_report_unref (self->report);
  g_free (self->decoded);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID, message);
  return FALSE;
}

/* Spreadsheets in their own formats, which people take for CSV. */
static gboolean
is_spreadsheet (const guint8 *bytes, gsize length)
{
  static const guint8 zip[] = { 'P', 'K', 3, 4 };
  static const guint8 ole[] = { 0xd0, 0xcf, 0x11, 0xe0 };

  return length >= 4 && (memcmp (bytes, zip, 4) == 0 || memcmp (bytes, ole, 4) == 0);
}

static void
note (EntCsvDecoder *self, const char *encoding)
{
  ent_report_add (self->report, ENT_SEVERITY_NOTE, 0, 0, NULL,
                  /* Translators: %s is the name of a character encoding, as UTF-16LE. */
                  _ ("The file was read as %s; save it as UTF-8 if letters look wrong."), encoding);
}

static gboolean
convert_from (EntCsvDecoder *self, const char *encoding, GError **error)
{
  if (!ent_text_input_decode (&self->stream, encoding, error))
    return FALSE;
  self->encoding = ENCODING_UTF8;
  note (self, encoding);
  return TRUE;
}

/* Looks at the first bytes and decides how to read the file. */
static gboolean
detect (EntCsvDecoder *self, GCancellable *cancellable, GError **error)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (self->stream);
  const guint8 *bytes;
  const char *utf16;
  gsize length, mark;

  if (!ent_text_input_fill (buffered, CHUNK_SIZE, cancellable, error))
    return FALSE;
  bytes = g_buffered_input_stream_peek_buffer (buffered, &length);
  if (is_spreadsheet (bytes, length))
    return refuse (error, _ ("This is a spreadsheet in its own format, not CSV; open it in the "
                             "spreadsheet program and save it as CSV."));
  self->encoding = ENCODING_ASCII;
  utf16 = ent_utf16_find (bytes, length, &mark);
  if (utf16 == NULL && length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      mark = 3;
      self->encoding = ENCODING_UTF8;
    }
  /* It is in the buffer, so it is skipped at once. */
  g_input_stream_skip (self->stream, mark, NULL, NULL);
  return utf16 == NULL || convert_from (self, utf16, error);
}

/* Moves up what was not given out, and reads on. */
static gboolean
read_chunk (EntCsvDecoder *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gssize got;

  memmove (self->bytes, self->bytes + self->given, self->length - self->given);
  self->length -= self->given;
  self->given = 0;
  got = g_input_stream_read (self->stream, self->bytes + self->length, CHUNK_SIZE - self->length,
                             cancellable, &cause);
  if (got < 0)
    return ent_text_input_explain (cause, error);
  self->at_end = got == 0;
  self->length += got;
  return TRUE;
}

/* Returns: how many of the bytes are whole characters of UTF-8, NULs among them. @fault (out): the
 * byte after them begins none. */
static gsize
measure_utf8 (EntCsvDecoder *self, gboolean *fault)
{
  const char *end = self->bytes + self->length;
  const char *stop = self->bytes;

  while (!g_utf8_validate_len (stop, end - stop, &stop) && *stop == '\0')
    stop++;
  *fault = stop < end
           && (self->at_end || g_utf8_get_char_validated (stop, end - stop) == (gunichar)-1);
  return stop - self->bytes;
}

static gboolean
is_ascii (const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)bytes[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* It has no state, so each chunk is decoded by itself. Bytes without a meaning end it. */
static gboolean
decode_windows (EntCsvDecoder *self, const char **text, gsize *length, GError **error)
{
  g_clear_pointer (&self->decoded, g_free);
  self->decoded
      = g_convert (self->bytes, self->length, "UTF-8", "WINDOWS-1252", &self->given, length, NULL);
  if (self->decoded == NULL && self->given > 0)
    self->decoded
        = g_convert (self->bytes, self->given, "UTF-8", "WINDOWS-1252", NULL, length, NULL);
  if (self->decoded == NULL)
    return refuse (error,
                   _ ("The text is neither UTF-8 nor Windows-1252; save the file as UTF-8."));
  *text = self->decoded;
  return TRUE;
}

static gboolean
decode_utf8 (EntCsvDecoder *self, const char **text, gsize *length, GError **error)
{
  gboolean fault;

  self->given = measure_utf8 (self, &fault);
  if (fault && self->encoding == ENCODING_ASCII && is_ascii (self->bytes, self->given))
    {
      self->encoding = ENCODING_WINDOWS_1252;
      note (self, "Windows-1252");
      return decode_windows (self, text, length, error);
    }
  if (fault && self->given == 0)
    return refuse (error, _ ("The text begins as UTF-8, but here are bytes that are not; save the "
                             "file as UTF-8."));
  if (!is_ascii (self->bytes, self->given))
    self->encoding = ENCODING_UTF8;
  *text = self->bytes;
  *length = self->given;
  return TRUE;
}

gboolean
ent_csv_decoder_read (EntCsvDecoder *self,
                      const char **text,
                      gsize *length,
                      GCancellable *cancellable,
                      GError **error)
{
  *text = self->bytes;
  *length = 0;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || (self->encoding == ENCODING_UNKNOWN && !detect (self, cancellable, error)))
    return FALSE;
  do
    {
      if (!read_chunk (self, cancellable, error))
        return FALSE;
      if (self->length == 0)
        return TRUE;
      if (self->encoding == ENCODING_WINDOWS_1252)
        return decode_windows (self, text, length, error);
      if (!decode_utf8 (self, text, length, error))
        return FALSE;
    }
  while (*length == 0 && !self->at_end);
  return TRUE;
}
