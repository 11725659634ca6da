/* SPDX-License-Identifier: GPL-3.0-or-later
 * Placing the labels of the stakeholder map: a step of ent-influence-map.h. */
#pragma once

#include "ent-influence-map.h"
#include "ent-map-buckets.h"

G_BEGIN_DECLS

/* What labels are placed around. @order: indexes of items, whose label comes first first; @points:
 * by index. */
typedef struct
{
  const EntMapFrame *frame;
  const EntMapItem *items;
  guint n_items;
  const guint *order;
  const EntMapPoint *points;
  const EntMapBuckets *markers; /* known by index */
} EntMapScene;

/* Returns: (transfer full) (element-type EntMapLabel): labels that overlap neither each other nor a
 * marker of another item, and for each cell where some found no room one that counts those, at its
 * foot. It covers markers only where they are too many to be counted at a glance; few of them go
 * without, as all do where not even that fits: then the frame is too small for words. */
GArray *ent_map_labels_place (const EntMapScene *scene);

G_END_DECLS
