/* SPDX-License-Identifier: GPL-3.0-or-later
 * What was entered in a session and is stored nowhere yet: drafts that were begun, and what a field
 * refused. Before the session ends, somebody has to be asked. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* From now on @owner holds something unfinished, called @what, translated; NULL: nothing any more.
 * To be called with NULL before @owner goes. */
void ent_unfinished_set (EntSession *session, gpointer owner, const char *what);

/* Returns: (transfer full) (nullable): what is unfinished, as "Influence, new term"; NULL for
 * nothing. */
char *ent_unfinished_describe (EntSession *session);

G_END_DECLS
