/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a vCard says about a stakeholder, and what of it no stakeholder has a place for. */
#pragma once

#include "ent-people-kinds.h"
#include "ent-report.h"
#include "ent-vcard-reader.h"

G_BEGIN_DECLS

/* How many fields a stakeholder has. */
#define ENT_VCARD_N_FIELDS (ENT_STAKEHOLDER_NOTE + 1)

/* What is left out of cards, told once for each property and not once for each card. */
typedef struct _EntVcardLeftovers EntVcardLeftovers;

EntVcardLeftovers *ent_vcard_leftovers_new (void);
void ent_vcard_leftovers_free (EntVcardLeftovers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardLeftovers, ent_vcard_leftovers_free)

/* Notes in @report what was left out so far. */
void ent_vcard_leftovers_report (EntVcardLeftovers *self, EntReport *report);

/**
 * EntVcardPerson:
 * @values: stored texts by field of the kind stakeholder; NULL where the card says nothing
 * @emails: (element-type char *): all of its addresses
 * @id: (nullable): an identity of this program
 */
typedef struct
{
  char *values[ENT_VCARD_N_FIELDS];
  GPtrArray *emails;
  char *id;
} EntVcardPerson;

void ent_vcard_person_free (EntVcardPerson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardPerson, ent_vcard_person_free)

/* FALSE for the card of a group, an organisation or a place. */
gboolean ent_vcard_is_person (const EntVcard *card);

/**
 * ent_vcard_person_new:
 * @leftovers: takes what is left out
 * @line: (out): where it is wrong
 *
 * Of several addresses and numbers the preferred one is taken, then one for work, then the first;
 * fax and pager never.
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_INVALID if the card has no name, or says what no
 *   field can hold.
 */
EntVcardPerson *ent_vcard_person_new (const EntVcard *card,
                                      EntVcardLeftovers *leftovers,
                                      guint64 *line,
                                      GError **error);

G_END_DECLS
