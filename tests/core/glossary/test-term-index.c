/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which terms and words of the trade a text uses. */
#include "ent-term-index.h"

#include "ent-concept.h"
#include "ent-test.h"

/* What @text uses: terms by name, then concepts in brackets. */
static char *
scan (EntTest *test, const char *text)
{
  g_autoptr (EntTermIndex) index = ent_term_index_new (test->source);
  GString *result = g_string_new (NULL);
  g_auto (EntTermUse) use = { NULL };

  ent_term_use_init (&use);
  ent_term_index_scan (index, text, &use);
  for (guint i = 0; i < use.terms->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (use.terms->pdata[i]);

      g_string_append_printf (result, "%s ", title);
    }
  for (guint i = 0; i < use.concepts->len; i++)
    g_string_append_printf (result, "[%s] ", ((const EntConcept *)use.concepts->pdata[i])->label);
  return g_string_free (result, FALSE);
}

static void
assert_scan (EntTest *test, const char *text, const char *expected)
{
  g_autofree char *found = scan (test, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_terms (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  ent_test_add (test, "term", "name", "Booking", "aliases", "closed order, signed deal", NULL);
  assert_scan (test, NULL, "");
  assert_scan (test, "More bookings, and closed orders.", "Booking ");
  assert_scan (test, "Booking’s value", "Booking ");
  assert_scan (test, "closed, orders", "");
  assert_scan (test, "Overbooking", "");
}

static void
test_longest (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  assert_scan (test, "Pipeline and pipeline coverage", "[Pipeline] [Pipeline coverage] ");
  ent_test_add (test, "term", "name", "Pipeline", NULL);
  assert_scan (test, "pipeline coverage", "[Pipeline coverage] ");
  assert_scan (test, "our pipeline", "Pipeline ");
  ent_test_add (test, "term", "name", "Pipeline coverage", NULL);
  assert_scan (test, "pipeline coverage", "Pipeline coverage ");
}

/* A term that is written in one of a concept's ways stands for all of them. */
static void
test_concept_covered (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  assert_scan (test, "each marketing-qualified lead", "[MQL] ");
  ent_test_add (test, "term", "name", "MQL", NULL);
  assert_scan (test, "each marketing-qualified lead", "MQL ");
  assert_scan (test, "each MQL", "MQL ");
}

static void
test_find (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "SQO", "full-name",
                                  "Sales-qualified opportunity", NULL);
  g_autoptr (EntTermIndex) index = ent_term_index_new (test->source);

  g_assert_true (ent_term_index_find (index, "sqo") == term);
  g_assert_true (ent_term_index_find (index, "sales qualified opportunities") == term);
  g_assert_null (ent_term_index_find (index, "opportunity"));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/term-index/terms", test_terms);
  g_test_add_func ("/term-index/longest", test_longest);
  g_test_add_func ("/term-index/concept-covered", test_concept_covered);
  g_test_add_func ("/term-index/find", test_find);
  return g_test_run ();
}
