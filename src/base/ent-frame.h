/* SPDX-License-Identifier: GPL-3.0-or-later
 * Frames: the one binary encoding of "a row of texts", used for the journal's field changes, for
 * every digest, and between the import worker and the program. Each text is a 32-bit little-endian
 * length plus one and its bytes; a missing text is the length 0. So no two rows share an encoding,
 * and a missing text differs from an empty one. (hardening.md, Evidence) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text (nullable) to @frame. */
void ent_frame_append (GByteArray *frame, const char *text);

/* Appends @length bytes, which may hold anything; @bytes NULL counts as missing. */
void ent_frame_append_bytes (GByteArray *frame, const void *bytes, gsize length);

typedef struct
{
  const guint8 *data;
  gsize length;
  gsize offset;
} EntFrameReader;

void ent_frame_reader_init (EntFrameReader *reader, const void *data, gsize length);

/* TRUE when everything was read. */
gboolean ent_frame_reader_at_end (const EntFrameReader *reader);

/**
 * ent_frame_reader_next:
 * @bytes: (out) (nullable): borrowed from the data, not NUL-terminated; NULL for a missing text
 * @length: (out): bytes in @bytes
 *
 * Returns: FALSE if nothing is left or the data is no frame; the reader then stays where it is.
 */
gboolean ent_frame_reader_next (EntFrameReader *reader, const char **bytes, gsize *length);

/* The same for a text: @text (out) (transfer full) (nullable). Also FALSE if the bytes are not
 * valid UTF-8 or hold a NUL. */
gboolean ent_frame_reader_next_text (EntFrameReader *reader, char **text);

G_END_DECLS
