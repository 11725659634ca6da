/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lines of a vCard file. They are bytes here: a fold may stand inside a character, and each
 * property may say its own character set. */
#include "ent-vcard-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-text-input.h"
#include "ent-utf16.h"

#define CHUNK_SIZE (64 * 1024)

/* Name and parameters of a quoted-printable property end within so many bytes. */
#define HEAD_LIMIT 256

typedef enum
{
  STATE_LINE,   /* inside a line */
  STATE_RETURN, /* after a CR: an LF may belong to it */
  STATE_BREAK,  /* after a line end: the next character tells whether the line goes on */
} State;

struct _EntVcardLines
{
  GInputStream *stream;
  char chunk[CHUNK_SIZE];
  const char *p; /* what of the chunk is left */
  const char *end;
  guint64 n_read;
  gboolean begun;
  gboolean at_end;
  State state;
  GString *line;
  gboolean cut;
  gboolean soft;       /* the line ended with the soft break of quoted-printable */
  guint64 number;      /* of the line in @line */
  guint64 next_number; /* of the physical line that is read */
};

EntVcardLines *
ent_vcard_lines_new (GInputStream *stream)
{
  EntVcardLines *self = g_new0 (EntVcardLines, 1);

  self->stream = g_buffered_input_stream_new_sized (stream, CHUNK_SIZE);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self->stream), FALSE);
  self->line = g_string_new (NULL);
  self->next_number = 1;
  return self;
}

void
ent_vcard_lines_free (EntVcardLines *self)
{
  g_object_unref (self->stream);
  g_string_free (self->line, TRUE);
  g_free (self);
}

/* Looks at the first bytes, steps over a byte order mark, and decodes UTF-16. */
static gboolean
begin (EntVcardLines *self, GCancellable *cancellable, GError **error)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (self->stream);
  const guint8 *bytes;
  const char *utf16;
  gsize length, mark;

  self->begun = TRUE;
  if (!ent_text_input_fill (buffered, CHUNK_SIZE, cancellable, error))
    return FALSE;
  bytes = g_buffered_input_stream_peek_buffer (buffered, &length);
  utf16 = ent_utf16_find (bytes, length, &mark);
  if (utf16 == NULL && length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    mark = 3;
  /* It is in the buffer, so it is skipped at once. */
  g_input_stream_skip (self->stream, mark, NULL, NULL);
  return utf16 == NULL || ent_text_input_decode (&self->stream, utf16, error);
}

static gboolean
read_chunk (EntVcardLines *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gssize got;

  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || (!self->begun && !begin (self, cancellable, error)))
    return FALSE;
  got = g_input_stream_read (self->stream, self->chunk, CHUNK_SIZE, cancellable, &cause);
  if (got < 0)
    return ent_text_input_explain (cause, error);
  self->p = self->chunk;
  self->end = self->chunk + got;
  self->at_end = got == 0;
  self->n_read += got;
  if (self->n_read <= ENT_VCARD_FILE_LIMIT)
    return TRUE;
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                       _ ("The file is larger than 256 MiB; export the cards without pictures, or "
                          "in several files."));
  return FALSE;
}

static void
append (EntVcardLines *self, const char *bytes, gsize length)
{
  gsize room = ENT_VCARD_LINE_LIMIT - self->line->len;

  self->cut = self->cut || length > room;
  g_string_append_len (self->line, bytes, MIN (length, room));
}

/* Takes what there is of the line up to its end. */
static void
take_text (EntVcardLines *self)
{
  const char *stop = self->p;

  while (stop < self->end && *stop != '\r' && *stop != '\n')
    stop++;
  append (self, self->p, stop - self->p);
  self->p = stop;
  if (stop == self->end)
    return;
  self->state = *stop == '\r' ? STATE_RETURN : STATE_BREAK;
  self->p++;
}

/* TRUE if the value of @line is quoted-printable, as its parameters say. Only its beginning is
 * looked at, so that the cost of a line does not grow with its folds. */
static gboolean
is_quoted (const GString *line)
{
  const char *colon = memchr (line->str, ':', MIN (line->len, HEAD_LIMIT));
  g_autofree char *head = NULL;

  if (colon == NULL)
    return FALSE;
  head = g_ascii_strup (line->str, colon - line->str);
  return strstr (head, "QUOTED-PRINTABLE") != NULL;
}

static void
end_physical_line (EntVcardLines *self)
{
  self->next_number++;
  self->soft = self->line->len > 0 && self->line->str[self->line->len - 1] == '='
               && is_quoted (self->line);
  if (self->soft)
    g_string_truncate (self->line, self->line->len - 1);
}

/* At the first character after a line end. Returns: TRUE if the line is complete. */
static gboolean
go_on (EntVcardLines *self)
{
  gboolean folded = *self->p == ' ' || *self->p == '\t';

  if (!self->soft && !folded && self->line->len > 0)
    return TRUE;
  if (self->line->len == 0)
    self->number = self->next_number;
  self->p += folded && !self->soft;
  self->soft = FALSE;
  self->state = STATE_LINE;
  return FALSE;
}

/* Returns: TRUE if the line is complete. */
static gboolean
step (EntVcardLines *self)
{
  if (self->state == STATE_LINE)
    {
      take_text (self);
      if (self->state == STATE_BREAK)
        end_physical_line (self);
      return FALSE;
    }
  if (self->state == STATE_RETURN)
    {
      self->p += *self->p == '\n';
      self->state = STATE_BREAK;
      end_physical_line (self);
      return FALSE;
    }
  return go_on (self);
}

gboolean
ent_vcard_lines_next (EntVcardLines *self, GCancellable *cancellable, GError **error)
{
  g_string_truncate (self->line, 0);
  self->cut = FALSE;
  self->number = self->next_number;
  while (!self->at_end)
    if (self->p == self->end)
      {
        if (!read_chunk (self, cancellable, error))
          return FALSE;
      }
    else if (step (self))
      return TRUE;
  return self->line->len > 0;
}

const char *
ent_vcard_lines_get (EntVcardLines *self, gsize *length)
{
  *length = self->line->len;
  return self->line->str;
}

guint64
ent_vcard_lines_get_number (EntVcardLines *self)
{
  return self->number;
}

gboolean
ent_vcard_lines_is_cut (EntVcardLines *self)
{
  return self->cut;
}
