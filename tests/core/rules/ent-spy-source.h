/* SPDX-License-Identifier: GPL-3.0-or-later
 * A source that hands on what another one has and notes which kinds were read. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

#define ENT_TYPE_SPY_SOURCE (ent_spy_source_get_type ())
G_DECLARE_FINAL_TYPE (EntSpySource, ent_spy_source, ENT, SPY_SOURCE, GObject)

/* Records it gives are its own and must not outlive it. */
EntSpySource *ent_spy_source_new (EntSource *source);

/* Returns: (element-type EntKind): the kinds read since it was last asked to forget. */
GHashTable *ent_spy_source_get_kinds (EntSpySource *self);
void ent_spy_source_forget (EntSpySource *self);

G_END_DECLS
