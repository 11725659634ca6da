/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lines of a vCard file as they are meant: folded ones joined (RFC 6350, 3.2), also where a
 * character was cut in two, and the soft line breaks of quoted-printable. Lines may end with CRLF,
 * LF or CR; the file may be UTF-16. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Most bytes of a line that are kept; the rest is read over. Pictures are larger, and not needed.
 */
#define ENT_VCARD_LINE_LIMIT (2 * 1024 * 1024)

/* Most bytes of a file. */
#define ENT_VCARD_FILE_LIMIT (256 * 1024 * 1024)

typedef struct _EntVcardLines EntVcardLines;

/* Returns: (transfer full) */
EntVcardLines *ent_vcard_lines_new (GInputStream *stream);
void ent_vcard_lines_free (EntVcardLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardLines, ent_vcard_lines_free)

/**
 * ent_vcard_lines_next:
 *
 * Goes to the next line that is not blank.
 *
 * Returns: FALSE at the end, or with ENT_ERROR_INVALID if the file is no text or too large,
 *   ENT_ERROR_OPEN if it cannot be read, or G_IO_ERROR_CANCELLED.
 */
gboolean ent_vcard_lines_next (EntVcardLines *self, GCancellable *cancellable, GError **error);

/* The line it stands on, any bytes, followed by a NUL; borrowed until the next call. @length: (out)
 */
const char *ent_vcard_lines_get (EntVcardLines *self, gsize *length);

/* Returns: the number of the line in the file where it begins, from 1. */
guint64 ent_vcard_lines_get_number (EntVcardLines *self);

/* TRUE if it is longer than ENT_VCARD_LINE_LIMIT: what is kept is its beginning. */
gboolean ent_vcard_lines_is_cut (EntVcardLines *self);

G_END_DECLS
