/* SPDX-License-Identifier: GPL-3.0-or-later
 * Lists: lazy, in the query's order, and telling of no more than what changed. */
#include "ent-list.h"

#include "ent-memory-source.h"
#include "ent-sample-kinds.h"

typedef struct
{
  EntMemorySource *source;
  EntList *list;
  GString *heard;
} Fixture;

static void
items_changed_cb (EntList *list, guint position, guint removed, guint added, GString *heard)
{
  g_string_append_printf (heard, "%u-%u+%u ", position, removed, added);
}

static void
n_items_notified_cb (EntList *list, GParamSpec *pspec, GString *heard)
{
  g_string_append_printf (heard, "n=%u ", g_list_model_get_n_items (G_LIST_MODEL (list)));
}

static void
assert_heard (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->heard->str, ==, expected);
  g_string_truncate (fixture->heard, 0);
}

static void
listen (Fixture *fixture, const EntQuery *query)
{
  g_clear_object (&fixture->list);
  fixture->list = query != NULL
                      ? ent_list_new (ENT_SOURCE (fixture->source), query)
                      : ent_list_new_for_kind (ENT_SOURCE (fixture->source), &ent_book_kind);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture->heard);
  g_signal_connect (fixture->list, "notify::n-items", G_CALLBACK (n_items_notified_cb),
                    fixture->heard);
}

/* Five books, in rows 1 to 5, and a list of them all. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->source = ent_memory_source_new ();
  fixture->heard = g_string_new (NULL);
  for (char name[] = "A"; *name <= 'E'; (*name)++)
    ent_memory_source_add_titled (fixture->source, &ent_book_kind, name);
  ent_memory_source_commit (fixture->source);
  listen (fixture, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->source);
  g_string_free (fixture->heard, TRUE);
}

/* The titles of all items, and that each is where ent_list_find() says. */
static void
assert_titles (EntList *list, const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (EntRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *title = ent_record_dup_title (record);

      g_string_append (titles, title);
      g_assert_cmpuint (ent_list_find (list, record), ==, i);
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_model (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->list);
  g_autoptr (EntRecord) item = g_list_model_get_item (model, 2);
  g_autoptr (EntRecord) same = ent_memory_source_dup (fixture->source, 3);
  guint n_items;

  g_assert_true (g_list_model_get_item_type (model) == ENT_TYPE_RECORD);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 5);
  g_object_get (model, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 5);
  g_assert_true (item == same);
  g_assert_null (g_list_model_get_item (model, 5));
  assert_titles (fixture->list, "ABCDE");
}

/* A list costs one query; records cost when they are looked at. */
static void
test_lazy (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 5000; i++)
    ent_memory_source_add_titled (fixture->source, &ent_book_kind, "X");
  ent_memory_source_take_selects (fixture->source);
  ent_memory_source_take_loads (fixture->source);
  listen (fixture, NULL);
  for (guint i = 1000; i < 1200; i++)
    {
      g_autoptr (EntRecord) record = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_nonnull (ent_record_get_text (record, ENT_BOOK_NAME));
    }
  g_assert_cmpuint (ent_memory_source_take_selects (fixture->source), ==, 1);
  g_assert_cmpuint (ent_memory_source_take_loads (fixture->source), ==, 200);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  gint64 author = ent_memory_source_add_titled (fixture->source, &ent_author_kind, "A");
  gint64 late = ent_memory_source_add_titled (fixture->source, &ent_book_kind, "F");
  g_autoptr (EntRecord) writer = ent_memory_source_dup (fixture->source, author);
  g_autoptr (EntRecord) book = ent_memory_source_dup (fixture->source, late);

  g_assert_cmpuint (ent_list_find (fixture->list, writer), ==, G_MAXUINT);
  g_assert_cmpuint (ent_list_find (fixture->list, book), ==, G_MAXUINT);
  ent_memory_source_commit (fixture->source);
  g_assert_cmpuint (ent_list_find (fixture->list, book), ==, 5);
}

static void
test_added (Fixture *fixture, gconstpointer data)
{
  ent_memory_source_add_titled (fixture->source, &ent_book_kind, "F");
  ent_memory_source_add_titled (fixture->source, &ent_book_kind, "G");
  assert_heard (fixture, "");
  assert_titles (fixture->list, "ABCDE");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "5-0+2 n=7 ");
  assert_titles (fixture->list, "ABCDEFG");
}

