/* SPDX-License-Identifier: GPL-3.0-or-later
 * Means by category, the weakest first, in words. */
#include "ent-capability.h"

#include "ent-question.h"
#include "ent-test.h"

typedef struct
{
  EntTest *test;
  EntRecord *maya, *ivo;
  EntRecord *questionnaire;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->test = ent_test_new (NULL);
  fixture->maya = ent_test_add (fixture->test, "stakeholder", "name", "Maya Lund", NULL);
  fixture->ivo = ent_test_add (fixture->test, "stakeholder", "name", "Ivo Brandt", NULL);
  fixture->questionnaire = ent_test_add (fixture->test, "questionnaire", "name", "Capabilities",
                                         "instrument", "capability", "answer-style", "score", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static void
answer (Fixture *fixture, EntRecord *question, EntRecord *person, const char *score)
{
  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (question), "respondent",
                ENT_TEST_ID (person), "score", score, NULL);
}

/* @score: (nullable): what Maya says */
static EntRecord *
add_item (Fixture *fixture, const char *dimension, const char *text, const char *score)
{
  EntRecord *question = ent_test_add (fixture->test, "question", "questionnaire",
                                      ENT_TEST_ID (fixture->questionnaire), "dimension", dimension,
                                      "text", text, NULL);

  if (score != NULL)
    answer (fixture, question, fixture->maya, score);
  return question;
}

static const EntCapability *
get (GPtrArray *capabilities, guint index)
{
  return g_ptr_array_index (capabilities, index);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) capabilities = NULL;

  add_item (fixture, "strategy", "One plan", "4");
  add_item (fixture, "strategy", "Segments", "2");
  add_item (fixture, "technology", "Two-way sync", NULL);
  add_item (fixture, "people", "Enough of them", "1");
  add_item (fixture, "people", "Trained", "2");
  add_item (fixture, NULL, "Odd one", "3");
  capabilities = ent_capability_list (fixture->questionnaire, NULL);
  g_assert_cmpuint (capabilities->len, ==, 4);
  g_assert_cmpstr (get (capabilities, 0)->label, ==, "People");
  g_assert_cmpfloat_with_epsilon (get (capabilities, 0)->mean, 1.5, 0.001);
  g_assert_cmpstr (get (capabilities, 1)->label, ==, "Strategy");
  g_assert_cmpstr (get (capabilities, 2)->label, ==, "Without a category");
  g_assert_cmpstr (get (capabilities, 3)->label, ==, "Technology");
  g_assert_cmpuint (get (capabilities, 3)->scored, ==, 0);
}

/* However they come in the list; among equals the first one stays first, and is the weakest. */
static void
test_order_turned (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "People", "Process", "Data", "Strategy", "Technology" };
  g_autoptr (GPtrArray) capabilities = NULL;
  EntRecord *first;

  add_item (fixture, "technology", "Two-way sync", NULL);
  add_item (fixture, "strategy", "One plan", "5");
  add_item (fixture, "data", "One record", "3");
  first = add_item (fixture, "people", "Enough of them", "2");
  add_item (fixture, "people", "Trained", "2");
  add_item (fixture, "process", "Written down", "2");
  capabilities = ent_capability_list (fixture->questionnaire, NULL);
  g_assert_cmpuint (capabilities->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (get (capabilities, i)->label, ==, expected[i]);
  g_assert_true (get (capabilities, 0)->weakest == first);
}

/* Of an item that two people score their mean counts, so that nobody counts twice. */
static void
test_mean (Fixture *fixture, gconstpointer data)
{
  EntRecord *item = add_item (fixture, "strategy", "One plan", "4");
  g_autoptr (GPtrArray) capabilities = NULL;

  answer (fixture, item, fixture->ivo, "1");
  add_item (fixture, "strategy", "Segments", "2");
  capabilities = ent_capability_list (fixture->questionnaire, NULL);
  g_assert_cmpfloat_with_epsilon (get (capabilities, 0)->mean, 2.25, 0.001);
}

