/* SPDX-License-Identifier: GPL-3.0-or-later
 * Identities of records: UUIDs, sixteen bytes in the file, 36 characters everywhere else. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_UUID_SIZE 16
#define ENT_UUID_TEXT_LENGTH 36

typedef struct
{
  guint8 bytes[ENT_UUID_SIZE];
} EntUuid;

/* Fills @uuid with a new version 7 UUID (RFC 9562): its order is the order of creation, within one
 * process strictly so. */
void ent_uuid_generate (EntUuid *uuid);

/* Reads the 36-character form, upper or lower case, any version. Returns: FALSE if @text is no
 * UUID (NULL counts as none). */
gboolean ent_uuid_parse (const char *text, EntUuid *uuid);

/* Writes the 36 lower-case characters and a NUL into @text. */
void ent_uuid_format (const EntUuid *uuid, char text[ENT_UUID_TEXT_LENGTH + 1]);

/* Returns: (transfer full): a new identity in its text form. */
char *ent_uuid_new_text (void);

G_END_DECLS
