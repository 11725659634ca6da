/* SPDX-License-Identifier: GPL-3.0-or-later
 * Queries, and what can be asked of any source. */
#include "ent-source.h"

#include "ent-memory-source.h"
#include "ent-sample-kinds.h"

static void
assert_condition (
    const EntQuery *query, guint index, guint field, const char *value, gboolean negated)
{
  const EntCondition *condition = &g_array_index (query->conditions, EntCondition, index);

  g_assert_cmpuint (condition->field, ==, field);
  g_assert_cmpstr (condition->value, ==, value);
  g_assert_true (condition->negated == negated);
}

static void
test_query (void)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  g_autoptr (EntQuery) copy = NULL;

  g_assert_true (query->kind == &ent_book_kind);
  g_assert_null (query->conditions);
  g_assert_null (query->words);
  g_assert_null (query->sort);

  ent_query_where (query, ENT_BOOK_GENRE, "novel");
  ent_query_where_not (query, ENT_BOOK_AUTHOR, NULL);
  query->words = g_strdup ("middle");
  query->sort = &ent_book_kind.fields[ENT_BOOK_PAGES];
  query->descending = TRUE;

  copy = ent_query_copy (query);
  g_assert_true (copy->kind == &ent_book_kind);
  g_assert_cmpuint (copy->conditions->len, ==, 2);
  assert_condition (copy, 0, ENT_BOOK_GENRE, "novel", FALSE);
  assert_condition (copy, 1, ENT_BOOK_AUTHOR, NULL, TRUE);
  g_assert_cmpstr (copy->words, ==, "middle");
  g_assert_true (copy->words != query->words);
  g_assert_true (copy->sort == query->sort);
  g_assert_true (copy->descending);

  ent_query_where (copy, ENT_BOOK_PAGES, "1");
  g_assert_cmpuint (query->conditions->len, ==, 2);
}

static EntSource *
create_library (void)
{
  EntMemorySource *source = ent_memory_source_new ();
  gint64 loan;

  ent_memory_source_add_titled (source, &ent_book_kind, "Middlemarch");
  ent_memory_source_add_titled (source, &ent_book_kind, "Romola");
  ent_memory_source_add_titled (source, &ent_book_kind, "ROMOLA");
  ent_memory_source_add_titled (source, &ent_book_kind, "Größe");
  loan = ent_memory_source_add (source, &ent_loan_kind);
  ent_memory_source_refer (source, loan, ENT_LOAN_BOOK, 1);
  ent_memory_source_set (source, 2, ENT_BOOK_GENRE, "novel");
  ent_memory_source_set (source, 3, ENT_BOOK_GENRE, "novel");
  return ENT_SOURCE (source);
}

static void
test_list_and_count (void)
{
  g_autoptr (EntSource) source = create_library ();
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  g_autoptr (GPtrArray) all = ent_source_list (source, "book");
  g_autoptr (GPtrArray) novels = NULL;

  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpstr (ent_record_get_text (g_ptr_array_index (all, 1), ENT_BOOK_NAME), ==, "Romola");
  ent_query_where (query, ENT_BOOK_GENRE, "novel");
  ent_query_where_not (query, ENT_BOOK_NAME, "Romola");
  novels = ent_source_list_query (source, query);
  g_assert_cmpuint (novels->len, ==, 1);
  g_assert_cmpint (ent_record_get_row (g_ptr_array_index (novels, 0)), ==, 3);
  g_assert_cmpuint (ent_source_count (source, "book"), ==, 4);
  g_assert_cmpuint (ent_source_count (source, "author"), ==, 0);
}

static void
test_unknown_kind (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (EntSource) source = create_library ();

      ent_source_count (source, "pamphlet");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*There is no kind *pamphlet*");
}

static void
test_single (void)
{
  g_autoptr (EntSource) source = create_library ();
  g_autoptr (EntRecord) none = ent_source_dup_single (source, "building");
  g_autoptr (EntRecord) building = NULL;

  g_assert_null (none);
  ent_memory_source_add_titled (ENT_MEMORY_SOURCE (source), &ent_building_kind, "Main Hall");
  building = ent_source_dup_single (source, "building");
  g_assert_cmpstr (ent_record_get_text (building, ENT_BUILDING_NAME), ==, "Main Hall");
}

static void
assert_titled (
    EntSource *source, const char *kind, const char *title, gint64 row, gboolean ambiguous)
{
  gboolean more = !ambiguous;
  g_autoptr (EntRecord) record = ent_source_find_titled (source, kind, title, &more);
  g_autoptr (EntRecord) again = ent_source_find_titled (source, kind, title, NULL);

  g_assert_true (record == again);
  g_assert_cmpint (record != NULL ? ent_record_get_row (record) : 0, ==, row);
  g_assert_true (more == ambiguous);
}

static void
test_find_titled (void)
{
  g_autoptr (EntSource) source = create_library ();

  assert_titled (source, "book", "Middlemarch", 1, FALSE);
  assert_titled (source, "book", "middleMARCH", 1, FALSE);
  assert_titled (source, "book", "romola", 2, TRUE);
  assert_titled (source, "book", "Gro\u0308ße", 4, FALSE);
  assert_titled (source, "book", "GRÖSSE", 4, FALSE);
  assert_titled (source, "book", "Middle", 0, FALSE);
  assert_titled (source, "book", "", 0, FALSE);
  assert_titled (source, "book", "\xff", 0, FALSE);
  assert_titled (source, "loan", "Middlemarch", 5, FALSE);
}

static guint
count_forty_two (EntSource *self, const EntQuery *query)
{
  return 42;
}

/* A source that can count is asked to. */
static void
test_own_count (void)
{
  g_autoptr (EntSource) source = create_library ();
  EntSourceInterface *iface = ENT_SOURCE_GET_IFACE (source);

  ent_memory_source_take_selects (ENT_MEMORY_SOURCE (source));
  iface->count = count_forty_two;
  g_assert_cmpuint (ent_source_count (source, "book"), ==, 42);
  iface->count = NULL;
  g_assert_cmpuint (ent_memory_source_take_selects (ENT_MEMORY_SOURCE (source)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  g_test_add_func ("/source/query", test_query);
  g_test_add_func ("/source/list-and-count", test_list_and_count);
  g_test_add_func ("/source/unknown-kind", test_unknown_kind);
  g_test_add_func ("/source/single", test_single);
  g_test_add_func ("/source/find-titled", test_find_titled);
  g_test_add_func ("/source/own-count", test_own_count);
  return g_test_run ();
}
