/* SPDX-License-Identifier: GPL-3.0-or-later
 * What uses a term, as a button in words: "Cited by 3 deliverables, 2 metrics". Its popover lists
 * each, goes there, and links what only mentions the term in its text. */
#pragma once

#include "ent-glossary-index.h"

G_BEGIN_DECLS

#define ENT_TYPE_TERM_CITATIONS (ent_term_citations_get_type ())
G_DECLARE_FINAL_TYPE (EntTermCitations, ent_term_citations, ENT, TERM_CITATIONS, AdwBin)

/* @term: (nullable). To be called again when the index changed. */
void ent_term_citations_set_term (EntTermCitations *self,
                                  EntSession *session,
                                  EntGlossaryIndex *index,
                                  EntRecord *term);

/* Returns: (transfer full): "3 deliverables, 2 metrics"; "" for none. @users: (nullable)
 * (element-type EntTermUser) */
char *ent_term_citations_describe (GPtrArray *users);

G_END_DECLS
