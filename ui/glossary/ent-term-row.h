/* SPDX-License-Identifier: GPL-3.0-or-later
 * A term in the list of terms: its name, how many records use it, and its state as a chip. */
#pragma once

#include "ent-glossary-index.h"

G_BEGIN_DECLS

#define ENT_TYPE_TERM_ROW (ent_term_row_get_type ())
G_DECLARE_FINAL_TYPE (EntTermRow, ent_term_row, ENT, TERM_ROW, AdwBin)

GtkWidget *ent_term_row_new (void);

/* Shows @term (nullable) as @index knows it. */
void ent_term_row_set_term (EntTermRow *self, EntGlossaryIndex *index, EntRecord *term);

/* Returns: (nullable): the term it shows, borrowed. */
EntRecord *ent_term_row_get_term (EntTermRow *self);

G_END_DECLS
