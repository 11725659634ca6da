/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who has to sign a record and who has: a row for each role, with the digest of what is signed. For
 * anything that can be signed. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_SIGNATURES_GROUP (ent_signatures_group_get_type ())
G_DECLARE_FINAL_TYPE (EntSignaturesGroup, ent_signatures_group, ENT, SIGNATURES_GROUP, AdwBin)

/* @record: (nullable): what is signed; hidden without. Asks anew, also for the same record. */
void
ent_signatures_group_set_record (EntSignaturesGroup *self, EntSession *session, EntRecord *record);

G_END_DECLS
