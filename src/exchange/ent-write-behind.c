/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing behind the one who makes what is written. To copy a document into the system's buffers
 * is a quarter of what an export costs, and can be done by the other processor. */
#include "ent-write-behind.h"

struct _EntWriteBehind
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GMainContext *context; /* where the other thread says that it is done */
  gboolean busy;         /* a piece is under way */
  GError *error;         /* (nullable): why a piece could not be written */
};

EntWriteBehind *
ent_write_behind_new (GOutputStream *stream, GCancellable *cancellable)
{
  EntWriteBehind *self = g_new0 (EntWriteBehind, 1);

  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  self->context = g_main_context_new ();
  return self;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EntWriteBehind *self = user_data;

  g_output_stream_write_all_finish (self->stream, result, NULL, &self->error);
  self->busy = FALSE;
}

static void
await (EntWriteBehind *self)
{
  while (self->busy)
    g_main_context_iteration (self->context, TRUE);
}

gboolean
ent_write_behind_give (EntWriteBehind *self, const char *data, gsize length, GError **error)
{
  if (!ent_write_behind_finish (self, error))
    return FALSE;
  self->busy = TRUE;
  g_main_context_push_thread_default (self->context);
  g_output_stream_write_all_async (self->stream, data, length, G_PRIORITY_DEFAULT,
                                   self->cancellable, written_cb, self);
  g_main_context_pop_thread_default (self->context);
  return TRUE;
}

gboolean
ent_write_behind_finish (EntWriteBehind *self, GError **error)
{
  await (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

void
ent_write_behind_free (EntWriteBehind *self)
{
  await (self);
  g_clear_error (&self->error);
  g_main_context_unref (self->context);
  g_clear_object (&self->cancellable);
  g_object_unref (self->stream);
  g_free (self);
}
