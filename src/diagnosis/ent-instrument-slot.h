/* SPDX-License-Identifier: GPL-3.0-or-later
 * The places of an instrument that must be filled: each role that answers, or each person an audit
 * asks. A step of ent-instrument.h. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* @role: (nullable); @people: (element-type EntRecord): whoever may fill it: everybody who ever
 * held the role, or the one person. */
typedef struct
{
  EntRecord *role;
  GPtrArray *people;
} EntInstrumentSlot;

/* Returns: (transfer full) (element-type EntInstrumentSlot): empty where the run names nobody.
 * @audit: (nullable) */
GPtrArray *ent_instrument_list_slots (EntRecord *questionnaire, EntRecord *audit);

/* TRUE if @person may fill the slot. */
gboolean ent_instrument_slot_takes (const EntInstrumentSlot *slot, EntRecord *person);

/* Returns: (nullable): the one of @answers (element-type EntRecord) that fills the slot, borrowed.
 */
EntRecord *ent_instrument_slot_find (const EntInstrumentSlot *slot, GPtrArray *answers);

/* Returns: (transfer full): the slots as people list them: “CMO (Maya Lund), CRO (nobody)”. */
char *ent_instrument_slots_dup_text (GPtrArray *slots);

G_END_DECLS
