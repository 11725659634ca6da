/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records of one kind as CSV (RFC 4180): a header with `id` and the names of all fields, then a row
 * for each record, in UTF-8 with CRLF. References are titles wherever those name one record, so
 * that a person can read and write them. The same engagement gives the same bytes, and an import of
 * them changes nothing. Records that are veiled for now (answers the other side has not matched
 * yet) are left out, for a spreadsheet is made to be looked at. */
#pragma once

#include "ent-engagement.h"
#include "ent-title-index.h"

G_BEGIN_DECLS

/**
 * ent_csv_write:
 * @stream: where to; it is flushed, not closed
 * @progress: (nullable) (scope call): told the fraction that is done
 *
 * Returns: FALSE with ENT_ERROR_WRITE, ENT_ERROR_CORRUPT or G_IO_ERROR_CANCELLED.
 */
gboolean ent_csv_write (EntEngagement *engagement,
                        const EntKind *kind,
                        GOutputStream *stream,
                        EntProgress progress,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error);

/* The same into the file @path, which appears whole or not at all. */
gboolean ent_csv_write_file (EntEngagement *engagement,
                             const EntKind *kind,
                             const char *path,
                             EntProgress progress,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error);

/* Appends the header of @kind, or one of its records: @values are its stored texts by field index.
 * For lists that are not a whole kind. */
void ent_csv_append_header (GString *text, const EntKind *kind);
void ent_csv_append_record (GString *text,
                            const EntKind *kind,
                            const char *id,
                            const char *const *values,
                            EntTitleIndex *titles);

G_END_DECLS
