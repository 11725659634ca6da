/* SPDX-License-Identifier: GPL-3.0-or-later
 * A lazy GListModel of EntRecord on a query. It holds row numbers and makes records on demand, so a
 * view costs what is on screen, not what is in the file. It follows the source's `changed` signal.
 * Property `n-items` (uint) notifies when the length changes. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

#define ENT_TYPE_LIST (ent_list_get_type ())
G_DECLARE_FINAL_TYPE (EntList, ent_list, ENT, LIST, GObject)

/* Returns: a list on @query, which is copied. */
EntList *ent_list_new (EntSource *source, const EntQuery *query);

/* Convenience: all records of @kind in their own order. */
EntList *ent_list_new_for_kind (EntSource *source, const EntKind *kind);

/* Borrows the query in force. */
const EntQuery *ent_list_get_query (EntList *self);

/* Asks anew with @query (copied); emits items-changed for what differs. */
void ent_list_set_query (EntList *self, const EntQuery *query);

/* Returns: the position of @record, or GTK's "invalid" G_MAXUINT if it is not in the list. */
guint ent_list_find (EntList *self, EntRecord *record);

G_END_DECLS
