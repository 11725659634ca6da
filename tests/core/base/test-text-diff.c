/* SPDX-License-Identifier: GPL-3.0-or-later
 * Word-level difference: known answers, the promises of the header on random texts, the cost. */
#include "ent-text-diff.h"

#include <string.h>
#include <time.h>

/* Runs as one text: what is the same as it is, [-removed-], {+added+}. */
static char *
mark (GPtrArray *runs)
{
  static const char *const brackets[][2] = { { "", "" }, { "[-", "-]" }, { "{+", "+}" } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = g_ptr_array_index (runs, i);

      g_string_append_printf (text, "%s%s%s", brackets[run->kind][0], run->text,
                              brackets[run->kind][1]);
    }
  return g_string_free (text, FALSE);
}

/* Joins the runs that are the same or of @kind. */
static char *
join (GPtrArray *runs, EntDiffKind kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = g_ptr_array_index (runs, i);

      if (run->kind == ENT_DIFF_SAME || run->kind == kind)
        g_string_append (text, run->text);
    }
  return g_string_free (text, FALSE);
}

static char *
drop_space (const char *text)
{
  GString *dense = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (dense, g_utf8_get_char (text));
  return g_string_free (dense, FALSE);
}

/* The promises of ent-text-diff.h. */
static void
assert_promises (GPtrArray *runs, const char *before, const char *after)
{
  g_autofree char *first = join (runs, ENT_DIFF_REMOVED);
  g_autofree char *second = join (runs, ENT_DIFF_ADDED);
  g_autofree char *first_dense = drop_space (first);
  g_autofree char *before_dense = drop_space (before);

  g_assert_cmpstr (second, ==, after);
  g_assert_cmpstr (first_dense, ==, before_dense);
  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = g_ptr_array_index (runs, i);
      const EntDiffRun *last = i > 0 ? g_ptr_array_index (runs, i - 1) : NULL;

      g_assert_true (g_utf8_validate (run->text, -1, NULL));
      g_assert_cmpstr (run->text, !=, "");
      g_assert_true (last == NULL || last->kind != run->kind);
    }
}

static void
assert_diff (const char *before, const char *after, const char *expected)
{
  g_autoptr (GPtrArray) runs = ent_text_diff (before, after);
  g_autofree char *marked = mark (runs);

  g_assert_cmpstr (marked, ==, expected);
  assert_promises (runs, before != NULL ? before : "", after != NULL ? after : "");
}

static void
test_nothing (void)
{
  assert_diff (NULL, NULL, "");
  assert_diff (NULL, "", "");
  assert_diff ("", NULL, "");
  assert_diff ("", "MQL", "{+MQL+}");
  assert_diff ("MQL", NULL, "[-MQL-]");
  assert_diff ("MQL", "MQL", "MQL");
}

static void
test_words (void)
{
  assert_diff ("a b c", "a c", "a [-b -]c");
  assert_diff ("a c", "a b c", "a {+b +}c");
  assert_diff ("a b c", "a x c", "a [-b -]{+x +}c");
  assert_diff ("a b", "a", "a[- b-]");
  assert_diff ("a", "a b", "a{+ b+}");
  assert_diff ("b a", "a", "[-b -]a");
  assert_diff ("a b", "c d", "[-a b-]{+c d+}");
  assert_diff ("A lead that marketing counts as interested.",
               "A lead that sales has accepted as interested.",
               "A lead that [-marketing counts -]{+sales has accepted +}as interested.");
}

static void
test_punctuation (void)
{
  assert_diff ("one, two", "one; two", "one[-, -]{+; +}two");
  assert_diff ("10 %", "15 %", "[-10 -]{+15 +}%");
  assert_diff ("(agreed)", "agreed", "[-(-]agreed[-)-]");
  assert_diff ("within 24h.", "within 48h.", "within [-24h-]{+48h+}.");
  assert_diff ("don't", "don’t", "don[-'-]{+’+}t");
}

static void
test_white_space (void)
{
  assert_diff ("a b", "a  b", "a  b");
  assert_diff ("a\nb\n", "a b", "a b");
  assert_diff (" a", "a", "a");
  assert_diff ("a", "  a  ", "  a  ");
  assert_diff (" ", "", "");
  assert_diff ("a b c", "a\nc", "a[- b -]{+\n+}c");
  assert_diff ("x a", "  a", "[-x -]{+  +}a");
  assert_diff ("a\u00a0b", "a b", "a b");
  assert_diff ("ab", "a b", "[-ab-]{+a b+}");
}

static void
test_german (void)
{
  assert_diff ("Die Übergabe erfolgt täglich.", "Die Übernahme erfolgt täglich.",
               "Die [-Übergabe -]{+Übernahme +}erfolgt täglich.");
  assert_diff ("Maßnahme", "Massnahme", "[-Maßnahme-]{+Massnahme+}");
  assert_diff ("für", "fur", "[-für-]{+fur+}");
  /* An accent written as a character of its own stays on its letter. */
  assert_diff ("fu\u0308r alle", "fu\u0308r uns", "fu\u0308r [-alle-]{+uns+}");
  assert_diff ("fu\u0308r", "fur", "[-fu\u0308r-]{+fur+}");
  assert_diff ("fu\u0308r", "fu\u0308g", "[-fu\u0308r-]{+fu\u0308g+}");
}

