/* SPDX-License-Identifier: GPL-3.0-or-later
 * Frames: their bytes, and what a reader makes of bytes that are none. */
#include "ent-frame.h"

#include <string.h>

static GByteArray *
make_frame (const char *const *texts, guint count)
{
  GByteArray *frame = g_byte_array_new ();

  for (guint i = 0; i < count; i++)
    ent_frame_append (frame, texts[i]);
  return frame;
}

static void
test_bytes (void)
{
  static const guint8 expected[] = { 0, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 'M', 'Q', 'L' };
  static const char *const texts[] = { NULL, "", "MQL" };
  g_autoptr (GByteArray) frame = make_frame (texts, G_N_ELEMENTS (texts));

  g_assert_cmpmem (frame->data, frame->len, expected, sizeof expected);
}

static void
test_long_text (void)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  g_autofree char *text = g_strnfill (0x01020304, 'x');
  EntFrameReader reader;
  const char *bytes;
  gsize length;

  ent_frame_append (frame, text);
  g_assert_cmpmem (frame->data, 4, "\x05\x03\x02\x01", 4);
  ent_frame_reader_init (&reader, frame->data, frame->len);
  g_assert_true (ent_frame_reader_next (&reader, &bytes, &length));
  g_assert_cmpuint (length, ==, 0x01020304);
  g_assert_true (ent_frame_reader_at_end (&reader));
}

static void
test_round_trip (void)
{
  static const char *const texts[] = { "Übergabe", NULL, "", "資格のあるリード", "a\nb", NULL, "" };
  g_autoptr (GByteArray) frame = make_frame (texts, G_N_ELEMENTS (texts));
  EntFrameReader reader;
  char *text;

  ent_frame_reader_init (&reader, frame->data, frame->len);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *read = NULL;

      g_assert_false (ent_frame_reader_at_end (&reader));
      g_assert_true (ent_frame_reader_next_text (&reader, &read));
      g_assert_cmpstr (read, ==, texts[i]);
    }
  g_assert_true (ent_frame_reader_at_end (&reader));
  g_assert_false (ent_frame_reader_next_text (&reader, &text));
  g_assert_null (text);
}

