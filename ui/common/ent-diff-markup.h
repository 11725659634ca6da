/* SPDX-License-Identifier: GPL-3.0-or-later
 * Differences of two texts as markup for a label: what went is struck through, what came is
 * underlined, so that they are told apart without colour. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): Pango markup of what @before (nullable) and @after (nullable) differ
 * in. Long stretches without change are cut to the words around the difference. */
char *ent_diff_markup (const char *before, const char *after);

G_END_DECLS
