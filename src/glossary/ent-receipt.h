/* SPDX-License-Identifier: GPL-3.0-or-later
 * A receipt of signatures: a plain text to keep apart from the file, with what was signed, by whom,
 * when, and the head of the history, and the check of one against a file. It is the same in every
 * language. */
#pragma once

#include "ent-engagement.h"
#include "ent-report.h"

G_BEGIN_DECLS

/**
 * ent_receipt_make:
 * @sign_offs: (element-type EntRecord): given in one engagement, as a round of signing gives them
 *
 * A receipt is the same whenever it is made, also after what was signed has changed.
 *
 * Returns: (transfer full) (nullable): the receipt; ENT_ERROR_NOT_FOUND if what was signed is
 * neither there nor in the history: see ent_sign_off_dup_content().
 */
char *ent_receipt_make (EntEngagement *engagement, GPtrArray *sign_offs, GError **error);

/**
 * ent_receipt_verify:
 * @text: (transfer none): a receipt, from whoever kept it; anything may come
 * @length: bytes of @text, or -1
 * @report: takes, for each signature, whether it stands or what is wrong, with lines of @text
 *
 * Checks that each content has the digest it is said to have; that the file's history holds each
 * signature exactly as the receipt says, at the same place and with the same head; and that nobody
 * changed, since, what was signed.
 *
 * Returns: TRUE if all holds; FALSE with what is wrong in @report.
 */
gboolean
ent_receipt_verify (EntEngagement *engagement, const char *text, gssize length, EntReport *report);

G_END_DECLS
