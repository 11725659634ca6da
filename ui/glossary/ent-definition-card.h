/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one side means by a term, edited in place: the side's marker and hue, the text, and who gave
 * it for which region. A draft is added as soon as its text is there. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

/* Signals: `edited`: the text in the editor is another; `discarded`: the draft was given up. */
#define ENT_TYPE_DEFINITION_CARD (ent_definition_card_get_type ())
G_DECLARE_FINAL_TYPE (EntDefinitionCard, ent_definition_card, ENT, DEFINITION_CARD, AdwBin)

/* @fixed: TRUE: it stands for its side in the comparison, so the side is not for the person to
 * choose. */
GtkWidget *ent_definition_card_new (gboolean fixed);

/* Stores what was typed and shows @subject (nullable), of kind `term-definition`. */
void ent_definition_card_set_subject (EntDefinitionCard *self, EntSubject *subject);

/* Returns: (nullable) */
EntSubject *ent_definition_card_get_subject (EntDefinitionCard *self);

/* Puts the focus in @field (a name; NULL: the text). */
void ent_definition_card_focus (EntDefinitionCard *self, const char *field);

/* Stores what was typed. */
void ent_definition_card_commit (EntDefinitionCard *self);

/* Marks the words of @first that @second does not have, and the other way round; where one is still
 * empty nothing is marked. */
void ent_definition_card_compare (EntDefinitionCard *first, EntDefinitionCard *second);

G_END_DECLS
