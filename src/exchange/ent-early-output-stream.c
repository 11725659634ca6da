/* SPDX-License-Identifier: GPL-3.0-or-later
 * A stream to a file that does not let its bytes lie in memory. */
#include "ent-early-output-stream.h"

#include <fcntl.h>

/* So many bytes are worth telling the disk of. */
#define FLUSH_SIZE (2 * 1024 * 1024)

struct _EntEarlyOutputStream
{
  GUnixOutputStream parent_instance;
  gsize n_waiting; /* bytes written that nobody told the disk of */
};

G_DEFINE_FINAL_TYPE (EntEarlyOutputStream, ent_early_output_stream, G_TYPE_UNIX_OUTPUT_STREAM)

static gssize
ent_early_output_stream_write (GOutputStream *stream,
                               const void *bytes,
                               gsize length,
                               GCancellable *cancellable,
                               GError **error)
{
  EntEarlyOutputStream *self = ENT_EARLY_OUTPUT_STREAM (stream);
  gssize written = G_OUTPUT_STREAM_CLASS (ent_early_output_stream_parent_class)
                       ->write_fn (stream, bytes, length, cancellable, error);

  self->n_waiting += MAX (written, 0);
  if (self->n_waiting < FLUSH_SIZE)
    return written;
  /* Begins, and does not wait. A pipe has no such operation and needs none; what goes wrong with a
   * disk is told by the sync at the end. */
  sync_file_range (g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (stream)), 0, 0,
                   SYNC_FILE_RANGE_WRITE);
  self->n_waiting = 0;
  return written;
}

static void
ent_early_output_stream_class_init (EntEarlyOutputStreamClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = ent_early_output_stream_write;
}

static void
ent_early_output_stream_init (EntEarlyOutputStream *self)
{
}

GOutputStream *
ent_early_output_stream_new (int fd)
{
  return g_object_new (ENT_TYPE_EARLY_OUTPUT_STREAM, "fd", fd, "close-fd", FALSE, NULL);
}
