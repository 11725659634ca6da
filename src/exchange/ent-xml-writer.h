/* SPDX-License-Identifier: GPL-3.0-or-later
 * An engagement as XML: streaming, and the same engagement gives the same bytes. (architecture.md,
 * Exchange)
 *
 * Each record is an element named as its kind, with its identity as attribute `id`; inside it first
 * the fields that are set, in the order of the kind's table, then the records that live in it.
 * Kinds stand in catalogue order, records of a kind in their own order, then by identity. */
#pragma once

#include "ent-engagement.h"
#include "ent-xml-vocabulary.h"

G_BEGIN_DECLS

/**
 * ent_xml_write:
 * @stream: where to; it is flushed, not closed
 * @progress: (nullable) (scope call): told the fraction that is done
 *
 * Returns: FALSE with ENT_ERROR_WRITE, ENT_ERROR_CORRUPT or G_IO_ERROR_CANCELLED.
 */
gboolean ent_xml_write (EntEngagement *engagement,
                        EntProfile profile,
                        GOutputStream *stream,
                        EntProgress progress,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error);

/* The same into the file @path, which appears whole or not at all. */
gboolean ent_xml_write_file (EntEngagement *engagement,
                             EntProfile profile,
                             const char *path,
                             EntProgress progress,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
