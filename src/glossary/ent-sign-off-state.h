/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a sign-off is worth today, and what changed since it was given. */
#pragma once

#include "ent-journal.h"
#include "ent-report.h"
#include "ent-signatures.h"

G_BEGIN_DECLS

/**
 * EntSignOffState:
 * @ENT_SIGN_OFF_VALID: approved, and the content is what was signed
 * @ENT_SIGN_OFF_REJECTED: rejected, and the content is what was rejected
 * @ENT_SIGN_OFF_STALE: the content, or something it builds on, has changed since
 * @ENT_SIGN_OFF_SUPERSEDED: the role has signed anew
 * @ENT_SIGN_OFF_UNAUTHORISED: whoever signed did not hold the role on that day, as far as the
 *   record of its holders says; it comes from a document, or the record was corrected
 *
 * A sign-off is bound to the bytes that were read and to nothing else: content that was changed and
 * brought back, to the letter, is what was signed, and the sign-off is valid again. The journal
 * keeps the detour.
 */
typedef enum
{
  ENT_SIGN_OFF_VALID,
  ENT_SIGN_OFF_REJECTED,
  ENT_SIGN_OFF_STALE,
  ENT_SIGN_OFF_SUPERSEDED,
  ENT_SIGN_OFF_UNAUTHORISED,
} EntSignOffState;

/* Returns: the state of @sign_off; nothing is stored, it follows from the content alone. */
EntSignOffState ent_sign_off_get_state (EntRecord *sign_off, EntSignatures *signatures);

/* Returns: `valid`, `rejected`, `stale`, `superseded` or `unauthorised`. */
const char *ent_sign_off_state_get_name (EntSignOffState state);

/* Returns: its translated name, as “Stale”, and what it means, one sentence. */
const char *ent_sign_off_state_get_label (EntSignOffState state);
const char *ent_sign_off_state_get_help (EntSignOffState state);

/**
 * ent_sign_offs_verify:
 * @report: takes an error for each sign-off that is its role's last word on something that still
 *   counts, and is stale or unauthorised, with what changed; a warning for each name of a signatory
 *   that is not what it seems, or another one than when it was given
 *
 * Makes all contents anew.
 *
 * Returns: TRUE if all sign-offs stand.
 */
gboolean ent_sign_offs_verify (EntEngagement *engagement, EntReport *report);

/* Returns: (transfer full) (nullable): the journal's entry that brought @sign_off, which is of an
 * open engagement. */
EntEntry *ent_sign_off_dup_entry (EntRecord *sign_off);

/**
 * ent_sign_off_dup_renamed:
 * @sign_off: of an open engagement
 *
 * A signature keeps its records, not its names: whoever renames a person or a role gives their
 * signatures another name.
 *
 * Returns: (transfer full) (nullable): a sentence that says what the signatory or the role was
 *   called when the signature came into this file; NULL where they are called the same today.
 */
char *ent_sign_off_dup_renamed (EntRecord *sign_off);

/* Returns: (transfer full) (nullable): the content @sign_off, which is of an open engagement, was
 * given on, to the letter; where it has changed since, out of the history. ENT_ERROR_NOT_FOUND
 * where that does not hold it either, as for a sign-off that came with a document. */
char *ent_sign_off_dup_content (EntRecord *sign_off, GError **error);

/**
 * ent_sign_off_list_changes:
 * @sign_off: of an open engagement
 *
 * What changed between the content that was signed and the content today, in the record itself and
 * in all it builds on: the engagement is looked at as it was right after the signature. For the
 * difference of two texts by words see ent-text-diff.h. It reads the whole file once, so call it
 * when somebody asks.
 *
 * Returns: (transfer full) (element-type EntFieldChange) (nullable): in the order of the content;
 *   an added or removed record has one change for each field that was set, or one without a field.
 *   Empty if nothing changed. NULL with ENT_ERROR_NOT_FOUND where the history here does not hold
 *   what was signed, as for a sign-off that came with a document.
 */
GPtrArray *ent_sign_off_list_changes (EntRecord *sign_off, GError **error);

G_END_DECLS
