/* SPDX-License-Identifier: GPL-3.0-or-later
 * The text of an export on its way to a stream: gathered, written in large pieces, with progress.
 */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/**
 * EntTextOutput:
 * @text: what is not written yet; append here
 * @n_done: records that were dealt with; count here
 *
 * The other fields are for reading.
 */
typedef struct
{
  GString *text;
  GOutputStream *stream; /* borrowed */
  EntProgress progress;  /* (nullable) */
  gpointer user_data;
  GCancellable *cancellable; /* (nullable): borrowed */
  guint n_done;
  guint n_records;
} EntTextOutput;

/* @n_records: how many records there are, for @progress. */
void ent_text_output_init (EntTextOutput *self,
                           GOutputStream *stream,
                           guint n_records,
                           EntProgress progress,
                           gpointer user_data,
                           GCancellable *cancellable);
void ent_text_output_clear (EntTextOutput *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntTextOutput, ent_text_output_clear)

/* Writes the text once there is enough of it, or all there is. Returns: FALSE with ENT_ERROR_WRITE
 * or G_IO_ERROR_CANCELLED. */
gboolean ent_text_output_flush_full (EntTextOutput *self, GError **error);
gboolean ent_text_output_flush (EntTextOutput *self, GError **error);

G_END_DECLS
