/* SPDX-License-Identifier: GPL-3.0-or-later
 * Fractions, compared and applied in whole numbers: 64 bits hold every product of two guints. */
#include "ent-fraction.h"

#define PART_MAX 1000000

static gboolean
parse_part (const char *text, guint64 min, guint *part)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, min, PART_MAX, &value, NULL))
    return FALSE;
  *part = (guint)value;
  return TRUE;
}

gboolean
ent_fraction_parse (const char *text, EntFraction *fraction)
{
  g_auto (GStrv) parts = NULL;
  EntFraction parsed = { 0, 1 };
  guint count;

  if (text == NULL)
    return FALSE;

  parts = g_strsplit (text, "/", 3);
  count = g_strv_length (parts);
  if (count < 1 || count > 2 || !parse_part (parts[0], 0, &parsed.numerator))
    return FALSE;
  if (count == 2 && !parse_part (parts[1], 1, &parsed.denominator))
    return FALSE;
  *fraction = parsed;
  return TRUE;
}

char *
ent_fraction_format (EntFraction fraction)
{
  return g_strdup_printf ("%u/%u", fraction.numerator, fraction.denominator);
}

int
ent_fraction_compare (EntFraction a, EntFraction b)
{
  guint64 left = (guint64)a.numerator * b.denominator;
  guint64 right = (guint64)b.numerator * a.denominator;

  return (left > right) - (left < right);
}

guint
ent_fraction_at_least (EntFraction fraction, guint total)
{
  guint64 product = (guint64)total * fraction.numerator;

  g_return_val_if_fail (fraction.denominator > 0, G_MAXUINT);

  return (guint)MIN ((product + fraction.denominator - 1) / fraction.denominator, G_MAXUINT);
}

guint
ent_fraction_more_than (EntFraction fraction, guint total)
{
  guint64 product = (guint64)total * fraction.numerator;

  g_return_val_if_fail (fraction.denominator > 0, G_MAXUINT);

  return (guint)MIN (product / fraction.denominator + 1, G_MAXUINT);
}
