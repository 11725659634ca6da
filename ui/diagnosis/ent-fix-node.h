/* SPDX-License-Identifier: GPL-3.0-or-later
 * One step on the dependency line of the fix: a dot whose shape says how the step stands, its name,
 * the same as a word, and the line that comes from the step before. With room to its side the words
 * stand beside the dot and the line runs down, else they stand under it and the line runs across.
 *
 * Signal `selected`: the person chose it. */
#pragma once

#include <adwaita.h>

#include "ent-fix-action.h"

G_BEGIN_DECLS

#define ENT_TYPE_FIX_NODE (ent_fix_node_get_type ())
G_DECLARE_FINAL_TYPE (EntFixNode, ent_fix_node, ENT, FIX_NODE, GtkWidget)

/* Returns: (transfer floating) */
GtkWidget *ent_fix_node_new (void);

/* Shows @link, which stands between @before and @after (nullable: it is the first or last). */
void ent_fix_node_show (EntFixNode *self,
                        const EntFixLink *link,
                        const EntFixLink *before,
                        const EntFixLink *after);

/* Whether it is the one whose details are shown; only that one is in the way of Tab. */
void ent_fix_node_set_selected (EntFixNode *self, gboolean selected);

G_END_DECLS
