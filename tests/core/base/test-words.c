/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words, their places and singulars; phrases found in running text. */
#include "ent-phrases.h"

#include <string.h>

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

/* Whatever valid text comes in, words lie within it, in order, and never overlap. */
static void
assert_places_hold (const char *text)
{
  g_autoptr (EntWords) words = ent_words_new (text);
  gsize end = 0;

  for (guint i = 0; i < ent_words_get_length (words); i++)
    {
      const EntWord *word = ent_words_get (words, i);
      g_autofree char *singular = ent_word_singular (word->folded);

      g_assert_cmpuint (word->start, >=, end);
      g_assert_cmpuint (word->length, >, 0);
      end = word->start + word->length;
      g_assert_cmpuint (end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + word->start, (gssize)word->length, NULL));
      g_assert_cmpuint (strlen (singular), <=, strlen (word->folded));
    }
}

static void
test_odd_texts (void)
{
  static const char *const texts[] = {
    "'",
    "''s",
    "’s",
    "s",
    "-",
    "--",
    "a-",
    "-a",
    "1.",
    "1..2",
    "1,",
    "%",
    "% %",
    "€",
    "€€1",
    "a'b'c's",
    "\xe2\x80\x8b"
    "zero\xe2\x80\x8bwidth",
    "\xe2\x80\xae"
    "bidi",
    "e\xcc\x81te\xcc\x81",
    "\xf0\x9f\x98\x80 smile",
    "漢字 20 %",
    "١٢ leads",
    "\t\n\r",
    "ſs",
    "ies",
    "sses",
    "x's",
    "ß",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_places_hold (texts[i]);
}

/* Random texts from a fixed seed, of characters that mean something to the scanner. */
static void
test_random_texts (void)
{
  static const char *const pieces[] = { "a", "s",  "ies", "'", "’", "-",  "–", ".", ",",
                                        "1", "20", "%",   "€", " ", "\n", "é", "漢" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260331);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint length = (guint)g_rand_int_range (random, 0, 24);

      for (guint j = 0; j < length; j++)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      assert_places_hold (text->str);
    }
}

/* The longest text a field holds, as one word and as many, is cut in passing time. */
static void
test_long_texts (void)
{
  g_autofree char *one = g_strnfill (512 * 1024, 'a');
  g_autofree char *many = g_strnfill (512 * 1024, 'a');
  g_autoptr (EntWords) words = NULL;
  g_autoptr (EntWords) cut = NULL;

  for (gsize i = 1; i < 512 * 1024; i += 2)
    many[i] = ' ';
  words = ent_words_new (one);
  g_assert_cmpuint (ent_words_get_length (words), ==, 1);
  cut = ent_words_new (many);
  g_assert_cmpuint (ent_words_get_length (cut), ==, 256 * 1024);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/cut", test_cut);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/singular", test_singular);
  g_test_add_func ("/words/odd-texts", test_odd_texts);
  g_test_add_func ("/words/random-texts", test_random_texts);
  g_test_add_func ("/words/long-texts", test_long_texts);
  g_test_add_func ("/words/phrases", test_phrases);
  g_test_add_func ("/words/phrases-twice", test_phrases_twice);
  return g_test_run ();
}
