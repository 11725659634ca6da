/* SPDX-License-Identifier: GPL-3.0-or-later
 * The two scales of the stakeholder map in words. */
#pragma once

#include "ent-map-frame.h"

G_BEGIN_DECLS

/* How much of the support scale is written under each column. */
typedef enum
{
  ENT_MAP_TICK_WHOLE, /* “+1  In favour” */
  ENT_MAP_TICK_WORD,
  ENT_MAP_TICK_NUMBER,
} EntMapTick;

/* Returns: translated */
const char *ent_map_scale_get_influence_title (void);
const char *ent_map_scale_get_support_title (void);

/* Returns: (transfer full): “3  Medium”; @influence: 1 to 5 */
char *ent_map_scale_dup_influence (int influence);

/* @support: −2 to 2. Returns: (transfer full): what is written under its column */
char *ent_map_scale_dup_support (int support, EntMapTick tick);

/* @measure gives the width of a text, in the unit of @room. Returns: the most that fits @room under
 * every column */
EntMapTick ent_map_scale_choose_tick (double room, EntMapMeasure measure, gpointer user_data);

G_END_DECLS
