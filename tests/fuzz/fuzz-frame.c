/* SPDX-License-Identifier: GPL-3.0-or-later
 * Frames, and what is made of them: the messages of the import worker and the changes of the
 * journal. */
#include <gio/gio.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-change-private.h"
#include "ent-frame.h"
#include "ent-fuzz.h"
#include "ent-init.h"
#include "ent-xml-message.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  ent_init ();
  return 0;
}

/* What was read, written again, is what was there. */
static void
check_round_trip (const uint8_t *data, size_t size)
{
  g_autoptr (GByteArray) again = g_byte_array_new ();
  EntFrameReader reader;
  const char *bytes;
  gsize length;

  ent_frame_reader_init (&reader, data, size);
  while (ent_frame_reader_next (&reader, &bytes, &length))
    ent_frame_append_bytes (again, bytes, length);
  g_assert_cmpmem (again->data, again->len, data, reader.offset);
}

static void
read_texts (const uint8_t *data, size_t size)
{
  EntFrameReader reader;
  char *text = NULL;

  ent_frame_reader_init (&reader, data, size);
  while (ent_frame_reader_next_text (&reader, &text))
    {
      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
      g_clear_pointer (&text, g_free);
    }
}

static void
read_messages (const uint8_t *data, size_t size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (EntXmlMessageReader) reader = ent_xml_message_reader_new (stream);
  g_autoptr (GError) error = NULL;
  EntXmlMessage message;

  while (ent_xml_message_reader_next (reader, &message, NULL, &error))
    for (guint i = 0; i < message.n_texts; i++)
      g_assert_true (message.texts[i] == NULL || g_utf8_validate (message.texts[i], -1, NULL));
  g_assert_nonnull (error);
}

static void
read_change (const uint8_t *data, size_t size)
{
  const EntKind *kind = ent_catalogue_get (data[0] % ent_catalogue_get_length ());
  char **before = g_new0 (char *, kind->n_fields + 1);
  char **after = g_new0 (char *, kind->n_fields + 1);

  ent_change_decode (kind, data + 1, size - 1, before, after);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_free (before[i]);
      g_free (after[i]);
    }
  g_free (before);
  g_free (after);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  check_round_trip (data, size);
  read_texts (data, size);
  read_messages (data, size);
  if (size > 0)
    read_change (data, size);
  return 0;
}
