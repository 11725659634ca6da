/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the receipt of signatures goes. */
#pragma once

#include "ent-engagement.h"
#include "ent-output-file.h"

G_BEGIN_DECLS

/**
 * ent_cli_receipt_begin:
 * @path: (nullable): NULL or “-” for standard output
 * @file: (out) (transfer full) (nullable): NULL for standard output
 *
 * Begins the receipt's file, before anything is signed, so that as little as can be goes wrong
 * after it.
 */
gboolean ent_cli_receipt_begin (EntEngagement *engagement,
                                const char *path,
                                EntOutputFile **file,
                                GError **error);

/* Writes the receipt of @sign_offs to @file (nullable: standard output). */
gboolean ent_cli_receipt_finish (EntEngagement *engagement,
                                 GPtrArray *sign_offs,
                                 EntOutputFile *file,
                                 GError **error);

G_END_DECLS
