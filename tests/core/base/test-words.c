/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words, their places and singulars; phrases found in running text. */
#include "ent-phrases.h"

/* The words of @text as `word`, with `-` before joined ones and `|` before those set apart. */
static char *
describe (const char *text)
{
  g_autoptr (EntWords) words = ent_words_new (text);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < ent_words_get_length (words); i++)
    {
      const EntWord *word = ent_words_get (words, i);

      g_string_append_printf (result, "%s%s%s%s", i > 0 ? " " : "", word->apart ? "|" : "",
                              word->joined ? "-" : "", word->folded);
    }
  return g_string_free (result, FALSE);
}

static void
test_cut (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "  \n ", "" },
    { "Net-new MQLs", "net -new mqls" },
    { "raise by 20 %", "raise by 20 %" },
    { "raise by 20%, then 2.5x", "raise by 20 % |then 2.5x" },
    { "1,000 leads", "1,000 leads" },
    { "12, 13", "12 |13" },
    { "€ 1.2m", "€ 1.2m" },
    { "CRO’s word", "cro’s word" },
    { "'quoted' words", "quoted words" },
    { "Q3.", "q3" },
    { "one – two", "one |two" },
    { "one - two", "one two" },
    { "Straße ÉTÉ", "strasse été" },
    { "2026-03-31", "2026 -03 -31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = describe (cases[i].text);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_places (void)
{
  const char *text = "Für 20 % mehr";
  g_autoptr (EntWords) words = ent_words_new (text);
  const EntWord *word = ent_words_get (words, 1);

  g_assert_cmpuint (ent_words_get_length (words), ==, 4);
  g_assert_cmpuint (word->start, ==, 5);
  g_assert_cmpuint (word->length, ==, 2);
  g_assert_cmpint (word->type, ==, ENT_WORD_NUMBER);
  g_assert_cmpint (ent_words_get (words, 2)->type, ==, ENT_WORD_SIGN);
  g_assert_true (ent_words_equal (words, 3, "mehr"));
  g_assert_false (ent_words_equal (words, 4, "mehr"));
}

static void
test_singular (void)
{
  static const char *const cases[][2] = {
    { "leads", "lead" },      { "opportunities", "opportunity" }, { "mqls", "mql" },
    { "mql's", "mql" },       { "business", "business" },         { "businesses", "business" },
    { "speeches", "speech" }, { "pipeline", "pipeline" },         { "is", "is" },
    { "ties", "tie" },        { "cro\xe2\x80\x99s", "cro" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *singular = ent_word_singular (cases[i][0]);

      g_assert_cmpstr (singular, ==, cases[i][1]);
    }
}

static const char *
add (EntPhrases *phrases, const char *phrase, const char *value)
{
  return ent_phrases_add (phrases, phrase, (gpointer)value);
}

/* The value of the phrase at word @from; @count says how long it is. */
static const char *
match (EntPhrases *phrases, const char *text, guint from, guint *count)
{
  g_autoptr (EntWords) words = ent_words_new (text);

  return ent_phrases_match (phrases, words, from, count);
}

static void
test_phrases (void)
{
  g_autoptr (EntPhrases) phrases = ent_phrases_new ();
  guint count;

  g_assert_null (add (phrases, "pipeline", "pipeline"));
  g_assert_null (add (phrases, "Pipeline coverage ratio", "ratio"));
  g_assert_null (add (phrases, "marketing-qualified lead", "MQL"));
  g_assert_cmpstr (match (phrases, "our pipelines", 1, &count), ==, "pipeline");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (match (phrases, "PIPELINE COVERAGE RATIOS", 0, &count), ==, "ratio");
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpstr (match (phrases, "pipeline coverage", 0, &count), ==, "pipeline");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (match (phrases, "pipeline, coverage ratio", 0, &count), ==, "pipeline");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (match (phrases, "Marketing qualified leads", 0, &count), ==, "MQL");
  g_assert_null (match (phrases, "our pipelines", 0, &count));
  g_assert_cmpuint (count, ==, 0);
}

/* The first phrase keeps its value; without words there is none. */
static void
test_phrases_twice (void)
{
  g_autoptr (EntPhrases) phrases = ent_phrases_new ();

  g_assert_null (add (phrases, "lead", "first"));
  g_assert_cmpstr (add (phrases, "Leads", "second"), ==, "first");
  g_assert_null (add (phrases, " – ", "nothing"));
  g_assert_cmpstr (ent_phrases_find (phrases, "LEAD"), ==, "first");
  g_assert_null (ent_phrases_find (phrases, ""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/cut", test_cut);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/singular", test_singular);
  g_test_add_func ("/words/phrases", test_phrases);
  g_test_add_func ("/words/phrases-twice", test_phrases_twice);
  return g_test_run ();
}
