/* SPDX-License-Identifier: GPL-3.0-or-later
 * Lines of records, remembered on disk. */
#include "ent-line-index.h"

static EntUuid
make_uuid (guint number)
{
  EntUuid id = { { 0 } };

  /* Spread, as random ones are. */
  for (int i = 0; i < 4; i++)
    id.bytes[ENT_UUID_SIZE - 1 - i] = (guint8)((number * 2654435761u) >> (8 * i));
  return id;
}

static void
test_find (void)
{
  g_autoptr (EntLineIndex) index = ent_line_index_new ();
  char known[ENT_UUID_TEXT_LENGTH + 1], unknown[ENT_UUID_TEXT_LENGTH + 1];
  const char *const ids[] = { known, unknown, known, "no identity" };
  guint64 lines[G_N_ELEMENTS (ids)];
  EntUuid id;

  for (guint i = 0; i < 1000; i++)
    {
      id = make_uuid (i);
      ent_line_index_add (index, &id, 10 * i);
    }
  id = make_uuid (77);
  ent_uuid_format (&id, known);
  id = make_uuid (5000);
  ent_uuid_format (&id, unknown);
  ent_line_index_find (index, ids, lines, G_N_ELEMENTS (ids));
  g_assert_cmpuint (lines[0], ==, 770);
  g_assert_cmpuint (lines[1], ==, 0);
  g_assert_cmpuint (lines[2], ==, 770);
  g_assert_cmpuint (lines[3], ==, 0);
  g_assert_true (ent_line_index_check (index, NULL));
}

static void
test_empty (void)
{
  g_autoptr (EntLineIndex) index = ent_line_index_new ();
  guint64 lines[2];
  EntUuid id;

  ent_line_index_find (index, NULL, lines, 0);
  g_assert_false (ent_line_index_find_repeated (index, &id, lines));
}

/* More than is sorted at a time, the two far apart. */
static void
test_repeated (void)
{
  g_autoptr (EntLineIndex) index = ent_line_index_new ();
  const guint n = 600000;
  guint64 lines[2];
  EntUuid id, twice = make_uuid (3);

  for (guint i = 0; i < n; i++)
    {
      id = make_uuid (i);
      ent_line_index_add (index, &id, i);
    }
  g_assert_false (ent_line_index_find_repeated (index, &id, lines));
  ent_line_index_add (index, &twice, n);
  g_assert_true (ent_line_index_find_repeated (index, &id, lines));
  g_assert_cmpmem (&id, sizeof id, &twice, sizeof twice);
  g_assert_cmpuint (lines[0], ==, 3);
  g_assert_cmpuint (lines[1], ==, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-index/find", test_find);
  g_test_add_func ("/line-index/empty", test_empty);
  g_test_add_func ("/line-index/repeated", test_repeated);
  return g_test_run ();
}
