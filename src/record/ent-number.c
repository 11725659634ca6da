/* SPDX-License-Identifier: GPL-3.0-or-later
 * Integers, decimal numbers and money as they are stored and as people write them. */
#include "ent-number.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Longest number worth reading, with sign, point and NUL. */
#define PLAIN_SIZE 64

/* Largest amount of money: its cents fit 64 bits. */
#define MONEY_DIGITS 15

/* A number taken apart: @digits holds the whole part without leading zeros (but at least one
 * digit), then @decimals digits of fraction. */
typedef struct
{
  gboolean negative;
  char digits[PLAIN_SIZE];
  guint length;
  guint decimals;
} Plain;

static gboolean
push_digit (Plain *plain, char digit)
{
  if (plain->decimals == 0 && plain->length == 1 && plain->digits[0] == '0')
    plain->length = 0;
  if (plain->length + 1 >= PLAIN_SIZE)
    return FALSE;
  plain->digits[plain->length++] = digit;
  plain->digits[plain->length] = '\0';
  return TRUE;
}

/* Reads the whole part: digits, or one to three of them and then groups of three, all set apart by
 * the same separator. Returns: (nullable): where it ends; NULL if it is malformed. */
static const char *
read_whole (const char *p, Plain *plain)
{
  char separator = '\0';
  guint run = 0;

  for (;; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          if (!push_digit (plain, *p))
            return NULL;
          run++;
        }
      else if ((*p == ',' || *p == ' ') && (separator == '\0' || separator == *p))
        {
          if (separator == '\0' ? run < 1 || run > 3 : run != 3)
            return NULL;
          separator = *p;
          run = 0;
        }
      else
        break;
    }
  return separator == '\0' || run == 3 ? p : NULL;
}

static gboolean
read_plain (const char *text, Plain *plain)
{
  const char *p = text;

  *plain = (Plain){ .negative = *p == '-', .digits = "0", .length = 1 };
  if (*p == '-' || *p == '+')
    p++;
  if (!g_ascii_isdigit (*p) && !(*p == '.' && g_ascii_isdigit (p[1])))
    return FALSE;
  p = read_whole (p, plain);
  if (p == NULL)
    return FALSE;
  if (*p == '.')
    {
      if (!g_ascii_isdigit (p[1]))
        return FALSE;
      for (p++; g_ascii_isdigit (*p); p++)
        {
          plain->decimals++;
          if (!push_digit (plain, *p))
            return FALSE;
        }
    }
  return *p == '\0';
}

static gboolean
is_zero (const Plain *plain)
{
  return strspn (plain->digits, "0") == plain->length;
}

gboolean
ent_integer_parse (const char *text, gint64 *value)
{
  char signed_digits[PLAIN_SIZE + 1];
  Plain plain;

  if (!read_plain (text, &plain) || plain.decimals > 0)
    return FALSE;
  g_snprintf (signed_digits, sizeof signed_digits, "%s%s", plain.negative ? "-" : "", plain.digits);
  errno = 0;
  *value = g_ascii_strtoll (signed_digits, NULL, 10);
  return errno == 0;
}

char *
ent_integer_format (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

gboolean
ent_number_parse (const char *text, double *value)
{
  char decimal[PLAIN_SIZE + 2];
  Plain plain;
  guint whole;

  if (!read_plain (text, &plain))
    return FALSE;
  whole = plain.length - plain.decimals;
  g_snprintf (decimal, sizeof decimal, "%s%.*s.%s", plain.negative ? "-" : "", (int)whole,
              plain.digits, plain.digits + whole);
  *value = is_zero (&plain) ? 0 : g_ascii_strtod (decimal, NULL);
  return *value == 0 ? is_zero (&plain)
                     : fabs (*value) < ENT_NUMBER_LIMIT && fabs (*value) >= ENT_NUMBER_SMALLEST;
}

/* Writes to @digits as few digits as read back as @value, which is not negative. Returns: the power
 * of ten of the first one. */
static int
find_digits (double value, GString *digits)
{
  char scientific[32]; /* d.ddde±dd */
  const char *exponent;

  for (int precision = 14; precision <= 16; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (scientific, sizeof scientific, format, value);
      if (g_ascii_strtod (scientific, NULL) == value)
        break;
    }
  exponent = strchr (scientific, 'e');
  g_string_append_c (digits, scientific[0]);
  g_string_append_len (digits, scientific + 2, exponent - scientific - 2);
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);
  return atoi (exponent + 1);
}

char *
ent_number_format (double value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  GString *text = g_string_new (value < 0 ? "-" : "");
  int exponent = find_digits (fabs (value), digits);

  for (; exponent < 0; exponent++)
    g_string_prepend_c (digits, '0');
  while (digits->len <= (gsize)exponent)
    g_string_append_c (digits, '0');
  g_string_append_len (text, digits->str, exponent + 1);
  if (digits->len > (gsize)exponent + 1)
    g_string_append_printf (text, ".%s", digits->str + exponent + 1);
  return g_string_free (text, FALSE);
}

/* Copies the currency of @text to @currency, in capitals, and what is left to @amount. */
static gboolean
split_money (const char *text, char amount[PLAIN_SIZE], char currency[4])
{
  gsize length = strlen (text);
  gboolean first = g_ascii_isalpha (*text);
  const char *code = text;
  char *rest;

  if (length < 4 || length >= PLAIN_SIZE)
    return FALSE;
  if (!first)
    code = text + length - 3;
  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isalpha (code[i]))
        return FALSE;
      currency[i] = g_ascii_toupper (code[i]);
    }
  currency[3] = '\0';
  rest = g_strndup (first ? text + 3 : text, length - 3);
  g_strlcpy (amount, g_strstrip (rest), PLAIN_SIZE);
  g_free (rest);
  return TRUE;
}

char *
ent_money_normalise (const char *text)
{
  char amount[PLAIN_SIZE];
  char currency[4];
  Plain plain;
  guint whole;

  if (!split_money (text, amount, currency) || !read_plain (amount, &plain))
    return NULL;
  whole = plain.length - plain.decimals;
  if (plain.decimals > 2 || whole > MONEY_DIGITS)
    return NULL;
  return g_strdup_printf ("%s%.*s.%s%s %s", plain.negative && !is_zero (&plain) ? "-" : "",
                          (int)whole, plain.digits, plain.digits + whole, &"00"[plain.decimals],
                          currency);
}
