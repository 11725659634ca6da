/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records that change: what notifies and how often, and what is left of them after removal and
 * closing. */
#include "ent-record-private.h"

#include <string.h>

#include "ent-memory-source.h"
#include "ent-sample-kinds.h"

/* A book with a few values, and the names of its properties that notified. */
typedef struct
{
  EntMemorySource *source;
  gint64 row;
  EntRecord *book;
  GPtrArray *heard;
} Fixture;

static void
notified_cb (GObject *object, GParamSpec *pspec, GPtrArray *heard)
{
  g_ptr_array_add (heard, (gpointer)pspec->name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* @expected: names in the order of the alphabet; GObject does not promise any. */
static void
assert_heard (GPtrArray *heard, const char *expected)
{
  g_autofree char *names = NULL;

  g_ptr_array_sort (heard, compare_names);
  g_ptr_array_add (heard, NULL);
  names = g_strjoinv (" ", (char **)heard->pdata);
  g_assert_cmpstr (names, ==, expected);
  g_ptr_array_set_size (heard, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 author;

  fixture->source = ent_memory_source_new ();
  fixture->heard = g_ptr_array_new ();
  author = ent_memory_source_add_titled (fixture->source, &ent_author_kind, "George Eliot");
  fixture->row = ent_memory_source_add_titled (fixture->source, &ent_book_kind, "Middlemarch");
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_PAGES, "880");
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_GENRE, "novel");
  ent_memory_source_refer (fixture->source, fixture->row, ENT_BOOK_AUTHOR, author);
  ent_memory_source_refer (fixture->source, fixture->row, ENT_BOOK_EDITORS, author);
  ent_memory_source_commit (fixture->source);
  fixture->book = ent_memory_source_dup (fixture->source, fixture->row);
  g_signal_connect (fixture->book, "notify", G_CALLBACK (notified_cb), fixture->heard);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->book);
  g_clear_object (&fixture->source);
  g_ptr_array_unref (fixture->heard);
}

/* Exactly what differs notifies, once. */
static void
test_notify (Fixture *fixture, gconstpointer data)
{
  ent_record_get_text (fixture->book, ENT_BOOK_NAME);

  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_PAGES, "900");
  g_assert_cmpint (ent_record_get_integer (fixture->book, ENT_BOOK_PAGES, 0), ==, 880);
  ent_memory_source_commit (fixture->source);
  g_assert_cmpint (ent_record_get_integer (fixture->book, ENT_BOOK_PAGES, 0), ==, 900);
  assert_heard (fixture->heard, "pages");

  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_NAME, "Romola");
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_GENRE, NULL);
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture->heard, "display-title genre name");

  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_NAME, "Romola");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture->heard, "");
}

static void
test_notify_unloaded (Fixture *fixture, gconstpointer data)
{
  ent_memory_source_take_loads (fixture->source);
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_PAGES, "900");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture->heard, "");
  g_assert_cmpuint (ent_memory_source_take_loads (fixture->source), ==, 0);
  g_assert_cmpint (ent_record_get_integer (fixture->book, ENT_BOOK_PAGES, 0), ==, 900);
}

/* Whoever is told first sees all new values, and may even change the record again. */
static void
name_notified_cb (EntRecord *book, GParamSpec *pspec, EntMemorySource *source)
{
  g_assert_cmpint (ent_record_get_integer (book, ENT_BOOK_PAGES, 0), ==, 900);
  g_signal_handlers_disconnect_by_func (book, name_notified_cb, source);
  ent_memory_source_set (source, ent_record_get_row (book), ENT_BOOK_PAGES, "901");
  ent_memory_source_commit (source);
}

static void
test_notify_nested (Fixture *fixture, gconstpointer data)
{
  ent_record_get_text (fixture->book, ENT_BOOK_NAME);
  g_signal_connect (fixture->book, "notify::name", G_CALLBACK (name_notified_cb), fixture->source);
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_NAME, "Romola");
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_PAGES, "900");
  ent_memory_source_commit (fixture->source);
  g_assert_cmpint (ent_record_get_integer (fixture->book, ENT_BOOK_PAGES, 0), ==, 901);
}

