/* SPDX-License-Identifier: GPL-3.0-or-later
 * The records of one kind that live in another record, in its form: the definitions of a term, the
 * levels of a path. Each opens in place; they are added, moved and removed here. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

/* Signal `open` (EntRecord): to be shown in full. */
#define ENT_TYPE_CHILD_GROUP (ent_child_group_get_type ())
G_DECLARE_FINAL_TYPE (EntChildGroup, ent_child_group, ENT, CHILD_GROUP, AdwPreferencesGroup)

GtkWidget *ent_child_group_new (const EntKind *kind);

/* Shows what lives in @subject's record (nullable). A draft has nothing inside yet: the group is
 * hidden. */
void ent_child_group_set_parent (EntChildGroup *self, EntSubject *subject);

/* Opens a draft of a new record at the end. */
void ent_child_group_add (EntChildGroup *self);

G_END_DECLS
