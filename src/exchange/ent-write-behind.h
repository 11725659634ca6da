/* SPDX-License-Identifier: GPL-3.0-or-later
 * A stream that is written in another thread while the next piece is made. */
#pragma once

#include <gio/gio.h>

#include "ent-buffer.h"

G_BEGIN_DECLS

typedef struct _EntWriteBehind EntWriteBehind;

/**
 * EntWriteBehindFunc:
 * @piece: what was given
 * @text: empty; what is to be written comes here
 *
 * Makes the text of a piece, in the thread that writes: pieces come one after the other, in the
 * order they were given.
 */
typedef void (*EntWriteBehindFunc) (const EntBuffer *piece, EntBuffer *text, gpointer user_data);

/**
 * ent_write_behind_new:
 * @stream: where to; nobody else may write to it until ent_write_behind_finish().
 * @func: what makes the text; nobody else may use what @user_data leads to as long
 * @cancellable: (nullable): stops a write that is under way.
 *
 * Returns: (transfer full): with nothing under way.
 */
EntWriteBehind *ent_write_behind_new (GOutputStream *stream,
                                      EntWriteBehindFunc func,
                                      gpointer user_data,
                                      GCancellable *cancellable);

/**
 * ent_write_behind_get_piece:
 *
 * Returns: (transfer none): the piece to fill; valid until it is given.
 */
EntBuffer *ent_write_behind_get_piece (EntWriteBehind *self);

/**
 * ent_write_behind_give:
 *
 * Gives the piece and gets an empty one, for which it waits if all are under way.
 *
 * Returns: FALSE with the #GIOErrorEnum of an earlier piece: what came after it was not written.
 */
gboolean ent_write_behind_give (EntWriteBehind *self, GError **error);

/**
 * ent_write_behind_finish:
 *
 * Gives the last piece and waits until all are written. Only ent_write_behind_free() may follow.
 *
 * Returns: FALSE with the #GIOErrorEnum of the piece that could not be written.
 */
gboolean ent_write_behind_finish (EntWriteBehind *self, GError **error);

/* Waits for what is under way, whatever comes of it; a piece not given is not written. */
void ent_write_behind_free (EntWriteBehind *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntWriteBehind, ent_write_behind_free)

G_END_DECLS
