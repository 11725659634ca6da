/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders as vCards (RFC 2426, RFC 6350): what is on a business card, and nothing of what the
 * engagement thinks of them. The same engagement gives the same bytes, and an import of them
 * changes nothing. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_VCARD_3, /* what every address book reads */
  ENT_VCARD_4,
} EntVcardVersion;

/* Sets @version from `3.0` or `4.0`. Returns: FALSE if @name is none. */
gboolean ent_vcard_version_parse (const char *name, EntVcardVersion *version);

/**
 * ent_vcard_write:
 * @ids: (nullable): identities of the stakeholders wanted; NULL: all, in the order they were added
 * @stream: where to; it is flushed, not closed
 * @progress: (nullable) (scope call): told the fraction that is done
 *
 * Returns: FALSE with ENT_ERROR_WRITE, ENT_ERROR_CORRUPT or G_IO_ERROR_CANCELLED.
 */
gboolean ent_vcard_write (EntEngagement *engagement,
                          const char *const *ids,
                          EntVcardVersion version,
                          GOutputStream *stream,
                          EntProgress progress,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error);

/* The same into the file @path, which appears whole or not at all. */
gboolean ent_vcard_write_file (EntEngagement *engagement,
                               const char *const *ids,
                               EntVcardVersion version,
                               const char *path,
                               EntProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
