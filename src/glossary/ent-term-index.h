/* SPDX-License-Identifier: GPL-3.0-or-later
 * Finds the terms of the glossary in a text: by name, full name and the other ways they are
 * written, in singular and plural. Other features may use it. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

typedef struct _EntTermIndex EntTermIndex;

/* Reads all terms; what changes later is not seen. */
EntTermIndex *ent_term_index_new (EntSource *source);
void ent_term_index_free (EntTermIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTermIndex, ent_term_index_free)

/* Returns: (nullable): the term written as @name, borrowed. */
EntRecord *ent_term_index_find (EntTermIndex *self, const char *name);

/* What a text uses, each once, in the order of first use. */
typedef struct
{
  GPtrArray *terms;    /* EntRecord: terms of the glossary */
  GPtrArray *concepts; /* const EntConcept: words of the trade that the glossary does not have */
} EntTermUse;

/* Adds what @text (nullable) uses. */
void ent_term_index_scan (EntTermIndex *self, const char *text, EntTermUse *use);

void ent_term_use_init (EntTermUse *use);
void ent_term_use_clear (EntTermUse *use);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntTermUse, ent_term_use_clear)

/* Called for each way of writing that two terms share; @first came first and keeps it. */
typedef void (*EntTermClashFunc) (EntRecord *first,
                                  EntRecord *second,
                                  const char *name,
                                  gpointer user_data);
void ent_term_index_foreach_clash (EntTermIndex *self, EntTermClashFunc func, gpointer user_data);

G_END_DECLS
