/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which stakeholder a vCard is about: the one with its identity, else with one of its e-mail
 * addresses, else with its name, among those that are there and those earlier cards bring. So
 * nobody comes twice. Case and the way accents are written do not count. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_VCARD_NEW,         /* about nobody so far */
  ENT_VCARD_BY_IDENTITY, /* it was exported by this program */
  ENT_VCARD_BY_EMAIL,
  ENT_VCARD_BY_NAME,
} EntVcardMatch;

typedef struct _EntVcardMatcher EntVcardMatcher;

/* Reads names and addresses of all stakeholders; @source must outlive it. Returns: (transfer full)
 */
EntVcardMatcher *ent_vcard_matcher_new (EntSource *source);
void ent_vcard_matcher_free (EntVcardMatcher *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardMatcher, ent_vcard_matcher_free)

/**
 * ent_vcard_matcher_find:
 * @id: (nullable): the card's identity
 * @emails: (element-type char *): its addresses
 * @match: (out): what agrees
 *
 * Returns: (nullable): the stakeholder's identity, borrowed; NULL with @match ENT_VCARD_NEW, or
 *   with ENT_ERROR_CONFLICT if it might be one of several.
 */
const char *ent_vcard_matcher_find (EntVcardMatcher *self,
                                    const char *id,
                                    GPtrArray *emails,
                                    const char *name,
                                    EntVcardMatch *match,
                                    GError **error);

/* A card about the stakeholder @id has these names; later cards find them by those too. */
void
ent_vcard_matcher_add (EntVcardMatcher *self, const char *id, GPtrArray *emails, const char *name);

G_END_DECLS
