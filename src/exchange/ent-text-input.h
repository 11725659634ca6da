/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text file as it is read: its beginning to look at, its characters decoded, and why it cannot be
 * read. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads until @length bytes, or all there are, can be looked at. Returns: FALSE as
 * ent_text_input_explain(). */
gboolean ent_text_input_fill (GBufferedInputStream *stream,
                              gsize length,
                              GCancellable *cancellable,
                              GError **error);

/* Puts a stream in the place of *@stream that gives what it holds in @encoding as UTF-8. */
gboolean ent_text_input_decode (GInputStream **stream, const char *encoding, GError **error);

/* Says in our words what @cause, which it takes, says of a stream. Returns: FALSE with
 * ENT_ERROR_INVALID where the characters are to blame, with ENT_ERROR_OPEN where the system is, or
 * with @cause where that is G_IO_ERROR_CANCELLED. */
gboolean ent_text_input_explain (GError *cause, GError **error);

G_END_DECLS