static void
test_ideographs (void)
{
  assert_diff ("営業が承認した案件", "営業が拒否した案件", "営業が[-承認-]{+拒否+}した案件");
  assert_diff ("承認しました", "承認します", "承認しま[-した-]{+す+}");
  assert_diff ("合格线索", "合格的线索", "合格{+的+}线索");
  assert_diff ("カタログを見る", "カタログを読む", "カタログを[-見る-]{+読む+}");
  assert_diff ("영업이 승인한 건", "영업이 거부한 건", "영업이 [-승인한 -]{+거부한 +}건");
  assert_diff ("MQL線索", "SQL線索", "[-MQL-]{+SQL+}線索");
}

static void
test_bidirectional (void)
{
  assert_diff ("ליד מוסמך", "ליד חדש", "ליד [-מוסמך-]{+חדש+}");
  assert_diff ("عميل محتمل مؤهل", "عميل مؤهل", "عميل [-محتمل -]مؤهل");
  /* Vowel points and direction marks belong to the word before them. */
  assert_diff ("عَمِيل", "عميل", "[-عَمِيل-]{+عميل+}");
  assert_diff ("SLA\u200f של", "SLA של", "[-SLA\u200f -]{+SLA +}של");
  /* A joiner does not split a Persian word. */
  assert_diff ("می\u200cشود", "می\u200cرود", "[-می\u200cشود-]{+می\u200cرود+}");
}

/* Beyond the word limit whole lines are compared. */
static void
test_lines (void)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GPtrArray) runs = NULL;
  const EntDiffRun *removed, *added;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (before, "line %u of the text\n", i);
      g_string_append_printf (after, "line %u of the %s\n", i, i == 2500 ? "draft" : "text");
    }
  runs = ent_text_diff (before->str, after->str);
  assert_promises (runs, before->str, after->str);
  g_assert_cmpuint (runs->len, ==, 4);
  removed = g_ptr_array_index (runs, 1);
  added = g_ptr_array_index (runs, 2);
  g_assert_cmpstr (removed->text, ==, "line 2500 of the text\n");
  g_assert_cmpstr (added->text, ==, "line 2500 of the draft\n");
}

static void
test_word_limit (void)
{
  g_autoptr (GString) at = g_string_new (NULL);
  g_autoptr (GString) changed = NULL;
  g_autoptr (GPtrArray) by_word = NULL;
  g_autoptr (GPtrArray) by_line = NULL;

  for (guint i = 0; i < 19999; i++)
    g_string_append (at, "w ");
  changed = g_string_new (at->str);
  g_string_append (at, "a");
  g_string_append (changed, "b");
  by_word = ent_text_diff (at->str, changed->str);
  g_assert_cmpuint (by_word->len, ==, 3);

  g_string_append (at, " w");
  g_string_append (changed, " w");
  by_line = ent_text_diff (at->str, changed->str);
  g_assert_cmpuint (by_line->len, ==, 2);
  assert_promises (by_line, at->str, changed->str);
}

static char *
make_text (GRand *random, guint words, guint vocabulary)
{
  static const char *const spaces[] = { " ", " ", " ", "\n", "  ", "", ", " };
  GString *text = g_string_new (g_rand_boolean (random) ? "" : " ");

  for (guint i = 0; i < words; i++)
    {
      guint space = (guint)g_rand_int_range (random, 0, G_N_ELEMENTS (spaces));

      g_string_append_printf (text, "%c", 'a' + g_rand_int_range (random, 0, (int)vocabulary));
      g_string_append (text, spaces[space]);
    }
  return g_string_free (text, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20250131);

  for (guint i = 0; i < 3000; i++)
    {
      guint vocabulary = (guint)g_rand_int_range (random, 1, 8);
      g_autofree char *before
          = make_text (random, (guint)g_rand_int_range (random, 0, 40), vocabulary);
      g_autofree char *after
          = make_text (random, (guint)g_rand_int_range (random, 0, 40), vocabulary);
      g_autoptr (GPtrArray) runs = ent_text_diff (before, after);

      assert_promises (runs, before, after);
    }
}

#define LONGEST 48

/* Length of the longest common subsequence, by the book. */
static guint
count_common (const char *a, const char *b)
{
  guint common[LONGEST + 1][LONGEST + 1] = { { 0 } };
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);

  for (gsize i = 0; i < a_length; i++)
    for (gsize j = 0; j < b_length; j++)
      common[i + 1][j + 1]
          = a[i] == b[j] ? common[i][j] + 1 : MAX (common[i][j + 1], common[i + 1][j]);
  return common[a_length][b_length];
}

