/* SPDX-License-Identifier: GPL-3.0-or-later
 * SHA-256 over frames. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_DIGEST_SIZE 32
#define ENT_DIGEST_TEXT_LENGTH 64

typedef struct
{
  guint8 bytes[ENT_DIGEST_SIZE];
} EntDigest;

/* A digest under way. Everything added is length-prefixed as in ent-frame.h. */
typedef struct _EntDigester EntDigester;

/* @domain says what is digested and which version of its layout, as `entente-journal-1`. */
EntDigester *ent_digester_new (const char *domain);
void ent_digester_free (EntDigester *digester);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDigester, ent_digester_free)

/* @text and @bytes may be NULL, which differs from empty; an integer is eight bytes, the lowest
 * first. */
void ent_digester_add (EntDigester *digester, const char *text);
void ent_digester_add_bytes (EntDigester *digester, const void *bytes, gsize length);
void ent_digester_add_integer (EntDigester *digester, gint64 value);

/* Writes the digest; the digester then takes no more. */
void ent_digester_finish (EntDigester *digester, EntDigest *digest);

/* Returns: (transfer full): 64 lower-case hexadecimal characters. */
char *ent_digest_format (const EntDigest *digest);

gboolean ent_digest_equal (const EntDigest *a, const EntDigest *b);

G_END_DECLS
