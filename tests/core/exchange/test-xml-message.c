/* SPDX-License-Identifier: GPL-3.0-or-later
 * Messages of the import worker: what goes in comes out, and what is none is refused. */
#include "ent-xml-message.h"

#include <string.h>

#include "ent-frame.h"

static void
append_message (GByteArray *out, EntXmlMessageType type, const char *const *texts, guint n_texts)
{
  guint start = ent_xml_message_open (out, type);

  for (guint i = 0; i < n_texts; i++)
    ent_frame_append (out, texts[i]);
  ent_xml_message_close (out, start);
}

static EntXmlMessageReader *
make_reader (GByteArray *bytes)
{
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (bytes->data, bytes->len, NULL);

  return ent_xml_message_reader_new (stream);
}

static void
test_round_trip (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *big = g_strnfill (700000, 'x');
  const char *const first[] = { "one", NULL, "", "\xc3\xa4", NULL };
  const char *const second[] = { big, "end" };
  g_autoptr (EntXmlMessageReader) reader = NULL;
  EntXmlMessage message;

  for (int round = 0; round < 3; round++)
    {
      append_message (bytes, ENT_XML_MESSAGE_RECORD, first, G_N_ELEMENTS (first));
      append_message (bytes, ENT_XML_MESSAGE_PROBLEM, second, G_N_ELEMENTS (second));
      append_message (bytes, ENT_XML_MESSAGE_END, NULL, 0);
    }
  reader = make_reader (bytes);
  for (int round = 0; round < 3; round++)
    {
      g_assert_true (ent_xml_message_reader_next (reader, &message, NULL, NULL));
      g_assert_cmpint (message.type, ==, ENT_XML_MESSAGE_RECORD);
      g_assert_cmpuint (message.n_texts, ==, G_N_ELEMENTS (first));
      for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
        g_assert_cmpstr (message.texts[i], ==, first[i]);
      g_assert_true (ent_xml_message_reader_next (reader, &message, NULL, NULL));
      g_assert_cmpint (message.type, ==, ENT_XML_MESSAGE_PROBLEM);
      g_assert_cmpstr (message.texts[0], ==, big);
      g_assert_cmpstr (message.texts[1], ==, "end");
      g_assert_true (ent_xml_message_reader_next (reader, &message, NULL, NULL));
      g_assert_cmpint (message.type, ==, ENT_XML_MESSAGE_END);
      g_assert_cmpuint (message.n_texts, ==, 0);
    }
  g_assert_false (ent_xml_message_reader_next (reader, &message, NULL, NULL));
}

static void
test_cut_off (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const char *const texts[] = { "role", "name" };

  append_message (bytes, ENT_XML_MESSAGE_RECORD, texts, G_N_ELEMENTS (texts));
  while (bytes->len > 0)
    {
      g_autoptr (EntXmlMessageReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      EntXmlMessage message;

      g_byte_array_set_size (bytes, bytes->len - 1);
      reader = make_reader (bytes);
      g_assert_false (ent_xml_message_reader_next (reader, &message, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
    }
}

static void
assert_refused (const char *bytes, gsize length)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (EntXmlMessageReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  EntXmlMessage message;

  g_byte_array_append (array, (const guint8 *)bytes, length);
  reader = make_reader (array);
  g_assert_false (ent_xml_message_reader_next (reader, &message, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_nonsense (void)
{
  assert_refused ("\0\0\0\0", 4);                   /* no room for a type */
  assert_refused ("\xff\xff\xff\xff", 4);           /* longer than anything may be */
  assert_refused ("\x03\0\0\0rxx", 7);              /* a frame cut off */
  assert_refused ("\x05\0\0\0r\x09\0\0\0", 9);      /* a text that reaches beyond its message */
  assert_refused ("\x06\0\0\0r\x02\0\0\0\xff", 10); /* not UTF-8 */
  assert_refused ("\x06\0\0\0r\x02\0\0\0\0", 10);   /* a NUL inside a text */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-message/round-trip", test_round_trip);
  g_test_add_func ("/xml-message/cut-off", test_cut_off);
  g_test_add_func ("/xml-message/nonsense", test_nonsense);
  return g_test_run ();
}
