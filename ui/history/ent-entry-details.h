/* SPDX-License-Identifier: GPL-3.0-or-later
 * One change in full: who, when, why, and every field's difference word by word. */
#pragma once

#include "ent-journal.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_ENTRY_DETAILS (ent_entry_details_get_type ())
G_DECLARE_FINAL_TYPE (EntEntryDetails, ent_entry_details, ENT, ENTRY_DETAILS, AdwBin)

/* @entry: (nullable); @last: nothing came after it, so that Undo reverses it */
void
ent_entry_details_show (EntEntryDetails *self, EntSession *session, EntEntry *entry, gboolean last);

G_END_DECLS
