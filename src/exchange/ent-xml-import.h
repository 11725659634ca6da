/* SPDX-License-Identifier: GPL-3.0-or-later
 * Imports an XML document into an engagement: all of it in one transaction, or nothing.
 * (architecture.md, Exchange; hardening.md, XML in) */
#pragma once

#include "ent-merge.h"

G_BEGIN_DECLS

/**
 * EntXmlImportOptions:
 * @prefer: whose value to take where both sides changed a field
 * @dry_run: find out what would happen and change nothing; conflicts are then no errors
 * @label: (nullable): how History and Undo call it; NULL: "Import FILE"
 */
typedef struct
{
  EntPrefer prefer;
  gboolean dry_run;
  const char *label;
} EntXmlImportOptions;

/**
 * ent_xml_import:
 * @path: the document; may be a pipe, as /dev/stdin
 * @options: (nullable): NULL for the defaults, all zero
 * @report: takes what is wrong with the document, and what a person should know of the merge
 * @summary: (nullable): takes what was added, changed and kept
 * @progress: (nullable) (scope call): told the fraction that is done
 *
 * An engagement without a record takes the document as it is; to any other it is merged
 * (ent-merge.h). What only the engagement has stays. Sign-offs are never changed, nor what is
 * signed.
 *
 * Returns: FALSE, with nothing changed and @report saying why, with ENT_ERROR_INVALID,
 *   ENT_ERROR_CONFLICT (both sides changed something and nobody is preferred), ENT_ERROR_OPEN (the
 *   document), G_IO_ERROR_CANCELLED, or what ent_transaction_commit() fails with.
 */
gboolean ent_xml_import (EntEngagement *engagement,
                         const char *path,
                         const EntXmlImportOptions *options,
                         EntReport *report,
                         EntMergeSummary *summary,
                         EntProgress progress,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
