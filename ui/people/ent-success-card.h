/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one stakeholder calls success, in their own words, edited where it stands, with the words
 * marked that differ from somebody else's. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `chosen`: the others are to be compared with this one. */
#define ENT_TYPE_SUCCESS_CARD (ent_success_card_get_type ())
G_DECLARE_FINAL_TYPE (EntSuccessCard, ent_success_card, ENT, SUCCESS_CARD, AdwBin)

/* Returns: (transfer floating): @group: (nullable): another card; of several cards one is what the
 * others are compared with, and has a button that says so. NULL with @alone: no such button. */
GtkWidget *ent_success_card_new (EntSession *session,
                                 EntRecord *stakeholder,
                                 EntSuccessCard *group,
                                 gboolean alone);

EntRecord *ent_success_card_get_stakeholder (EntSuccessCard *self);

/* TRUE if the others are compared with this one. */
gboolean ent_success_card_is_chosen (EntSuccessCard *self);

/* Marks the runs of @differences (element-type EntDiffRun) (nullable) that were added, and shades
 * the words of @shared (element-type EntSuccessRun) that all use. Text that is being typed, and
 * so is not what was compared, is not marked. */
void ent_success_card_mark (EntSuccessCard *self, GPtrArray *differences, GPtrArray *shared);

/* Stores what was typed. */
void ent_success_card_commit (EntSuccessCard *self);

G_END_DECLS
