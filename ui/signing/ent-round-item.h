/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record in a round of signing, and whether it is chosen. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Property `chosen` (boolean). */
#define ENT_TYPE_ROUND_ITEM (ent_round_item_get_type ())
G_DECLARE_FINAL_TYPE (EntRoundItem, ent_round_item, ENT, ROUND_ITEM, GObject)

/* @record: what people know it as (a term); @subject: what is signed (its newest version) */
EntRoundItem *ent_round_item_new (EntRecord *record, EntRecord *subject);

EntRecord *ent_round_item_get_record (EntRoundItem *self);
EntRecord *ent_round_item_get_subject (EntRoundItem *self);
gboolean ent_round_item_is_chosen (EntRoundItem *self);

G_END_DECLS
