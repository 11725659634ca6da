/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who must sign what, and who has: required signatories and sign-offs of an engagement, read once.
 * Other features may use it. (product.md, Glossary) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* What a role has said about one thing. Its last word counts: of the latest day, and of one day the
 * one given last; a sign-off that another one names as superseded never does. */
typedef enum
{
  ENT_SIGNATURE_NONE,
  ENT_SIGNATURE_APPROVED,
  ENT_SIGNATURE_REJECTED,
} EntSignature;

typedef struct _EntSignatures EntSignatures;

/* Reads all requirements and sign-offs; what changes later is not seen. */
EntSignatures *ent_signatures_new (EntSource *source);

/* The same for the sign-offs on @subject alone, without requirements: see ent-signature.h. */
EntSignatures *ent_signatures_new_for (EntRecord *subject);

void ent_signatures_free (EntSignatures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSignatures, ent_signatures_free)

/**
 * ent_signatures_get_required:
 * @what: a choice of signatory-requirement.subject, as "term" or "ideal-customer-profile"
 *
 * Returns: (nullable) (element-type EntRecord): the roles that must all sign such a thing; NULL if
 *   nobody was named. Borrowed.
 */
GPtrArray *ent_signatures_get_required (EntSignatures *self, const char *what);

/* Returns: what @role said last about @subject (an agreed version, a deliverable…). */
EntSignature ent_signatures_get (EntSignatures *self, EntRecord *subject, EntRecord *role);

/* Returns: (nullable): the newest sign-off of @role on @subject, borrowed. */
EntRecord *ent_signatures_get_newest (EntSignatures *self, EntRecord *subject, EntRecord *role);

/* Returns: (transfer full) (nullable): names of those of @roles whose signature on @subject is
 * @state, joined as people list them; NULL if there is none. */
char *ent_signatures_dup_names (EntSignatures *self,
                                EntRecord *subject,
                                GPtrArray *roles,
                                EntSignature state);

/* TRUE if some role's last word on anything read is an approval. */
gboolean ent_signatures_have_approval (EntSignatures *self);

/* TRUE if all of @roles (not none) have approved @subject. */
gboolean ent_signatures_are_complete (EntSignatures *self, EntRecord *subject, GPtrArray *roles);

G_END_DECLS
