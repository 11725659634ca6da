/* SPDX-License-Identifier: GPL-3.0-or-later
 * The five classes at a glance: who is in them, and what is missing of them, in words. */
#include "ent-stakeholder-class.h"

#include "ent-test.h"

/* A stakeholder of the class “data-owner” of whom everything is known. */
static EntRecord *
add_person (EntTest *test, const char *name)
{
  return ent_test_add (test, "stakeholder", "name", name, "class", "data-owner", "influence", "3",
                       "support", "0", "success", "One record a customer", NULL);
}

/* Surveys all, and gives the one class that is looked at here. */
static EntStakeholderClass
survey (EntTest *test, guint *unclassed)
{
  EntStakeholderClass classes[ENT_STAKEHOLDER_N_CLASSES];

  ent_stakeholder_class_survey (test->source, classes, unclassed);
  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    if (g_str_equal (classes[i].choice->value, "data-owner"))
      return classes[i];
  g_assert_not_reached ();
}

static void
assert_missing (EntTest *test, const char *expected)
{
  EntStakeholderClass class = survey (test, NULL);
  g_autofree char *missing = ent_stakeholder_class_dup_missing (&class);

  g_assert_cmpstr (missing, ==, expected);
}

static void
test_missing (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first, *second;

  assert_missing (test, "Nobody is in this class yet.");
  first = add_person (test, "Maya Lund");
  second = add_person (test, "Ivo Brandt");
  assert_missing (test, NULL);
  ent_test_set (test, first, "support", NULL);
  assert_missing (test, "Influence or support not rated: 1.");
  ent_test_set (test, first, "influence", NULL);
  assert_missing (test, "Influence or support not rated: 1.");
  ent_test_set (test, second, "influence", NULL);
  assert_missing (test, "Influence or support not rated: 2.");
  ent_test_set (test, second, "success", NULL);
  assert_missing (test, "Not asked what success is: 1. Influence or support not rated: 2.");
  ent_test_set (test, first, "influence", "3");
  ent_test_set (test, first, "support", "1");
  ent_test_set (test, second, "influence", "5");
  assert_missing (test, "Not asked what success is: 1.");
}

/* Consultants are not asked; those against it are counted, and those in no class. */
static void
test_counts (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *consultant = add_person (test, "Maya Lund");
  EntRecord *other = add_person (test, "Ivo Brandt");
  EntStakeholderClass class;
  guint unclassed;

  ent_test_set (test, consultant, "success", NULL);
  ent_test_set (test, consultant, "function", "consulting");
  ent_test_set (test, other, "support", "-1");
  ent_test_add (test, "stakeholder", "name", "Ruth Sand", NULL);
  ent_test_add (test, "stakeholder", "name", "Dana Ek", "class", "executive-sponsor", NULL);
  class = survey (test, &unclassed);
  g_assert_cmpuint (class.count, ==, 2);
  g_assert_cmpuint (class.unasked, ==, 0);
  g_assert_cmpuint (class.unrated, ==, 0);
  g_assert_cmpuint (class.opposed, ==, 1);
  g_assert_cmpuint (unclassed, ==, 1);
  ent_test_set (test, other, "support", "0");
  class = survey (test, NULL);
  g_assert_cmpuint (class.opposed, ==, 0);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/stakeholder-class/missing", test_missing);
  g_test_add_func ("/stakeholder-class/counts", test_counts);
  return g_test_run ();
}