static char *
make_marks (GRand *random, guint vocabulary)
{
  static const char marks[] = ".,;:!?-+";
  GString *text = g_string_new (NULL);
  int length = g_rand_int_range (random, 0, LONGEST + 1);

  for (int i = 0; i < length; i++)
    g_string_append_c (text, marks[g_rand_int_range (random, 0, (int)vocabulary)]);
  return g_string_free (text, FALSE);
}

/* No shorter difference exists. Punctuation makes each byte a word. */
static void
test_shortest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (31012025);

  for (guint i = 0; i < 3000; i++)
    {
      guint vocabulary = (guint)g_rand_int_range (random, 1, 9);
      g_autofree char *before = make_marks (random, vocabulary);
      g_autofree char *after = make_marks (random, vocabulary);
      g_autoptr (GPtrArray) runs = ent_text_diff (before, after);
      gsize same = 0;

      assert_promises (runs, before, after);
      for (guint j = 0; j < runs->len; j++)
        {
          const EntDiffRun *run = g_ptr_array_index (runs, j);

          same += run->kind == ENT_DIFF_SAME ? strlen (run->text) : 0;
        }
      g_assert_cmpuint (same, ==, count_common (before, after));
    }
}

/* Seconds of this process alone, so that a busy machine does not count; about ten times what the
 * bounded search takes, half of what an unbounded one does. */
#define COST_LIMIT 1.5

static double
get_seconds (clock_t start)
{
  return (double)(clock () - start) / CLOCKS_PER_SEC;
}

/* Texts chosen to cost most: as long as words are compared, and alike in as little as possible or
 * in as many ways as possible. */
static void
fill_costly (GString *before, GString *after, const char *how)
{
  for (guint i = 0; i < 9990; i++)
    {
      guint j = 9989 - i;

      if (g_str_equal (how, "disjoint"))
        {
          g_string_append_printf (before, "a%u ", i);
          g_string_append_printf (after, "b%u ", i);
        }
      else if (g_str_equal (how, "reversed"))
        {
          g_string_append_printf (before, "w%u x ", i);
          g_string_append_printf (after, "w%u y ", j);
        }
      else if (g_str_equal (how, "few-words"))
        {
          g_string_append_printf (before, "w%u v%u ", i * i % 7, i % 3);
          g_string_append_printf (after, "w%u v%u ", i * i % 11, i % 5);
        }
      else
        {
          g_string_append (before, i % 2 == 0 ? "a a " : "a b ");
          g_string_append (after, i % 3 == 0 ? "b a " : "a a ");
        }
    }
}

static void
test_cost (gconstpointer how)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GPtrArray) runs = NULL;
  clock_t start = clock ();
  double seconds;

  fill_costly (before, after, how);
  runs = ent_text_diff (before->str, after->str);
  seconds = get_seconds (start);
  assert_promises (runs, before->str, after->str);
  g_test_message ("%s: %.3f s", (const char *)how, seconds);
  g_assert_cmpfloat (seconds, <, COST_LIMIT);
}

static char *
make_lines (guint count)
{
  GString *text = g_string_new ("begin\n");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%u\n", (i + count) % 17);
  g_string_append (text, "end");
  return g_string_free (text, FALSE);
}

/* So many lines on either side that nothing between the common beginning and end is compared. */
static void
test_cost_lines (void)
{
  static const guint counts[][2] = { { 200000, 200003 }, { 40000, 3 }, { 3, 40000 } };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *before = make_lines (counts[i][0]);
      g_autofree char *after = make_lines (counts[i][1]);
      g_autoptr (GPtrArray) runs = NULL;
      clock_t start = clock ();

      runs = ent_text_diff (before, after);
      g_assert_cmpfloat (get_seconds (start), <, COST_LIMIT);
      assert_promises (runs, before, after);
      g_assert_cmpuint (runs->len, ==, 4);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-diff/nothing", test_nothing);
  g_test_add_func ("/base/text-diff/words", test_words);
  g_test_add_func ("/base/text-diff/punctuation", test_punctuation);
  g_test_add_func ("/base/text-diff/white-space", test_white_space);
  g_test_add_func ("/base/text-diff/german", test_german);
  g_test_add_func ("/base/text-diff/ideographs", test_ideographs);
  g_test_add_func ("/base/text-diff/bidirectional", test_bidirectional);
  g_test_add_func ("/base/text-diff/lines", test_lines);
  g_test_add_func ("/base/text-diff/word-limit", test_word_limit);
  g_test_add_func ("/base/text-diff/random", test_random);
  g_test_add_func ("/base/text-diff/shortest", test_shortest);
  g_test_add_data_func ("/base/text-diff/cost/disjoint", "disjoint", test_cost);
  g_test_add_data_func ("/base/text-diff/cost/reversed", "reversed", test_cost);
  g_test_add_data_func ("/base/text-diff/cost/few-words", "few-words", test_cost);
  g_test_add_data_func ("/base/text-diff/cost/repeated", "repeated", test_cost);
  g_test_add_func ("/base/text-diff/cost/lines", test_cost_lines);
  return g_test_run ();
}