/* Stages a copy of the record's values with another text in @field. */
static void
stage (EntRecord *record, guint field, const char *value)
{
  const EntKind *kind = ent_record_get_kind (record);
  char **values = g_new0 (char *, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = g_strdup (i == field ? value : ent_record_get_text (record, i));
  ent_record_stage (record, values);
}

static void
test_stage_committed (Fixture *fixture, gconstpointer data)
{
  stage (fixture->book, ENT_BOOK_PAGES, "900");
  stage (fixture->book, ENT_BOOK_NAME, "Romola");
  stage (fixture->book, ENT_BOOK_GENRE, "short-story");
  stage (fixture->book, ENT_BOOK_GENRE, "novel");
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Romola");
  assert_heard (fixture->heard, "");

  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_PAGES, "900");
  ent_memory_source_set (fixture->source, fixture->row, ENT_BOOK_NAME, "Romola");
  ent_memory_source_commit (fixture->source);
  assert_heard (fixture->heard, "display-title name pages");
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Romola");
}

static void
test_stage_rolled_back (Fixture *fixture, gconstpointer data)
{
  stage (fixture->book, ENT_BOOK_NAME, "Romola");
  ent_record_refresh (fixture->book);
  assert_heard (fixture->heard, "");
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Middlemarch");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  ent_memory_source_remove (fixture->source, fixture->row);
  ent_memory_source_commit (fixture->source);
  g_assert_true (ent_record_is_removed (fixture->book));
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Middlemarch");

  ent_memory_source_restore (fixture->source, fixture->row);
  ent_memory_source_commit (fixture->source);
  g_assert_false (ent_record_is_removed (fixture->book));
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Middlemarch");
  assert_heard (fixture->heard, "");
}

/* Removed in the same transaction that changed it: the changed values are the last ones. */
static void
test_removed_while_staged (Fixture *fixture, gconstpointer data)
{
  stage (fixture->book, ENT_BOOK_NAME, "Romola");
  ent_memory_source_remove (fixture->source, fixture->row);
  ent_memory_source_commit (fixture->source);
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Romola");
  assert_heard (fixture->heard, "display-title name");
}

static void
test_detached (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) author = NULL;
  g_autoptr (GPtrArray) editors = NULL;
  g_autoptr (GPtrArray) chapters = NULL;

  g_clear_object (&fixture->source);
  g_assert_null (ent_record_get_source (fixture->book));
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Middlemarch");
  author = ent_record_dup_reference (fixture->book, ENT_BOOK_AUTHOR);
  editors = ent_record_list_references (fixture->book, ENT_BOOK_EDITORS);
  chapters = ent_record_list_children (fixture->book, "chapter");
  g_assert_null (author);
  g_assert_cmpuint (editors->len, ==, 0);
  g_assert_cmpuint (chapters->len, ==, 0);
  ent_record_refresh (fixture->book);
  g_assert_cmpstr (ent_record_get_text (fixture->book, ENT_BOOK_NAME), ==, "Middlemarch");
}

/* The fixture asserts that nothing keeps it. */
static void
test_freed_while_staged (Fixture *fixture, gconstpointer data)
{
  stage (fixture->book, ENT_BOOK_NAME, "Romola");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  ADD ("/record-changes/notify", test_notify);
  ADD ("/record-changes/notify-unloaded", test_notify_unloaded);
  ADD ("/record-changes/notify-nested", test_notify_nested);
  ADD ("/record-changes/stage-committed", test_stage_committed);
  ADD ("/record-changes/stage-rolled-back", test_stage_rolled_back);
  ADD ("/record-changes/removed", test_removed);
  ADD ("/record-changes/removed-while-staged", test_removed_while_staged);
  ADD ("/record-changes/detached", test_detached);
  ADD ("/record-changes/freed-while-staged", test_freed_while_staged);
  return g_test_run ();
}
