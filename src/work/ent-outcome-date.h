/* SPDX-License-Identifier: GPL-3.0-or-later
 * Recognises a point in time in a statement: by when. Used by ent-outcome-words.c. */
#pragma once

#include "ent-words.h"

G_BEGIN_DECLS

/* Returns: how many words from @from on name a date or a term ("Q3 2026", "30 June", "within 90
 * days", "end of the year"); 0 if they name none. "A month" and "per quarter" are frequencies and
 * name none. */
guint ent_outcome_date_match (const EntWords *words, guint from);

/* TRUE if the word at @index is a number in figures or one written out, up to twelve and some round
 * ones. */
gboolean ent_outcome_is_number (const EntWords *words, guint index);

G_END_DECLS
