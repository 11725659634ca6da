/* SPDX-License-Identifier: GPL-3.0-or-later
 * SHA-256 over frames, by GChecksum. */
#include "ent-digest.h"

#include "ent-frame.h"

#include <string.h>

struct _EntDigester
{
  GChecksum *checksum;
  GByteArray *frame; /* what is being added; empty between calls */
};

static void
flush (EntDigester *digester)
{
  g_checksum_update (digester->checksum, digester->frame->data, digester->frame->len);
  g_byte_array_set_size (digester->frame, 0);
}

EntDigester *
ent_digester_new (const char *domain)
{
  EntDigester *digester = g_new (EntDigester, 1);

  digester->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  digester->frame = g_byte_array_new ();
  ent_digester_add (digester, domain);
  return digester;
}

void
ent_digester_free (EntDigester *digester)
{
  g_checksum_free (digester->checksum);
  g_byte_array_unref (digester->frame);
  g_free (digester);
}

void
ent_digester_add (EntDigester *digester, const char *text)
{
  ent_frame_append (digester->frame, text);
  flush (digester);
}

void
ent_digester_add_bytes (EntDigester *digester, const void *bytes, gsize length)
{
  ent_frame_append_bytes (digester->frame, bytes, length);
  flush (digester);
}

void
ent_digester_add_integer (EntDigester *digester, gint64 value)
{
  gint64 stored = GINT64_TO_LE (value);

  ent_digester_add_bytes (digester, &stored, sizeof stored);
}

void
ent_digester_finish (EntDigester *digester, EntDigest *digest)
{
  gsize length = sizeof digest->bytes;

  g_checksum_get_digest (digester->checksum, digest->bytes, &length);
}

char *
ent_digest_format (const EntDigest *digest)
{
  GString *text = g_string_sized_new (ENT_DIGEST_TEXT_LENGTH);

  for (guint i = 0; i < ENT_DIGEST_SIZE; i++)
    g_string_append_printf (text, "%02x", digest->bytes[i]);
  return g_string_free (text, FALSE);
}

gboolean
ent_digest_equal (const EntDigest *a, const EntDigest *b)
{
  return memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}