/* Scores of a run are that run's alone, and hidden until all are in. */
static void
test_run (Fixture *fixture, gconstpointer data)
{
  EntRecord *item = add_item (fixture, "strategy", "One plan", "4");
  g_autofree char *people
      = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture->maya), ENT_TEST_ID (fixture->ivo));
  EntRecord *audit
      = ent_test_add (fixture->test, "audit", "name", "2027", "questionnaire",
                      ENT_TEST_ID (fixture->questionnaire), "respondents", people, NULL);
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) shown = NULL;

  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (item), "audit",
                ENT_TEST_ID (audit), "respondent", ENT_TEST_ID (fixture->maya), "score", "2", NULL);
  hidden = ent_capability_list (fixture->questionnaire, audit);
  g_assert_cmpuint (get (hidden, 0)->scored, ==, 0);
  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (item), "audit",
                ENT_TEST_ID (audit), "respondent", ENT_TEST_ID (fixture->ivo), "score", "3", NULL);
  shown = ent_capability_list (fixture->questionnaire, audit);
  g_assert_cmpfloat_with_epsilon (get (shown, 0)->mean, 2.5, 0.001);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) capabilities = NULL;
  g_autofree char *scored = NULL;
  g_autofree char *unscored = NULL;

  add_item (fixture, "strategy", "One plan", "3");
  add_item (fixture, "strategy", "Segments", "1");
  add_item (fixture, "strategy", "Motions", NULL);
  add_item (fixture, "people", "Trained", NULL);
  capabilities = ent_capability_list (fixture->questionnaire, NULL);
  scored = ent_capability_dup_text (get (capabilities, 0));
  unscored = ent_capability_dup_text (get (capabilities, 1));
  g_assert_cmpstr (scored, ==, "2.0: Depends on one person. 2 of 3 scored; weakest: “Segments”.");
  g_assert_cmpstr (unscored, ==, "1 item, not scored yet.");
  g_assert_cmpstr (get (capabilities, 1)->wording, ==, "Not scored");
}

/* A list's own headings are categories, whatever dimension their questions count for besides. */
static void
test_own_categories (Fixture *fixture, gconstpointer data)
{
  EntRecord *plan = add_item (fixture, "strategy", "One plan", "4");
  g_autoptr (GPtrArray) capabilities = NULL;

  ent_test_set (fixture->test, plan, "category", "Go-to-market engine");
  ent_test_set (fixture->test, add_item (fixture, NULL, "Segments", "2"), "category",
                "Go-to-market engine");
  add_item (fixture, "strategy", "Motions", "1");
  capabilities = ent_capability_list (fixture->questionnaire, NULL);
  g_assert_cmpuint (capabilities->len, ==, 2);
  g_assert_cmpstr (get (capabilities, 0)->label, ==, "Strategy");
  g_assert_cmpstr (get (capabilities, 1)->label, ==, "Go-to-market engine");
  g_assert_cmpfloat_with_epsilon (get (capabilities, 1)->mean, 3, 0.001);
}

static void
assert_level (EntRecord *question, guint level, const char *expected)
{
  g_autofree char *wording = ent_question_dup_level (question, level);

  g_assert_cmpstr (wording, ==, expected);
}

/* The question's own words, else the instrument's, else the usual ones. */
static void
test_own_scale (Fixture *fixture, gconstpointer data)
{
  EntRecord *plan = add_item (fixture, "strategy", "One plan", "3");
  g_autoptr (GPtrArray) capabilities = NULL;

  assert_level (plan, 1, "Not there");
  assert_level (plan, 99, "Measured, and improved from what is measured");
  ent_test_set (fixture->test, fixture->questionnaire, "level-1", "Ad hoc");
  ent_test_set (fixture->test, fixture->questionnaire, "level-3", "Defined");
  assert_level (plan, 1, "Ad hoc");
  assert_level (plan, 2, "Depends on one person");
  ent_test_set (fixture->test, plan, "level-3", "One plan for two of three regions");
  assert_level (plan, 3, "One plan for two of three regions");
  capabilities = ent_capability_list (fixture->questionnaire, NULL);
  g_assert_cmpstr (get (capabilities, 0)->wording, ==, "Defined");
}

static void
test_applies (Fixture *fixture, gconstpointer data)
{
  g_assert_true (ent_capability_applies (fixture->questionnaire));
  ent_test_set (fixture->test, fixture->questionnaire, "answer-style", "text");
  g_assert_false (ent_capability_applies (fixture->questionnaire));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/capability/order", test_order);
  add ("/capability/order-turned", test_order_turned);
  add ("/capability/mean", test_mean);
  add ("/capability/run", test_run);
  add ("/capability/words", test_words);
  add ("/capability/own-categories", test_own_categories);
  add ("/capability/own-scale", test_own_scale);
  add ("/capability/applies", test_applies);
  return g_test_run ();
}
