/* SPDX-License-Identifier: GPL-3.0-or-later
 * Fields found in a kind's table, by name and as people write them; the GObject types of kinds. */
#include "ent-kind.h"

#include "ent-record.h"
#include "ent-sample-kinds.h"

static void
test_find_field (void)
{
  guint index = 99;

  g_assert_true (ent_kind_find_field (&ent_book_kind, "lent-at", &index)
                 == &ent_book_kind.fields[ENT_BOOK_LENT_AT]);
  g_assert_cmpuint (index, ==, ENT_BOOK_LENT_AT);
  g_assert_nonnull (ent_kind_find_field (&ent_book_kind, "name", NULL));
  g_assert_null (ent_kind_find_field (&ent_book_kind, "Lent at", &index));
  g_assert_null (ent_kind_find_field (&ent_book_kind, "", &index));
  g_assert_cmpuint (index, ==, ENT_BOOK_LENT_AT);
}

static void
test_match_field (void)
{
  static const struct
  {
    const char *text;
    int index; /* -1: none */
  } rows[] = {
    { "lent-at", ENT_BOOK_LENT_AT },
    { "Lent at", ENT_BOOK_LENT_AT },
    { " LENT_AT ", ENT_BOOK_LENT_AT },
    { "lentat", ENT_BOOK_LENT_AT },
    { "In print", ENT_BOOK_IN_PRINT },
    { "Reading Time", ENT_BOOK_READING_TIME },
    { "read", -1 },
    { "", -1 },
    { "\xff", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint index = 99;
      const EntField *field = ent_kind_match_field (&ent_book_kind, rows[i].text, &index);

      g_test_message ("row %u", i);
      if (rows[i].index < 0)
        g_assert_null (field);
      else
        {
          g_assert_true (field == &ent_book_kind.fields[rows[i].index]);
          g_assert_cmpuint (index, ==, rows[i].index);
        }
    }
}

/* A name wins over the label of an earlier field. */
static void
test_match_name_first (void)
{
  static const EntField fields[] = {
    { "heading", "Title", NULL, ENT_TYPE_TEXT },
    { "title", "Heading", NULL, ENT_TYPE_TEXT },
  };
  const EntKind kind = { .name = "page", ENT_FIELDS (fields) };
  guint index;

  g_assert_nonnull (ent_kind_match_field (&kind, "Title", &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_nonnull (ent_kind_match_field (&kind, "heading", &index));
  g_assert_cmpuint (index, ==, 0);
}

static void
test_owning_and_order (void)
{
  guint index = 99;

  g_assert_nonnull (ent_kind_get_owning_field (&ent_chapter_kind, &index));
  g_assert_cmpuint (index, ==, ENT_CHAPTER_BOOK);
  g_assert_nonnull (ent_kind_get_order_field (&ent_chapter_kind, &index));
  g_assert_cmpuint (index, ==, ENT_CHAPTER_POSITION);
  g_assert_null (ent_kind_get_owning_field (&ent_book_kind, NULL));
  g_assert_null (ent_kind_get_order_field (&ent_book_kind, NULL));
  g_assert_true (ent_kind_is_child_of (&ent_chapter_kind, &ent_book_kind));
  g_assert_false (ent_kind_is_child_of (&ent_chapter_kind, &ent_author_kind));
  g_assert_false (ent_kind_is_child_of (&ent_loan_kind, &ent_book_kind));
}

static void
test_record_type (void)
{
  static const EntField fields[] = { { "name", "Name", NULL, ENT_TYPE_TEXT } };
  static const EntKind kind = { .name = "raci-2-entry", ENT_FIELDS (fields) };
  GType type = ent_kind_get_record_type (&ent_book_kind);

  g_assert_cmpstr (g_type_name (type), ==, "EntBookRecord");
  g_assert_cmpstr (g_type_name (ent_kind_get_record_type (&kind)), ==, "EntRaci2EntryRecord");
  g_assert_true (g_type_is_a (type, ENT_TYPE_RECORD));
  g_assert_true (type == ent_kind_get_record_type (&ent_book_kind));
  g_assert_true (type == g_type_from_name ("EntBookRecord"));
  g_assert_true (G_TYPE_IS_ABSTRACT (ENT_TYPE_RECORD));
}

static gpointer
ask_type (gpointer kind)
{
  return GSIZE_TO_POINTER (ent_kind_get_record_type (kind));
}

/* Whichever thread asks first, there is one type. */
static void
test_record_type_threads (void)
{
  GThread *threads[8];
  GType type = 0;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("type", ask_type, (gpointer)&ent_building_kind);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      GType got = GPOINTER_TO_SIZE (g_thread_join (threads[i]));

      g_assert_cmpuint (got, !=, 0);
      g_assert_true (type == 0 || type == got);
      type = got;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  g_test_add_func ("/kind/find-field", test_find_field);
  g_test_add_func ("/kind/match-field", test_match_field);
  g_test_add_func ("/kind/match-name-first", test_match_name_first);
  g_test_add_func ("/kind/owning-and-order", test_owning_and_order);
  g_test_add_func ("/kind/record-type", test_record_type);
  g_test_add_func ("/kind/record-type-threads", test_record_type_threads);
  return g_test_run ();
}
