/* SPDX-License-Identifier: GPL-3.0-or-later
 * Putting records in another order by dragging their rows. */
#pragma once

#include "ent-child-row.h"

G_BEGIN_DECLS

/* Gives @row, whose kind has an order, a handle to drag it by, and lets its siblings be dropped on
 * it. The row that was dragged emits `move` with the number of places. */
void ent_child_drag_install (EntChildRow *row);

G_END_DECLS
