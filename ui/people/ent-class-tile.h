/* SPDX-License-Identifier: GPL-3.0-or-later
 * One class of stakeholders at a glance: its shape on the map, how many there are, and a button
 * that adds one. */
#pragma once

#include <adwaita.h>

#include "ent-stakeholder-class.h"

G_BEGIN_DECLS

/* Its button calls `people.add-class` with the class. */
#define ENT_TYPE_CLASS_TILE (ent_class_tile_get_type ())
G_DECLARE_FINAL_TYPE (EntClassTile, ent_class_tile, ENT, CLASS_TILE, AdwBin)

void ent_class_tile_set (EntClassTile *self, const EntStakeholderClass *class);

G_END_DECLS
