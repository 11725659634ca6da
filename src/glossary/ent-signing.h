/* SPDX-License-Identifier: GPL-3.0-or-later
 * Signing: who may sign what, and the act itself. The same for terms, deliverables, versions of the
 * statement of work, agreements and minutes. (product.md, Glossary, sign-off) */
#pragma once

#include "ent-transaction.h"

G_BEGIN_DECLS

/**
 * EntSigning: one signature to be given
 * @subject: what is signed; a term stands for its newest agreed version
 * @role: the role in whose name
 * @holder: the person who holds it on @date
 * @reject: FALSE: the role stands behind it; TRUE: it does not, and @comment says why
 * @comment: (nullable): what the signatory wants on record
 * @date: the day of the signature
 */
typedef struct
{
  EntRecord *subject;
  EntRecord *role;
  EntRecord *holder;
  gboolean reject;
  const char *comment;
  GDate date;
} EntSigning;

/**
 * ent_signing_dup_subject:
 * @record: what somebody chose
 *
 * Returns: (transfer full) (nullable): what is signed then: the newest agreed version of a term,
 *   else @record itself. ENT_ERROR_CONFLICT with what to do first where there is nothing to sign
 *   yet or any more: a term without an agreed text, a deliverable that says nothing, an agreement
 *   that was replaced, minutes that are not closed. ENT_ERROR_USAGE if such a record is never
 *   signed.
 */
EntRecord *ent_signing_dup_subject (EntRecord *record, GError **error);

/* TRUE if records of @kind are signed themselves, or stand for what is (a term). */
gboolean ent_signing_is_signable (const EntKind *kind);

/* Returns: (nullable): the choice of signatory-requirement.subject all records of @kind fall under;
 * NULL where each record decides (agreements), or @kind is not signed. */
const char *ent_signing_get_requirement (const EntKind *kind);

/* TRUE if a signature on @subject still matters: it is not replaced, retired or empty. */
gboolean ent_signing_is_live (EntRecord *subject);

/* Returns: (transfer full) (element-type EntRecord): the roles that must sign @subject: those
 * required for its kind, and those an agreement itself names; empty where nobody was named. */
GPtrArray *ent_signing_list_required (EntRecord *subject);

/**
 * ent_signing_can:
 * @today: the day the journal will write
 *
 * Returns: FALSE with a sentence that says why @signing cannot be given and what to do: nothing to
 *   sign, not the role's holder on that day, nobody in the role, a day to come, a rejection without
 *   a comment, the same word on the same content a second time.
 */
gboolean ent_signing_can (const EntSigning *signing, const GDate *today, GError **error);

/**
 * ent_signing_sign:
 * @transaction: of the subject's engagement; several signatures may share one
 *
 * Adds the sign-off, bound to the content as it is in the transaction at this moment, with the
 * journal's head; it supersedes the role's last word on the same record, unless that is of a later
 * day.
 *
 * Returns: (transfer full) (nullable): the sign-off; else as ent_signing_can(), and the transaction
 *   may go on.
 */
EntRecord *
ent_signing_sign (EntTransaction *transaction, const EntSigning *signing, GError **error);

/* Returns: (transfer full): the label of a transaction that gives it: “Sign MQL as CMO”, “Reject
 * MQL as CMO”. */
char *ent_signing_dup_label (const EntSigning *signing);

G_END_DECLS
