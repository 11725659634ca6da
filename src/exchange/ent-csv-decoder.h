/* SPDX-License-Identifier: GPL-3.0-or-later
 * The characters of a CSV file, whichever encoding it came in: UTF-8 and UTF-16 with or without a
 * byte order mark, else Windows-1252, which is what Western European office programs write.
 * (architecture.md, Exchange) */
#pragma once

#include <gio/gio.h>

#include "ent-report.h"

G_BEGIN_DECLS

typedef struct _EntCsvDecoder EntCsvDecoder;

/* @report: takes a note when the encoding had to be guessed. Returns: (transfer full) */
EntCsvDecoder *ent_csv_decoder_new (GInputStream *stream, EntReport *report);
void ent_csv_decoder_free (EntCsvDecoder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCsvDecoder, ent_csv_decoder_free)

/**
 * ent_csv_decoder_read:
 * @text: (out): whole characters of valid UTF-8, not NUL-terminated, borrowed until the next call;
 *   a NUL in the file is passed on
 * @length: (out): bytes in @text; 0 at the end
 *
 * What comes before a fault is given first, so the reader knows the line of the fault.
 *
 * Returns: FALSE with ENT_ERROR_INVALID if the file is no text in a known encoding, ENT_ERROR_OPEN
 *   if it cannot be read, or G_IO_ERROR_CANCELLED.
 */
gboolean ent_csv_decoder_read (EntCsvDecoder *self,
                               const char **text,
                               gsize *length,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
