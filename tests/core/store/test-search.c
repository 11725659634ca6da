/* SPDX-License-Identifier: GPL-3.0-or-later
 * Full-text search: every word, the last as a prefix, over all kinds, and in step with changes. */
#include <string.h>

#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test.h"
#include "ent-transaction.h"

static char *
search (EntTest *test, const char *words)
{
  g_autoptr (GPtrArray) hits = ent_engagement_search (test->engagement, words, 10);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      EntHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *title = ent_record_dup_title (hit->record);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    const char *expected;
  } cases[] = {
    { "Moreau", "Ada Moreau" },
    { "mor", "Ada Moreau" },
    { "MOREAU ad", "Ada Moreau" },
    { "oreau", "" },
    { "jurgen", "Jürgen Groß" },
    { "Jürgen", "Jürgen Groß" },
    { "growth pipeline", "Jürgen Groß" },
    { "pipeline growth", "Jürgen Groß" },
    { "growth nothing", "" },
    { "田中", "田中 花子" },
    { "", "" },
    { "  ", "" },
    { "\"*", "" },
    { "ada\"", "Ada Moreau" },
    { "ada OR groß", "" },
    { "NEAR(ada", "" },
    { "co-op", "Jürgen Groß" },
    { "ada:", "Ada Moreau" },
  };
  g_autoptr (EntTest) test = ent_test_new (NULL);

  ent_test_add (test, "stakeholder", "name", "Ada Moreau", NULL);
  ent_test_add (test, "stakeholder", "name", "Jürgen Groß", "success",
                "Pipeline doubles; growth holds in the co-op region", NULL);
  ent_test_add (test, "stakeholder", "name", "田中 花子", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = search (test, cases[i].words);

      g_test_message ("“%s”", cases[i].words);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_titles_come_first (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *found = NULL;

  ent_test_add (test, "stakeholder", "name", "Pipeline Lead", NULL);
  ent_test_add (test, "stakeholder", "name", "The Pipeline", NULL);
  ent_test_add (test, "stakeholder", "name", "Zoe", "success", "more pipeline", NULL);
  found = search (test, "pipe");
  g_assert_cmpstr (found, ==, "Pipeline Lead, The Pipeline, Zoe");
}

/* What is called exactly so comes before all that begins so, whenever it was entered. */
static void
test_exact_title_comes_first (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  ent_test_add (test, "term", "name", "Pipeline", NULL);
  ent_test_add (test, "term", "name", "Pipeline coverage", NULL);
  ent_test_add (test, "term", "name", "Pipeline coverage ratio", NULL);
  one = search (test, " pipeline ");
  g_assert_true (g_str_has_prefix (one, "Pipeline, "));
  two = search (test, "Pipeline coverage");
  g_assert_true (g_str_has_prefix (two, "Pipeline coverage, "));
}

static void
test_index_follows_changes (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Ada", NULL);
  g_autofree char *renamed = NULL;
  g_autofree char *old_name = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *removed = NULL;

  ent_test_set (test, person, "name", "Berta");
  renamed = search (test, "berta");
  old_name = search (test, "ada");
  g_assert_cmpstr (renamed, ==, "Berta");
  g_assert_cmpstr (old_name, ==, "");
  g_assert_true (ent_journal_undo (test->engagement, NULL));
  undone = search (test, "ada");
  g_assert_cmpstr (undone, ==, "Ada");
  ent_test_remove (test, person);
  removed = search (test, "ada");
  g_assert_cmpstr (removed, ==, "");
}

static void
test_snippet_shows_the_word (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *filler = g_strnfill (400, 'x');
  g_autofree char *text = g_strconcat (filler, " größer als\nzuvor ", filler, NULL);
  g_autoptr (GPtrArray) hits = NULL;
  EntHit *hit;

  ent_test_add (test, "stakeholder", "name", "Ada", "success", text, NULL);
  hits = ent_engagement_search (test->engagement, "größer", 5);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_nonnull (strstr (hit->snippet, "größer als zuvor"));
  g_assert_true (g_str_has_prefix (hit->snippet, "…"));
  g_assert_true (g_str_has_suffix (hit->snippet, "…"));
  g_assert_cmpint (g_utf8_strlen (hit->snippet, -1), <, 140);
}

static void
put (EntTransaction *transaction, const EntKind *kind, const char *id, const char *const *values)
{
  g_autoptr (GError) error = NULL;

  ent_transaction_put (transaction, kind, id, values, &error);
  g_assert_no_error (error);
}

static void
assert_found (EntTest *test, const char *words, const char *expected)
{
  g_autofree char *found = search (test, words);

  g_assert_cmpstr (found, ==, expected);
}

#define HOLDER_ID "01900000-0000-7000-8000-000000000001"
#define ROLE_ID "01900000-0000-7000-8000-000000000002"
#define PERSON_ID "01900000-0000-7000-8000-000000000003"

/* The index takes rows in rising order; here the role is heard of first and comes last, and is then
 * changed once more. */
static void
test_rows_in_any_order (void)
{
  const char *holder[ENT_ROLE_HOLDER_NOTE + 1]
      = { [ENT_ROLE_HOLDER_ROLE] = ROLE_ID, [ENT_ROLE_HOLDER_HOLDER] = PERSON_ID };
  const char *person[ENT_STAKEHOLDER_NOTE + 1] = { [ENT_STAKEHOLDER_NAME] = "Ada Weber" };
  const char *role[ENT_ROLE_DESCRIPTION + 1]
      = { [ENT_ROLE_NAME] = "Weber successor", [ENT_ROLE_SIDE] = "internal" };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;
  EntTransaction *transaction = ent_transaction_begin (test->engagement, "Import", &error);
  g_autoptr (EntRecord) added = NULL;

  put (transaction, &ent_role_holder_kind, HOLDER_ID, holder);
  put (transaction, &ent_stakeholder_kind, PERSON_ID, person);
  put (transaction, &ent_role_kind, ROLE_ID, role);
  added = ent_source_lookup (test->source, ROLE_ID);
  ent_transaction_set (transaction, added, ENT_ROLE_NAME, "Chief of Ada", &error);
  g_assert_true (ent_transaction_commit (transaction, &error));
  ent_transaction_free (transaction);
  assert_found (test, "weber", "Ada Weber");
  assert_found (test, "ada", "Ada Weber, Chief of Ada");

  g_assert_true (ent_journal_undo (test->engagement, &error));
  assert_found (test, "weber", "");
  assert_found (test, "ada", "");
  g_assert_true (ent_journal_redo (test->engagement, &error));
  assert_found (test, "weber", "Ada Weber");
  assert_found (test, "ada", "Ada Weber, Chief of Ada");
}

static void
test_limit (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      ent_test_add (test, "stakeholder", "name", name, NULL);
    }
  hits = ent_engagement_search (test->engagement, "person", 7);
  g_assert_cmpuint (hits->len, ==, 7);
}

