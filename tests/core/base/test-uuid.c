/* SPDX-License-Identifier: GPL-3.0-or-later
 * Identities: their form, their order, their uniqueness. */
#include "ent-uuid.h"

#include <string.h>

#define THREADS 4
#define PER_THREAD 25000

static void
test_form (void)
{
  EntUuid uuid;
  char text[ENT_UUID_TEXT_LENGTH + 1];

  for (guint i = 0; i < 1000; i++)
    {
      ent_uuid_generate (&uuid);
      ent_uuid_format (&uuid, text);
      g_assert_cmpuint (strlen (text), ==, ENT_UUID_TEXT_LENGTH);
      g_assert_true (g_uuid_string_is_valid (text));
      g_assert_cmpint (text[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", text[19]));
    }
}

static void
test_time (void)
{
  gint64 before = g_get_real_time () / 1000;
  gint64 stamp = 0;
  EntUuid uuid;

  ent_uuid_generate (&uuid);
  for (guint i = 0; i < 6; i++)
    stamp = stamp << 8 | uuid.bytes[i];
  g_assert_cmpint (stamp, >=, before);
  g_assert_cmpint (stamp, <=, g_get_real_time () / 1000 + 1000);
}

static void
test_order (void)
{
  EntUuid last, next;
  char last_text[ENT_UUID_TEXT_LENGTH + 1], next_text[ENT_UUID_TEXT_LENGTH + 1];

  ent_uuid_generate (&last);
  for (guint i = 0; i < 100000; i++)
    {
      ent_uuid_generate (&next);
      ent_uuid_format (&last, last_text);
      ent_uuid_format (&next, next_text);
      g_assert_cmpint (memcmp (&last, &next, sizeof last), <, 0);
      g_assert_cmpstr (last_text, <, next_text);
      last = next;
    }
}

static gpointer
generate_many (gpointer data)
{
  EntUuid *uuids = data;

  for (guint i = 0; i < PER_THREAD; i++)
    ent_uuid_generate (&uuids[i]);
  return NULL;
}

static int
compare_uuids (const void *a, const void *b)
{
  return memcmp (a, b, sizeof (EntUuid));
}

static void
test_threads (void)
{
  g_autofree EntUuid *uuids = g_new (EntUuid, THREADS * PER_THREAD);
  GThread *threads[THREADS];

  for (guint i = 0; i < THREADS; i++)
    threads[i] = g_thread_new ("generate", generate_many, uuids + i * PER_THREAD);
  for (guint i = 0; i < THREADS; i++)
    g_thread_join (threads[i]);

  for (guint i = 1; i < THREADS * PER_THREAD; i++)
    if (i % PER_THREAD != 0)
      g_assert_cmpint (compare_uuids (&uuids[i - 1], &uuids[i]), <, 0);

  qsort (uuids, THREADS * PER_THREAD, sizeof *uuids, compare_uuids);
  for (guint i = 1; i < THREADS * PER_THREAD; i++)
    g_assert_cmpint (compare_uuids (&uuids[i - 1], &uuids[i]), <, 0);
}

static void
test_parse_good (void)
{
  static const guint8 expected[ENT_UUID_SIZE] = { 0x01, 0x7f, 0x22, 0xe2, 0x79, 0xb0, 0x7c, 0xc3,
                                                  0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f };
  static const char *const texts[] = {
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
    "017f22E2-79b0-7Cc3-98c4-dC0C0C07398F",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      EntUuid uuid;
      char text[ENT_UUID_TEXT_LENGTH + 1];

      g_assert_true (ent_uuid_parse (texts[i], &uuid));
      g_assert_cmpmem (uuid.bytes, sizeof uuid.bytes, expected, sizeof expected);
      ent_uuid_format (&uuid, text);
      g_assert_cmpstr (text, ==, texts[0]);
    }
}

static void
test_parse_any_version (void)
{
  static const char *const texts[] = {
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "c232ab00-9414-11ec-b3c8-9f6bdeced846",
    "919108f7-52d1-4320-9bac-f847db4148a8",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      EntUuid uuid;
      char text[ENT_UUID_TEXT_LENGTH + 1];

      g_assert_true (ent_uuid_parse (texts[i], &uuid));
      ent_uuid_format (&uuid, text);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_parse_bad (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "017f22e2",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
    "017f22e279b07cc398c4dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398 ",
    " 017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    "{017f22e2-79b0-7cc3-98c4-dc0c0c07398}",
    "017f22e27-9b0-7cc3-98c4-dc0c0c07398f",
    "017f22e2_79b0_7cc3_98c4_dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398\xc3",
  };
  EntUuid uuid;
  EntUuid untouched;

  memset (&untouched, 0x5a, sizeof untouched);
  uuid = untouched;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ent_uuid_parse (texts[i], &uuid));
  g_assert_cmpmem (&uuid, sizeof uuid, &untouched, sizeof untouched);
}

static void
test_new_text (void)
{
  g_autofree char *first = ent_uuid_new_text ();
  g_autofree char *second = ent_uuid_new_text ();
  EntUuid uuid;

  g_assert_true (ent_uuid_parse (first, &uuid));
  g_assert_cmpstr (first, <, second);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/uuid/form", test_form);
  g_test_add_func ("/base/uuid/time", test_time);
  g_test_add_func ("/base/uuid/order", test_order);
  g_test_add_func ("/base/uuid/threads", test_threads);
  g_test_add_func ("/base/uuid/parse-good", test_parse_good);
  g_test_add_func ("/base/uuid/parse-any-version", test_parse_any_version);
  g_test_add_func ("/base/uuid/parse-bad", test_parse_bad);
  g_test_add_func ("/base/uuid/new-text", test_new_text);
  return g_test_run ();
}
