/* SPDX-License-Identifier: GPL-3.0-or-later
 * The last row of an opened child record: what can be done with it. Its buttons call the actions
 * `child.*` of the EntChildRow it stands in. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHILD_ACTIONS (ent_child_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntChildActions, ent_child_actions, ENT, CHILD_ACTIONS, GtkListBoxRow)

GtkWidget *ent_child_actions_new (EntSubject *subject);

/* Says which field a draft still needs. @missing: (nullable) */
void ent_child_actions_set_missing (EntChildActions *self, const EntField *missing);

G_END_DECLS
