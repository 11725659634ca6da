/* SPDX-License-Identifier: GPL-3.0-or-later
 * What happened to a record: who changed what, when, word by word. Nothing is read from the journal
 * before somebody opens it. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

#define ENT_TYPE_HISTORY_GROUP (ent_history_group_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryGroup, ent_history_group, ENT, HISTORY_GROUP, AdwBin)

/* @subject: (nullable). A draft has no history: the group is hidden. */
void ent_history_group_set_subject (EntHistoryGroup *self, EntSubject *subject);

/* The record changed: an opened history is read anew. */
void ent_history_group_refresh (EntHistoryGroup *self);

G_END_DECLS
