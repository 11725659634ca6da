/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values as they are typed: the locale's decimal point, dates and durations in words. The stored
 * forms know no locale; between them and an entry stands this. */
#pragma once

#include "ent-field.h"

G_BEGIN_DECLS

/**
 * ent_field_input_read:
 * @text: what was typed
 * @today: (nullable): for dates: the day it was typed
 *
 * Returns: (transfer full): @text in a form ent_field_normalise() takes; what cannot be read comes
 *   back as typed, for that gate to refuse with its own words.
 */
char *ent_field_input_read (const EntField *field, const char *text, const GDate *today);

/* Returns: (transfer full): the stored text @value (nullable) as an entry shows it for editing;
 * read back it gives the same value. */
char *ent_field_input_write (const EntField *field, const char *value);

G_END_DECLS
