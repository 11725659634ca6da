/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders as vCard 4.0 or 3.0, in UTF-8 with CRLF, folded at 75 bytes between characters. The
 * same engagement gives the same bytes, and an import of them changes nothing.
 *
 * Cards are made to be handed on, so they carry what a business card does: name, job title,
 * organisation, function, region, e-mail and telephone. What somebody thinks, weighs and can block
 * is the engagement's own and never in them, nor are notes. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_VCARD_4_0,
  ENT_VCARD_3_0,
} EntVcardVersion;

/* Sets @version from `4.0` or `3.0`. Returns: FALSE if @name is none. */
gboolean ent_vcard_version_parse (const char *name, EntVcardVersion *version);

/**
 * ent_vcard_write:
 * @stream: where to; it is flushed, not closed
 * @progress: (nullable) (scope call): told the fraction that is done
 *
 * Returns: FALSE with ENT_ERROR_WRITE, ENT_ERROR_CORRUPT or G_IO_ERROR_CANCELLED.
 */
gboolean ent_vcard_write (EntEngagement *engagement,
                          EntVcardVersion version,
                          GOutputStream *stream,
                          EntProgress progress,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error);

/* The same into the file @path, which appears whole or not at all. */
gboolean ent_vcard_write_file (EntEngagement *engagement,
                               EntVcardVersion version,
                               const char *path,
                               EntProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

/* Appends one card: @values are the stakeholder's stored texts by field index. */
void ent_vcard_append_card (GString *text,
                            EntVcardVersion version,
                            const char *id,
                            const char *const *values);

G_END_DECLS
