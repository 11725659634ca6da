/* SPDX-License-Identifier: GPL-3.0-or-later
 * What somebody who mistyped a name may have meant. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (nullable): the one of @candidates (NULL-terminated) nearest to @word, if it is near
 * enough to be meant: one letter in three may be wrong, missing, added or swapped. Borrowed. */
const char *ent_suggestion_find (const char *word, const char *const *candidates);

G_END_DECLS
