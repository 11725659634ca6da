/* SPDX-License-Identifier: GPL-3.0-or-later
 * Messages between import worker and program. */
#include "ent-xml-message.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-frame.h"

#define LENGTH_SIZE sizeof (guint32)
#define READ_SIZE (256 * 1024)

/* A record may fill every field to its limit; nothing honest comes near this. */
#define MESSAGE_LIMIT (64 * 1024 * 1024)

struct _EntXmlMessageReader
{
  GInputStream *stream;
  char *data;
  gsize capacity;
  gsize begin; /* of what is not yet read */
  gsize end;
  char covered; /* the byte at @begin, while a NUL stands there to end the last text */
  GPtrArray *texts;
};

guint
ent_xml_message_open (GByteArray *out, EntXmlMessageType type)
{
  const guint8 head[LENGTH_SIZE + 1] = { [LENGTH_SIZE] = (guint8)type };
  guint start = out->len;

  g_byte_array_append (out, head, sizeof head);
  return start;
}

void
ent_xml_message_close (GByteArray *out, guint start)
{
  guint32 length = GUINT32_TO_LE (out->len - start - (guint)LENGTH_SIZE);

  memcpy (out->data + start, &length, sizeof length);
}

EntXmlMessageReader *
ent_xml_message_reader_new (GInputStream *stream)
{
  EntXmlMessageReader *self = g_new0 (EntXmlMessageReader, 1);

  self->stream = g_object_ref (stream);
  self->texts = g_ptr_array_new ();
  return self;
}

void
ent_xml_message_reader_free (EntXmlMessageReader *self)
{
  g_object_unref (self->stream);
  g_ptr_array_unref (self->texts);
  g_free (self->data);
  g_free (self);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The import worker answered something that makes no sense."));
  return FALSE;
}

/* Makes room for @length bytes from @begin on, and one more: each text gets a NUL where the frame
 * after it begins. */
static void
reserve (EntXmlMessageReader *self, gsize length)
{
  if (self->begin > 0)
    {
      memmove (self->data, self->data + self->begin, self->end - self->begin);
      self->end -= self->begin;
      self->begin = 0;
    }
  if (self->capacity < length)
    {
      self->capacity = MAX (length, 2 * READ_SIZE);
      self->data = g_realloc (self->data, self->capacity + 1);
    }
}

/* Reads until @length bytes are there. */
static gboolean
fill (EntXmlMessageReader *self, gsize length, GCancellable *cancellable, GError **error)
{
  if (self->end - self->begin >= length)
    return TRUE;
  reserve (self, length);
  while (self->end < length)
    {
      gssize n_read = g_input_stream_read (self->stream, self->data + self->end,
                                           self->capacity - self->end, cancellable, error);
      if (n_read < 0)
        return FALSE;
      if (n_read == 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT,
                               _ ("The import worker ended before it was done."));
          return FALSE;
        }
      self->end += n_read;
    }
  return TRUE;
}

/* Splits the frames in @data into texts. A NUL is written behind a text only when the length of the
 * next one was read, since that is where it goes. */
static gboolean
split (EntXmlMessageReader *self, char *data, gsize length)
{
  EntFrameReader frames;
  char *last_end = NULL;

  ent_frame_reader_init (&frames, data, length);
  g_ptr_array_set_size (self->texts, 0);
  while (!ent_frame_reader_at_end (&frames))
    {
      const char *text;
      gsize text_length;

      if (!ent_frame_reader_next (&frames, &text, &text_length))
        return FALSE;
      if (last_end != NULL)
        *last_end = '\0';
      if (text != NULL && !g_utf8_validate_len (text, text_length, NULL))
        return FALSE;
      last_end = text != NULL ? (char *)text + text_length : NULL;
      g_ptr_array_add (self->texts, (gpointer)text);
    }
  return TRUE;
}

gboolean
ent_xml_message_reader_next (EntXmlMessageReader *self,
                             EntXmlMessage *message,
                             GCancellable *cancellable,
                             GError **error)
{
  guint32 length;
  char *body;

  if (self->begin < self->end)
    self->data[self->begin] = self->covered;
  if (!fill (self, LENGTH_SIZE, cancellable, error))
    return FALSE;
  memcpy (&length, self->data + self->begin, sizeof length);
  length = GUINT32_FROM_LE (length);
  if (length < 1 || length > MESSAGE_LIMIT)
    return refuse (error);
  if (!fill (self, LENGTH_SIZE + length, cancellable, error))
    return FALSE;

  body = self->data + self->begin + LENGTH_SIZE;
  self->begin += LENGTH_SIZE + length;
  if (!split (self, body + 1, length - 1))
    return refuse (error);
  if (self->begin < self->end)
    self->covered = self->data[self->begin];
  self->data[self->begin] = '\0';
  *message = (EntXmlMessage){ body[0], self->texts->len, (const char *const *)self->texts->pdata };
  return TRUE;
}
