/* SPDX-License-Identifier: GPL-3.0-or-later
 * The words of the trade that two sides use differently: which must be agreed, and which count as
 * terms wherever they are used. (product.md, Glossary and Rules) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* A concept: its label, the ways it is written, and whether no contract goes without it. */
typedef struct
{
  const char *label;
  const char *names[5]; /* ended by NULL */
  gboolean required;
} EntConcept;

/* Returns: all concepts; @length (out): how many. */
const EntConcept *ent_concept_get_all (guint *length);

/* TRUE if @name, in any case, number or spelling, is that of a concept no contract goes without. */
gboolean ent_concept_is_required (const char *name);

G_END_DECLS
