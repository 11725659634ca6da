/* SPDX-License-Identifier: GPL-3.0-or-later
 * Fractions: read, compared, and applied to a number of heads. */
#include "ent-fraction.h"

static void
test_parse_good (void)
{
  static const struct
  {
    const char *text;
    guint numerator, denominator;
    const char *written;
  } cases[] = {
    { "2/3", 2, 3, "2/3" },   { "2/4", 2, 4, "2/4" },
    { "1", 1, 1, "1/1" },     { "0", 0, 1, "0/1" },
    { "0/5", 0, 5, "0/5" },   { "3/2", 3, 2, "3/2" },
    { "02/03", 2, 3, "2/3" }, { "1000000/1000000", 1000000, 1000000, "1000000/1000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntFraction fraction;
      g_autofree char *written = NULL;

      g_assert_true (ent_fraction_parse (cases[i].text, &fraction));
      g_assert_cmpuint (fraction.numerator, ==, cases[i].numerator);
      g_assert_cmpuint (fraction.denominator, ==, cases[i].denominator);
      written = ent_fraction_format (fraction);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_parse_bad (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "/",
    "2/",
    "/3",
    "2/0",
    "1/2/3",
    "2//3",
    "-1/2",
    "+1/2",
    "1/-2",
    "1/+2",
    " 1/2",
    "1/2 ",
    "1 /2",
    "1/ 2",
    "0.5",
    "1,5/2",
    "66%",
    "two",
    "1000001/1",
    "1/1000001",
    "0x1/2",
    "1/2a",
    "½",
    "99999999999999999999999/2",
    "1/18446744073709551617",
  };
  EntFraction fraction = { 7, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ent_fraction_parse (texts[i], &fraction));
  g_assert_cmpuint (fraction.numerator, ==, 7);
  g_assert_cmpuint (fraction.denominator, ==, 9);
}

static void
test_compare (void)
{
  static const struct
  {
    EntFraction a, b;
    int order;
  } cases[] = {
    { { 1, 2 }, { 2, 4 }, 0 },
    { { 2, 3 }, { 66, 100 }, 1 },
    { { 2, 3 }, { 67, 100 }, -1 },
    { { 0, 5 }, { 0, 1 }, 0 },
    { { 0, 1 }, { 1, 1000000 }, -1 },
    { { 999999, 1000000 }, { 999998, 999999 }, 1 },
    { { G_MAXUINT, G_MAXUINT }, { 1, 1 }, 0 },
    { { G_MAXUINT - 1, G_MAXUINT }, { 1, 1 }, -1 },
    { { G_MAXUINT, 1 }, { 1, G_MAXUINT }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int order = ent_fraction_compare (cases[i].a, cases[i].b);
      int reverse = ent_fraction_compare (cases[i].b, cases[i].a);

      g_assert_cmpint (order, ==, cases[i].order);
      g_assert_cmpint (reverse, ==, -cases[i].order);
    }
}

static void
test_heads (void)
{
  static const struct
  {
    EntFraction fraction;
    guint total, at_least, more_than;
  } cases[] = {
    { { 2, 3 }, 10, 7, 7 },
    { { 2, 3 }, 9, 6, 7 },
    { { 1, 2 }, 10, 5, 6 },
    { { 1, 2 }, 11, 6, 6 },
    { { 2, 4 }, 10, 5, 6 },
    { { 1, 1 }, 10, 10, 11 },
    { { 0, 1 }, 10, 0, 1 },
    { { 1, 2 }, 0, 0, 1 },
    { { 1, 2 }, 1, 1, 1 },
    { { 3, 2 }, 3, 5, 5 },
    { { 1000000, 1 }, G_MAXUINT, G_MAXUINT, G_MAXUINT },
    { { 1, 1 }, G_MAXUINT, G_MAXUINT, G_MAXUINT },
    { { G_MAXUINT, G_MAXUINT }, G_MAXUINT, G_MAXUINT, G_MAXUINT },
    { { G_MAXUINT - 1, G_MAXUINT }, G_MAXUINT, G_MAXUINT - 1, G_MAXUINT },
    { { 1, G_MAXUINT }, G_MAXUINT - 1, 1, 1 },
    { { 1, 1000000 }, 1000000, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (ent_fraction_at_least (cases[i].fraction, cases[i].total), ==,
                        cases[i].at_least);
      g_assert_cmpuint (ent_fraction_more_than (cases[i].fraction, cases[i].total), ==,
                        cases[i].more_than);
    }
}

/* Both answers are the smallest that hold, for every fraction and committee of a likely size. */
static void
test_smallest (void)
{
  for (guint denominator = 1; denominator <= 12; denominator++)
    for (guint numerator = 1; numerator <= denominator; numerator++)
      for (guint total = 1; total <= 40; total++)
        {
          EntFraction fraction = { numerator, denominator };
          guint least = ent_fraction_at_least (fraction, total);
          guint more = ent_fraction_more_than (fraction, total);

          g_assert_cmpint (ent_fraction_compare ((EntFraction){ least, total }, fraction), >=, 0);
          g_assert_cmpint (ent_fraction_compare ((EntFraction){ least - 1, total }, fraction), <,
                           0);
          g_assert_cmpint (ent_fraction_compare ((EntFraction){ more, total }, fraction), >, 0);
          g_assert_cmpint (ent_fraction_compare ((EntFraction){ more - 1, total }, fraction), <=,
                           0);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/fraction/parse-good", test_parse_good);
  g_test_add_func ("/base/fraction/parse-bad", test_parse_bad);
  g_test_add_func ("/base/fraction/compare", test_compare);
  g_test_add_func ("/base/fraction/heads", test_heads);
  g_test_add_func ("/base/fraction/smallest", test_smallest);
  return g_test_run ();
}
