/* SPDX-License-Identifier: GPL-3.0-or-later
 * One person of a vCard import, for a list: what the import would do, and what the person in front
 * of the screen decides about it. */
#pragma once

#include <gio/gio.h>

#include "ent-vcard-import.h"

G_BEGIN_DECLS

/* Signal `changed`: something else was decided. */
#define ENT_TYPE_VCARD_ITEM (ent_vcard_item_get_type ())
G_DECLARE_FINAL_TYPE (EntVcardItem, ent_vcard_item, ENT, VCARD_ITEM, GObject)

/* @row: of an import that outlives the item. */
EntVcardItem *ent_vcard_item_new (EntVcardRow *row);

/* Returns: who it is. */
const char *ent_vcard_item_get_name (EntVcardItem *self);

/* Returns: how the stakeholder was found: “New”, “Same e-mail”. */
const char *ent_vcard_item_get_match (EntVcardItem *self);

/* Returns: (transfer full): what would change, a line each: “Job title: Analyst → CMO”. */
char *ent_vcard_item_dup_detail (EntVcardItem *self);

/* TRUE if stakeholder and card say different things. */
gboolean ent_vcard_item_has_conflict (EntVcardItem *self);

gboolean ent_vcard_item_is_included (EntVcardItem *self);
void ent_vcard_item_set_included (EntVcardItem *self, gboolean included);

/* Whose value counts where the two differ: FALSE: what is here; TRUE: the card's. */
gboolean ent_vcard_item_takes_theirs (EntVcardItem *self);
void ent_vcard_item_set_takes_theirs (EntVcardItem *self, gboolean theirs);

G_END_DECLS
