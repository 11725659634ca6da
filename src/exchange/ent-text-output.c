/* SPDX-License-Identifier: GPL-3.0-or-later
 * Text gathered in memory until a write is worth its cost. */
#include "ent-text-output.h"

#include "ent-output-file.h"

#define FLUSH_SIZE (64 * 1024)

void
ent_text_output_init (EntTextOutput *self,
                      GOutputStream *stream,
                      guint n_records,
                      EntProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable)
{
  *self = (EntTextOutput){
    .text = g_string_sized_new (2 * FLUSH_SIZE),
    .stream = stream,
    .progress = progress,
    .user_data = user_data,
    .cancellable = cancellable,
    .n_records = n_records,
  };
}

void
ent_text_output_clear (EntTextOutput *self)
{
  g_string_free (g_steal_pointer (&self->text), TRUE);
}

gboolean
ent_text_output_flush (EntTextOutput *self, GError **error)
{
  GError *cause = NULL;

  if (!g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL,
                                  self->cancellable, &cause))
    return ent_output_explain (cause, error);
  g_string_truncate (self->text, 0);
  if (self->progress != NULL && self->n_records > 0)
    self->progress (MIN (1.0, (double)self->n_done / self->n_records), self->user_data);
  return TRUE;
}

gboolean
ent_text_output_flush_full (EntTextOutput *self, GError **error)
{
  return self->text->len < FLUSH_SIZE || ent_text_output_flush (self, error);
}
