/* SPDX-License-Identifier: GPL-3.0-or-later
 * Full-text search: every word, the last as a prefix, over all kinds, and in step with changes. */
#include <string.h>

#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test.h"

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

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/titles-first", test_titles_come_first);
  g_test_add_func ("/search/follows-changes", test_index_follows_changes);
  g_test_add_func ("/search/snippet", test_snippet_shows_the_word);
  g_test_add_func ("/search/limit", test_limit);
  return g_test_run ();
}
