/* SPDX-License-Identifier: GPL-3.0-or-later
 * Integers, decimal numbers and money as they are stored and as people write them. Nothing here
 * looks at the locale. Used by ent-field.c. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers are kept below this magnitude, so that a double holds every one of them to the unit and
 * none needs an exponent. */
#define ENT_NUMBER_LIMIT 1e15

/* Numbers that are not zero are at least this large, for the same reason. */
#define ENT_NUMBER_SMALLEST 1e-12

/* Reads digits with an optional sign; thousands may be set apart by commas or spaces. Returns:
 * FALSE if @text is anything else or exceeds 64 bits. */
gboolean ent_integer_parse (const char *text, gint64 *value);

/* Returns: (transfer full): `-12`. */
char *ent_integer_format (gint64 value);

/* The same with a fraction after a decimal point. No exponents, no hexadecimals, no infinity.
 * Returns: FALSE if @text is no such number or beyond the limits above. */
gboolean ent_number_parse (const char *text, double *value);

/* Returns: (transfer full): the shortest decimal number that reads back as @value, without
 * exponent. */
char *ent_number_format (double value);

/* Reads an amount with at most two decimals and a three-letter currency before or after it.
 * Returns: (transfer full) (nullable): `1250.00 EUR`; NULL if it is none. */
char *ent_money_normalise (const char *text);

G_END_DECLS