static void
test_removed_and_restored (Fixture *fixture, gconstpointer data)
{
  ent_memory_source_remove (fixture->source, 3);
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "2-1+0 n=4 ");
  assert_titles (fixture->list, "ABDE");

  ent_memory_source_remove (fixture->source, 1);
  ent_memory_source_remove (fixture->source, 5);
  ent_memory_source_restore (fixture->source, 3);
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "0-4+3 n=3 ");
  assert_titles (fixture->list, "BCD");

  for (gint64 row = 2; row <= 4; row++)
    ent_memory_source_remove (fixture->source, row);
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "0-3+0 n=0 ");
  ent_memory_source_restore (fixture->source, 4);
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "0-0+1 n=1 ");
}

/* Equal neighbours: head and tail must not count the same row twice. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);

  query->sort = &ent_book_kind.fields[ENT_BOOK_NAME];
  listen (fixture, query);
  ent_memory_source_set (fixture->source, 2, ENT_BOOK_NAME, "D2");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "1-3+3 ");
  ent_memory_source_set (fixture->source, 2, ENT_BOOK_NAME, "D3");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "");
}

/* A list without conditions or order does not even ask when values change: records tell that
 * themselves. */
static void
test_changed_value (Fixture *fixture, gconstpointer data)
{
  ent_memory_source_take_selects (fixture->source);
  ent_memory_source_set (fixture->source, 2, ENT_BOOK_NAME, "Z");
  ent_memory_source_commit (fixture->source);
  g_assert_cmpuint (ent_memory_source_take_selects (fixture->source), ==, 0);
  assert_heard (fixture, "");
  assert_titles (fixture->list, "AZCDE");
}

static void
test_condition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);

  ent_query_where (query, ENT_BOOK_GENRE, "novel");
  listen (fixture, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  ent_memory_source_set (fixture->source, 2, ENT_BOOK_GENRE, "novel");
  ent_memory_source_set (fixture->source, 4, ENT_BOOK_GENRE, "novel");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "0-0+2 n=2 ");
  ent_memory_source_set (fixture->source, 3, ENT_BOOK_GENRE, "novel");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "1-0+1 n=3 ");
  ent_memory_source_set (fixture->source, 4, ENT_BOOK_GENRE, NULL);
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "2-1+0 n=2 ");
  assert_titles (fixture->list, "BC");
}

static void
test_order_field (Fixture *fixture, gconstpointer data)
{
  gint64 chapters[3];
  g_autoptr (EntQuery) query = ent_query_new (&ent_chapter_kind);

  for (guint i = 0; i < 3; i++)
    {
      const char *positions[] = { "10", "20", "30" };

      chapters[i] = ent_memory_source_add_titled (fixture->source, &ent_chapter_kind, positions[i]);
      ent_memory_source_set (fixture->source, chapters[i], ENT_CHAPTER_POSITION, positions[i]);
    }
  listen (fixture, query);
  assert_titles (fixture->list, "102030");
  ent_memory_source_set (fixture->source, chapters[2], ENT_CHAPTER_POSITION, "15");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "1-2+2 ");
  assert_titles (fixture->list, "103020");
}

/* Other kinds matter only where the list is sorted by what a field refers to. */
static void
test_other_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  gint64 first = ent_memory_source_add_titled (fixture->source, &ent_author_kind, "Amis");
  gint64 second = ent_memory_source_add_titled (fixture->source, &ent_author_kind, "Brontë");

  ent_memory_source_take_selects (fixture->source);
  ent_memory_source_commit (fixture->source);
  g_assert_cmpuint (ent_memory_source_take_selects (fixture->source), ==, 0);

  for (gint64 row = 1; row <= 5; row++)
    ent_memory_source_refer (fixture->source, row, ENT_BOOK_AUTHOR, row == 3 ? second : first);
  query->sort = &ent_book_kind.fields[ENT_BOOK_AUTHOR];
  listen (fixture, query);
  ent_memory_source_commit (fixture->source);
  assert_titles (fixture->list, "ABDEC");
  ent_memory_source_set (fixture->source, second, ENT_AUTHOR_NAME, "Achebe");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture, "0-5+5 ");
  assert_titles (fixture->list, "CABDE");
}

static void
test_anything (Fixture *fixture, gconstpointer data)
{
  ent_memory_source_add_titled (fixture->source, &ent_book_kind, "F");
  ent_memory_source_commit_everything (fixture->source);
  assert_heard (fixture, "5-0+1 n=6 ");
  ent_memory_source_commit_everything (fixture->source);
  assert_heard (fixture, "");
}

