/* SPDX-License-Identifier: GPL-3.0-or-later
 * The bytes of a vCard's value as UTF-8: encoding and character set are each property's own. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ent_vcard_charset_decode:
 * @encoding: (nullable): the parameter ENCODING, in capitals
 * @charset: (nullable): the parameter CHARSET, in capitals; without it UTF-8 is tried, then
 *   Windows-1252
 * @guessed: (out): Windows-1252 was a guess
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without NUL; else ENT_ERROR_INVALID.
 */
char *ent_vcard_charset_decode (const char *bytes,
                                gsize length,
                                const char *encoding,
                                const char *charset,
                                gboolean *guessed,
                                GError **error);

G_END_DECLS
