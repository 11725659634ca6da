/* SPDX-License-Identifier: GPL-3.0-or-later
 * Remembers at which line of a document each record began, on disk and not in memory: it is asked
 * only about the few records something is wrong with. */
#pragma once

#include "ent-uuid.h"

G_BEGIN_DECLS

typedef struct _EntLineIndex EntLineIndex;

EntLineIndex *ent_line_index_new (void);
void ent_line_index_free (EntLineIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLineIndex, ent_line_index_free)

void ent_line_index_add (EntLineIndex *self, const EntUuid *id, guint64 line);

/* Fills @lines, one for each of the @n_ids identities in @ids (texts): 0 where none is known. */
void ent_line_index_find (EntLineIndex *self, const char *const *ids, guint64 *lines, guint n_ids);

/* Sets @id and @lines to an identity that was added twice and where. Returns: FALSE if none was. */
gboolean ent_line_index_find_repeated (EntLineIndex *self, EntUuid *id, guint64 lines[2]);

/* Returns: FALSE with ENT_ERROR_WRITE if something could not be remembered, so that the answers
 * above may be wrong. */
gboolean ent_line_index_check (EntLineIndex *self, GError **error);

G_END_DECLS
