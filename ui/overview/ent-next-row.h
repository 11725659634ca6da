/* SPDX-License-Identifier: GPL-3.0-or-later
 * One of the next dates: what, and how far away. Activated, it goes to the record. */
#pragma once

#include "ent-next-dates.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_NEXT_ROW (ent_next_row_get_type ())
G_DECLARE_FINAL_TYPE (EntNextRow, ent_next_row, ENT, NEXT_ROW, GtkListBoxRow)

GtkWidget *ent_next_row_new (EntSession *session, const EntNextDate *next);

G_END_DECLS
