/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a text file is UTF-16, by its mark or by how its bytes look. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @bytes: the beginning of the file. Returns: (nullable): the name of its UTF-16; NULL if it is
 * something else. @mark (out): how many bytes its byte order mark takes. */
const char *ent_utf16_find (const guint8 *bytes, gsize length, gsize *mark);

G_END_DECLS
