/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which pages there are, in the order of the sidebar, and which page shows which kind. */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

guint ent_page_table_get_length (void);
const EntPageInfo *ent_page_table_get (guint index);

/* Returns: (nullable): the page named @name. */
const EntPageInfo *ent_page_table_find (const char *name);

/* Returns: (nullable): the page that shows records of @kind: the first that names it, else the
 * first that names a kind it lives in. @index (out) (optional): its place. */
const EntPageInfo *ent_page_table_find_kind (const EntKind *kind, guint *index);

/* Returns: the heading of @group in the sidebar, translated; "" for the overview. */
const char *ent_page_group_get_label (EntPageGroup group);

G_END_DECLS