/* Adds @n people in one transaction; their words for success are @success. */
static void
add_many (EntTest *test, guint n, const char *name, const char *success)
{
  g_autoptr (GError) error = NULL;
  EntTransaction *transaction = ent_transaction_begin (test->engagement, "Many", &error);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);
      g_autofree char *id
          = g_strdup_printf ("01900000-0000-7000-8000-%08x%04x", g_str_hash (name), i);
      const char *person[ENT_STAKEHOLDER_NOTE + 1]
          = { [ENT_STAKEHOLDER_NAME] = numbered, [ENT_STAKEHOLDER_SUCCESS] = success };

      put (transaction, &ent_stakeholder_kind, id, person);
    }
  g_assert_true (ent_transaction_commit (transaction, &error));
  ent_transaction_free (transaction);
}

/* Asserts that all hits for @words are records whose titles start with @name, and how many. */
static void
assert_all (EntTest *test, const char *words, const char *name, guint n)
{
  g_autoptr (GPtrArray) hits = ent_engagement_search (test->engagement, words, 10);

  g_assert_cmpuint (hits->len, ==, n);
  for (guint i = 0; i < hits->len; i++)
    {
      EntHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *title = ent_record_dup_title (hit->record);

      g_assert_true (g_str_has_prefix (title, name));
    }
}

/* A beginning longer than the index holds is found through its first letters, which others share:
 * frequent or rare, old or new, none is missed and none is taken for another. */
static void
test_long_beginnings (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  ent_test_add (test, "stakeholder", "name", "Rare", "success", "A pipette of résumés", NULL);
  add_many (test, 150, "Old", "The pipeline is full");
  add_many (test, 150, "New", "Piping holds, forecast or not");

  assert_all (test, "pipi", "New", 10);
  assert_all (test, "PIPEL", "Old", 10);
  assert_all (test, "full pipel", "Old", 10);
  assert_all (test, "pipet", "Rare", 1);
  assert_all (test, "resum", "Rare", 1);
  assert_all (test, "pipex", "", 0);
  assert_all (test, "full pipi", "", 0);
  assert_all (test, "fore", "New", 10);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/titles-first", test_titles_come_first);
  g_test_add_func ("/search/follows-changes", test_index_follows_changes);
  g_test_add_func ("/search/exact-title-first", test_exact_title_comes_first);
  g_test_add_func ("/search/rows-in-any-order", test_rows_in_any_order);
  g_test_add_func ("/search/snippet", test_snippet_shows_the_word);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/long-beginnings", test_long_beginnings);
  return g_test_run ();
}
