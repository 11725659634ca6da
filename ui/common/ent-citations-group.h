/* SPDX-License-Identifier: GPL-3.0-or-later
 * What refers to a record: one line each, which goes there. Hidden where nothing does. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

#define ENT_TYPE_CITATIONS_GROUP (ent_citations_group_get_type ())
G_DECLARE_FINAL_TYPE (EntCitationsGroup, ent_citations_group, ENT, CITATIONS_GROUP, AdwBin)

/* Asks anew, also for the same subject. @subject: (nullable) */
void ent_citations_group_set_subject (EntCitationsGroup *self, EntSubject *subject);

G_END_DECLS