/* Rows that a plain concatenation would confuse. */
static void
test_no_two_rows_alike (void)
{
  static const struct
  {
    const char *texts[3];
    guint count;
  } rows[] = {
    { { "ab", "c" }, 2 },   { { "a", "bc" }, 2 },     { { "abc", "" }, 2 },  { { "", "abc" }, 2 },
    { { "abc", NULL }, 2 }, { { NULL, "abc" }, 2 },   { { "abc" }, 1 },      { { "" }, 1 },
    { { NULL }, 1 },        { { "", "" }, 2 },        { { NULL, NULL }, 2 }, { { NULL, "" }, 2 },
    { { "", NULL }, 2 },    { { "a", "b", "c" }, 3 }, { { NULL }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < i; j++)
      {
        g_autoptr (GByteArray) a = make_frame (rows[i].texts, rows[i].count);
        g_autoptr (GByteArray) b = make_frame (rows[j].texts, rows[j].count);

        g_assert_false (a->len == b->len && memcmp (a->data, b->data, a->len) == 0);
      }
}

static void
test_bytes_of_any_kind (void)
{
  static const char data[] = { 0, 1, '\xff', 0 };
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  EntFrameReader reader;
  const char *bytes;
  gsize length;

  ent_frame_append_bytes (frame, data, sizeof data);
  ent_frame_append_bytes (frame, data, 0);
  ent_frame_append_bytes (frame, NULL, 0);
  ent_frame_reader_init (&reader, frame->data, frame->len);
  g_assert_true (ent_frame_reader_next (&reader, &bytes, &length));
  g_assert_cmpmem (bytes, length, data, sizeof data);
  g_assert_true (ent_frame_reader_next (&reader, &bytes, &length));
  g_assert_nonnull (bytes);
  g_assert_cmpuint (length, ==, 0);
  g_assert_true (ent_frame_reader_next (&reader, &bytes, &length));
  g_assert_null (bytes);
  g_assert_true (ent_frame_reader_at_end (&reader));
}

/* A frame cut after any byte gives the whole texts before the cut, then FALSE, without reading past
 * the cut: each cut is a block of its own for the address sanitizer to watch. */
static void
test_truncated (void)
{
  static const char *const texts[] = { "marketing", NULL, "", "sales" };
  g_autoptr (GByteArray) frame = make_frame (texts, G_N_ELEMENTS (texts));

  for (gsize cut = 0; cut < frame->len; cut++)
    {
      g_autofree guint8 *data = g_memdup2 (frame->data, cut);
      EntFrameReader reader;
      char *text;
      guint count = 0;
      gsize offset;

      ent_frame_reader_init (&reader, data, cut);
      while (ent_frame_reader_next_text (&reader, &text))
        {
          g_assert_cmpstr (text, ==, texts[count++]);
          g_free (text);
        }
      offset = reader.offset;
      g_assert_cmpuint (count, <, G_N_ELEMENTS (texts));
      g_assert_null (text);
      g_assert_true (ent_frame_reader_at_end (&reader) == (offset == cut));
      g_assert_false (ent_frame_reader_next_text (&reader, &text));
      g_assert_cmpuint (reader.offset, ==, offset);
    }
}

static void
test_malformed (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    gboolean frame; /* a frame, though not one of text */
  } cases[] = {
    { "", 0, FALSE },
    { "\x01", 1, FALSE },
    { "\x00\x00\x00", 3, FALSE },
    { "\x02\x00\x00\x00", 4, FALSE },
    { "\xff\xff\xff\xff", 4, FALSE },
    { "\xff\xff\xff\xff"
      "abc",
      7, FALSE },
    { "\x00\x00\x00\x80"
      "abc",
      7, FALSE },
    { "\x05\x00\x00\x00"
      "abc",
      7, FALSE },
    { "\x04\x00\x00\x00"
      "a\0b",
      7, TRUE },
    { "\x03\x00\x00\x00"
      "\xc3\x28",
      6, TRUE },
    { "\x02\x00\x00\x00"
      "\xc3\xa4",
      6, TRUE },
    { "\x04\x00\x00\x00"
      "\xed\xa0\x80",
      7, TRUE },
    { "\x03\x00\x00\x00"
      "\xc0\x80",
      6, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = g_memdup2 (cases[i].data, cases[i].length);
      EntFrameReader reader;
      const char *bytes;
      char *text;
      gsize length;

      ent_frame_reader_init (&reader, data, cases[i].length);
      g_assert_false (ent_frame_reader_next_text (&reader, &text));
      g_assert_null (text);
      g_assert_cmpuint (reader.offset, ==, 0);
      g_assert_true (ent_frame_reader_next (&reader, &bytes, &length) == cases[i].frame);
      g_assert_true ((bytes != NULL) == cases[i].frame);
    }
}

static void
test_nothing (void)
{
  EntFrameReader reader;
  const char *bytes;
  gsize length;

  ent_frame_reader_init (&reader, NULL, 0);
  g_assert_true (ent_frame_reader_at_end (&reader));
  g_assert_false (ent_frame_reader_next (&reader, &bytes, &length));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/frame/bytes", test_bytes);
  g_test_add_func ("/base/frame/long-text", test_long_text);
  g_test_add_func ("/base/frame/round-trip", test_round_trip);
  g_test_add_func ("/base/frame/no-two-rows-alike", test_no_two_rows_alike);
  g_test_add_func ("/base/frame/bytes-of-any-kind", test_bytes_of_any_kind);
  g_test_add_func ("/base/frame/truncated", test_truncated);
  g_test_add_func ("/base/frame/malformed", test_malformed);
  g_test_add_func ("/base/frame/nothing", test_nothing);
  return g_test_run ();
}
