/* SPDX-License-Identifier: GPL-3.0-or-later
 * An engagement with some records of every kind in the catalogue, every field of which says
 * something, made from the tables alone. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* How many records of each kind there are, but for the one engagement record. */
#define ENT_FILLED_COUNT 3

/* Adds them to @engagement in one transaction, as an importer does. */
void ent_filled_engagement_fill (EntEngagement *engagement);

/* Changes one field of one record to another value, both chosen by @random; a change that the
 * catalogue's laws refuse is given up. Returns: TRUE if something changed. */
gboolean ent_filled_engagement_change (EntEngagement *engagement, GRand *random);

G_END_DECLS
