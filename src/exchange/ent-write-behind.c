/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing behind the one who reads what is written. To make the text of a document and to copy it
 * into the system's buffers is a third of what an export costs, and can be done by the other
 * processor. */
#include "ent-write-behind.h"

/* One being filled, one being written, and one between them, so that neither side waits for the
 * other at every piece. */
#define N_PIECES 3

struct _EntWriteBehind
{
  GThread *thread; /* (nullable): NULL once it has ended */
  GOutputStream *stream;
  GCancellable *cancellable;
  EntWriteBehindFunc func;
  gpointer user_data;

  EntBuffer pieces[N_PIECES];
  EntBuffer end;      /* no piece: after it there are none */
  EntBuffer *current; /* being filled */
  GAsyncQueue *given; /* (element-type EntBuffer) */
  GAsyncQueue *empty; /* (element-type EntBuffer) */

  int failed;    /* atomic */
  GError *error; /* (nullable): the other thread's until that has ended */
};

static void
write_piece (EntWriteBehind *self, const EntBuffer *piece, EntBuffer *text)
{
  text->length = 0;
  self->func (piece, text, self->user_data);
  if (!g_output_stream_write_all (self->stream, text->data, text->length, NULL, self->cancellable,
                                  &self->error))
    g_atomic_int_set (&self->failed, TRUE);
}

static gpointer
write_pieces_cb (gpointer data)
{
  EntWriteBehind *self = data;
  EntBuffer text = { 0 };
  EntBuffer *piece;

  while ((piece = g_async_queue_pop (self->given)) != &self->end)
    {
      if (self->error == NULL)
        write_piece (self, piece, &text);
      piece->length = 0;
      g_async_queue_push (self->empty, piece);
    }
  ent_buffer_clear (&text);
  return NULL;
}

EntWriteBehind *
ent_write_behind_new (GOutputStream *stream,
                      EntWriteBehindFunc func,
                      gpointer user_data,
                      GCancellable *cancellable)
{
  EntWriteBehind *self = g_new0 (EntWriteBehind, 1);

  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  self->func = func;
  self->user_data = user_data;
  self->given = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  self->current = &self->pieces[0];
  for (int i = 1; i < N_PIECES; i++)
    g_async_queue_push (self->empty, &self->pieces[i]);
  self->thread = g_thread_new ("write-behind", write_pieces_cb, self);
  return self;
}

EntBuffer *
ent_write_behind_get_piece (EntWriteBehind *self)
{
  return self->current;
}

static void
end_thread (EntWriteBehind *self)
{
  if (self->thread == NULL)
    return;
  g_async_queue_push (self->given, &self->end);
  g_thread_join (g_steal_pointer (&self->thread));
}

gboolean
ent_write_behind_give (EntWriteBehind *self, GError **error)
{
  g_async_queue_push (self->given, self->current);
  self->current = g_async_queue_pop (self->empty);
  return !g_atomic_int_get (&self->failed) || ent_write_behind_finish (self, error);
}

gboolean
ent_write_behind_finish (EntWriteBehind *self, GError **error)
{
  if (self->thread != NULL)
    g_async_queue_push (self->given, self->current);
  end_thread (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

void
ent_write_behind_free (EntWriteBehind *self)
{
  end_thread (self);
  for (int i = 0; i < N_PIECES; i++)
    ent_buffer_clear (&self->pieces[i]);
  g_async_queue_unref (self->given);
  g_async_queue_unref (self->empty);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_object_unref (self->stream);
  g_free (self);
}
