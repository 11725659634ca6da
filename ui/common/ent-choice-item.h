/* SPDX-License-Identifier: GPL-3.0-or-later
 * One choice of a field as an object, for lists of choices. */
#pragma once

#include "ent-field.h"

G_BEGIN_DECLS

/* Properties: `label` and `help` (translated), `has-help`. */
#define ENT_TYPE_CHOICE_ITEM (ent_choice_item_get_type ())
G_DECLARE_FINAL_TYPE (EntChoiceItem, ent_choice_item, ENT, CHOICE_ITEM, GObject)

/* Returns: (nullable): the stored text; NULL for "not set". */
const char *ent_choice_item_get_value (EntChoiceItem *self);

/* Returns: (transfer full): a GListModel of the choices of @field: a choice, or a boolean with yes
 * and no. @unset_label: (nullable): translated label of a first item that means "not set". */
GListModel *ent_choice_item_list (const EntField *field, const char *unset_label);

/* Returns: (transfer full): such a list of @texts, ended by NULL, each its own label. */
GListModel *ent_choice_item_list_texts (const char *const *texts, const char *unset_label);

/* Returns: the position of @value (nullable) in such a list; GTK's "invalid" G_MAXUINT if it is not
 * there. */
guint ent_choice_item_find (GListModel *list, const char *value);

G_END_DECLS
