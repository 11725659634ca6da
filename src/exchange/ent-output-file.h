/* SPDX-License-Identifier: GPL-3.0-or-later
 * A file that appears whole or not at all: written beside its place under another name, synced,
 * renamed, and its folder synced. What was there before stays until that moment. (hardening.md,
 * Out) */
#pragma once

#include <gio/gio.h>

#include "ent-engagement.h"

G_BEGIN_DECLS

typedef struct _EntOutputFile EntOutputFile;

/* Says in our words what @cause, which it takes, says of a stream. Returns: FALSE with
 * ENT_ERROR_WRITE, or with @cause where that is G_IO_ERROR_CANCELLED. */
gboolean ent_output_explain (GError *cause, GError **error);

/* Begins to write what will be @path, readable by its owner alone. Returns: (transfer full)
 * (nullable): ENT_ERROR_WRITE if nothing can be written there. */
EntOutputFile *ent_output_file_new (const char *path, GError **error);

/* The same for a document about @engagement, whose own file it cannot be: ENT_ERROR_USAGE. */
EntOutputFile *
ent_output_file_new_for (EntEngagement *engagement, const char *path, GError **error);

/* Returns: where to write; closed by ent_output_file_finish(). */
GOutputStream *ent_output_file_get_stream (EntOutputFile *self);

/* Writes @length bytes. Returns: FALSE with ENT_ERROR_WRITE, or G_IO_ERROR_CANCELLED. */
gboolean ent_output_file_write (EntOutputFile *self,
                                gconstpointer data,
                                gsize length,
                                GCancellable *cancellable,
                                GError **error);

/* Puts the file in its place. Returns: FALSE with ENT_ERROR_WRITE; nothing has changed then. */
gboolean ent_output_file_finish (EntOutputFile *self, GError **error);

/* Frees; what was not finished is discarded. */
void ent_output_file_free (EntOutputFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOutputFile, ent_output_file_free)

/* Makes @path a file with these @length bytes, at once. Returns: FALSE with ENT_ERROR_WRITE;
 * nothing has changed then. */
gboolean ent_output_write_file (const char *path, gconstpointer data, gsize length, GError **error);

G_END_DECLS
