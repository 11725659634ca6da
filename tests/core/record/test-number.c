/* SPDX-License-Identifier: GPL-3.0-or-later
 * Integers, numbers and money: what is read, and what is written back. */
#include "ent-number.h"

#include <math.h>
#include <string.h>

/* @number and @money: what the input becomes, NULL where it is refused. An integer is a number
 * whose stored form has no point. */
typedef struct
{
  const char *input;
  const char *number;
} Row;

static const Row integers[] = {
  { "0", "0" },
  { "-0", "0" },
  { "12", "12" },
  { "+12", "12" },
  { "-12", "-12" },
  { "007", "7" },
  { "1,250", "1250" },
  { "1 250 000", "1250000" },
  { "9223372036854775807", "9223372036854775807" },
  { "-9223372036854775808", "-9223372036854775808" },
  { "9223372036854775808", NULL },
  { "-9223372036854775809", NULL },
  { "", NULL },
  { "-", NULL },
  { "--1", NULL },
  { "1-", NULL },
  { "12.0", NULL },
  { "1e3", NULL },
  { "0x1F", NULL },
  { "twelve", NULL },
  { "1,25", NULL },
  { "1,2500", NULL },
  { "1250,000", NULL },
  { ",250", NULL },
  { "1,250,", NULL },
  { "1,250 000", NULL },
  { "1\u00a0250", NULL },
};

static const Row numbers[] = {
  { "0", "0" },
  { "-0.0", "0" },
  { "1", "1" },
  { "1.0", "1" },
  { "001.500", "1.5" },
  { ".5", "0.5" },
  { "-.5", "-0.5" },
  { "1234.5", "1234.5" },
  { "1,234.5", "1234.5" },
  { "1 234 567.25", "1234567.25" },
  { "0.1", "0.1" },
  { "0.30000000000000004", "0.30000000000000004" },
  { "0.3333333333333333", "0.3333333333333333" },
  { "2.675", "2.675" },
  { "0.000001", "0.000001" },
  { "0.000000000001", "0.000000000001" },
  { "0.0000000000001", NULL },
  { "999999999999999", "999999999999999" },
  { "123456789012345.6", "123456789012345.6" },
  { "1000000000000000", NULL },
  { "100", "100" },
  { "1200.0340", "1200.034" },
  { "1.", NULL },
  { ".", NULL },
  { "1.2.3", NULL },
  { "1,5", NULL },
  { "1.234,5", NULL },
  { "1.5,000", NULL },
  { "1e3", NULL },
  { "1E+15", NULL },
  { "inf", NULL },
  { "INF", NULL },
  { "-Infinity", NULL },
  { "NaN", NULL },
  { "0x10", NULL },
  { "12%", NULL },
  { "1.5 ", NULL },
  { "0.00000000000000000000000000000000000000000000000000000000000000000001", NULL },
};

static const Row money[] = {
  { "1250.00 EUR", "1250.00 EUR" },
  { "1250 EUR", "1250.00 EUR" },
  { "1250.5 EUR", "1250.50 EUR" },
  { "1,250 EUR", "1250.00 EUR" },
  { "EUR 1250", "1250.00 EUR" },
  { "EUR1250.05", "1250.05 EUR" },
  { "1250EUR", "1250.00 EUR" },
  { "1250  eur", "1250.00 EUR" },
  { "-3.10 usd", "-3.10 USD" },
  { "-0 USD", "0.00 USD" },
  { ".5 CHF", "0.50 CHF" },
  { "0012 JPY", "12.00 JPY" },
  { "999,999,999,999,999.99 EUR", "999999999999999.99 EUR" },
  { "1000000000000000 EUR", NULL },
  { "1250", NULL },
  { "EUR", NULL },
  { "1250 EU", NULL },
  { "1250 EURO", NULL },
  { "1250 €", NULL },
  { "$1250", NULL },
  { "EUR 1250 EUR", NULL },
  { "1.250 EUR", NULL },
  { "1.250,00 EUR", NULL },
  { "1250.005 EUR", NULL },
  { "12 50 EUR", NULL },
  { "1e3 EUR", NULL },
  { "nan EUR", NULL },
  { "", NULL },
};

static char *
read_integer (const char *input)
{
  gint64 value;

  return ent_integer_parse (input, &value) ? ent_integer_format (value) : NULL;
}

static char *
read_number (const char *input)
{
  double value;

  return ent_number_parse (input, &value) ? ent_number_format (value) : NULL;
}

/* What is stored reads back as itself. */
static void
assert_rows (const Row *rows, guint n_rows, char *(*read) (const char *input))
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *once = read (rows[i].input);
      g_autofree char *twice = once != NULL ? read (once) : NULL;

      g_test_message ("row %u", i);
      g_assert_cmpstr (once, ==, rows[i].number);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_integer (void)
{
  assert_rows (integers, G_N_ELEMENTS (integers), read_integer);
}

static void
test_number (void)
{
  assert_rows (numbers, G_N_ELEMENTS (numbers), read_number);
}

static void
test_money (void)
{
  assert_rows (money, G_N_ELEMENTS (money), ent_money_normalise);
}

/* Every number that can be kept comes back bit for bit, and no shorter text would do. */
static void
test_shortest (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double value = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-11, 15));
      g_autofree char *text = ent_number_format (value);
      g_autofree char *dropped = g_strndup (text, strlen (text) - 1);
      double back;

      if (fabs (value) < ENT_NUMBER_SMALLEST)
        continue;
      g_assert_null (strchr (text, 'e'));
      g_assert_true (ent_number_parse (text, &back));
      g_assert_true (back == value);
      if (strchr (text, '.') != NULL)
        g_assert_false (g_ascii_strtod (dropped, NULL) == value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/integer", test_integer);
  g_test_add_func ("/number/number", test_number);
  g_test_add_func ("/number/money", test_money);
  g_test_add_func ("/number/shortest", test_shortest);
  return g_test_run ();
}
