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

/* Writes @count of the digits at *@from, zeros once they are used up. */
static void
append_digits (GString *text, const char **from, int count)
{
  for (; count > 0; count--)
    g_string_append_c (text, **from == '\0' ? '0' : *(*from)++);
}

char *
ent_number_format (double value)
{
  char scientific[32];
  g_autofree char *digits = NULL;
  const char *next;
  int exponent;
  GString *text;

  if (value == 0)
    return g_strdup ("0");
  for (int precision = 14; precision <= 16; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (scientific, sizeof scientific, format, fabs (value));
      if (g_ascii_strtod (scientific, NULL) == fabs (value))
        break;
    }
  exponent = atoi (strchr (scientific, 'e') + 1);
  digits = g_strdup_printf ("%c%.*s", scientific[0],
                            (int)(strchr (scientific, 'e') - scientific - 2), scientific + 2);
  for (gsize n = strlen (digits); n > 1 && digits[n - 1] == '0'; n--)
    digits[n - 1] = '\0';

  next = digits;
  text = g_string_new (value < 0 ? "-" : "");
  if (exponent >= 0)
    append_digits (text, &next, exponent + 1);
  else
    g_string_append_c (text, '0');
  if (*next != '\0')
    {
      g_string_append_c (text, '.');
      for (int zeros = -1 - exponent; zeros > 0; zeros--)
        g_string_append_c (text, '0');
      g_string_append (text, next);
    }
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
