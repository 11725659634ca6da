/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of signing from the command line share: an engagement whose one term is taken from two
 * definitions to an agreed text, by shell lines as a person would type them. */
#pragma once

#include "ent-cli-test.h"

G_BEGIN_DECLS

/* Makes `a.entente`, all on 2026-03-10: roles CMO (held by Maya Lund) and CRO (Ivo Brandt) who have
 * to sign terms, and the term MQL with a definition of each side. */
void ent_cli_signing_make (EntCliTest *self);

/* Adds the agreed text of MQL. Returns: (transfer full): its id. */
char *ent_cli_signing_agree (EntCliTest *self);

/* Signs MQL as CMO and as CRO, with the receipts `cmo.txt` and `cro.txt`. */
void ent_cli_signing_sign (EntCliTest *self);

/* Runs @format, filled in, in the shell; `$D` in it is the global options. It must end with
 * @status, and standard error hold @words (nullable: be empty). */
void ent_cli_signing_run (EntCliTest *self, int status, const char *words, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* What the last run printed to standard output holds @words. */
void ent_cli_signing_assert_printed (EntCliTest *self, const char *words);

/* Runs @format, filled in, on `a.entente` in another program than ours. */
void ent_cli_signing_tamper (EntCliTest *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