static void
test_set_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);

  ent_query_where_not (query, ENT_BOOK_NAME, "B");
  ent_list_set_query (fixture->list, query);
  assert_heard (fixture, "1-1+0 n=4 ");
  g_assert_true (ent_list_get_query (fixture->list) != query);
  g_assert_cmpuint (ent_list_get_query (fixture->list)->conditions->len, ==, 1);

  query->descending = TRUE;
  ent_list_set_query (fixture->list, query);
  assert_heard (fixture, "0-4+4 ");
  assert_titles (fixture->list, "EDCA");

  ent_list_set_query (fixture->list, ent_list_get_query (fixture->list));
  assert_heard (fixture, "");
  assert_titles (fixture->list, "EDCA");
}

static void
select_first_rows (EntSource *source, const EntQuery *query, GArray *rows)
{
  for (gint64 row = 1; row <= 3; row++)
    g_array_append_val (rows, row);
}

/* The same row numbers of another kind are other records. */
static void
test_set_query_kind (Fixture *fixture, gconstpointer data)
{
  EntSourceInterface *iface = ENT_SOURCE_GET_IFACE (fixture->source);
  EntSourceInterface original = *iface;
  g_autoptr (EntQuery) books = ent_query_new (&ent_book_kind);
  g_autoptr (EntQuery) authors = ent_query_new (&ent_author_kind);

  iface->select = select_first_rows;
  ent_list_set_query (fixture->list, books);
  assert_heard (fixture, "3-2+0 n=3 ");
  ent_list_set_query (fixture->list, authors);
  assert_heard (fixture, "0-3+3 ");
  iface->select = original.select;
}

/* A handler that asks anew while it is told of a change. */
static void
ask_anew_cb (EntList *list, guint position, guint removed, guint added, gpointer user_data)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);

  g_signal_handlers_disconnect_by_func (list, ask_anew_cb, user_data);
  ent_query_where (query, ENT_BOOK_NAME, "A");
  ent_list_set_query (list, query);
}

static void
test_nested (Fixture *fixture, gconstpointer data)
{
  g_signal_connect_after (fixture->list, "items-changed", G_CALLBACK (ask_anew_cb), NULL);
  ent_memory_source_add_titled (fixture->source, &ent_book_kind, "F");
  ent_memory_source_commit (fixture->source);
  assert_titles (fixture->list, "A");
  g_assert_nonnull (g_strstr_len (fixture->heard->str, -1, "5-0+1 1-5+0 "));
}

/* Against the plainest model there is: after any change, what was told turns the old list into the
 * new one. */
static void
replay_cb (EntList *list, guint position, guint removed, guint added, GPtrArray *copy)
{
  g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (copy, position + i,
                        g_list_model_get_item (G_LIST_MODEL (list), position + i));
}

static void
change_at_random (EntMemorySource *source, gboolean *there, gint64 n_rows)
{
  gint64 row = g_test_rand_int_range (1, n_rows + 1);
  char name[] = { (char)g_test_rand_int_range ('A', 'K'), '\0' };

  if (!there[row])
    ent_memory_source_restore (source, row);
  else if (g_test_rand_bit ())
    ent_memory_source_remove (source, row);
  else
    {
      ent_memory_source_set (source, row, ENT_BOOK_NAME, name);
      return;
    }
  there[row] = !there[row];
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  gboolean there[] = { FALSE, TRUE, TRUE, TRUE, TRUE, TRUE };
  g_autoptr (EntQuery) query = ent_query_new (&ent_book_kind);
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  query->sort = &ent_book_kind.fields[ENT_BOOK_NAME];
  ent_list_set_query (fixture->list, query);
  replay_cb (fixture->list, 0, 0, 5, copy);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (replay_cb), copy);
  for (guint i = 0; i < 2000; i++)
    {
      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        change_at_random (fixture->source, there, 5);
      ent_memory_source_commit (fixture->source);
      g_assert_cmpuint (copy->len, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->list)));
      for (guint j = 0; j < copy->len; j++)
        {
          g_autoptr (EntRecord) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), j);

          g_assert_true (item == g_ptr_array_index (copy, j));
        }
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  ADD ("/list/model", test_model);
  ADD ("/list/lazy", test_lazy);
  ADD ("/list/find", test_find);
  ADD ("/list/added", test_added);
  ADD ("/list/removed-and-restored", test_removed_and_restored);
  ADD ("/list/moved", test_moved);
  ADD ("/list/changed-value", test_changed_value);
  ADD ("/list/condition", test_condition);
  ADD ("/list/order-field", test_order_field);
  ADD ("/list/other-kinds", test_other_kinds);
  ADD ("/list/anything", test_anything);
  ADD ("/list/set-query", test_set_query);
  ADD ("/list/set-query-kind", test_set_query_kind);
  ADD ("/list/nested", test_nested);
  ADD ("/list/random", test_random);
  return g_test_run ();
}
