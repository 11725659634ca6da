/* SPDX-License-Identifier: GPL-3.0-or-later
 * A stream that is written in another thread while the next piece is made. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _EntWriteBehind EntWriteBehind;

/**
 * ent_write_behind_new:
 * @stream: where to; nobody else may write to it until ent_write_behind_finish().
 * @cancellable: (nullable): stops a write that is under way.
 *
 * Returns: (transfer full): with nothing under way.
 */
EntWriteBehind *ent_write_behind_new (GOutputStream *stream, GCancellable *cancellable);

/**
 * ent_write_behind_give:
 * @data: @length bytes that stay as they are until the next call of ent_write_behind_give() or
 *   ent_write_behind_finish() returns.
 *
 * Waits until the piece given before is written, and begins with this one.
 *
 * Returns: FALSE with the #GIOErrorEnum of an earlier piece: this one is not written then.
 */
gboolean
ent_write_behind_give (EntWriteBehind *self, const char *data, gsize length, GError **error);

/**
 * ent_write_behind_finish:
 *
 * Waits until all that was given is written.
 *
 * Returns: FALSE with the #GIOErrorEnum of the piece that could not be written.
 */
gboolean ent_write_behind_finish (EntWriteBehind *self, GError **error);

/* Waits for what is under way, whatever comes of it. */
void ent_write_behind_free (EntWriteBehind *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntWriteBehind, ent_write_behind_free)

G_END_DECLS
