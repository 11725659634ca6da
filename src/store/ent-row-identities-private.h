/* SPDX-License-Identifier: GPL-3.0-or-later
 * The identities of rows, while many are asked for: what all cursors on an engagement remember
 * together, in memory that does not grow. */
#pragma once

#include "ent-engagement-private.h"

G_BEGIN_DECLS

typedef struct _EntRowIdentities EntRowIdentities;

/* Returns: (transfer full): what @engagement's cursors share as long as there is one; a row's
 * identity cannot change in that time. */
EntRowIdentities *ent_row_identities_acquire (EntEngagement *engagement);
void ent_row_identities_release (EntRowIdentities *self);

/* Sets @uuid to the identity of row @row. Returns: FALSE if there is none, as for 0. */
gboolean ent_row_identities_get (EntRowIdentities *self, gint64 row, EntUuid *uuid);

/* Returns: SQLITE_OK, or why the identity of a row above 0 is missing. */
int ent_row_identities_get_code (EntRowIdentities *self);

G_END_DECLS
