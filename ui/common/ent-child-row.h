/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record that lives in another, in the form of that one: its title and what tells it apart,
 * which open to its own fields. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

/* Signals: `open`: the record is to be shown in full; `move` (int: how many places down; less than
 * 0: up); `ended`: the draft was added or given up. */
#define ENT_TYPE_CHILD_ROW (ent_child_row_get_type ())
G_DECLARE_FINAL_TYPE (EntChildRow, ent_child_row, ENT, CHILD_ROW, AdwExpanderRow)

/* A draft comes opened, with an Add button; so does a record with a field that refused something.
 */
GtkWidget *ent_child_row_new (EntSubject *subject);

EntSubject *ent_child_row_get_subject (EntChildRow *self);

/* TRUE if its fields were made, and may hold what somebody types. */
gboolean ent_child_row_was_opened (EntChildRow *self);

/* Shows another record of the same kind. Only a row that was never opened can: one that was would
 * close, or show fields of the record before. */
void ent_child_row_set_subject (EntChildRow *self, EntSubject *subject);

/* Opens the row and puts the focus in @field (a name; NULL: the first one). */
void ent_child_row_edit (EntChildRow *self, const char *field);

G_END_DECLS
