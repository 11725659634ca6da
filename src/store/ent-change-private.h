/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record's change as the journal stores it: for each field that differs its name and its text
 * before and after, as a frame. */
#pragma once

#include "ent-digest.h"
#include "ent-kind.h"
#include "ent-uuid.h"

G_BEGIN_DECLS

/* Returns: (transfer full): the fields in which @before and @after (nullable each: not there)
 * differ. Empty if they do not. */
GByteArray *
ent_change_encode (const EntKind *kind, const char *const *before, const char *const *after);

/* Puts the stored texts of the fields named in @data into @before and @after (each nullable);
 * other fields stay as they are. Returns: FALSE if @data is no change of @kind. */
gboolean ent_change_decode (
    const EntKind *kind, const void *data, gsize length, char **before, char **after);

/* Adds one change to the digest of its entry. */
void ent_change_digest (EntDigester *digester,
                        const EntUuid *uuid,
                        const EntKind *kind,
                        EntOperation operation,
                        const void *data,
                        gsize length);

G_END_DECLS
