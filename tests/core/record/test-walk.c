/* SPDX-License-Identifier: GPL-3.0-or-later
 * A walk gives each record once, holds one at a time, and passes over what went meanwhile. */
#include "ent-walk.h"

#include "ent-memory-source.h"
#include "ent-sample-kinds.h"

static void
test_in_order (void)
{
  g_autoptr (EntMemorySource) source = ent_memory_source_new ();
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  static const char *const titles[] = { "Emma", "Middlemarch", "Persuasion" };
  g_auto (EntWalk) walk = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    ent_memory_source_add_titled (source, &ent_book_kind, titles[i]);
  ent_walk_init (&walk, ENT_SOURCE (source), query);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *title = ent_record_dup_title (ent_walk_next (&walk));

      g_assert_cmpstr (title, ==, titles[i]);
    }
  g_assert_null (ent_walk_next (&walk));
  g_assert_null (ent_walk_next (&walk));
}

static void
test_one_at_a_time (void)
{
  g_autoptr (EntMemorySource) source = ent_memory_source_new ();
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  g_auto (EntWalk) walk = { NULL };
  EntRecord *first;

  ent_memory_source_add_titled (source, &ent_book_kind, "Emma");
  ent_memory_source_add_titled (source, &ent_book_kind, "Middlemarch");
  ent_walk_init (&walk, ENT_SOURCE (source), query);
  first = ent_walk_next (&walk);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *)&first);
  g_assert_nonnull (first);
  g_assert_nonnull (ent_walk_next (&walk));
  g_assert_null (first);
}

static void
test_nothing (void)
{
  g_autoptr (EntMemorySource) source = ent_memory_source_new ();
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  g_auto (EntWalk) walk = { NULL };

  ent_walk_init (&walk, ENT_SOURCE (source), query);
  g_assert_null (ent_walk_next (&walk));
}

/* A walk that was never begun is cleared like any other. */
static void
test_never_begun (void)
{
  EntWalk walk = { NULL };

  ent_walk_clear (&walk);
  g_assert_null (walk.record);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  g_test_add_func ("/walk/in-order", test_in_order);
  g_test_add_func ("/walk/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/walk/nothing", test_nothing);
  g_test_add_func ("/walk/never-begun", test_never_begun);
  return g_test_run ();
}
