/* SPDX-License-Identifier: GPL-3.0-or-later
 * Fractions: a quorum of two thirds is 2/3, never 66 %. (product.md, Committees and meetings) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint numerator;
  guint denominator; /* never 0 */
} EntFraction;

/* Reads `2/3`, or a whole number `1` as 1/1; both parts up to 1,000,000. The parts are kept as
 * written (2/4 stays 2/4). Returns: FALSE if it is none or the denominator is 0. */
gboolean ent_fraction_parse (const char *text, EntFraction *fraction);

/* Returns: (transfer full): `2/3`. */
char *ent_fraction_format (EntFraction fraction);

/* Returns: <0, 0, >0 as @a is less than, equal to or greater than @b; 2/4 equals 1/2. */
int ent_fraction_compare (EntFraction a, EntFraction b);

/* Returns: the smallest whole number of @total that is at least @fraction of it: 2/3 of 10 is 7. */
guint ent_fraction_at_least (EntFraction fraction, guint total);

/* Returns: the smallest whole number of @total that is more than @fraction of it: a majority over
 * 1/2 of 10 is 6. */
guint ent_fraction_more_than (EntFraction fraction, guint total);

G_END_DECLS
