/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where terms are used: by deliverables, metrics and agreements, which declare the terms they use
 * and may hold others in their texts. Other features may use it. */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

#define ENT_TERM_PLACE_TEXTS 3

/* A kind that uses terms: the field that declares them, and the fields they are detected in. */
typedef struct
{
  const EntKind *kind;
  guint declared;
  guint texts[ENT_TERM_PLACE_TEXTS];
  guint n_texts;
} EntTermPlace;

/* Returns: all places; @length (out): how many. */
const EntTermPlace *ent_term_place_get_all (guint *length);

/* Returns: (nullable): the place of records of @kind. */
const EntTermPlace *ent_term_place_find (const EntKind *kind);

/* TRUE if @user still promises something: what was retired or replaced does not any more. */
gboolean ent_term_place_counts (EntRecord *user);

G_END_DECLS
