/* SPDX-License-Identifier: GPL-3.0-or-later
 * Frames: written to a byte array, read from memory that nobody vouches for. */
#include "ent-frame.h"

#include <string.h>

#define PREFIX_SIZE sizeof (guint32)

static void
append_prefix (GByteArray *frame, guint32 prefix)
{
  guint32 stored = GUINT32_TO_LE (prefix);

  g_byte_array_append (frame, (const guint8 *)&stored, PREFIX_SIZE);
}

void
ent_frame_append (GByteArray *frame, const char *text)
{
  ent_frame_append_bytes (frame, text, text != NULL ? strlen (text) : 0);
}

void
ent_frame_append_bytes (GByteArray *frame, const void *bytes, gsize length)
{
  g_return_if_fail (bytes != NULL || length == 0);
  g_return_if_fail (length < G_MAXUINT32 - PREFIX_SIZE - frame->len);

  if (bytes == NULL)
    {
      append_prefix (frame, 0);
      return;
    }
  append_prefix (frame, (guint32)length + 1);
  g_byte_array_append (frame, bytes, (guint)length);
}

void
ent_frame_reader_init (EntFrameReader *reader, const void *data, gsize length)
{
  *reader = (EntFrameReader){ .data = data, .length = length };
}

gboolean
ent_frame_reader_at_end (const EntFrameReader *reader)
{
  return reader->offset == reader->length;
}

gboolean
ent_frame_reader_next (EntFrameReader *reader, const char **bytes, gsize *length)
{
  gsize left = reader->length - reader->offset;
  const guint8 *start;
  guint32 prefix;

  *bytes = NULL;
  *length = 0;
  if (left < PREFIX_SIZE)
    return FALSE;

  start = reader->data + reader->offset;
  memcpy (&prefix, start, PREFIX_SIZE);
  prefix = GUINT32_FROM_LE (prefix);
  if (prefix == 0)
    {
      reader->offset += PREFIX_SIZE;
      return TRUE;
    }
  if (prefix - 1 > left - PREFIX_SIZE)
    return FALSE;

  *bytes = (const char *)start + PREFIX_SIZE;
  *length = prefix - 1;
  reader->offset += PREFIX_SIZE + *length;
  return TRUE;
}

gboolean
ent_frame_reader_next_text (EntFrameReader *reader, char **text)
{
  EntFrameReader next = *reader;
  const char *bytes;
  gsize length;

  *text = NULL;
  if (!ent_frame_reader_next (&next, &bytes, &length))
    return FALSE;
  if (bytes != NULL && !g_utf8_validate_len (bytes, length, NULL))
    return FALSE;

  if (bytes != NULL)
    *text = g_strndup (bytes, length);
  *reader = next;
  return TRUE;
}
