/* SPDX-License-Identifier: GPL-3.0-or-later
 * How many records of a kind there are, in a sentence: "24 stakeholders", "3 of 24 stakeholders",
 * "9 agreements: 8 in force, 1 retired". */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/**
 * ent_record_count_describe:
 * @shown: how many a filter leaves
 * @all: how many there are
 *
 * Returns: (transfer full) (nullable): the sentence; NULL if there are none.
 */
char *ent_record_count_describe (EntSource *source, const EntKind *kind, guint shown, guint all);

G_END_DECLS
