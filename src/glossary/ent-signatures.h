/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who must sign what, and who has: required signatories and sign-offs of an engagement, read once.
 * Other features may use it. (product.md, Glossary) */
#pragma once

#include "ent-content.h"
#include "ent-source.h"

G_BEGIN_DECLS

/* The kinds that say whose signature counts, for EntRule.kinds, beside those of the contents. */
#define ENT_SIGNATURE_KINDS "sign-off signatory-requirement role role-holder"

/**
 * EntSignature: what a role says about one thing as it is today
 * @ENT_SIGNATURE_NONE: nothing that counts
 * @ENT_SIGNATURE_APPROVED: it stands behind it
 * @ENT_SIGNATURE_REJECTED: it does not
 * @ENT_SIGNATURE_STALE: it stood behind what the thing said before
 *
 * The role's last word counts: of the latest day, and of one day the one given last; what the role
 * itself named as superseded never does. A rejection of what was changed since is over.
 */
typedef enum
{
  ENT_SIGNATURE_NONE,
  ENT_SIGNATURE_APPROVED,
  ENT_SIGNATURE_REJECTED,
  ENT_SIGNATURE_STALE,
} EntSignature;

typedef struct _EntSignatures EntSignatures;

/* Reads requirements now, sign-offs as they are asked about; what changes later need not be seen.
 * Contents are made when they are asked about. */
EntSignatures *ent_signatures_new (EntSource *source);

/* The same with @content, which must outlive it, for the digests. */
EntSignatures *ent_signatures_new_sharing (EntSource *source, EntContent *content);

/* The same for the sign-offs on @subject alone, without requirements: see ent-signature.h. */
EntSignatures *ent_signatures_new_for (EntRecord *subject);

void ent_signatures_free (EntSignatures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSignatures, ent_signatures_free)

/* Returns: the contents it takes digests from, borrowed. */
EntContent *ent_signatures_get_content (EntSignatures *self);

/**
 * ent_signatures_get_required:
 * @what: a choice of signatory-requirement.subject, as "term" or "ideal-customer-profile"
 *
 * Returns: (nullable) (element-type EntRecord): the roles that must all sign such a thing; NULL if
 *   nobody was named. Borrowed.
 */
GPtrArray *ent_signatures_get_required (EntSignatures *self, const char *what);

/* Returns: what @role says about @subject (an agreed version, a deliverable…). */
EntSignature ent_signatures_get (EntSignatures *self, EntRecord *subject, EntRecord *role);

/* Returns: (nullable): the last word of @role on @subject, borrowed. */
EntRecord *ent_signatures_get_newest (EntSignatures *self, EntRecord *subject, EntRecord *role);

/* Returns: (nullable) (element-type EntRecord): the last words of all roles on @subject, in the
 * order they were given; NULL if there is none. Borrowed. */
GPtrArray *ent_signatures_get_words (EntSignatures *self, EntRecord *subject);

/* Returns: (transfer full) (element-type EntRecord): what anybody has signed, in the order of the
 * first sign-off. */
GPtrArray *ent_signatures_list_subjects (EntSignatures *self);

/* Returns: (nullable): what @sign_off signs, borrowed. */
EntRecord *ent_signatures_get_subject (EntSignatures *self, EntRecord *sign_off);

/* TRUE if @sign_off is its role's last word on its subject. */
gboolean ent_signatures_is_last_word (EntSignatures *self, EntRecord *sign_off);

/* TRUE if whoever gave @sign_off held the role on that day. */
gboolean ent_signatures_is_authorised (EntSignatures *self, EntRecord *sign_off);

/* Returns: (transfer full) (nullable): names of those of @roles whose signature on @subject is
 * @state, joined as people list them; NULL if there is none. */
char *ent_signatures_dup_names (EntSignatures *self,
                                EntRecord *subject,
                                GPtrArray *roles,
                                EntSignature state);

/* Returns: (transfer full) (element-type EntRecord): those of @roles that do not approve @subject
 * as it is today, in the same order. */
GPtrArray *ent_signatures_list_missing (EntSignatures *self, EntRecord *subject, GPtrArray *roles);

/* TRUE if some role approves @subject as it is today. */
gboolean ent_signatures_have_approval (EntSignatures *self, EntRecord *subject);

/* TRUE if all of @roles (not none) approve @subject as it is today. */
gboolean ent_signatures_are_complete (EntSignatures *self, EntRecord *subject, GPtrArray *roles);

G_END_DECLS
